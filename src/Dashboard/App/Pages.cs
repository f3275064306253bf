using Dashboard.Charting;

namespace Dashboard.App;

/// <summary>A page a reader can go to.</summary>
/// <param name="Path">Its address, without query.</param>
/// <param name="Name">Key of its name in the words, <c>nav.trade</c>; its last part names the page to the data over HTTP.</param>
/// <param name="Extent">How far back its charts go.</param>
public sealed record PageEntry(string Path, string Name, Extent Extent = Extent.Whole)
{
    /// <summary>The page's own word: <c>trade</c>.</summary>
    public string Slug => Name["nav.".Length..];

    /// <summary>Its charts in reading order: what the page shows and what is taken away with it.</summary>
    public IReadOnlyList<BoardPlace> Charts { get; init; } = [];

    /// <summary>False when there is nothing to plot.</summary>
    public bool HasCharts => Charts.Count > 0;
}

/// <summary>The pages for readers, in the order of the navigation; the first ones have the keys 1 to 6.</summary>
public static class Pages
{
    /// <summary>The overview.</summary>
    public static readonly PageEntry Overview = new(Urls.Overview, "nav.overview", Extent.Recent)
    {
        Charts = [new("trade-vs-target", 1, true), new("agreements-by-visit", 2, false), new("milestones", 3, true), new("sector-by-visit", 4, false)],
    };
    /// <summary>Trade, target, reporters, calendars.</summary>
    public static readonly PageEntry Trade = new(Urls.Trade, "nav.trade", Extent.Recent)
    {
        Charts = [new("trade-vs-target", 1, false), new("trade-reporters", 3, false), new("trade-composition", 5, false)],
    };
    /// <summary>The register of named agreements.</summary>
    public static readonly PageEntry Agreements = new(Urls.Agreements, "nav.agreements")
    {
        Charts = [new("agreements-by-visit", 1, false), new("agreements-by-sector", 2, false), new("agreement-status", 3, false), new("sector-by-visit", 4, true)],
    };
    /// <summary>Security milestones.</summary>
    public static readonly PageEntry Security = new(Urls.Security, "nav.security")
    {
        Charts = [new("security-milestones", 1, true), new("before-and-after", 2, false), new("seizures", 3, true)],
    };
    /// <summary>Everything that happened.</summary>
    public static readonly PageEntry Timeline = new(Urls.Timeline, "nav.timeline")
    {
        Charts = [new("milestones", 1, true)],
    };
    /// <summary>Subjects and who says what.</summary>
    public static readonly PageEntry Claims = new(Urls.Claims, "nav.claims")
    {
        Charts = [new("claim-spread", 1, true)],
    };
    /// <summary>The register of sources.</summary>
    public static readonly PageEntry Sources = new(Urls.Sources, "nav.sources");
    /// <summary>The background article, checked.</summary>
    public static readonly PageEntry Article = new(Urls.Article, "nav.article");
    /// <summary>Two releases compared.</summary>
    public static readonly PageEntry Changes = new(Urls.Changes, "nav.changes")
    {
        Charts = [new("trade-vs-target", 1, false), new("agreements-by-visit", 2, false)],
    };
    /// <summary>Briefings: what presenters have made of views.</summary>
    public static readonly PageEntry Briefings = new(Urls.Briefings, "nav.briefings");
    /// <summary>Rules of adoption, grades, calendars, units.</summary>
    public static readonly PageEntry Method = new(Urls.Method, "nav.method");
    /// <summary>How to read and to use it.</summary>
    public static readonly PageEntry Help = new(Urls.Help, "nav.help");

    /// <summary>All pages, in the order of the navigation.</summary>
    public static readonly IReadOnlyList<PageEntry> All = [Overview, Trade, Agreements, Security, Timeline, Claims, Sources, Article, Changes, Briefings, Method, Help];

    /// <summary>The page an address lies in: <c>/claims/documents-2025-01</c> lies in the claims; null for an address that is none of them.</summary>
    public static PageEntry? Of(string path) => All.FirstOrDefault(page => path.Equals(page.Path, StringComparison.OrdinalIgnoreCase))
        ?? All.FirstOrDefault(page => page.Path != Urls.Overview && path.StartsWith(page.Path + "/", StringComparison.OrdinalIgnoreCase));

    /// <summary>The page of that slug, or null.</summary>
    public static PageEntry? Find(string slug) => All.FirstOrDefault(page => page.Slug == slug);
}
