using System.Net;
using Dashboard.App;
using Dashboard.Data.Access;
using Dashboard.Tests.Access;
using Dashboard.Tests.Data;

namespace Dashboard.Tests.Admin.Exchange;

public sealed class ExchangeEndpointTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Page = "/admin/import";

    [Theory]
    [InlineData(Role.Reader)]
    [InlineData(Role.Presenter)]
    public async Task Who_is_no_editor_takes_nothing_out_and_brings_nothing_in(Role role)
    {
        using var visitor = await Visitor.InAsync(app, role);
        foreach (var file in (string[])["claims.csv", "claims.xlsx", "all.xlsx", "dataset.json"])
        {
            using var export = await visitor.GetAsync(Urls.AdminExport(file, null));
            Assert.Equal(HttpStatusCode.Forbidden, export.StatusCode);
        }
        using var upload = await visitor.UploadAsync("/account", Urls.AdminUpload, "claims.csv", Files.Text("slug,value\ngrowth,1"));
        Assert.Equal(HttpStatusCode.Forbidden, upload.StatusCode);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_sent_to_sign_in()
    {
        using var visitor = new Visitor(app);
        using var export = await visitor.GetAsync(Urls.AdminExport("claims.csv", null));
        using var upload = await visitor.UploadAsync(null, Urls.AdminUpload, "claims.csv", Files.Text("slug,value\ngrowth,1"));
        Assert.All((HttpResponseMessage[])[export, upload], answer => Assert.Contains("/sign-in", $"{answer.Headers.Location}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("claims.csv")]
    [InlineData("claims.xlsx")]
    [InlineData("all.xlsx")]
    [InlineData("dataset.json")]
    public async Task An_editor_brings_back_what_was_taken_out_and_nothing_would_change(string file)
    {
        using var visitor = await Visitor.InAsync(app, Role.Editor);
        using var export = await visitor.GetAsync(Urls.AdminExport(file, null));
        Assert.Equal((HttpStatusCode.OK, "no-store"), (export.StatusCode, $"{export.Headers.CacheControl}"));
        using var upload = await visitor.UploadAsync(Page, Urls.AdminUpload, file, await export.Content.ReadAsByteArrayAsync());
        Assert.Equal(Page, $"{upload.Headers.Location}");
        Assert.Contains(Words.For("en")["import.no-changes"], await visitor.ReadAsync(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_pages_token_no_file_is_taken_and_the_one_that_waits_stays()
    {
        using var visitor = await Visitor.InAsync(app, Role.Editor);
        async Task<string> SentAsync(string? page, string name)
        {
            using var answer = await visitor.UploadAsync(page, Urls.AdminUpload, name, Files.Text("slug,value\ngrowth,1"));
            Assert.Equal(Page, $"{answer.Headers.Location}");
            return await visitor.ReadAsync(Page);
        }
        Assert.Contains(Words.For("en")["import.refused.stale"], await SentAsync(null, "foreign.csv"), StringComparison.Ordinal);
        Assert.Contains("mine.csv", await SentAsync(Page, "mine.csv"), StringComparison.Ordinal);
        Assert.Contains("mine.csv", await SentAsync(null, "foreign.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_chosen_records_are_taken_out()
    {
        using var visitor = await Visitor.InAsync(app, Role.Editor);
        var text = await visitor.ReadAsync(Urls.AdminExport("sources.csv", null, "irna"));
        Assert.Contains("irna", text, StringComparison.Ordinal);
        Assert.DoesNotContain("khovar", text, StringComparison.Ordinal);
    }
}
