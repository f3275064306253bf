using System.Diagnostics.CodeAnalysis;
using Dashboard.App;
using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Data.Releases;
using Dashboard.Reading;

namespace Dashboard.Exporting;

/// <summary>Reads from a request which chart or page is taken away, through which selection.</summary>
internal static class ExportRequest
{
    /// <summary>One chart, as the page of <c>page=</c> draws it.</summary>
    public static bool TryChart(HttpContext http, DatasetStore store, Figures figures, string chart, [NotNullWhen(true)] out Export? export, [NotNullWhen(false)] out IResult? refusal)
    {
        export = null;
        var asked = http.Request.Query["page"].ToString();
        if (ChartRegistry.Find(chart) is not { } found)
            refusal = BadParameter.NoChart(chart);
        else if (Pages.Find(asked.Length == 0 ? Pages.Overview.Slug : asked) is not { } page)
            refusal = new BadParameter("page", asked, [.. Pages.All.Select(p => p.Slug)]).ToResult();
        else
            (export, refusal) = Read(http, store, figures, page, [found]);
        export = export is null ? null : export with { OfOneChart = true };
        return export is not null;
    }

    /// <summary>All charts of a page.</summary>
    public static bool TryPage(HttpContext http, DatasetStore store, Figures figures, string page, [NotNullWhen(true)] out Export? export, [NotNullWhen(false)] out IResult? refusal)
    {
        (export, refusal) = Pages.Find(page) is { Charts.Count: > 0 } found
            ? Read(http, store, figures, found, [.. found.Charts.Select(place => ChartRegistry.Find(place.Slug)).OfType<IChart>()])
            : (null, BadParameter.NoPage(page, [.. Pages.All.Where(p => p.Charts.Count > 0).Select(p => p.Slug)]));
        return export is not null;
    }

    private static (Export?, IResult?) Read(HttpContext http, DatasetStore store, Figures figures, PageEntry page, IReadOnlyList<IChart> charts)
    {
        if (!DataQuery.TryRead(http.Request, store, turnsPeriod: true, out var release, out var selection, out var refusal))
            return (null, refusal);
        var view = new View(release, selection, Words.For(selection.Language), [], page.Path);
        return (new(view, page, [.. charts.Select(chart => figures.View(chart, release.Dataset, selection, view.Words, page.Extent))],
            $"{http.Request.Scheme}://{http.Request.Host}"), null);
    }
}
