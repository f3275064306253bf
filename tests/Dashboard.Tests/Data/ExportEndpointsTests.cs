using System.Net;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;

namespace Dashboard.Tests.Data;

public sealed class ExportEndpointsTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_chart_as_CSV_agrees_with_the_same_chart_as_data()
    {
        var rows = await CsvFile.GetAsync(app, "/api/v1/figures/agreements-by-visit.csv?sector=transport");
        var figure = await app.JsonAsync("/api/v1/figures/agreements-by-visit?sector=transport");
        var marks = figure["series"]!.AsArray().SelectMany(s => s!["marks"]!.AsArray()).ToList();

        Assert.Equal(marks.Select(m => (string?)m!["key"]), rows.Select(r => r["mark"]).Distinct());
        Assert.All(marks, mark => Assert.All(rows.Where(r => r["mark"] == (string?)mark!["key"]), row =>
            Assert.Equal(((string?)mark!["state"], mark["value"]?.ToString() ?? ""), (row["state"], row["value"]))));
        Assert.All(rows, row => Assert.Equal((string?)figure["releaseSha256"], row["release_sha256"]));
    }

    [Theory]
    [InlineData("/api/v1/figures/trade-vs-target.csv?page=trade", "reviving-ties_trade-vs-target_R2.csv")]
    [InlineData("/api/v1/figures/milestones.json?r=1", "reviving-ties_milestones_R1.json")]
    [InlineData("/api/v1/pages/overview.csv", "reviving-ties_overview_R2.csv")]
    [InlineData("/api/v1/pages/overview.json?lang=fa", "reviving-ties_overview_R2.json")]
    public async Task A_file_is_named_after_what_it_holds(string address, string name)
    {
        using var client = app.CreateClient();
        using var answer = await client.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, name), (answer.StatusCode, answer.Content.Headers.ContentDisposition?.FileName));
    }

    [Theory]
    [InlineData("/api/v1/figures/sector-by-visit.xlsx", 3)]
    [InlineData("/api/v1/pages/overview.xlsx?lang=fa", 6)]
    public async Task A_workbook_opens(string address, int sheets)
    {
        using var client = app.CreateClient();
        using var book = SpreadsheetDocument.Open(new MemoryStream(await client.GetByteArrayAsync(address)), false);
        Assert.Equal(sheets, book.WorkbookPart!.WorksheetParts.Count());
    }

    [Fact]
    public async Task A_page_answers_with_its_charts_and_numbered_sources()
    {
        var page = await app.JsonAsync("/api/v1/pages/overview.json?sector=transport");
        Assert.Equal(4, page["charts"]!.AsArray().Count);
        Assert.EndsWith("/?sector=transport&r=2", (string?)page["address"], StringComparison.Ordinal);
        Assert.Equal(page["sources"]!.ToJsonString(), (await app.JsonAsync("/api/v1/pages/overview/sources?sector=transport")).ToJsonString());
    }

    [Fact]
    public async Task A_page_without_charts_or_an_unknown_chart_is_refused()
    {
        Assert.Contains("overview", ((JsonArray)(await app.ProblemAsync("/api/v1/pages/sources.csv", HttpStatusCode.NotFound))["accepted"]!).Select(a => (string?)a));
        await app.ProblemAsync("/api/v1/figures/nothing.xlsx", HttpStatusCode.NotFound);
        Assert.Equal("sector", (string?)(await app.ProblemAsync("/api/v1/pages/overview.csv?sector=nothing", HttpStatusCode.BadRequest))["parameter"]);
    }
}
