using Dashboard.Data.Provenance;

namespace Dashboard.Data.Releases;

/// <content>Trade figures that speak of each other: growth against two turnovers, turnover against exports and imports.</content>
internal sealed partial class DatasetCheck
{
    private const double AboutShare = 0.05;
    private const double MoreThanShare = 0.1;
    private const double Largest = 1e15;
    private const int GrowthDecimals = 1;

    private ILookup<(Measure, Side?, DateOnly, DateOnly), (string Slug, Subject Subject)>? tradeByPeriod;

    private ILookup<(Measure, Side?, DateOnly, DateOnly), (string Slug, Subject Subject)> TradeByPeriod => tradeByPeriod ??= subjects.Rows
        .Where(row => row.Record.Period is not null && row.Record.Measure is Measure.Turnover or Measure.Exports or Measure.Imports)
        .ToLookup(row => (row.Record.Measure, row.Record.Side, row.Record.Period!.From, row.Record.Period.To));

    private void CheckGrowth(string slug, Claim claim, Subject subject)
    {
        if (subject is not { Measure: Measure.TurnoverGrowth, Period: { } period } || claim.Use != Use.Evidence
            || Span(claim) is not { } stated || YearBefore(period) is not { } earlier)
            return;
        var now = Shown(Measure.Turnover, subject.Side, period.From, period.To);
        var before = Shown(Measure.Turnover, subject.Side, earlier.From, earlier.To);
        var pairs = (from b in before where b.Low > 0 from n in now where n.Unit == b.Unit select (Before: b, Now: n)).ToList();
        if (pairs.Count == 0 || pairs.Any(p => stated.Overlaps((p.Now.Low / p.Before.High - 1) * 100, (p.Now.High / p.Before.Low - 1) * 100)))
            return;
        var (last, first) = (pairs[0].Now.Middle, pairs[0].Before.Middle);
        Report(RuleBook.GrowthMisfit, "claims", slug, claim.Value is null ? "low" : "value",
            ("growth", claim.Value ?? claim.Low ?? 0), ("before", Plain(first)), ("now", Plain(last)), ("computed", Plain((last / first - 1) * 100, GrowthDecimals)));
    }

    private void CheckParts(string slug, Subject subject)
    {
        if (subject is not { Measure: Measure.Turnover, Period: { } period })
            return;
        var exports = Shown(Measure.Exports, subject.Side, period.From, period.To).Where(s => s.Unit == subject.Unit).ToList();
        var imports = Shown(Measure.Imports, subject.Side, period.From, period.To).Where(s => s.Unit == subject.Unit).ToList();
        var turnover = Spans(slug, subject).ToList();
        if (exports.Count == 0 || imports.Count == 0 || turnover.Count == 0
            || exports.Any(e => imports.Any(i => turnover.Any(t => t.Overlaps(e.Low + i.Low, e.High + i.High)))))
            return;
        Report(RuleBook.PartsMisfit, "subjects", slug, "adopted", ("exports", Plain(exports[0].Middle)), ("imports", Plain(imports[0].Middle)),
            ("sum", Plain(exports[0].Middle + imports[0].Middle)), ("turnover", Plain(turnover[0].Middle)));
    }

    private List<Extent> Shown(Measure measure, Side? side, DateOnly from, DateOnly to) =>
        [.. TradeByPeriod[(measure, side, from, to)].SelectMany(row => Spans(row.Slug, row.Subject))];

    // The adopted claim speaks for its subject; an open one may mean any of its claims.
    private IEnumerable<Extent> Spans(string slug, Subject subject) =>
        from row in ClaimsBySubject[slug]
        where row.Claim.Use == Use.Evidence && (subject.Adopted is null || row.Slug == subject.Adopted)
        let span = Span(row.Claim)
        where span is not null
        select span.Value with { Unit = subject.Unit };

    /// <summary>What a claim may mean: half a unit of its last digit either way, more for "about" and upwards for "more than".</summary>
    private static Extent? Span(Claim claim)
    {
        if (claim is { Exactness: Exactness.Range, Low: { } low, High: { } high })
            return low <= high ? new((double)low, (double)high, ((double)low + (double)high) / 2) : null;
        if (claim.Value is not { } given)
            return null;
        var (value, half) = ((double)given, Math.Pow(10, -given.Scale) / 2);
        return claim.Exactness switch
        {
            Exactness.About => new(value - Math.Max(half, Math.Abs(value) * AboutShare), value + Math.Max(half, Math.Abs(value) * AboutShare), value),
            Exactness.MoreThan => new(value - half, value + Math.Max(half, Math.Abs(value) * MoreThanShare), value),
            _ => new(value - half, value + half, value),
        };
    }

    private static decimal Plain(double value, int decimals = 4) =>
        double.IsFinite(value) ? Math.Round((decimal)Math.Clamp(value, -Largest, Largest), decimals) : 0;

    /// <summary>The values a claim may mean.</summary>
    private readonly record struct Extent(double Low, double High, double Middle, string? Unit = null)
    {
        // Sums of decimal fractions miss their value by a hair in binary.
        private const double Hair = 1e-6;

        public bool Overlaps(double low, double high) => low <= High + Hair && high >= Low - Hair;
    }
}
