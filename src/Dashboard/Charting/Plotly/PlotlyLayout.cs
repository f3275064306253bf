using Plotly.Blazor;
using Plotly.Blazor.LayoutLib;
using HoverLabelLib = Plotly.Blazor.LayoutLib.HoverLabelLib;
using XAxisLib = Plotly.Blazor.LayoutLib.XAxisLib;
using YAxisLib = Plotly.Blazor.LayoutLib.YAxisLib;

namespace Dashboard.Charting.Plotly;

/// <summary>Axes, phases, levels and labels of a figure as a Plotly layout. Titles, keys and sources are HTML around the plot.</summary>
internal static class PlotlyLayout
{
    private const int TwoLines = 27;

    public static readonly Config Config = new()
    {
        DisplayModeBar = global::Plotly.Blazor.ConfigLib.DisplayModeBarEnum.False,
        DoubleClick = global::Plotly.Blazor.ConfigLib.DoubleClickEnum.False,
        // Resizing follows the card, not the window: the board's ResizeObserver does it.
        Responsive = false,
        ShowTips = false,
    };

    public static Layout Of(Figure figure, PlotFrame frame) => new()
    {
        Margin = frame.Margin,
        PaperBgColor = "rgba(0,0,0,0)",
        PlotBgColor = "rgba(0,0,0,0)",
        Font = new() { Family = frame.Family, Size = 11, Color = frame.Palette["ink-2"] },
        ShowLegend = false,
        DragMode = global::Plotly.Blazor.LayoutLib.DragModeEnum.False,
        HoverMode = HoverModeEnum.Closest,
        // A finger may miss a mark by a little; with a mouse the space between marks is empty and does nothing.
        HoverDistance = frame.Compact ? 20 : 8,
        BarMode = figure.Series.Any(s => s.Form == Form.Bar) ? BarModeEnum.Stack : BarModeEnum.Overlay,
        BarGap = .3m,
        HoverLabel = new()
        {
            BgColor = frame.Palette["ink"],
            BorderColor = frame.Palette["ink"],
            Align = HoverLabelLib.AlignEnum.Left,
            Font = new() { Family = frame.Family, Size = 12, Color = frame.Palette["card"] },
        },
        XAxis = [frame.Panels is null ? XAxisOf(figure.X, frame) : PlotlyPanels.XAxisOf(frame)],
        YAxis = [frame.Panels is null ? YAxisOf(figure.Y, frame) : PlotlyPanels.YAxisOf(frame)],
        Shapes = [.. PlotlyShapes.Of(figure, frame)],
        Annotations = [.. PlotlyLabels.Of(figure, frame)],
    };

    private static XAxis XAxisOf(Axis axis, PlotFrame frame)
    {
        var mirrored = frame.Rtl && axis.Kind != AxisKind.Time;
        object[] range = [PlotFrame.Position(axis.From), PlotFrame.Position(axis.To)];
        return new()
        {
            Type = axis.Kind == AxisKind.Time ? XAxisLib.TypeEnum.Date : XAxisLib.TypeEnum.Linear,
            Range = mirrored ? [range[1], range[0]] : range,
            FixedRange = true,
            ShowGrid = false,
            ZeroLine = false,
            Visible = axis.Kind != AxisKind.Hidden,
            ShowLine = axis.Kind == AxisKind.Time,
            LineColor = frame.Palette["line-2"],
            LineWidth = 1,
            Ticks = axis.Kind == AxisKind.Time ? XAxisLib.TicksEnum.Outside : XAxisLib.TicksEnum.Empty,
            TickLen = 4,
            TickColor = frame.Palette["line-2"],
            TickAngle = 0,
            // Labels are placed to fit. Left to itself Plotly measures each of them and has the browser lay the page out anew for every one.
            TickLabelOverflow = XAxisLib.TickLabelOverflowEnum.Allow,
            TickFont = new() { Family = frame.Family, Size = 11, Color = frame.Palette["ink-3"] },
            TickVals = [.. axis.Ticks.Select(t => PlotFrame.Position(t.At))],
            TickText = [.. axis.Ticks.Select((t, i) => (object)(axis.Kind != AxisKind.Columns ? PlotlyText.Escape(t.Label)
                : i % frame.ColumnStep > 0 ? "" : frame.WrapColumns ? PlotlyText.Escape(t.Label).Replace(" ", "<br>", StringComparison.Ordinal) : PlotlyText.Escape(t.Label)))],
        };
    }

    private static YAxis YAxisOf(Axis axis, PlotFrame frame)
    {
        return new()
        {
            Type = YAxisLib.TypeEnum.Linear,
            Range = [axis.From, axis.To],
            FixedRange = true,
            Side = frame.Rtl ? YAxisLib.SideEnum.Right : YAxisLib.SideEnum.Left,
            ShowGrid = frame.X.Kind != AxisKind.Hidden,
            GridColor = frame.Palette["grid"],
            ZeroLine = false,
            Ticks = YAxisLib.TicksEnum.Empty,
            TickLabelOverflow = YAxisLib.TickLabelOverflowEnum.Allow,
            TickLabelStandoff = axis.Kind == AxisKind.Amount ? 2 : 6,
            ShowTickLabels = !frame.NamesAbove,
            TickFont = new() { Family = frame.Family, Size = 11, Color = axis.Kind == AxisKind.Amount ? frame.Palette["ink-3"] : frame.Palette["ink"] },
            TickVals = [.. axis.Ticks.Select(t => t.At)],
            TickText = [.. axis.Ticks.Select(t => (object)TickText(t, frame))],
        };
    }

    private static string TickText(Tick tick, PlotFrame frame)
    {
        var text = frame.ShortRows ? tick.Short ?? tick.Label : tick.Label;
        // Names of lanes break where the margin of the shared time axis ends.
        var label = PlotlyText.Wrap(text, frame.Rtl, frame.X.Kind == AxisKind.Time ? frame.Compact ? 11 : 13 : int.MaxValue);
        // Two lines need their height; on a low plot the table twin and the hover text name the occasion.
        if (tick.Note.Length > 0 && frame.RowPitch < TwoLines)
            return $"<b>{label}</b>";
        if (tick.Note.Length > 0)
            return $"<b>{label}</b><br><span style=\"font-size:10px\">{PlotlyText.Isolate(PlotlyText.Escape(tick.Note), frame.Rtl)}</span>";
        if (tick.Tone is null)
            return label;
        var square = $"<span style=\"color:{frame.Palette[tick.Tone]}\">■</span>";
        return frame.Rtl ? $"{square} {label}" : $"{label} {square}";
    }
}
