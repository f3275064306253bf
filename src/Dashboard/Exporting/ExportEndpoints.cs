using System.Text;
using System.Text.Json;
using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Data.Releases;
using Microsoft.Net.Http.Headers;

namespace Dashboard.Exporting;

/// <summary>Charts and pages to take away: <c>/api/v1/figures/{chart}.csv</c>, <c>/api/v1/pages/{page}.xlsx</c> …</summary>
internal static class ExportEndpoints
{
    private const string Json = "application/json; charset=utf-8", CsvType = "text/csv; charset=utf-8",
        Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Rows = "One row per record behind each mark, not only the adopted values, with source, quotation, grade, release and selection.",
        Book = "Sheets: the table of each chart (numbers as numbers, days as dates), the records, and what it is.";

    /// <summary>The longest file of rows, and the longest workbook.</summary>
    public const int MostRows = 100_000, MostRowsOfBook = 25_000;

    /// <summary>Maps them into the group of the data addresses.</summary>
    public static void MapExports(this RouteGroupBuilder api)
    {
        api.MapGet("/figures/{chart}.csv", (string chart, HttpContext http, DatasetStore store, Figures figures) => Chart(http, store, figures, chart, "csv"))
            .Produces<string>(contentType: "text/csv").ProducesProblem(404).Describe("A chart as CSV", Rows, QueryWords.Figure);
        api.MapGet("/figures/{chart}.xlsx", (string chart, HttpContext http, DatasetStore store, Figures figures) => Chart(http, store, figures, chart, "xlsx"))
            .Produces<byte[]>(contentType: Xlsx).ProducesProblem(404).Describe("A chart as a workbook", Book, QueryWords.Figure);
        api.MapGet("/figures/{chart}.json", (string chart, HttpContext http, DatasetStore store, Figures figures) => Chart(http, store, figures, chart, "json"))
            .Produces<FigureAnswer>().ProducesProblem(404).Describe("A chart as a JSON file", "The same as without extension, as a file to keep.", QueryWords.Figure);
        api.MapGet("/pages/{page}.csv", (string page, HttpContext http, DatasetStore store, Figures figures) => Page(http, store, figures, page, "csv"))
            .Produces<string>(contentType: "text/csv").ProducesProblem(404).Describe("All charts of a page as CSV", Rows, QueryWords.PageFigures);
        api.MapGet("/pages/{page}.xlsx", (string page, HttpContext http, DatasetStore store, Figures figures) => Page(http, store, figures, page, "xlsx"))
            .Produces<byte[]>(contentType: Xlsx).ProducesProblem(404).Describe("All charts of a page as a workbook", Book, QueryWords.PageFigures);
        api.MapGet("/pages/{page}.json", (string page, HttpContext http, DatasetStore store, Figures figures) => Page(http, store, figures, page, "json"))
            .Produces<PageAnswer>().ProducesProblem(404).Describe("All charts of a page as JSON", "The figures, the sentence, the citation and the numbered sources.", QueryWords.PageFigures);
        api.MapGet("/pages/{page}/sources", (string page, HttpContext http, DatasetStore store, Figures figures) => Page(http, store, figures, page, "sources"))
            .Produces<IReadOnlyList<Endnote>>().ProducesProblem(404).Describe("The sources behind the charts of a page", "Numbered as in the endnotes of a print.", QueryWords.PageFigures);
    }

    private static IResult Chart(HttpContext http, DatasetStore store, Figures figures, string chart, string form) =>
        ExportRequest.TryChart(http, store, figures, chart, out var export, out var refusal) ? Answer(http, export, form) : refusal;

    private static IResult Page(HttpContext http, DatasetStore store, Figures figures, string page, string form) =>
        ExportRequest.TryPage(http, store, figures, page, out var export, out var refusal) ? Answer(http, export, form) : refusal;

    /// <summary>The answer in a form: a file, or <c>figure</c> and <c>sources</c> which are none.</summary>
    public static IResult Answer(HttpContext http, Export export, string form)
    {
        // A row costs kilobytes while the file is made; a few such requests at once would take the memory of all readers.
        var (rows, most) = (RecordRows.Count(export), form == "xlsx" ? MostRowsOfBook : MostRows);
        if (form is "csv" or "xlsx" && rows > most)
            return Results.Problem(FormattableString.Invariant(
                $"This file would have {rows} rows, more than {most}: take one chart, narrow the selection with mode=filter, or read /api/v1/agreements.csv."), statusCode: 400);
        http.Response.Headers.CacheControl = "no-cache";
        var (bytes, type) = form switch
        {
            "csv" => (Csv.Write(RecordRows.Columns(export), RecordRows.Of(export)), CsvType),
            "xlsx" => (Workbook.Write(FigureSheets.Of(export)), Xlsx),
            "sources" => (JsonSerializer.SerializeToUtf8Bytes(Endnotes.Of(export), DatasetDocument.Json), Json),
            _ when export.OfOneChart => (JsonSerializer.SerializeToUtf8Bytes(FigureAnswer.Of(export.Charts[0], export), DatasetDocument.Json), Json),
            _ => (JsonSerializer.SerializeToUtf8Bytes(PageAnswer.Of(export), DatasetDocument.Json), Json),
        };
        return Results.Bytes(bytes, type, form is "figure" or "sources" ? null : export.FileName(form), entityTag: Tag(export, form));
    }

    // A figure is a function of these and of this program; a new build may draw the same data differently.
    private static EntityTagHeaderValue Tag(Export export, string form)
    {
        var asked = $"{export.View.Release.Sha256}\n{export.Origin}\n{export.Page.Slug}\n{export.View.Selection.Query}\n{(export.OfOneChart ? export.Charts[0].Figure.Chart : "")}\n{form}";
        return new($"\"{DatasetDocument.Hash(Encoding.UTF8.GetBytes($"{asked}\n{typeof(Figures).Module.ModuleVersionId}"))}\"");
    }
}
