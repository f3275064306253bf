using Dashboard.Charting;
using Dashboard.Data.Releases;
using Dashboard.Exporting;

namespace Dashboard.Data;

/// <summary>The charts as data: <c>/api/v1/figures/{chart}</c>.</summary>
internal static class FigureEndpoint
{
    /// <summary>Maps it into the group of the data addresses, with the files to take away; needs <see cref="ChartServices.AddCharts"/>.</summary>
    public static void MapFigures(this RouteGroupBuilder api)
    {
        api.MapGet("/figures/{chart}", Answer).Produces<FigureAnswer>().ProducesProblem(404)
            .Describe("What a chart draws for a selection",
                $"Series, marks, sentence and what the chart cannot follow, for the same query as the pages. Charts: {string.Join(", ", ChartRegistry.Slugs)}.",
                QueryWords.Figure);
        api.MapExports();
    }

    private static IResult Answer(string chart, HttpContext http, DatasetStore store, Figures figures) =>
        ExportRequest.TryChart(http, store, figures, chart, out var export, out var refusal) ? ExportEndpoints.Answer(http, export, "figure") : refusal;
}
