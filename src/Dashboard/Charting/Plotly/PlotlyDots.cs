using Plotly.Blazor.Traces;
using ScatterLib = Plotly.Blazor.Traces.ScatterLib;

namespace Dashboard.Charting.Plotly;

/// <summary>Series of dots as Plotly traces, each by itself or joined by a line.</summary>
internal static class PlotlyDots
{
    public static Scatter Dots(List<(Mark Mark, object Number)> marks, Figure figure, PlotFrame frame)
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

    public static Scatter Line(List<(Mark Mark, object Number)> marks, PlotFrame frame)
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
