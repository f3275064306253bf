using Dashboard.App;
using Dashboard.Charting;
using Dashboard.Exporting;

namespace Dashboard.Tests.Exporting;

/// <summary>What a reader of the seed takes away.</summary>
internal static class Exports
{
    /// <summary>One chart as a page draws it, or all of the page.</summary>
    public static Export Of(string query, PageEntry page, string? chart = null)
    {
        var view = SeedView.View(query) with { Path = page.Path };
        var charts = (chart is null ? page.Charts.Select(c => c.Slug) : [chart]).Select(ChartRegistry.Find).OfType<IChart>();
        return new(view, page, [.. charts.Select(c => SeedView.Figures.View(c, SeedView.Dataset, view.Selection, view.Words, page.Extent))], "https://example.org") { OfOneChart = chart is not null };
    }
}
