using System.Globalization;

namespace Dashboard.Charting;

/// <summary>The time axis all time charts of a page share, so that years line up and guides meet.</summary>
public static class TimeAxis
{
    private const int HalfYear = 182;
    private static readonly PersianCalendar SolarHijri = new();
    private static readonly DateOnly Start = new(2005, 7, 1), FirstRecord = new(1991, 1, 1);

    /// <summary>The first year of the whole extent.</summary>
    public static int FirstYear => FirstRecord.Year;

    /// <summary>
    /// From mid-2005 (the whole extent: from 1991) to the half-year after the newest record, or to <paramref name="until"/> where that is
    /// later; the years the reader zoomed to, in filter mode those of them that are picked, whole.
    /// </summary>
    public static Axis For(ChartContext context, bool filtered, DateOnly? until = null)
    {
        var last = context.Index.LastDay;
        var (from, to) = (context.Extent == Extent.Whole ? FirstRecord : Start, last.Month > 6 ? new DateOnly(last.Year + 1, 1, 1) : new DateOnly(last.Year, 7, 1));
        if (until > to)
            to = until.Value;
        if (Years(context.Selection.Zoom, filtered ? context.Selection[Linking.Facet.Period]?.Years : null) is { } years)
            (from, to) = (new DateOnly(years.From, 1, 1), new DateOnly(years.To + 1, 1, 1));
        return new(AxisKind.Time, from, to, Ticks(context, from, to));
    }

    /// <summary>The first day of a Solar-Hijri year, 20 to 22 March.</summary>
    public static DateOnly NewYear(int hijri) => DateOnly.FromDateTime(SolarHijri.ToDateTime(hijri, 1, 1, 0, 0, 0, 0));

    // A label stands in the middle of its own year: that of a Solar-Hijri year lies in September.
    // What a filter leaves out is not drawn, wherever the reader zooms to.
    private static (int From, int To)? Years((int From, int To)? zoomed, (int From, int To)? picked)
    {
        if (zoomed is not { } zoom || picked is not { } period)
            return zoomed ?? picked;
        var (from, to) = (Math.Max(zoom.From, period.From), Math.Min(zoom.To, period.To));
        return from <= to ? (from, to) : period;
    }

    private static List<Tick> Ticks(ChartContext context, DateOnly from, DateOnly to)
    {
        var hijri = context.Calendar == "h";
        DateOnly Middle(int year) => hijri ? NewYear(year).AddDays(HalfYear) : new(year, 7, 1);
        var offset = hijri ? HijriOffset : 0;
        var years = Enumerable.Range(from.Year - offset - 1, to.Year - from.Year + 3).Where(y => Middle(y) > from && Middle(y) < to).ToList();
        var step = Math.Max(1, (int)Math.Ceiling(years.Count / 8.0));
        // Counted back from the last whole year, so that the year people look for is always labelled.
        return [.. years.Where(y => (years[^1] - 1 - y) % step == 0 || years.Count <= 8)
            .Select(y => new Tick(y.ToString(CultureInfo.InvariantCulture), Middle(y), context.Words.Year(y)))];
    }

    /// <summary>A Solar-Hijri year begins in the Gregorian year of its number plus this.</summary>
    public const int HijriOffset = 621;
}
