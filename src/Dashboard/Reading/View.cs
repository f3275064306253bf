using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Data.Provenance;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Dashboard.Linking;

namespace Dashboard.Reading;

/// <summary>
/// What one reader looks at: a release through a selection in a language. Immutable; made from the address by
/// <see cref="Views"/> and cascaded to every component.
/// </summary>
/// <param name="Release">The release shown.</param>
/// <param name="Selection">The picks and options.</param>
/// <param name="Words">The language.</param>
/// <param name="Notices">Parts of the address that could not be followed.</param>
/// <param name="Path">Path of the page, without query.</param>
public sealed record View(Release Release, Selection Selection, Words Words, IReadOnlyList<Notice> Notices, string Path)
{
    /// <summary>The query as it stood in the address, without question mark; the browser knows an answer by it.</summary>
    public string Asked { get; init; } = "";

    /// <summary>The release this browser saw when it was last here, or null for one that was not.</summary>
    public LastVisit? LastVisit { get; init; }

    /// <summary>The working copy this view shows in place of a release, or null.</summary>
    public DraftRelease? Draft { get; init; }

    /// <summary>What the release is called: <c>R2</c>, or the word for the draft.</summary>
    public string ReleaseName => NameOf(Release.Number);

    /// <summary>The page the path lies in, or null for none.</summary>
    public App.PageEntry? Page => App.Pages.Of(Path);

    /// <summary>How far back the charts of this page go.</summary>
    public Extent Extent => Page?.Extent ?? Extent.Recent;

    /// <summary>The dataset with its indexes.</summary>
    public DatasetIndex Index => DatasetIndex.Of(Release.Dataset);

    /// <summary>The context for figures that follow options but not picks: key figures and the sentence without a pick.</summary>
    public ChartContext Unpicked => new(Index, Selection.Cleared().With(mode: Mode.Highlight).Pinned(null), Words) { Extent = Extent };

    /// <summary><c>h</c> when dates are shown in the Solar-Hijri calendar, else <c>g</c>.</summary>
    public string Calendar => Selection.Calendar == PeriodCalendar.SolarHijri ? "h" : "g";

    /// <summary>The address of this page with another selection.</summary>
    public string LinkTo(Selection selection) => App.Urls.Page(Path, selection);

    /// <summary>The address of another page with the same picks and options.</summary>
    public string LinkTo(string path) => App.Urls.Other(path, Selection);

    /// <summary>
    /// True in a circuit. The page's script then writes the picks of the moment into links that say what they do (<c>data-goes</c>, <c>data-pick</c>,
    /// <c>data-option</c>) when they are followed: written by the server, hundreds of addresses would travel at each pick.
    /// </summary>
    public bool Carries { get; init; }

    /// <summary>The address of a link that says where it goes.</summary>
    public string Carried(string path) => App.Urls.Other(path, Lasting);

    /// <summary>The address of a link that says which option it sets.</summary>
    public string Carried(Selection next) => LinkTo(Carries ? next.Cleared() : next);

    /// <summary>The address of a link that says what it picks.</summary>
    public string Carried(Facet facet, string value, string? origin = null) => LinkTo(Lasting.Pick(facet, value, origin: origin));

    /// <summary>The address of a link that says which record it opens.</summary>
    public string Carried(Charting.Evidence record) => LinkTo(Lasting.Opened(new(record.Kind, record.Slug)));

    private Selection Lasting => Carries ? Selection.Cleared() : Selection;

    /// <summary>What a release is called.</summary>
    public string NameOf(int release) => release == Selection.Draft ? Words["preview.release"] : "R" + Words.Number(release);

    /// <summary>A value of a facet in words.</summary>
    public string NameOf(Facet facet, string value) => facet switch
    {
        Facet.Sector => Index.Sectors.TryGetValue(value, out var sector) ? sector.Name.In(Words.Language) : value,
        Facet.Visit => Index.Visits.TryGetValue(value, out var visit) ? $"{Words.ShortDate(visit.Date, Calendar)}, {visit.Title.In(Words.Language)}" : value,
        Facet.Milestone => Index.Milestones.TryGetValue(value, out var m) ? (m.Label ?? m.Statement).In(Words.Language).TrimEnd('.') : value,
        Facet.Track => Index.Label("track." + value, Words.Language),
        Facet.Type => Index.Label("kind." + value, Words.Language),
        Facet.Status => Index.Label("status." + value, Words.Language),
        _ => PeriodText.TryParse(value, out var years) ? Words.Years(years.From, years.To) : value,
    };

    /// <summary>The title of a chart in words.</summary>
    public string TitleOf(string chart) => Words[$"chart.{chart}.title"];

    /// <summary>All picks in words: "Sector: Energy or Transport and Visit: Jan 2025".</summary>
    public string Picks() => Words.And([.. Selection.Clauses.Select(c => Words.Or([.. c.Values.Select(v => NameOf(c.Facet, v))]))]);
}

/// <summary>Makes views from addresses.</summary>
/// <param name="store">The published releases.</param>
public sealed class Views(DatasetStore store)
{
    /// <summary>The view an address asks for. Never throws for what a reader can type; what is not understood becomes a notice.</summary>
    /// <param name="path">Path of the page.</param>
    /// <param name="query">The query, without its question mark.</param>
    /// <param name="persianDigits">Whether Persian is written with ۱۲۳.</param>
    /// <param name="draft">The working copy, for somebody who may see it and asks for it; else null.</param>
    public View Of(string path, string query, bool persianDigits = true, DraftRelease? draft = null)
    {
        // The release decides which values are known, so its number is read first.
        var newest = store.Newest;
        var (first, notices) = SelectionQuery.Parse(query, new Vocabulary(DatasetIndex.Of(newest.Dataset), store.Headers, draft is not null));
        var release = first.Release switch { null => newest, Selection.Draft => draft?.Release ?? newest, { } number => store.Find(number) ?? newest };
        var selection = first;
        if (release.Number != newest.Number)
            (selection, notices) = SelectionQuery.Parse(query, new Vocabulary(DatasetIndex.Of(release.Dataset), store.Headers, draft is not null));
        return new(release, selection, Words.For(selection.Language, persianDigits), notices, path) { Asked = query, Draft = first.Release == Selection.Draft ? draft : null };
    }
}
