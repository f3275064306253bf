using Dashboard.Charting;

namespace Dashboard.App;

/// <summary>A page a reader can go to.</summary>
/// <param name="Path">Its address, without query.</param>
/// <param name="Name">Key of its name in the words, <c>nav.trade</c>; its last part names the page to the data over HTTP.</param>
/// <param name="Extent">How far back its charts go.</param>
/// <param name="HasCharts">False when there is nothing to plot.</param>
public sealed record PageEntry(string Path, string Name, Extent Extent = Extent.Whole, bool HasCharts = true)
{
    /// <summary>The page's own word: <c>trade</c>.</summary>
    public string Slug => Name["nav.".Length..];
}

/// <summary>The pages for readers, in the order of the navigation; the first ones have the keys 1 to 6.</summary>
public static class Pages
{
    /// <summary>The overview.</summary>
    public static readonly PageEntry Overview = new(Urls.Overview, "nav.overview", Extent.Recent);
    /// <summary>Trade, target, reporters, calendars.</summary>
    public static readonly PageEntry Trade = new(Urls.Trade, "nav.trade", Extent.Recent);
    /// <summary>The register of named agreements.</summary>
    public static readonly PageEntry Agreements = new(Urls.Agreements, "nav.agreements");
    /// <summary>Security milestones.</summary>
    public static readonly PageEntry Security = new(Urls.Security, "nav.security");
    /// <summary>Everything that happened.</summary>
    public static readonly PageEntry Timeline = new(Urls.Timeline, "nav.timeline");
    /// <summary>Subjects and who says what.</summary>
    public static readonly PageEntry Claims = new(Urls.Claims, "nav.claims");
    /// <summary>The register of sources.</summary>
    public static readonly PageEntry Sources = new(Urls.Sources, "nav.sources", HasCharts: false);
    /// <summary>The background article, checked.</summary>
    public static readonly PageEntry Article = new(Urls.Article, "nav.article", HasCharts: false);
    /// <summary>Two releases compared.</summary>
    public static readonly PageEntry Changes = new(Urls.Changes, "nav.changes");
    /// <summary>Rules of adoption, grades, calendars, units.</summary>
    public static readonly PageEntry Method = new(Urls.Method, "nav.method", HasCharts: false);
    /// <summary>How to read and to use it.</summary>
    public static readonly PageEntry Help = new(Urls.Help, "nav.help", HasCharts: false);

    /// <summary>All pages, in the order of the navigation.</summary>
    public static readonly IReadOnlyList<PageEntry> All = [Overview, Trade, Agreements, Security, Timeline, Claims, Sources, Article, Changes, Method, Help];

    /// <summary>The page an address lies in: <c>/claims/documents-2025-01</c> lies in the claims; null for an address that is none of them.</summary>
    public static PageEntry? Of(string path) => All.FirstOrDefault(page => path == page.Path)
        ?? All.FirstOrDefault(page => page.Path != Urls.Overview && path.StartsWith(page.Path + "/", StringComparison.Ordinal));

    /// <summary>The page of that slug, or null.</summary>
    public static PageEntry? Find(string slug) => All.FirstOrDefault(page => page.Slug == slug);
}
