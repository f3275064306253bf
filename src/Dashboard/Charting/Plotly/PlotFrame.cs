using System.Globalization;
using Plotly.Blazor.LayoutLib;

namespace Dashboard.Charting.Plotly;

/// <summary>Margins, fonts and positions of one plot.</summary>
internal sealed class PlotFrame
{
    private const int NarrowPlot = 420;

    public PlotFrame(Figure figure, Screen screen, Words words)
    {
        Palette = Palette.Of(screen.Theme);
        Rtl = words.Direction == "rtl";
        Words = words;
        Size = screen.Of(figure.Chart);
        // A narrow card is labelled like a phone, whatever the window is.
        Compact = screen.Compact || Size.Width < NarrowPlot;
        Family = Rtl ? "Vazirmatn, sans-serif" : "Inter, sans-serif";
        X = figure.X;
        Y = figure.Y;
        var (start, end, top, bottom) = (figure.X.Kind, figure.Y.Kind) switch
        {
            // Panels have their labels inside.
            _ when figure.Panels.Count > 0 => (0, 0, 0, 0),
            (AxisKind.Time, AxisKind.Amount) => (Compact ? 34 : 88, 12, 12, 22),
            (AxisKind.Time, _) => (Compact ? 74 : 88, 12, figure.NameBands ? 18 : 8, 22),
            (AxisKind.Hidden, _) => (Compact ? 8 : 150, Compact ? 74 : Rtl ? 92 : 84, Compact ? 16 : 0, 4),
            _ => (Compact ? 104 : 188, 8, 4, Compact ? 34 : 20),
        };
        Margin = new() { L = Rtl ? end : start, R = Rtl ? start : end, T = top, B = bottom, Pad = 0 };
        Panels = figure.Panels.Count > 0 ? new(figure, this) : null;
    }

    public Palette Palette { get; }
    public bool Compact { get; }
    public bool Rtl { get; }
    public Words Words { get; }
    public PlotSize Size { get; }
    public string Family { get; }
    public Axis X { get; }
    public Axis Y { get; }
    public Margin Margin { get; }

    /// <summary>Where panels and their marks stand; null for a figure with one scale.</summary>
    public PanelPlan? Panels { get; }

    /// <summary>True when amounts go upwards, false when they lie in rows.</summary>
    public bool IsUpright => Y.Kind == AxisKind.Amount;

    public double PlotWidth => Size.Width - (double)(Margin.L!.Value + Margin.R!.Value);
    public double PlotHeight => Size.Height - (double)(Margin.T!.Value + Margin.B!.Value);

    /// <summary>Pixels from the left of the plot area; time runs left to right in every language, amounts and columns with the language.</summary>
    public double AcrossOf(object value)
    {
        var (from, to) = (NumberOf(X.From), NumberOf(X.To));
        var share = (NumberOf(value) - from) / (to - from);
        return (Rtl && X.Kind != AxisKind.Time ? 1 - share : share) * PlotWidth;
    }

    /// <summary>Pixels from the top of the plot area.</summary>
    public double DownOf(decimal value)
    {
        var (from, to) = (NumberOf(Y.From), NumberOf(Y.To));
        return (1 - ((double)value - from) / (to - from)) * PlotHeight;
    }

    /// <summary>Whole pixels from one row to the next.</summary>
    public int RowPitch => (int)(PlotHeight / Math.Max(1, NumberOf(Y.To) - NumberOf(Y.From)));

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A position in the form Plotly takes.</summary>
    public static object Position(object value) => value is DateOnly day ? Day(day) : value;

    private static double NumberOf(object value) => value is DateOnly day ? day.DayNumber : Convert.ToDouble(value, CultureInfo.InvariantCulture);
}
