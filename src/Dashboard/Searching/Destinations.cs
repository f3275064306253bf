using Dashboard.App;
using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Data.Agreements;
using Dashboard.Data.Provenance;
using Dashboard.Data.Security;
using Dashboard.Linking;
using Dashboard.Provenance;
using Dashboard.Reading;

namespace Dashboard.Searching;

/// <summary>What entries are called in the reader's language and where they lead.</summary>
/// <param name="view">What the reader looks at.</param>
internal sealed class Destinations(View view)
{
    private const int MostVisits = 12;
    private const string Dot = " · ";

    private readonly Words words = view.Words;
    private readonly DatasetIndex index = view.Index;
    // A destination is a new page: what was open or shown as a table stays behind.
    private readonly Selection selection = view.Selection.Opened(null).With(tables: []);

    /// <summary>The title of an entry.</summary>
    public string TitleOf(Entry entry) => entry.Kind switch
    {
        EntryKind.Page => words[Pages.Find(entry.Slug)!.Name],
        EntryKind.Action => words["search.do." + entry.Slug],
        EntryKind.Chart => view.TitleOf(entry.Slug),
        EntryKind.Visit => view.Text(index.Visits[entry.Slug].Title),
        EntryKind.Target => view.Text(index.Targets[entry.Slug].Statement),
        EntryKind.Person => view.ReporterOf(entry.Slug),
        EntryKind.Place => view.Text(At(entry.Slug).First().Place),
        EntryKind.Sector => view.Text(index.Sectors[entry.Slug].Name),
        EntryKind.Track => view.Label("track." + entry.Slug),
        EntryKind.Statement => view.Text(Statement(entry.Slug).Statement),
        _ => view.NameOf(Record(entry)),
    };

    /// <summary>What tells an entry from others of its kind.</summary>
    public string DetailOf(Entry entry) => entry.Kind switch
    {
        EntryKind.Agreement when index.Agreements[entry.Slug] is var a => Joined(view.Label("kind." + Kebab<InstrumentKind>.Of(a.Kind)), view.Date(a.Date), view.NameOf(Facet.Sector, a.Sector)),
        EntryKind.Visit when index.Visits[entry.Slug] is var v => Joined(view.Label("level." + Kebab<VisitLevel>.Of(v.Level)), view.Date(v.Date), view.Text(v.Place)),
        EntryKind.Milestone when index.Milestones[entry.Slug] is var m => Joined(view.Label("track." + Kebab<Track>.Of(m.Track)), view.Date(m.Date)),
        EntryKind.Subject => words.Say("unit.claims", new { n = index.ClaimsOn(entry.Slug).Count() }),
        EntryKind.Target when index.Targets[entry.Slug] is var t => Joined(view.ReporterOf(t.Reporter), view.Date(t.Date)),
        EntryKind.Person => view.SideOf(entry.Slug),
        EntryKind.Place => words.Say("unit.visits", new { n = At(entry.Slug).Count() }),
        EntryKind.Source when index.Sources[entry.Slug] is var s => Joined(s.Publisher, s.Date is { } date ? view.Date(date) : ""),
        EntryKind.Statement => view.Label("verdict." + Kebab<Verdict>.Of(Statement(entry.Slug).Verdict)),
        EntryKind.Chart => words[PageOf(entry.Slug).Name],
        _ => "",
    };

    /// <summary>Where an entry leads, and what the search dialog does instead where that is more.</summary>
    public (string? Href, string? Does) Of(Entry entry) => entry.Kind switch
    {
        EntryKind.Page when Pages.Find(entry.Slug)!.Path is var path => (Urls.Page(path, selection), "page=" + path),
        EntryKind.Chart => (Urls.Page(PageOf(entry.Slug).Path, selection), null),
        EntryKind.Action when Command.Find(entry.Slug)! is var command => (command.Selection is { } to ? Urls.Page(view.Path, to(view.Selection)) : null, command.Does),
        EntryKind.Agreement => (Urls.Page(Urls.Agreement(entry.Slug), selection), null),
        EntryKind.Subject => (Urls.Page(Urls.Claim(entry.Slug), selection), null),
        EntryKind.Source => (Urls.Page(Urls.Source(entry.Slug), selection), null),
        EntryKind.Statement => (Urls.Page(Urls.Article, selection) + "#" + entry.Slug, null),
        EntryKind.Milestone => (Urls.Page(Urls.Timeline, Picked(Facet.Milestone, entry.Slug).Opened(new("milestone", entry.Slug))), null),
        EntryKind.Target => (Urls.Page(Urls.Trade, selection.Opened(new("target", entry.Slug))), null),
        EntryKind.Visit => (Urls.Page(index.LeaderVisits.Any(v => v.Slug == entry.Slug) ? Urls.Overview : Urls.Agreements, Picked(Facet.Visit, entry.Slug)), null),
        EntryKind.Place => (Urls.Page(Urls.Agreements, Picked(Facet.Visit, [.. At(entry.Slug).OrderByDescending(v => v.Date.From).Take(MostVisits).Select(v => v.Slug)])), null),
        EntryKind.Sector => (Urls.Page(Urls.Agreements, Picked(Facet.Sector, entry.Slug)), "pick=sector:" + entry.Slug),
        EntryKind.Track => (Urls.Page(Urls.Timeline, Picked(Facet.Track, entry.Slug)), "pick=track:" + entry.Slug),
        _ => (SaidBy(entry.Slug), null),
    };

    // Who states figures has no page: the newest of what they state has.
    private string SaidBy(string reporter)
    {
        if (index.Dataset.Claims.Where(c => c.Reporter == reporter).MaxBy(c => c.Date.From) is { } claim)
            return Urls.Page(Urls.Claim(claim.Subject), selection.Opened(new("claim", claim.Slug)));
        return index.Dataset.Targets.Where(t => t.Reporter == reporter).MaxBy(t => t.Date.From) is { } target
            ? Urls.Page(Urls.Trade, selection.Opened(new("target", target.Slug)))
            : Urls.Page(Urls.Claims, selection);
    }

    private Selection Picked(Facet facet, params IReadOnlyList<string> values) => selection.With(new Clause(facet, values, null));

    private IEnumerable<Visit> At(string place) => index.Dataset.Visits.Where(v => v.Place.En == place);

    private ArticleStatement Statement(string slug) => index.Dataset.Statements.First(s => s.Slug == slug);

    // The page of the chart's own topic; the overview only for a chart that stands nowhere else.
    private static PageEntry PageOf(string chart) => Pages.All.Skip(1).FirstOrDefault(page => page.Charts.Any(place => place.Slug == chart)) ?? Pages.Overview;

    private static Evidence Record(Entry entry) => new(Kebab<EntryKind>.Of(entry.Kind), entry.Slug);

    private static string Joined(params IEnumerable<string> parts) => string.Join(Dot, parts.Where(p => p.Length > 0));
}
