using Plotly.Blazor.Traces;
using BarLib = Plotly.Blazor.Traces.BarLib;

namespace Dashboard.Charting.Plotly;

/// <summary>Series of bars as Plotly traces: upright over their time, lying in rows, and as wide as a date is uncertain.</summary>
internal static class PlotlyBars
{
    private const decimal Day = 864e5m;

    public static Bar Columns(List<(Mark Mark, object Number)> marks, PlotFrame frame) => new()
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
            Array = PlotlyTraces.Gaps(marks.Select(m => (m.Mark.High, m.Mark.Value))),
            ArrayMinus = PlotlyTraces.Gaps(marks.Select(m => (m.Mark.Value, m.Mark.Low))),
            Color = frame.Palette["ink"],
            Thickness = 1.25m,
            Width = 3,
        },
        CustomData = [.. marks.Select(m => m.Number)],
        HoverInfo = BarLib.HoverInfoFlag.Text,
        HoverTextArray = [.. marks.Select(m => PlotlyText.Hover(m.Mark, frame.Rtl))],
    };

    public static Bar Bars(Series series, List<(Mark Mark, object Number)> marks, PlotFrame frame)
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

    public static Bar Spans(List<(Mark Mark, object Number)> marks, PlotFrame frame) => new()
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
}
