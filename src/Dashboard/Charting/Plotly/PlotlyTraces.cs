using Dashboard.Data.Provenance;
using Plotly.Blazor;
using Plotly.Blazor.Traces;
using BarLib = Plotly.Blazor.Traces.BarLib;
using ScatterLib = Plotly.Blazor.Traces.ScatterLib;

namespace Dashboard.Charting.Plotly;

/// <summary>Series as Plotly traces; bars and scatter only, because the basic bundle has no more.</summary>
internal static class PlotlyTraces
{
    private const decimal Day = 864e5m;

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
                case Form.Column: traces.Add(Columns(marks, frame)); break;
                case Form.Bar: traces.Add(Bars(series, marks, frame)); break;
                case Form.Span: traces.Add(Spans(marks, frame)); break;
                case Form.Line: traces.Add(Line(marks, frame)); break;
                case Form.Ghost: traces.Add(Ghosts(marks, frame)); break;
                case Form.Connector: traces.Add(Connectors(marks, frame)); break;
                case Form.Dot: traces.Add(Dots(marks, figure, frame)); break;
                case Form.Total when marks.Any(m => m.mark.Low != m.mark.High): traces.Add(Whiskers(marks, frame)); break;
            }
        }
        return traces;
    }

    private static Bar Columns(List<(Mark Mark, object Number)> marks, PlotFrame frame) => new()
    {
        X = [.. marks.Select(m => PlotFrame.Position(m.Mark.X))],
        Y = [.. marks.Select(m => (object)(m.Mark.Length ?? m.Mark.Value ?? 0))],
        BaseArray = marks.Any(m => m.Mark.Base != 0) ? [.. marks.Select(m => (object)m.Mark.Base)] : null,
        // The true span less a tenth, so that neighbours stay apart.
        WidthArray = [.. marks.Select(m => (decimal?)((m.Mark.Span.To.DayNumber - m.Mark.Span.From.DayNumber + 1) * Day * .82m))],
        Marker = new()
        {
            ColorArray = [.. marks.Select(m => (object)(m.Mark.Look == Look.Dotted ? frame.Palette["rest-bg"] : frame.Palette[m.Mark.Tone]))],
        },
        ErrorY = new()
        {
            Type = BarLib.ErrorYLib.TypeEnum.Data,
            Symmetric = false,
            Array = Gaps(marks.Select(m => (m.Mark.High, m.Mark.Value))),
            ArrayMinus = Gaps(marks.Select(m => (m.Mark.Value, m.Mark.Low))),
            Color = frame.Palette["ink"],
            Thickness = 1.25m,
            Width = 3,
        },
        CustomData = [.. marks.Select(m => m.Number)],
        HoverInfo = BarLib.HoverInfoFlag.Text,
        HoverTextArray = [.. marks.Select(m => PlotlyText.Hover(m.Mark, frame.Rtl))],
    };

    private static Bar Bars(Series series, List<(Mark Mark, object Number)> marks, PlotFrame frame)
    {
        var hatched = marks.Count > 0 && marks[0].Mark.Look == Look.Hatched;
        var open = marks.Count > 0 && marks[0].Mark.Look == Look.Open;
        var tone = marks.Count > 0 ? marks[0].Mark.Tone : "bar";
        return new()
        {
            Name = series.Name,
            Orientation = BarLib.OrientationEnum.H,
            X = [.. marks.Select(m => (object)(m.Mark.Length ?? m.Mark.Value ?? 0))],
            Y = [.. marks.Select(m => (object)m.Mark.Y)],
            Width = frame.Compact ? .42m : .56m,
            Marker = new()
            {
                Color = hatched ? frame.Palette["rest-bg"] : frame.Palette[open ? "card" : tone],
                Line = new() { Color = hatched ? frame.Palette["rest"] : frame.Palette[open ? tone : "card"], Width = hatched || open ? 1 : 1.5m },
                Pattern = hatched ? new()
                {
                    Shape = BarLib.MarkerLib.PatternLib.ShapeEnum.Slash,
                    Size = 5,
                    Solidity = .28m,
                    FgColor = frame.Palette["rest"],
                    BgColor = frame.Palette["rest-bg"],
                } : null,
            },
            TextArray = [.. marks.Select(m => hatched && !frame.NumbersOutside ? "" : m.Mark.Text)],
            TextPosition = frame.NumbersOutside ? BarLib.TextPositionEnum.Outside : BarLib.TextPositionEnum.Inside,
            OutsideTextFont = new() { Family = frame.Family, Size = 12, Color = frame.Palette["ink"] },
            ClipOnAxis = false,
            InsideTextAnchor = BarLib.InsideTextAnchorEnum.Middle,
            TextAngle = 0,
            ConstrainText = BarLib.ConstrainTextEnum.None,
            InsideTextFont = new() { Family = frame.Family, Size = 11, Color = open ? frame.Palette["ink"] : frame.Palette.InkOn(tone) },
            CustomData = [.. marks.Select(m => m.Number)],
            HoverInfo = BarLib.HoverInfoFlag.Text,
            HoverTextArray = [.. marks.Select(m => PlotlyText.Hover(m.Mark, frame.Rtl))],
        };
    }

    private static Bar Spans(List<(Mark Mark, object Number)> marks, PlotFrame frame) => new()
    {
        Orientation = BarLib.OrientationEnum.H,
        BaseArray = [.. marks.Select(m => (object)PlotFrame.Day(m.Mark.Span.From))],
        X = [.. marks.Select(m => (object)((m.Mark.Span.To.DayNumber - m.Mark.Span.From.DayNumber + 1) * Day))],
        Y = [.. marks.Select(m => (object)m.Mark.Y)],
        Width = .2m,
        Marker = new()
        {
            ColorArray = [.. marks.Select(m => (object)(m.Mark.Look == Look.Open ? frame.Palette["card"] : frame.Palette[m.Mark.Tone]))],
            Line = new() { ColorArray = [.. marks.Select(m => (object)frame.Palette[m.Mark.Tone])], Width = 1.25m },
        },
        CustomData = [.. marks.Select(m => m.Number)],
        HoverInfo = BarLib.HoverInfoFlag.Text,
        HoverTextArray = [.. marks.Select(m => PlotlyText.Hover(m.Mark, frame.Rtl))],
    };

    private static Scatter Dots(List<(Mark Mark, object Number)> marks, Figure figure, PlotFrame frame)
    {
        var digits = figure.X.Kind == AxisKind.Columns;
        return new()
        {
            Mode = digits ? ScatterLib.ModeFlag.Markers | ScatterLib.ModeFlag.Text : ScatterLib.ModeFlag.Markers,
            X = [.. marks.Select(m => PlotFrame.Position(m.Mark.X))],
            Y = [.. marks.Select(m => (object)m.Mark.Y)],
            ClipOnAxis = false,
            TextArray = digits ? [.. marks.Select(m => m.Mark.Text)] : null,
            TextFont = digits ? new() { Family = frame.Family, Size = 11, ColorArray = [.. marks.Select(m => (object)(m.Mark.Look == Look.Hatched ? frame.Palette["ink-2"] : frame.Palette.InkOn(m.Mark.Tone)))] } : null,
            Marker = new()
            {
                SymbolArray = [.. marks.Select(m => (ScatterLib.MarkerLib.SymbolEnum?)SymbolOf(m.Mark.Symbol))],
                // In a matrix a dot never reaches into the next row.
                SizeArray = [.. marks.Select(m => (decimal?)(digits ? Math.Min(m.Mark.Size, Math.Max(15, Math.Min(frame.RowPitch, frame.ColumnPitch) - 1)) : m.Mark.Size))],
                ColorArray = [.. marks.Select(m => (object)(m.Mark.Look switch { Look.Hatched => frame.Palette["rest-bg"], Look.Dotted => frame.Palette["card"], _ => frame.Palette[m.Mark.Tone] }))],
                Opacity = 1,
                Line = new()
                {
                    ColorArray = [.. marks.Select(m => (object)(m.Mark.Look == Look.Hatched ? frame.Palette["rest"] : m.Mark.Look == Look.Dotted || m.Mark.Symbol is Symbol.Ring or Symbol.Cross ? frame.Palette[m.Mark.Tone] : frame.Palette["card"]))],
                    Width = marks.Any(m => m.Mark.Look == Look.Dotted) ? 1.5m : 1,
                },
            },
            CustomData = [.. marks.Select(m => m.Number)],
            HoverInfo = ScatterLib.HoverInfoFlag.Text,
            HoverTextArray = [.. marks.Select(m => PlotlyText.Hover(m.Mark, frame.Rtl))],
        };
    }

    private static Scatter Line(List<(Mark Mark, object Number)> marks, PlotFrame frame)
    {
        var tone = marks.Count > 0 ? marks[0].Mark.Tone : "bar";
        return new()
        {
            Mode = ScatterLib.ModeFlag.Lines | ScatterLib.ModeFlag.Markers,
            X = [.. marks.Select(m => PlotFrame.Position(m.Mark.X))],
            Y = [.. marks.Select(m => (object)m.Mark.Y)],
            ClipOnAxis = false,
            Line = new() { Color = frame.Palette[tone], Width = 1.75m, Dash = marks.Any(m => m.Mark.Look == Look.Dotted) ? "dot" : "solid" },
            Marker = new()
            {
                SymbolArray = [.. marks.Select(m => (ScatterLib.MarkerLib.SymbolEnum?)SymbolOf(m.Mark.Symbol))],
                SizeArray = [.. marks.Select(m => (decimal?)m.Mark.Size)],
                ColorArray = [.. marks.Select(m => (object)(m.Mark.Look is Look.Dotted or Look.Open ? frame.Palette["card"] : frame.Palette[m.Mark.Tone]))],
                Opacity = 1,
                Line = new() { ColorArray = [.. marks.Select(m => (object)frame.Palette[m.Mark.Tone])], Width = 1.25m },
            },
            CustomData = [.. marks.Select(m => m.Number)],
            HoverInfo = ScatterLib.HoverInfoFlag.Text,
            HoverTextArray = [.. marks.Select(m => PlotlyText.Hover(m.Mark, frame.Rtl))],
        };
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
    private static List<object> Gaps(IEnumerable<(decimal? High, decimal? Low)> pairs) =>
        [.. pairs.Select(p => p.High is null || p.Low is null || p.High == p.Low ? (object)"none" : p.High.Value - p.Low.Value)];

    private static ScatterLib.MarkerLib.SymbolEnum SymbolOf(Symbol symbol) => symbol switch
    {
        Symbol.Diamond => ScatterLib.MarkerLib.SymbolEnum.Diamond,
        Symbol.Triangle => ScatterLib.MarkerLib.SymbolEnum.TriangleUp,
        Symbol.Square => ScatterLib.MarkerLib.SymbolEnum.Square,
        Symbol.Cross => ScatterLib.MarkerLib.SymbolEnum.X,
        Symbol.Ring => ScatterLib.MarkerLib.SymbolEnum.CircleOpen,
        _ => ScatterLib.MarkerLib.SymbolEnum.Circle,
    };
}
