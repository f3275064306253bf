using Dashboard.Data.Provenance;
using Plotly.Blazor;
using Plotly.Blazor.Traces;
using ScatterLib = Plotly.Blazor.Traces.ScatterLib;

namespace Dashboard.Charting.Plotly;

/// <summary>Series as Plotly traces; bars and scatter only, because the basic bundle has no more.</summary>
internal static class PlotlyTraces
{
    public static List<ITrace> Of(Figure figure, PlotFrame frame)
    {
        if (frame.Panels is { } panels)
            return PlotlyPanels.Traces(figure, frame, panels);
        var traces = new List<ITrace>();
        if (figure.X.Kind == AxisKind.Columns)
            traces.Add(NothingNamed(figure, frame));
        var number = 0;
        foreach (var series in figure.Series)
        {
            var marks = series.Marks.Select(mark => (mark, (object)number++)).ToList();
            switch (series.Form)
            {
                case Form.Column: traces.Add(PlotlyBars.Columns(marks, frame)); break;
                case Form.Bar: traces.Add(PlotlyBars.Bars(series, marks, frame)); break;
                case Form.Span: traces.Add(PlotlyBars.Spans(marks, frame)); break;
                case Form.Line: traces.Add(PlotlyDots.Line(marks, frame)); break;
                case Form.Ghost: traces.Add(Ghosts(marks, frame)); break;
                case Form.Connector: traces.Add(Connectors(marks, frame)); break;
                case Form.Dot: traces.Add(PlotlyDots.Dots(marks, figure, frame)); break;
                case Form.Total when marks.Any(m => m.mark.Low != m.mark.High): traces.Add(Whiskers(marks, frame)); break;
            }
        }
        return traces;
    }

    // The lines themselves are shapes named after their marks; the point in the middle carries hover and click.
    private static Scatter Connectors(List<(Mark Mark, object Number)> marks, PlotFrame frame) => new()
    {
        Mode = ScatterLib.ModeFlag.Markers,
        X = [.. marks.Select(m => frame.IsUpright ? PlotFrame.Position(m.Mark.X) : (m.Mark.Low + m.Mark.High) / 2 ?? 0)],
        Y = [.. marks.Select(m => (object)(frame.IsUpright ? (m.Mark.Low + m.Mark.High) / 2 ?? 0 : m.Mark.Y))],
        Marker = new() { Size = 6, Color = "rgba(0,0,0,0)" },
        CustomData = [.. marks.Select(m => m.Number)],
        HoverInfo = ScatterLib.HoverInfoFlag.Text,
        HoverTextArray = [.. marks.Select(m => PlotlyText.Hover(m.Mark, frame.Rtl))],
    };

    // The outlines are shapes too; a mark without length is a ring.
    private static Scatter Ghosts(List<(Mark Mark, object Number)> marks, PlotFrame frame) => new()
    {
        Mode = ScatterLib.ModeFlag.Markers,
        X = [.. marks.Select(m => m.Mark.Length is { } length && !frame.IsUpright ? m.Mark.Base + length : PlotFrame.Position(m.Mark.X))],
        Y = [.. marks.Select(m => (object)(m.Mark.Length is { } length && frame.IsUpright ? m.Mark.Base + length : m.Mark.Y))],
        ClipOnAxis = false,
        Marker = new()
        {
            SymbolArray = [.. marks.Select(_ => (ScatterLib.MarkerLib.SymbolEnum?)ScatterLib.MarkerLib.SymbolEnum.CircleOpen)],
            SizeArray = [.. marks.Select(m => (decimal?)(m.Mark.Length is null ? m.Mark.Size + 4 : 6))],
            ColorArray = [.. marks.Select(m => (object)(m.Mark.Length is null ? frame.Palette[m.Mark.Tone] : "rgba(0,0,0,0)"))],
            Opacity = 1,
        },
        CustomData = [.. marks.Select(m => m.Number)],
        HoverInfo = ScatterLib.HoverInfoFlag.Text,
        HoverTextArray = [.. marks.Select(m => PlotlyText.Hover(m.Mark, frame.Rtl))],
    };

    // Under the bar, never across its digits.
    private static Scatter Whiskers(List<(Mark Mark, object Number)> marks, PlotFrame frame)
    {
        marks = [.. marks.Where(m => m.Mark.Low is not null && m.Mark.Low != m.Mark.High)];
        return new()
        {
            Mode = ScatterLib.ModeFlag.Markers,
            X = [.. marks.Select(m => (object)m.Mark.Value!.Value)],
            Y = [.. marks.Select(m => (object)(m.Mark.Y - (frame.Compact ? .32m : .4m)))],
            Marker = new() { Size = 4, Color = frame.Palette["ink"], Opacity = 1 },
            ErrorX = new()
            {
                Type = ScatterLib.ErrorXLib.TypeEnum.Data,
                Symmetric = false,
                Array = Gaps(marks.Select(m => (m.Mark.High, m.Mark.Value))),
                ArrayMinus = Gaps(marks.Select(m => (m.Mark.Value, m.Mark.Low))),
                Color = frame.Palette["ink"],
                Thickness = 1.25m,
                Width = 3,
            },
            CustomData = [.. marks.Select(m => m.Number)],
            HoverInfo = ScatterLib.HoverInfoFlag.Text,
            HoverTextArray = [.. marks.Select(m => PlotlyText.Hover(m.Mark, frame.Rtl))],
        };
    }

    private static Scatter NothingNamed(Figure figure, PlotFrame frame)
    {
        var taken = figure.Marks.Select(m => (Convert.ToDecimal(m.X, System.Globalization.CultureInfo.InvariantCulture), m.Y)).ToHashSet();
        var free = figure.X.Ticks.SelectMany(x => figure.Y.Ticks.Where(y => y.Tone is not null)
            .Select(y => (X: Convert.ToDecimal(x.At, System.Globalization.CultureInfo.InvariantCulture), Y: Convert.ToDecimal(y.At, System.Globalization.CultureInfo.InvariantCulture))))
            .Where(place => !taken.Contains(place)).ToList();
        return new()
        {
            Mode = ScatterLib.ModeFlag.Markers,
            X = [.. free.Select(p => (object)p.X)],
            Y = [.. free.Select(p => (object)p.Y)],
            Marker = new() { Size = 4, Color = frame.Palette["line-2"] },
            HoverInfo = ScatterLib.HoverInfoFlag.Skip,
        };
    }

    // Not a number draws nothing; zero (and null, which Plotly reads as zero) would draw the cap of a whisker without length.
    internal static List<object> Gaps(IEnumerable<(decimal? High, decimal? Low)> pairs) =>
        [.. pairs.Select(p => p.High is null || p.Low is null || p.High == p.Low ? (object)"none" : p.High.Value - p.Low.Value)];
}
