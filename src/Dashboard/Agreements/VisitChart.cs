using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Data.Agreements;
using Dashboard.Data.Provenance;
using Dashboard.Linking;

namespace Dashboard.Agreements;

/// <summary>What the charts of documents by visit and sector have in common.</summary>
public abstract class VisitChart : IChart
{
    // Every mark is named after its visit, and the name depends on all visits of the page.
    private static readonly ConditionalWeakTable<IReadOnlyList<Visit>, ConcurrentDictionary<(string Visit, Words Words, string Calendar), string>> Named = [];

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
        Facet.Track => "notlinked.agreement-track",
        Facet.Milestone => "notlinked.agreement-milestone",
        _ => null,
    };

    /// <inheritdoc />
    public Figure Draw(ChartContext context) => Draw(context, VisitCount.For(context));

    /// <summary>Draws the visits given.</summary>
    protected abstract Figure Draw(ChartContext context, IReadOnlyList<VisitCount> visits);

    /// <summary>The mark of one sector at one visit: its value is the number of named agreements.</summary>
    protected static Mark SectorMark(ChartContext context, VisitCount count, Sector sector)
    {
        var (cells, named) = count.Counted.Of(sector.Slug);
        var (name, when) = (context.Text(sector.Name), When(context, count.Visit));
        return new()
        {
            Key = $"{sector.Slug}/{count.Visit.Slug}",
            Label = context.Words.Say("mark.sector-visit", new { sector = name, visit = when }),
            Value = named,
            ValueText = context.Words.Say("mark.named", new { n = named }),
            Rows = CellRows.Of(context.Index).Of(cells),
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
        var when = When(context, count.Visit);
        return new()
        {
            Key = $"rest/{count.Visit.Slug}",
            Label = context.Words.Say("mark.sector-visit", new { sector = context.Words["legend.not-itemised"], visit = when }),
            Value = count.Rest,
            ValueText = context.Words.Say("legend.not-itemised-n", new { n = count.Rest }),
            Rows = [VisitCount.RowOf(count.Visit)],
            Emits = Facet.Visit,
            Emit = count.Visit.Slug,
            Evidence = ClaimsOf(count),
            Records = count.Reported!.Claims.Count,
            Formula = context.Words.Say("mark.rest-formula", new
            {
                reported = context.Words.Number(count.Reported.Value),
                named = context.Words.Number(count.NamedInAll),
                rest = context.Words.Number(count.Rest),
            }),
            Cells = [when + " · " + context.Text(count.Visit.Title), context.Words["legend.not-itemised"], context.Words.Number(count.Rest)],
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
        Publishers.Of(visits.SelectMany(v => v.Counted.Publishers)
            .Concat(Publishers.Count(context.Index, visits.SelectMany(v => v.Reported?.Claims ?? []).SelectMany(c => c.Citations))));

    /// <summary>The month of a visit; its first day where another visit of the page shares the month.</summary>
    protected static string When(ChartContext context, Visit visit)
    {
        var visits = VisitCount.VisitsOf(context);
        return Named.GetOrCreateValue(visits).GetOrAdd((visit.Slug, context.Words, context.Calendar), static (key, of) =>
        {
            var (_, words, calendar) = key;
            var date = of.visit.Date;
            var month = words.ShortDate(date, calendar);
            return date.Precision is DatePrecision.Day or DatePrecision.Range && of.visits.Count(v => words.ShortDate(v.Date, calendar) == month) > 1
                ? words.Year(CalendarDay.Of(date.From, calendar).Day) + " " + words.ShortDate(FuzzyDate.On(date.From), calendar) : month;
        }, (visit, visits));
    }

    /// <summary>What an empty chart says.</summary>
    protected static string? EmptyText(ChartContext context, IReadOnlyList<VisitCount> visits) =>
        visits.Sum(v => v.Named + v.Rest) == 0 ? context.Words["empty.filter"] : null;
}
