using System.Globalization;
using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Data.Provenance;
using Dashboard.Linking;

namespace Dashboard.Provenance;

/// <summary>C10 – who says what: the values claimed of each disputed subject, as distances from the adopted one.</summary>
public sealed class ClaimSpread : IChart
{
    private static readonly string[] Groups = ["documents", "trade", "other"];

    /// <inheritdoc />
    public string Slug => "claim-spread";
    /// <inheritdoc />
    public IReadOnlyList<Facet> Emits { get; } = [];
    /// <inheritdoc />
    public IReadOnlyList<Facet> Accepts { get; } = [Facet.Period, Facet.Sector, Facet.Visit, Facet.Type];

    /// <inheritdoc />
    public string? WhyNot(Facet facet) => facet switch
    {
        Facet.Status => "notlinked.claim-status",
        Facet.Track => "notlinked.claim-track",
        Facet.Milestone => "notlinked.claim-milestone",
        _ => null,
    };

    /// <inheritdoc />
    public Figure Draw(ChartContext context)
    {
        var words = context.Words;
        var spreads = Spread.All(context.Index, context.Shows).Where(s => s.IsDisputed && Matching.Matches(RowsOf(context.Index, s), context.Selection.Clauses))
            .Select((spread, i) => new SpreadRow(context, spread, -i)).ToList();
        var series = new List<Series>
        {
            new("subjects", words["evidence.subject"], Form.Connector, [.. spreads.Select(s => s.Range(RowsOf(context.Index, s.Spread)))]),
            new("claims", words["legend.claims"], Form.Dot, [.. spreads.SelectMany(s => s.Dots(RowsOf(context.Index, s.Spread)))]),
        };
        return new()
        {
            Chart = Slug,
            Title = TitleOf(words, [.. spreads.Select(s => s.Spread)]),
            Subtitle = words["chart.claim-spread.sub"],
            Columns = [words["evidence.subject"], words["evidence.value"], words["claims.column.sources"], words["evidence.publisher"], words["column.remark"]],
            Series = series,
            X = new(AxisKind.Amount, -1m, 1m, []),
            Y = new(AxisKind.Rows, .5m - Math.Max(1, spreads.Count), .5m, []),
            Panels = [.. spreads.GroupBy(s => Spread.GroupOf(s.Spread.Subject)).Select(group => PanelOf(context, group.Key, [.. group]))],
            Emits = Emits,
            Accepts = Accepts,
            Publishers = Publishers.Of(context.Index, spreads.SelectMany(s => s.Spread.Values).SelectMany(v => v.Claims).SelectMany(c => c.Citations)),
            Conflicts = spreads.Sum(s => s.Spread.Values.Where(v => v.Value != s.Spread.Reference).Sum(v => v.Claims.Count)),
            Empty = spreads.Count == 0 ? words["empty.filter"] : null,
        };
    }

    // A subject follows its visit with the agreements signed there; a figure follows its period, or the days it was stated on.
    private static IReadOnlyList<MarkRow> RowsOf(DatasetIndex index, Spread spread)
    {
        if (spread.Subject.Visit is { } visit && index.Visits.TryGetValue(visit, out var found))
            return MilestoneMarks.RowsOf(index, found);
        if (spread.Subject.Period is { } period)
            return [new() { From = period.From.Year, To = period.To.Year }];
        var stated = spread.Values.SelectMany(v => v.Claims).Select(c => c.Date).Where(d => d.IsKnown).ToList();
        return [stated.Count == 0 ? new() : new() { From = stated.Min(d => d.From.Year), To = stated.Max(d => d.To.Year) }];
    }

    private static Panel PanelOf(ChartContext context, int group, IReadOnlyList<SpreadRow> rows)
    {
        var words = context.Words;
        var distances = rows.SelectMany(r => r.Spread.Values.Select(v => r.Spread.DistanceOf(v.Value))).ToList();
        var (low, high) = (distances.Min(), distances.Max());
        var step = new[] { 1m, 2, 5, 10, 20, 25, 50, 100, 250, 500 }.FirstOrDefault(s => (high - low) / s <= 4, 1000);
        var (from, to) = (Math.Floor(low / step) * step, Math.Ceiling(high / step) * step);
        var ticks = new List<Tick>();
        for (var at = from; at <= to; at += step)
            ticks.Add(new(at.ToString(CultureInfo.InvariantCulture), at, at == 0 ? words[rows.Any(r => r.Spread.Adopted is not null) ? "claims.tick.adopted" : "claims.tick.lowest"]
                : group == 0 ? words.Say(at < 0 ? "claims.tick.fewer" : "claims.tick.more", new { n = Math.Abs(at) })
                : (at > 0 ? "+" : "") + words.Percent(at)));
        return new(Groups[group], words["claims.group." + Groups[group]], [.. rows.Select(r => r.Tick)], from, to, ticks);
    }

    private static string TitleOf(Words words, IReadOnlyList<Spread> spreads)
    {
        var (counts, trade) = (spreads.Where(s => s.IsCount).ToList(), spreads.Where(s => Spread.GroupOf(s.Subject) == 1).ToList());
        var d = counts.Select(s => s.Widest).DefaultIfEmpty().Max();
        var p = words.Percent(trade.Select(s => s.Widest).DefaultIfEmpty().Max());
        return (counts.Count, trade.Count) switch
        {
            (0, 0) => words["chart.claim-spread.title"],
            (_, 0) => words.Say("chart.claim-spread.find-documents", new { n = counts.Count, d }),
            (0, _) => words.Say("chart.claim-spread.find-trade", new { k = trade.Count, p }),
            _ => words.Say("chart.claim-spread.find-both", new { n = counts.Count, d, k = trade.Count, p }),
        };
    }
}
