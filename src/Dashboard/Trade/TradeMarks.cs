using Dashboard.Charting;
using Dashboard.Data.Provenance;
using Dashboard.Linking;
using Period = Dashboard.Data.Provenance.Period;

namespace Dashboard.Trade;

/// <summary>What the trade charts share: the figures of one side period by period, and the marks they become.</summary>
public static class TradeMarks
{
    /// <summary>The side whose figures the reader chose.</summary>
    public static Side SideOf(Basis basis) => basis == Basis.Iranian ? Side.Iranian : Side.Tajik;

    /// <summary>Why a trade chart does not follow a facet; a visit and a milestone are followed by a guide line.</summary>
    public static string? WhyNot(Facet facet) => facet switch
    {
        Facet.Sector => "notlinked.trade-sector",
        Facet.Type => "notlinked.trade-type",
        Facet.Status => "notlinked.trade-status",
        Facet.Track => "notlinked.trade-track",
        _ => null,
    };

    /// <summary>At most three round levels below <paramref name="top"/>, which is above zero.</summary>
    public static IReadOnlyList<decimal> Levels(decimal top)
    {
        var magnitude = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)top)));
        var step = new[] { .5m, 1, 2, 2.5m, 5 }.Select(f => f * magnitude).First(s => top / s < 3);
        return [.. new[] { 0, step, step * 2 }.Where(level => level < top)];
    }

    /// <summary>What a side states of a measure in its own calendar. The two sides and the two calendars are never joined.</summary>
    public static IEnumerable<Shown> Stated(ChartContext context, Side side, Measure measure) => context.Index.Dataset.Subjects
        .Where(s => s.Measure == measure && s.Period is not null && s.Side == side && (side == Side.Iranian) == (s.Period.Calendar == PeriodCalendar.SolarHijri))
        .Select(s => context.Shown(s.Slug)).OfType<Shown>();

    /// <summary>The figures that touch a span, one for each year: the whole year where one is stated, else the longest part-year.</summary>
    public static Dictionary<int, Shown> ByYear(IEnumerable<Shown> stated, DateOnly from, DateOnly to) => stated
        .Where(s => s.Subject.Period!.From < to && s.Subject.Period.To > from)
        .GroupBy(s => s.Subject.Period!.From.Year)
        .Select(year => year.OrderByDescending(s => s.Subject.Period!.FullYear).ThenByDescending(s => s.Subject.Period!.To).First())
        .ToDictionary(s => s.Subject.Period!.From.Year);

    /// <summary>The side's own year that begins in a Gregorian one: a Solar-Hijri year has its true extent, 21 March to 20 March.</summary>
    public static Period YearOf(Side side, int year) => side == Side.Iranian
        ? new(TimeAxis.NewYear(year - TimeAxis.HijriOffset), TimeAxis.NewYear(year - TimeAxis.HijriOffset + 1).AddDays(-1), PeriodCalendar.SolarHijri, true, "")
        : new(new(year, 1, 1), new(year, 12, 31), PeriodCalendar.Gregorian, true, "");

    /// <summary>A period in words; a Solar-Hijri year is named by its own number with the Gregorian years it touches.</summary>
    public static string NameOf(ChartContext context, Period period)
    {
        var words = context.Words;
        var name = period.Calendar == PeriodCalendar.SolarHijri
            ? words.Say("legend.hijri-year", new { year = words.Year(period.From.Year - TimeAxis.HijriOffset), gregorian = words.Years(period.From.Year, period.To.Year) })
            : context.Year(period.From.Year);
        return period.FullYear ? name : name + words["list.comma"] + Months(context, period);
    }

    /// <summary>The months of a part-year, in the calendar the reader chose.</summary>
    public static string Months(ChartContext context, Period period)
    {
        string Month(DateOnly day) => context.Words.ShortMonth(CalendarDay.Of(day, context.Calendar).Month, context.Calendar);
        return context.Words.Say("legend.part-year-months", new { from = Month(period.From), to = Month(period.To) });
    }

    /// <summary>A mark for a period of a side, without a value.</summary>
    public static Mark Empty(ChartContext context, Side side, Period period) => new()
    {
        Key = FormattableString.Invariant($"{(side == Side.Iranian ? "ir" : "tj")}-{period.From:yyyy-MM-dd}"),
        Label = NameOf(context, period),
        ValueText = "",
        Cells = [],
        Rows = [new() { From = period.From.Year, To = period.To.Year }],
        Emits = Facet.Period,
        Emit = PeriodText.Format(period.From.Year, period.To.Year),
        Span = FuzzyDate.Between(period.From, period.To),
        X = FuzzyDate.Between(period.From, period.To).Middle,
    };

    /// <summary>The column of a stated figure with the range of its claims; a part-year is dotted.</summary>
    public static Mark Column(ChartContext context, Side side, Shown shown, int newest)
    {
        var words = context.Words;
        var period = shown.Subject.Period!;
        var sign = shown.Claim.Exactness switch { Exactness.MoreThan => "> ", Exactness.About => "≈ ", _ => "" };
        var disputed = shown.Low != shown.High;
        var value = words.Say("unit.usd-million-short", new { value = sign + words.Number(shown.Value) });
        return Empty(context, side, period) with
        {
            Value = shown.Value,
            Low = shown.Low,
            High = shown.High,
            ValueText = disputed ? value + " · " + words.Say("legend.claims-range", new { low = shown.Low, high = shown.High }) : value,
            Evidence = [.. shown.Claims.Select(c => new Evidence("claim", c.Slug))],
            Records = shown.Claims.Count,
            Cells = [NameOf(context, period), sign + words.Number(shown.Value), disputed ? words.Number(shown.Low) : "", disputed ? words.Number(shown.High) : "", period.FullYear ? "" : words["legend.part-year"]],
            Tone = period.From.Year == newest ? "newest" : "bar",
            Look = period.FullYear ? Look.Solid : Look.Dotted,
            Text = sign + words.Number(shown.Value),
            TextNote = period.FullYear ? "" : Months(context, period),
        };
    }

    /// <summary>A ring for a year of which no figure was found.</summary>
    public static Mark Gap(ChartContext context, Side side, int year)
    {
        var period = YearOf(side, year);
        return Empty(context, side, period) with
        {
            Key = FormattableString.Invariant($"gap-{year}"),
            ValueText = context.Words["legend.no-figure"],
            Cells = [NameOf(context, period), "–", "", "", context.Words["legend.no-figure"]],
            Symbol = Symbol.Ring,
            Size = 6,
            Tone = "ink-3",
        };
    }

    /// <summary>Each mark with the visits that lie nearest to it in time.</summary>
    public static IReadOnlyList<T> WithNearVisits<T>(ChartContext context, IReadOnlyList<T> items, Func<T, Mark> mark, Func<T, Mark, T> with)
    {
        if (items.Count == 0)
            return items;
        var near = context.Index.Visits.Values.ToLookup(
            visit => ((DateOnly)mark(items.MinBy(i => Math.Abs(((DateOnly)mark(i).X).DayNumber - visit.Date.Middle.DayNumber))!).X), visit => visit.Slug);
        return [.. items.Select(i => with(i, mark(i) with { Near = [.. near[(DateOnly)mark(i).X].Order(StringComparer.Ordinal)] }))];
    }
}
