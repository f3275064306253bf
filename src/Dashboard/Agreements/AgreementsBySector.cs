using Dashboard.Charting;
using Dashboard.Linking;

namespace Dashboard.Agreements;

/// <summary>C11 – named agreements per sector, in and outside visits, and last what is reported but itemised in no source.</summary>
public sealed class AgreementsBySector : SectorChart
{
    /// <inheritdoc />
    public override string Slug => "agreements-by-sector";
    /// <inheritdoc />
    public override IReadOnlyList<Facet> Emits { get; } = [Facet.Sector];

    /// <inheritdoc />
    protected override Figure Draw(ChartContext context, IReadOnlyList<SectorCount> sectors)
    {
        var words = context.Words;
        var visits = VisitCount.For(context).Where(v => v.Rest > 0).ToList();
        var rest = visits.Sum(v => v.Rest);
        var rows = sectors.Count + (rest > 0 ? 1 : 0);
        var named = sectors.Sum(s => s.Named);
        var series = sectors.Select((s, i) =>
        {
            var name = context.Text(s.Sector.Name);
            return new Series(s.Sector.Slug, name, Form.Bar, [CountMark(context, $"sector/{s.Sector.Slug}", name, s.Cells, [name]) with
            {
                Emits = Facet.Sector,
                Emit = s.Sector.Slug,
                Tone = "sector-" + s.Sector.Slug,
                Y = rows - 1 - i,
            }]);
        }).ToList();
        if (rest > 0)
            series.Add(new("rest", words["legend.not-itemised"], Form.Bar, [RestMark(context, visits, rest)]));
        var ticks = sectors.Select((s, i) => SectorTick(context, s.Sector, rows - 1 - i)).ToList();
        if (rest > 0)
            ticks.Add(new("rest", 0, words["legend.not-itemised-row"]));
        return new()
        {
            Chart = Slug,
            Title = sectors.Count == 0 ? words["chart.agreements-by-sector.title"] : words.Say(
                context.Selection.HasPicks ? "chart.agreements-by-sector.find-filtered" : "chart.agreements-by-sector.find",
                new { sector = context.Text(sectors[0].Sector.Name), n = sectors[0].Named, m = named, k = sectors.Count }),
            Subtitle = words["chart.agreements-by-sector.sub"],
            Columns = [words["facet.sector"], words["column.documents"]],
            Series = series,
            X = new(AxisKind.Hidden, 0m, Math.Max(5, Math.Max(rest, sectors.Count == 0 ? 0 : sectors[0].Named) * 1.1m), []),
            Y = RowsOf(rows, ticks),
            Emits = Emits,
            Accepts = Accepts,
            Publishers = PublishersOf(context, sectors),
            Conflicts = visits.Sum(v => v.Reported!.Conflicts),
            Empty = rows == 0 ? words["empty.filter"] : null,
        };
    }

    private static Mark RestMark(ChartContext context, IReadOnlyList<VisitCount> visits, int rest)
    {
        var words = context.Words;
        var claims = visits.SelectMany(v => v.Reported!.Claims).Select(c => new Evidence("claim", c.Slug)).ToList();
        return new()
        {
            Key = "rest/all",
            Label = words["legend.not-itemised-row"],
            Value = rest,
            ValueText = words.Say("legend.not-itemised-n", new { n = rest }),
            Rows = [.. visits.Select(v => VisitCount.RowOf(v.Visit))],
            Evidence = claims,
            Records = claims.Count,
            // Only visits with a rest are summed: where more are named than reported, nothing is left over and nothing is taken away.
            Formula = words.Say("mark.rest-formula", new
            {
                reported = words.Number(visits.Sum(v => v.Reported!.Value)),
                named = words.Number(visits.Sum(v => v.NamedInAll)),
                rest = words.Number(rest),
            }),
            Cells = [words["legend.not-itemised-row"], words.Number(rest)],
            Tone = "rest",
            Look = Look.Hatched,
            X = rest / 2m,
            Text = words.Number(rest),
        };
    }
}
