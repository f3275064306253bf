using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Data.Provenance;
using Dashboard.Linking;

namespace Dashboard.Trade;

/// <summary>One column of the trade chart with what it shows.</summary>
/// <param name="Year">The Gregorian year the period begins in.</param>
/// <param name="Mark">The mark.</param>
/// <param name="FullYear">True for a whole year that a source states.</param>
/// <param name="Subject">What is stated; null for arithmetic of ours.</param>
public sealed record TradeColumn(int Year, Mark Mark, bool FullYear, Subject? Subject = null);

/// <summary>
/// The turnover of one side, period by period: the whole year where one is stated, else the longest part-year, else the
/// year implied by the next one and its stated growth, else nothing. The two sides are never joined.
/// </summary>
public sealed class TradeYears
{
    private readonly ChartContext context;
    private readonly Side side;

    private TradeYears(ChartContext context) => (this.context, side) = (context, TradeMarks.SideOf(context.Selection.Basis));

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

    /// <summary>The whole years that the side states, oldest first.</summary>
    public static IReadOnlyList<Shown> Whole(ChartContext context) =>
        [.. TradeMarks.Stated(context, TradeMarks.SideOf(context.Selection.Basis), Measure.Turnover).Where(s => s.Subject.Period!.FullYear).OrderBy(s => s.Subject.Period!.From)];

    /// <summary>The newest whole year that the side states, or null.</summary>
    public static Shown? Newest(ChartContext context) => Whole(context) is [.., var newest] ? newest : null;

    private TradeYears Fill(DateOnly from, DateOnly to)
    {
        var stated = TradeMarks.ByYear(TradeMarks.Stated(context, side, Measure.Turnover), from, to);
        var implied = Implied(stated, from, to).ToDictionary(column => column.Year);
        foreach (var year in implied.Keys)
            stated.Remove(year);
        var newest = stated.Values.Where(s => s.Subject.Period!.FullYear).Select(s => s.Subject.Period!.From.Year).DefaultIfEmpty(0).Max();
        Shown = [.. stated.Values.OrderBy(s => s.Subject.Period!.From)];
        Columns = TradeMarks.WithNearVisits(context,
            [.. Shown.Select(s => new TradeColumn(s.Subject.Period!.From.Year, TradeMarks.Column(context, side, s, newest), s.Subject.Period.FullYear, s.Subject)).Concat(implied.Values).OrderBy(c => c.Year)],
            c => c.Mark, (c, mark) => c with { Mark = mark });
        Gaps = newest == 0 ? [] : [.. Enumerable.Range(from.Year, newest - from.Year + 1)
            .Where(y => new DateOnly(y, 7, 1) > from && Columns.All(c => c.Year != y)).Select(y => TradeMarks.Gap(context, side, y))];
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
            yield return new(year, TradeMarks.Empty(context, side, new(new(year, 1, 1), new(year, 12, 31), PeriodCalendar.Gregorian, true, "")) with
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

    private Mark OtherClaim(Shown shown, Claim claim) => TradeMarks.Empty(context, side, shown.Subject.Period!) with
    {
        Key = "claim-" + claim.Slug,
        Value = claim.Value,
        ValueText = context.Words.Say("unit.usd-million-short", new { value = claim.Value }),
        Evidence = [new("claim", claim.Slug)],
        Records = 1,
        Cells = [TradeMarks.NameOf(context, shown.Subject.Period!), context.Words.Number(claim.Value!.Value), "", "", context.Words["evidence.claim"]],
        Y = claim.Value.Value,
        Size = 6,
        Tone = "ink",
    };
}
