using System.Text;
using System.Text.Json;
using Dashboard.Charting;
using Dashboard.Data.Releases;
using Dashboard.Overview;
using Dashboard.Reading;
using Microsoft.Net.Http.Headers;

namespace Dashboard.Data;

/// <summary>The charts as data: <c>/api/v1/figures/{chart}</c>.</summary>
internal static class FigureEndpoint
{
    /// <summary>Maps it into the group of the data addresses; needs <see cref="ChartServices.AddCharts"/>.</summary>
    public static void MapFigures(this RouteGroupBuilder api) =>
        api.MapGet("/figures/{chart}", Answer).Produces<FigureAnswer>().ProducesProblem(404)
            .Describe("What a chart draws for a selection",
                $"Series, marks, sentence and what the chart cannot follow, for the same query as the pages. Charts: {string.Join(", ", ChartRegistry.Slugs)}.",
                QueryWords.Figure);

    private static IResult Answer(string chart, HttpContext http, DatasetStore store, Figures figures)
    {
        if (ChartRegistry.Find(chart) is not { } found)
            return BadParameter.NoChart(chart);
        var asked = http.Request.Query["page"].ToString();
        if (App.Pages.Find(asked.Length == 0 ? App.Pages.Overview.Slug : asked) is not { } page)
            return new BadParameter("page", asked, [.. App.Pages.All.Select(p => p.Slug)]).ToResult();
        if (!DataQuery.TryRead(http.Request, store, turnsPeriod: true, out var release, out var selection, out var refusal))
            return refusal;
        var view = new View(release, selection, Words.For(selection.Language), [], page.Path);
        var seen = figures.View(found, release.Dataset, selection, view.Words, page.Extent);
        var answer = FigureAnswer.Of(seen, release.Number, selection, Sentence.Of(view, [seen]).Plain);
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(JsonSerializer.SerializeToUtf8Bytes(answer, DatasetDocument.Json), "application/json; charset=utf-8",
            entityTag: Tag(release, $"{page.Slug}\n{selection.Query}", chart));
    }

    // A figure is a function of these and of this program; a new build may draw the same data differently.
    private static EntityTagHeaderValue Tag(Release release, string query, string chart) => new(
        $"\"{DatasetDocument.Hash(Encoding.UTF8.GetBytes($"{release.Sha256}\n{query}\n{chart}\n{typeof(Figures).Module.ModuleVersionId}"))}\"");
}
