using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Data.Agreements;
using Dashboard.Data.Provenance;
using Dashboard.Linking;

namespace Dashboard.Agreements;

/// <summary>C4 – which sectors came up at which visit.</summary>
public sealed class SectorByVisit : VisitChart
{
    /// <inheritdoc />
    public override string Slug => "sector-by-visit";

    /// <inheritdoc />
    protected override Figure Draw(ChartContext context, IReadOnlyList<VisitCount> visits)
    {
        var words = context.Words;
        var sectors = context.Index.Dataset.Sectors
            .Select((sector, order) => (Sector: sector, Total: visits.Sum(v => v.Counted.Of(sector.Slug).Named), order))
            .Where(s => s.Total > 0).OrderByDescending(s => s.Total).ThenBy(s => s.order).ToList();
        var rests = visits.Any(v => v.Rest > 0);
        var rows = sectors.Count + (rests ? 1 : 0);
        int Row(int i) => rows - 1 - i;
        var cells = sectors.SelectMany((s, i) => visits.Select((v, x) =>
        {
            var mark = SectorMark(context, v, s.Sector);
            return mark with { X = (decimal)x, Y = Row(i), Size = Math.Min(34, 15 + 3 * (int)mark.Value!) };
        })).Where(m => m.Value > 0).ToList();
        var series = new List<Series> { new("cells", words["legend.named"], Form.Dot, cells) };
        if (rests)
            series.Add(new("rest", words["legend.not-itemised"], Form.Dot, [.. visits.Select((v, x) => (v, x)).Where(p => p.v.Rest > 0)
                .Select(p => RestMark(context, p.v) with { X = (decimal)p.x, Y = 0, Symbol = Symbol.Square, Size = 21 })]));
        var ticks = sectors.Select((s, i) => new Tick(s.Sector.Slug, Row(i), context.Text(s.Sector.Name), "", "sector-" + s.Sector.Slug, Facet.Sector, context.Text(s.Sector.Short))).ToList();
        if (rests)
            ticks.Add(new("rest", 0, words["legend.not-itemised-row"]));
        return new()
        {
            Chart = Slug,
            Title = TitleOf(context, visits, [.. sectors.Select(s => s.Sector)]),
            Subtitle = words["chart.sector-by-visit.sub"],
            Columns = [words["facet.visit"], words["facet.sector"], words["column.documents"]],
            Series = series,
            X = new(AxisKind.Columns, -.5m, Math.Max(1, visits.Count) - .5m, [.. visits.Select((v, x) => new Tick(v.Visit.Slug, x, When(context, v.Visit), context.Text(v.Visit.Title), null, Facet.Visit))]),
            Y = new(AxisKind.Rows, -.55m, Math.Max(1, rows) - .45m, ticks),
            Emits = Emits,
            Accepts = Accepts,
            Publishers = PublishersOf(context, visits),
            Conflicts = visits.Sum(v => v.Reported?.Conflicts ?? 0),
            Empty = EmptyText(context, visits),
        };
    }

    private static string TitleOf(ChartContext context, IReadOnlyList<VisitCount> visits, IReadOnlyList<Sector> sectors)
    {
        var words = context.Words;
        if (sectors.Count == 0)
            return words["chart.sector-by-visit.title"];
        if (context.Selection.HasPicks)
            return words.Say("chart.sector-by-visit.find-filtered", new { n = visits.Sum(v => v.Named), k = sectors.Count, v = visits.Count(v => v.Named > 0) });
        // Sectors come ordered by their total: the first is the most often named, ties by the number of visits it returns at.
        var returns = sectors.Select(s => visits.Count(v => v.Counted.Of(s.Slug).Named > 0)).ToList();
        var total = visits.Sum(v => v.Counted.Of(sectors[0].Slug).Named);
        return words.Say("chart.sector-by-visit.find", new
        {
            n = returns.Count(r => r == returns.Max()),
            k = returns.Max(),
            v = visits.Count,
            sector = context.Text(sectors[0].Name),
            count = total,
        });
    }
}
