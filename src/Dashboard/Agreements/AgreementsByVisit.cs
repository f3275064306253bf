using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Data.Agreements;
using Dashboard.Data.Provenance;
using Dashboard.Linking;

namespace Dashboard.Agreements;

/// <summary>C2 – how many documents per visit, by sector, with the part nobody itemises.</summary>
public sealed class AgreementsByVisit : VisitChart
{
    /// <inheritdoc />
    public override string Slug => "agreements-by-visit";

    /// <inheritdoc />
    protected override Figure Draw(ChartContext context, IReadOnlyList<VisitCount> visits)
    {
        var words = context.Words;
        int Row(int i) => visits.Count - 1 - i;
        var series = context.Index.Dataset.Sectors
            .Select(sector => new Series(sector.Slug, context.Text(sector.Name), Form.Bar,
                [.. visits.Select((v, i) => SectorMark(context, v, sector) with { Y = Row(i) }).Where(m => m.Value > 0)]))
            .Where(s => s.Marks.Count > 0).ToList();
        series.Add(new("rest", words["legend.not-itemised"], Form.Bar,
            [.. visits.Select((v, i) => (v, i)).Where(x => x.v.Rest > 0).Select(x => RestMark(context, x.v) with { Y = Row(x.i), X = x.v.Named + x.v.Rest / 2m })]));
        series.Add(new("total", words["mark.total"], Form.Total, [.. visits.Select((v, i) => TotalMark(context, v) with { Y = Row(i) })]));
        var most = visits.Select(v => Math.Max(v.Named, v.BySubject ? 0 : (int)(v.Reported?.High ?? 0))).DefaultIfEmpty(0).Max();
        return new()
        {
            Chart = Slug,
            Title = TitleOf(context, visits),
            Subtitle = words[context.Extent == Extent.Whole ? "chart.agreements-by-visit.sub-all" : "chart.agreements-by-visit.sub"],
            Columns = [words["facet.visit"], words["facet.sector"], words["column.documents"]],
            Series = series,
            X = new(AxisKind.Hidden, 0m, Math.Max(5, most * 1.13m), []),
            Y = new(AxisKind.Rows, -.62m, Math.Max(1, visits.Count) - .5m, [.. visits.Select((v, i) => new Tick(v.Visit.Slug, Row(i), words.ShortDate(v.Visit.Date, context.Calendar), context.Text(v.Visit.Title), null, Facet.Visit))]),
            Key = [.. context.Index.Dataset.Sectors.Where(s => series.Any(x => x.Key == s.Slug)).Select(s => new KeyEntry(Facet.Sector, s.Slug, context.Text(s.Short), "sector-" + s.Slug)),
                new(null, "", words["legend.not-itemised"], "rest", Look.Hatched)],
            Emits = Emits,
            Accepts = Accepts,
            Publishers = PublishersOf(context, visits),
            Conflicts = visits.Sum(v => v.Reported?.Conflicts ?? 0),
            Empty = EmptyText(context, visits),
        };
    }

    // Over the whole extent some visits have no reported total, so what is named is not a part of what is reported.
    private static string TitleOf(ChartContext context, IReadOnlyList<VisitCount> visits)
    {
        var words = context.Words;
        var (named, reported, rest) = (visits.Sum(v => v.Named), visits.Sum(v => (int)(v.Reported?.Value ?? 0)), visits.Sum(v => v.Rest));
        if (context.Selection.HasPicks)
            return words.Say("chart.agreements-by-visit.find-filtered", new { n = named, reported, v = visits.Count });
        if (visits.Count == 0)
            return words["chart.agreements-by-visit.title"];
        var year = context.YearOf(visits[0].Visit.Date.From);
        return context.Extent == Extent.Whole
            ? words.Say("chart.agreements-by-visit.find-all", new { n = named, rest, year })
            : words.Say("chart.agreements-by-visit.find", new { named, reported, year });
    }

    private static Mark TotalMark(ChartContext context, VisitCount count)
    {
        var words = context.Words;
        var when = When(context, count.Visit);
        var shown = count.Reported;
        var range = shown is not null && shown.Low != shown.High && !count.BySubject
            ? words.Range(shown.Low, shown.High) : "";
        var reported = shown is null ? words[context.Selection.Grades.Length < 3 ? "mark.no-total-grade" : "mark.no-total"] : words.Number(shown.Value);
        var claimed = (shown is null ? reported : words.Say("mark.total-value", new { n = shown.Value }))
            + (range.Length > 0 ? " · " + words.Say("legend.claims-range", new { low = shown!.Low, high = shown.High }) : "");
        return new()
        {
            Key = $"total/{count.Visit.Slug}",
            Label = words.Say("mark.sector-visit", new { sector = words["mark.total"], visit = when }),
            Value = count.BySubject ? count.Named : shown?.Value,
            Low = count.BySubject ? null : shown?.Low,
            High = count.BySubject ? null : shown?.High,
            ValueText = !count.BySubject ? claimed : shown is null ? words.Say("agreements.named-no-total", new { n = count.Named }) : words.Say("chart.agreements-by-visit.named-of", new { named = count.Named, n = reported }),
            // A total stays in full whatever is picked inside it; cut by a filter it stands for the cells that are left.
            Rows = count.BySubject ? CellRows.Of(context.Index).Of(count.Cells)
                : [VisitCount.RowOf(count.Visit) with { Sector = MarkRow.Any, Type = MarkRow.Any, Status = MarkRow.Any }],
            Emits = Facet.Visit,
            Emit = count.Visit.Slug,
            Evidence = count.BySubject
                ? [.. count.Cells.SelectMany(c => c.Agreements).Take(Mark.MostEvidence).Select(a => new Evidence("agreement", a.Slug))]
                : shown is null ? [] : ClaimsOf(count),
            Records = count.BySubject ? count.Named : shown?.Claims.Count ?? 0,
            Cells = [when + " · " + context.Text(count.Visit.Title), words["mark.total"], (count.BySubject ? words.Number(count.Named) : reported) + (range.Length > 0 ? $" ({range})" : "")],
            X = count.BySubject ? count.Named : shown?.High ?? count.Named,
            Tone = "ink",
            Text = count.BySubject ? words.Number(count.Named) : shown is null ? words.Number(count.Named) : words.Number(shown.Value),
            TextNote = !count.BySubject ? range : shown is null ? "" : words.Say("legend.named-of", new { n = reported }),
        };
    }
}
