using System.Globalization;
using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Data.Provenance;
using Dashboard.Linking;

namespace Dashboard.Trade;

/// <summary>One column of the trade chart with what it shows.</summary>
/// <param name="Year">The Gregorian year the period begins in.</param>
/// <param name="Mark">The mark.</param>
/// <param name="FullYear">True for a whole year that a source states.</param>
public sealed record TradeColumn(int Year, Mark Mark, bool FullYear);

/// <summary>
/// The turnover of one side, period by period: the whole year where one is stated, else the longest part-year, else the
/// year implied by the next one and its stated growth, else nothing. The two sides are never joined.
/// </summary>
public sealed class TradeYears
{
    private static readonly PersianCalendar SolarHijri = new();
    private readonly ChartContext context;
    private readonly Side side;

    private TradeYears(ChartContext context)
    {
        this.context = context;
        side = context.Selection.Basis == Basis.Iranian ? Side.Iranian : Side.Tajik;
    }

    /// <summary>The columns, oldest first.</summary>
    public IReadOnlyList<TradeColumn> Columns { get; private set; } = [];
    /// <summary>Rings for years without any figure.</summary>
    public IReadOnlyList<Mark> Gaps { get; private set; } = [];
    /// <summary>Dots for the claims that are not shown by a column.</summary>
    public IReadOnlyList<Mark> OtherClaims { get; private set; } = [];
    /// <summary>What the columns show.</summary>
    public IReadOnlyList<Shown> Shown { get; private set; } = [];

    /// <summary>The columns inside <paramref name="axis"/>.</summary>
    public static TradeYears For(ChartContext context, Axis axis) => new TradeYears(context).Fill((DateOnly)axis.From, (DateOnly)axis.To);

    /// <summary>The newest whole year that the side states, or null.</summary>
    public static Shown? Newest(ChartContext context) =>
        new TradeYears(context).Stated().Where(s => s.Subject.Period!.FullYear).MaxBy(s => s.Subject.Period!.From);

    private IEnumerable<Shown> Stated() => context.Index.TradeSubjects
        .Where(s => s.Side == side && (side == Side.Iranian) == (s.Period!.Calendar == PeriodCalendar.SolarHijri))
        .Select(s => context.Shown(s.Slug)).OfType<Shown>();

    private TradeYears Fill(DateOnly from, DateOnly to)
    {
        var stated = Stated().Where(s => s.Subject.Period!.From < to && s.Subject.Period.To > from)
            .GroupBy(s => s.Subject.Period!.From.Year)
            .Select(year => year.OrderByDescending(s => s.Subject.Period!.FullYear).ThenByDescending(s => s.Subject.Period!.To).First())
            .ToDictionary(s => s.Subject.Period!.From.Year);
        var implied = Implied(stated, from, to).ToDictionary(column => column.Year);
        foreach (var year in implied.Keys)
            stated.Remove(year);
        var newest = stated.Values.Where(s => s.Subject.Period!.FullYear).Select(s => s.Subject.Period!.From.Year).DefaultIfEmpty(0).Max();
        Shown = [.. stated.Values.OrderBy(s => s.Subject.Period!.From)];
        Columns = WithNearVisits([.. Shown.Select(s => Column(s, newest)).Concat(implied.Values).OrderBy(c => c.Year)]);
        Gaps = newest == 0 ? [] : [.. Enumerable.Range(from.Year, newest - from.Year + 1)
            .Where(y => new DateOnly(y, 7, 1) > from && Columns.All(c => c.Year != y)).Select(Gap)];
        // A year shown by arithmetic may have claims of its own, none adopted: they differ from the arithmetic like any other.
        var unadopted = context.Index.TradeSubjects.Where(s => s.Side == side && s.Period!.FullYear && implied.ContainsKey(s.Period.From.Year))
            .Select(s => Data.Provenance.Shown.Of(context.Index, s, Preference.Lowest, context.Shows)).OfType<Shown>();
        OtherClaims = [.. Shown.SelectMany(s => s.Claims.Where(c => c.Value != s.Value).Select(c => OtherClaim(s, c))),
            .. unadopted.SelectMany(s => s.Claims.Select(c => OtherClaim(s, c)))];
        return this;
    }

    // V(y) = V(y+1) / (1 + growth of y+1): arithmetic of two claims, only where nobody states the whole year.
    private IEnumerable<TradeColumn> Implied(Dictionary<int, Shown> stated, DateOnly from, DateOnly to)
    {
        foreach (var growth in context.Index.Dataset.Subjects.Where(s => s.Measure == Measure.TurnoverGrowth && s.Side == side && s.Period is { FullYear: true }))
        {
            var year = growth.Period!.From.Year - 1;
            var rate = context.Shown(growth.Slug) ?? OnlyClaim(growth);
            if (rate is null || rate.Value <= -100 || !stated.TryGetValue(year + 1, out var next) || !next.Subject.Period!.FullYear
                || (stated.TryGetValue(year, out var own) && own.Subject.Period!.FullYear) || new DateOnly(year, 12, 31) < from || new DateOnly(year, 1, 1) > to)
                continue;
            var value = Math.Round(next.Value / (1 + rate.Value / 100), 1);
            var words = context.Words;
            var formula = words.Say("legend.implied-formula", new { next = next.Value, growth = words.Percent(rate.Value, 1), value });
            yield return new(year, Base(year, new(new(year, 1, 1), new(year, 12, 31), PeriodCalendar.Gregorian, true, "")) with
            {
                Value = value,
                ValueText = words.Say("unit.usd-million-short", new { value }) + " · " + words["legend.arithmetic-of"],
                Formula = formula,
                Evidence = [new("claim", next.Claim.Slug), new("claim", rate.Claim.Slug)],
                Records = 2,
                Cells = [context.Year(year), words.Number(value), "", "", formula],
                Look = Look.Dotted,
                Text = words.Number(value),
            }, false);
        }
    }

    private Shown? OnlyClaim(Subject subject)
    {
        var claims = context.Index.ClaimsOn(subject.Slug).Where(c => c.Use == Use.Evidence && c.Value is not null && context.Shows(DatasetIndex.BestGrade(c.Citations))).ToList();
        return claims.Count == 1 ? new(subject, claims[0], claims[0].Value!.Value, claims[0].Value!.Value, claims) : null;
    }

    private TradeColumn Column(Shown shown, int newest)
    {
        var words = context.Words;
        var period = shown.Subject.Period!;
        var year = period.From.Year;
        var sign = shown.Claim.Exactness switch { Exactness.MoreThan => "> ", Exactness.About => "≈ ", _ => "" };
        var disputed = shown.Low != shown.High;
        var value = words.Say("unit.usd-million-short", new { value = sign + words.Number(shown.Value) });
        return new(year, Base(year, period) with
        {
            Value = shown.Value,
            Low = shown.Low,
            High = shown.High,
            ValueText = disputed ? value + " · " + words.Say("legend.claims-range", new { low = shown.Low, high = shown.High }) : value,
            Evidence = [.. shown.Claims.Select(c => new Evidence("claim", c.Slug))],
            Records = shown.Claims.Count,
            Cells = [NameOf(period), sign + words.Number(shown.Value), disputed ? words.Number(shown.Low) : "", disputed ? words.Number(shown.High) : "", period.FullYear ? "" : words["legend.part-year"]],
            Tone = year == newest ? "newest" : "bar",
            Look = period.FullYear ? Look.Solid : Look.Dotted,
            Text = sign + words.Number(shown.Value),
            TextNote = period.FullYear ? "" : Months(period),
        }, period.FullYear);
    }

    private Mark Base(int year, Data.Provenance.Period period) => new()
    {
        Key = FormattableString.Invariant($"{(side == Side.Iranian ? "ir" : "tj")}-{period.From:yyyy-MM-dd}"),
        Label = NameOf(period),
        ValueText = "",
        Cells = [],
        Rows = [new() { From = period.From.Year, To = period.To.Year }],
        Emits = Facet.Period,
        Emit = PeriodText.Format(year, period.To.Year),
        Span = FuzzyDate.Between(period.From, period.To),
        X = FuzzyDate.Between(period.From, period.To).Middle,
    };

    // A Solar-Hijri year is named by its own number with the Gregorian years it touches.
    private string NameOf(Data.Provenance.Period period)
    {
        var words = context.Words;
        var name = period.Calendar == PeriodCalendar.SolarHijri
            ? words.Say("legend.hijri-year", new { year = words.Year(period.From.Year - 621), gregorian = words.Years(period.From.Year, period.To.Year) })
            : context.Year(period.From.Year);
        return period.FullYear ? name : $"{name}, {Months(period)}";
    }

    private string Months(Data.Provenance.Period period) => context.Words.Say("legend.part-year-months",
        new { from = context.Words.ShortMonth(period.From.Month), to = context.Words.ShortMonth(period.To.Month) });

    private Mark Gap(int year)
    {
        var period = YearOf(year);
        return Base(year, period) with
        {
            Key = FormattableString.Invariant($"gap-{year}"),
            ValueText = context.Words["legend.no-figure"],
            Cells = [NameOf(period), "–", "", "", context.Words["legend.no-figure"]],
            Symbol = Symbol.Ring,
            Size = 6,
            Tone = "ink-3",
        };
    }

    // The side's own year that begins in the Gregorian one: a missing Solar-Hijri year has its true extent too.
    private Data.Provenance.Period YearOf(int year)
    {
        if (side != Side.Iranian)
            return new(new(year, 1, 1), new(year, 12, 31), PeriodCalendar.Gregorian, true, "");
        DateOnly NewYear(int hijri) => DateOnly.FromDateTime(SolarHijri.ToDateTime(hijri, 1, 1, 0, 0, 0, 0));
        return new(NewYear(year - 621), NewYear(year - 620).AddDays(-1), PeriodCalendar.SolarHijri, true, "");
    }

    private Mark OtherClaim(Shown shown, Claim claim) => Base(shown.Subject.Period!.From.Year, shown.Subject.Period) with
    {
        Key = "claim-" + claim.Slug,
        Value = claim.Value,
        ValueText = context.Words.Say("unit.usd-million-short", new { value = claim.Value }),
        Evidence = [new("claim", claim.Slug)],
        Records = 1,
        Cells = [NameOf(shown.Subject.Period), context.Words.Number(claim.Value!.Value), "", "", context.Words["evidence.claim"]],
        Y = claim.Value.Value,
        Size = 6,
        Tone = "ink",
    };

    private List<TradeColumn> WithNearVisits(IReadOnlyList<TradeColumn> columns)
    {
        if (columns.Count == 0)
            return [];
        var near = context.Index.Visits.Values.ToLookup(
            visit => columns.MinBy(c => Math.Abs(((DateOnly)c.Mark.X).DayNumber - visit.Date.Middle.DayNumber))!.Year, visit => visit.Slug);
        return [.. columns.Select(c => c with { Mark = c.Mark with { Near = [.. near[c.Year].Order(StringComparer.Ordinal)] } })];
    }
}
