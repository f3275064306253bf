using System.Globalization;

namespace Dashboard.Charting;

/// <summary>The time axis all time charts of a page share, so that years line up and guides meet.</summary>
public static class TimeAxis
{
    private static readonly DateOnly Start = new(2005, 7, 1), FirstRecord = new(1991, 1, 1);

    /// <summary>The first year of the whole extent.</summary>
    public static int FirstYear => FirstRecord.Year;

    /// <summary>
    /// From mid-2005 (the whole extent: from 1991) to the half-year after the newest record; the years the reader zoomed to, or in filter mode the picked ones, whole.
    /// </summary>
    public static Axis For(ChartContext context, bool filtered)
    {
        var last = context.Index.LastDay;
        var (from, to) = (context.Extent == Extent.Whole ? FirstRecord : Start, last.Month > 6 ? new DateOnly(last.Year + 1, 1, 1) : new DateOnly(last.Year, 7, 1));
        if ((context.Selection.Zoom ?? (filtered ? context.Selection[Linking.Facet.Period]?.Years : null)) is { } years)
            (from, to) = (new DateOnly(years.From, 1, 1), new DateOnly(years.To + 1, 1, 1));
        return new(AxisKind.Time, from, to, Ticks(context, from, to));
    }

    private static List<Tick> Ticks(ChartContext context, DateOnly from, DateOnly to)
    {
        var years = Enumerable.Range(from.Year, to.Year - from.Year + 1)
            .Where(y => new DateOnly(y, 7, 1) > from && new DateOnly(y, 7, 1) < to).ToList();
        var step = Math.Max(1, (int)Math.Ceiling(years.Count / 8.0));
        // Counted back from the last whole year, so that the year people look for is always labelled.
        return [.. years.Where(y => (years[^1] - 1 - y) % step == 0 || years.Count <= 8)
            .Select(y => new Tick(y.ToString(CultureInfo.InvariantCulture), new DateOnly(y, 7, 1), context.YearOf(new(y, 7, 1))))];
    }
}
