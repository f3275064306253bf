using System.Globalization;
using Plotly.Blazor.LayoutLib;

namespace Dashboard.Charting.Plotly;

/// <summary>Margins, fonts and positions of one plot.</summary>
internal sealed class PlotFrame
{
    private const int NarrowPlot = 420, NarrowColumn = 36, LineHeight = 13, NamedRow = 38;

    // Two small lines over a bar.
    private const int RowOfMark = 40;

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
        // On phones the rows of lying bars are named above the bar, beside their totals; on a low plot the name would stand on the bar above.
        NamesAbove = Compact && Size.Height >= NamedRow * Y.Ticks.Count && X.Kind == AxisKind.Hidden && figure.Series.Any(s => s.Form == Form.Total);
        // Many columns take the room of the long row names.
        ShortRows = Compact || (X.Kind == AxisKind.Columns && (Size.Width - LongNames) / Math.Max(1, X.Ticks.Count) < NarrowColumn);
        NumbersOutside = X.Kind == AxisKind.Hidden && !figure.Series.Any(s => s.Form == Form.Total);
        var totals = figure.Series.Any(s => s.Form == Form.Total);
        // Cyrillic letters are wider; the charts over time keep one margin, so that their years line up.
        var lanes = words.Language == "tg" ? 104 : 88;
        var (start, end, top, bottom) = (figure.X.Kind, figure.Y.Kind) switch
        {
            // Panels have their labels inside.
            _ when figure.Panels.Count > 0 => (0, 0, 0, 0),
            (AxisKind.Time, AxisKind.Amount) => (Compact ? 34 : lanes, 12, 12, 22),
            (AxisKind.Time, _) => (Compact ? lanes - 14 : lanes, 12, figure.NameBands ? 18 : 8, 22),
            (AxisKind.Hidden, _) => (NamesAbove ? 8 : Compact ? ShortNames : Y.Ticks.Any(t => t.Tone is not null) ? LongNames : NamesOfRows(),
                !totals ? 8 : Notes(figure) ? Compact ? 74 : Rtl ? 92 : 84 : 32, NamesAbove ? 16 : 0, 4),
            _ => (ShortRows ? ShortNames : LongNames, 8, 4, 0),
        };
        Margin = new() { L = Rtl ? end : start, R = Rtl ? start : end, T = top, B = bottom, Pad = 0 };
        MarksAreRows = Compact && X.Kind == AxisKind.Time && Y.Kind == AxisKind.Rows && RowPitch >= RowOfMark
            && Y.Ticks.Select(t => t.Key).SequenceEqual(figure.Series.Where(s => s.Form == Form.Span).SelectMany(s => s.Marks).Select(m => m.Key));
        Panels = figure.Panels.Count > 0 ? new(figure, this) : null;
        if (X.Kind != AxisKind.Columns)
            return;
        // A day, month and year in one line would lose their order from right to left.
        WrapColumns = Compact || X.Ticks.Any(t => t.Label.Length * 6.4 > ColumnPitch || t.Label.Count(c => c == ' ') > 1);
        ColumnStep = WrapColumns ? Math.Max(1, (int)Math.Ceiling(5.6 * X.Ticks.SelectMany(t => t.Label.Split(' ')).Select(w => w.Length).DefaultIfEmpty(0).Max() / Math.Max(1, ColumnPitch))) : 1;
        Margin.B = 8 + LineHeight * X.Ticks.Select(t => WrapColumns ? t.Label.Split(' ').Length : 1).DefaultIfEmpty(1).Max();
    }

    private const int LongNames = 188, ShortNames = 104;

    // Wide enough for the longest second line, which is set small.
    private int NamesOfRows() => (int)Math.Clamp(18 + 5.6 * Y.Ticks.Select(t => t.Note.Length).DefaultIfEmpty(0).Max(), 150, 240);

    private static bool Notes(Figure figure) => figure.Series.Where(s => s.Form == Form.Total).SelectMany(s => s.Marks).Any(m => m.TextNote.Length > 0);

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

    /// <summary>True when rows are named above their bars.</summary>
    public bool NamesAbove { get; }
    /// <summary>True when every row is one mark, and there is no room for names beside marks.</summary>
    public bool MarksAreRows { get; }
    /// <summary>True when a row is one bar, with its number at the end.</summary>
    public bool NumbersOutside { get; }
    /// <summary>True when rows carry their short names.</summary>
    public bool ShortRows { get; }
    /// <summary>True when the names of columns break at every blank.</summary>
    public bool WrapColumns { get; }

    /// <summary>Every how many columns one is named: rather fewer names than overlaps.</summary>
    public int ColumnStep { get; } = 1;

    /// <summary>Whole pixels from one column to the next.</summary>
    public int ColumnPitch => (int)(PlotWidth / Math.Max(1, NumberOf(X.To) - NumberOf(X.From)));

    /// <summary>Whole pixels from one row to the next.</summary>
    public int RowPitch => (int)(PlotHeight / Math.Max(1, NumberOf(Y.To) - NumberOf(Y.From)));

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A position in the form Plotly takes.</summary>
    public static object Position(object value) => value is DateOnly day ? Day(day) : value;

    private static double NumberOf(object value) => value is DateOnly day ? day.DayNumber : Convert.ToDouble(value, CultureInfo.InvariantCulture);
}
