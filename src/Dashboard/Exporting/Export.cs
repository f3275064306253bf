using Dashboard.App;
using Dashboard.Charting;
using Dashboard.Data.Provenance;
using Dashboard.Linking;
using Dashboard.Overview;
using Dashboard.Reading;

namespace Dashboard.Exporting;

/// <summary>What is taken away: one chart, or all charts of a page, as one reader sees them.</summary>
/// <param name="View">What the reader looks at.</param>
/// <param name="Page">The page the charts stand on.</param>
/// <param name="Charts">The charts, in reading order.</param>
/// <param name="Origin">Scheme and host the address of the page begins with.</param>
internal sealed record Export(View View, PageEntry Page, IReadOnlyList<ChartView> Charts, string Origin)
{
    /// <summary>True when one chart is taken, false for a whole page.</summary>
    public bool OfOneChart { get; init; }

    /// <summary>The finding of the chart, or the name of the page.</summary>
    public string Title => OfOneChart ? Charts[0].Figure.Title : View.Words.Say("app.page-title", new { page = View.Words[Page.Name] });

    /// <summary>What is shown, in one sentence; pages other than the overview say the findings of their charts while nothing is picked.</summary>
    public string Sentence => View.Selection.HasPicks || Page == Pages.Overview || OfOneChart
        ? Overview.Sentence.Of(View, Charts).Plain
        : string.Join(' ', Charts.Select(c => c.Figure.Title));

    /// <summary>Picks and options in words.</summary>
    public string Selection => SelectionWords.Of(View);

    /// <summary>Publishers of everything shown, most cited first.</summary>
    public IReadOnlyList<string> Publishers => [.. Charts.SelectMany(c => c.Figure.Publishers).Distinct()];

    /// <summary>The release's number as it is written: <c>R1</c>.</summary>
    public string Release => View.ReleaseName;

    /// <summary>The day the release was published.</summary>
    public DateOnly Published => DateOnly.FromDateTime(View.Release.PublishedAt.UtcDateTime);

    /// <summary>The address that shows the same for ever.</summary>
    public string Address => Origin + Urls.Page(Page.Path, View.Selection.Opened(null).Pinned(View.Release.Number));

    /// <summary>The address that follows later releases.</summary>
    public string Live => Origin + Urls.Page(Page.Path, View.Selection.Opened(null).Pinned(null));

    /// <summary>Finding, publishers, release, date and address: what to put under a quotation.</summary>
    public string Citation => View.Words.Say("take.citation", new
    {
        title = Ended(OfOneChart ? Title : Sentence),
        publishers = View.Words.And(Publishers),
        r = Release,
        date = View.Words.Date(FuzzyDate.On(Published), View.Calendar),
        address = Address,
    });

    /// <summary>The same for a row, which names its own sources.</summary>
    public string RowCitation => View.Words.Say("take.citation-row", new { r = Release, date = View.Words.Date(FuzzyDate.On(Published), View.Calendar), address = Address });

    // A finding is a heading and has no full stop of its own.
    private static string Ended(string text) => text.Length > 0 && ".!?…؟".Contains(text[^1]) ? text : text + ".";

    /// <summary>A name for the file: <c>reviving-ties_trade-vs-target_R1.csv</c>.</summary>
    public string FileName(string extension) => $"reviving-ties_{(OfOneChart ? Charts[0].Figure.Chart : Page.Slug)}_R{View.Release.Number}.{extension}";
}
