using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Data.Agreements;
using Dashboard.Data.Provenance;
using Dashboard.Linking;

namespace Dashboard.Agreements;

/// <summary>What the charts of documents by visit and sector have in common.</summary>
public abstract class VisitChart : IChart
{
    private static readonly Facet[] Agreed = [Facet.Period, Facet.Sector, Facet.Visit, Facet.Type, Facet.Status];

    /// <inheritdoc />
    public abstract string Slug { get; }
    /// <inheritdoc />
    public IReadOnlyList<Facet> Emits { get; } = [Facet.Sector, Facet.Visit];
    /// <inheritdoc />
    public IReadOnlyList<Facet> Accepts => Agreed;
    /// <inheritdoc />
    public string? WhyNot(Facet facet) => facet switch
    {
        Facet.Track => "why-not.agreements-track",
        Facet.Milestone => "why-not.agreements-milestone",
        _ => null,
    };

    /// <inheritdoc />
    public Figure Draw(ChartContext context) => Draw(context, VisitCount.For(context, context.Index.LeaderVisits));

    /// <summary>Draws the visits given.</summary>
    protected abstract Figure Draw(ChartContext context, IReadOnlyList<VisitCount> visits);

    /// <summary>The mark of one sector at one visit: its value is the number of named agreements.</summary>
    protected static Mark SectorMark(ChartContext context, VisitCount count, Sector sector)
    {
        var cells = count.Cells.Where(cell => cell.Sector == sector.Slug).ToArray();
        var named = cells.Sum(cell => cell.Agreements.Count);
        var (name, when) = (context.Text(sector.Name), context.Words.ShortDate(count.Visit.Date));
        return new()
        {
            Key = $"{sector.Slug}/{count.Visit.Slug}",
            Label = context.Words.Say("mark.sector-visit", new { sector = name, visit = when }),
            Value = named,
            ValueText = context.Words.Say("mark.named", new { n = named, count = context.Words.Number(named) }),
            Rows = [.. cells.Select(cell => VisitCount.RowOf(count.Visit, cell)).Distinct()],
            Emits = Facet.Sector,
            Emit = sector.Slug,
            Evidence = [.. cells.SelectMany(cell => cell.Agreements).Take(Mark.MostEvidence).Select(a => new Evidence("agreement", a.Slug))],
            Records = named,
            Cells = [when + " · " + context.Text(count.Visit.Title), name, context.Words.Number(named)],
            Tone = "sector-" + sector.Slug,
            Text = context.Words.Number(named),
        };
    }

    /// <summary>The hatched rest of a visit: its records are the claims of the total.</summary>
    protected static Mark RestMark(ChartContext context, VisitCount count)
    {
        var when = context.Words.ShortDate(count.Visit.Date);
        return new()
        {
            Key = $"rest/{count.Visit.Slug}",
            Label = context.Words.Say("mark.sector-visit", new { sector = context.Words["mark.rest"], visit = when }),
            Value = count.Rest,
            ValueText = context.Words.Say("mark.rest-value", new { n = count.Rest, count = context.Words.Number(count.Rest) }),
            Rows = [VisitCount.RowOf(count.Visit)],
            Emits = Facet.Visit,
            Emit = count.Visit.Slug,
            Evidence = ClaimsOf(count),
            Records = count.Reported!.Claims.Count,
            Formula = context.Words.Say("mark.rest-formula", new
            {
                reported = context.Words.Number(count.Reported.Value),
                named = context.Words.Number(count.Named),
                rest = context.Words.Number(count.Rest),
            }),
            Cells = [when + " · " + context.Text(count.Visit.Title), context.Words["mark.rest"], context.Words.Number(count.Rest)],
            Tone = "rest",
            Look = Look.Hatched,
            Text = context.Words.Number(count.Rest),
        };
    }

    /// <summary>The claims on a visit's total.</summary>
    protected static IReadOnlyList<Evidence> ClaimsOf(VisitCount count) =>
        [.. count.Reported!.Claims.Select(c => new Evidence("claim", c.Slug))];

    /// <summary>The citations under everything shown of the visits.</summary>
    protected static IReadOnlyList<string> PublishersOf(ChartContext context, IReadOnlyList<VisitCount> visits) =>
        Publishers.Of(context.Index, visits.SelectMany(v => v.Cells.SelectMany(c => c.Agreements.Take(Mark.MostEvidence)).SelectMany(a => a.Citations)
            .Concat(v.Reported?.Claims.SelectMany(c => c.Citations) ?? [])));

    /// <summary>The row or column label of a visit.</summary>
    protected static Tick VisitTick(ChartContext context, VisitCount count, int at) => new(count.Visit.Slug, at,
        context.Words.ShortDate(count.Visit.Date), context.Text(count.Visit.Title), null, Facet.Visit);

    /// <summary>What an empty chart says.</summary>
    protected static string? EmptyText(ChartContext context, IReadOnlyList<VisitCount> visits) =>
        visits.Sum(v => v.Named + v.Rest) == 0 ? context.Words["empty.agreements"] : null;
}

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
        series.Add(new("rest", words["mark.rest"], Form.Bar,
            [.. visits.Select((v, i) => (v, i)).Where(x => x.v.Rest > 0).Select(x => RestMark(context, x.v) with { Y = Row(x.i) })]));
        series.Add(new("total", words["mark.total"], Form.Total, [.. visits.Select((v, i) => TotalMark(context, v) with { Y = Row(i) })]));
        var most = visits.Select(v => Math.Max(v.Named, v.BySubject ? 0 : (int)(v.Reported?.High ?? 0))).DefaultIfEmpty(0).Max();
        var (named, reported) = (visits.Sum(v => v.Named), visits.Sum(v => (int)(v.Reported?.Value ?? 0)));
        return new()
        {
            Chart = Slug,
            Title = words.Say("agreements-by-visit.title", new { named = words.Number(named), reported = words.Number(reported), year = context.Year(DatasetIndex.FirstLeaderYear), visits = words.Number(visits.Count) }),
            Subtitle = words["agreements-by-visit.subtitle"],
            Columns = [words["column.visit"], words["column.sector"], words["column.documents"]],
            Series = series,
            X = new(AxisKind.Hidden, 0m, Math.Max(5, most * 1.13m), []),
            Y = new(AxisKind.Rows, -.62m, visits.Count - .5m, [.. visits.Select((v, i) => VisitTick(context, v, Row(i)))]),
            Key = [.. context.Index.Dataset.Sectors.Where(s => series.Any(x => x.Key == s.Slug)).Select(s => new KeyEntry(Facet.Sector, s.Slug, context.Text(s.Short), "sector-" + s.Slug)),
                new(null, "", words["mark.rest"], "rest", Look.Hatched)],
            Emits = Emits,
            Accepts = Accepts,
            Publishers = PublishersOf(context, visits),
            Conflicts = visits.Sum(v => v.Reported?.Conflicts ?? 0),
            Empty = EmptyText(context, visits),
        };
    }

    private static Mark TotalMark(ChartContext context, VisitCount count)
    {
        var words = context.Words;
        var when = words.ShortDate(count.Visit.Date);
        var shown = count.Reported;
        var range = shown is not null && shown.Low != shown.High && !count.BySubject
            ? words.Say("range", new { low = words.Number(shown.Low), high = words.Number(shown.High) }) : "";
        var reported = shown is null ? words["mark.no-total"] : words.Number(shown.Value);
        var claimed = words.Say("mark.total-value", new { n = (int)(shown?.Value ?? 0), count = reported })
            + (range.Length > 0 ? " · " + words.Say("mark.claims", new { range }) : "");
        return new()
        {
            Key = $"total/{count.Visit.Slug}",
            Label = words.Say("mark.sector-visit", new { sector = words["mark.total"], visit = when }),
            Value = count.BySubject ? count.Named : shown?.Value,
            Low = count.BySubject ? null : shown?.Low,
            High = count.BySubject ? null : shown?.High,
            ValueText = count.BySubject ? words.Say("mark.named-of", new { n = count.Named, named = words.Number(count.Named), reported }) : claimed,
            Rows = [VisitCount.RowOf(count.Visit), .. count.Cells.Select(cell => VisitCount.RowOf(count.Visit, cell)).Distinct()],
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
            TextNote = count.BySubject ? words.Say("mark.named-of-short", new { reported }) : range,
        };
    }
}

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
            .Select((sector, order) => (Sector: sector, Total: visits.Sum(v => v.Cells.Where(c => c.Sector == sector.Slug).Sum(c => c.Agreements.Count)), order))
            .Where(s => s.Total > 0).OrderByDescending(s => s.Total).ThenBy(s => s.order).ToList();
        var rests = visits.Any(v => v.Rest > 0);
        var rows = sectors.Count + (rests ? 1 : 0);
        int Row(int i) => rows - 1 - i;
        var cells = sectors.SelectMany((s, i) => visits.Select((v, x) =>
        {
            var mark = SectorMark(context, v, s.Sector);
            return mark with { X = (decimal)x, Y = Row(i), Size = Math.Min(34, 15 + 3 * (int)mark.Value!) };
        })).Where(m => m.Value > 0).ToList();
        var series = new List<Series> { new("cells", words["sector-by-visit.cells"], Form.Dot, cells) };
        if (rests)
            series.Add(new("rest", words["mark.rest"], Form.Dot, [.. visits.Select((v, x) => (v, x)).Where(p => p.v.Rest > 0)
                .Select(p => RestMark(context, p.v) with { X = (decimal)p.x, Y = 0, Symbol = Symbol.Square, Size = 21 })]));
        var ticks = sectors.Select((s, i) => new Tick(s.Sector.Slug, Row(i), context.Text(s.Sector.Name), "", "sector-" + s.Sector.Slug, Facet.Sector, context.Text(s.Sector.Short))).ToList();
        if (rests)
            ticks.Add(new("rest", 0, words["mark.rest"]));
        return new()
        {
            Chart = Slug,
            Title = TitleOf(context, visits, [.. sectors.Select(s => s.Sector)]),
            Subtitle = words["sector-by-visit.subtitle"],
            Columns = [words["column.visit"], words["column.sector"], words["column.documents"]],
            Series = series,
            X = new(AxisKind.Columns, -.5m, visits.Count - .5m, [.. visits.Select((v, x) => VisitTick(context, v, x))]),
            Y = new(AxisKind.Rows, -.55m, rows - .45m, ticks),
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
            return words["sector-by-visit.plain"];
        int VisitsOf(Sector s) => visits.Count(v => v.Cells.Any(c => c.Sector == s.Slug));
        var ranked = sectors.Select(s => (Sector: s, Visits: VisitsOf(s))).OrderByDescending(s => s.Visits).ToList();
        var (most, least) = (ranked[0].Visits, ranked[^1]);
        var leading = ranked.Count(s => s.Visits == most);
        var arguments = new
        {
            n = leading,
            sectors = words.Number(leading),
            sector = context.Text(ranked[0].Sector.Name),
            most = words.Number(most),
            visits = words.Number(visits.Count),
            least = context.Text(least.Sector.Name),
            fewest = words.Number(least.Visits),
        };
        return words.Say(least.Visits == most ? "sector-by-visit.title-even" : leading == 1 ? "sector-by-visit.title-one" : "sector-by-visit.title", arguments);
    }
}
