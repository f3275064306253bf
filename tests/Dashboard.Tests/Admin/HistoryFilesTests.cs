using System.Net;
using Dashboard.Data.Access;
using Dashboard.Data.Storage;
using Dashboard.Data.Storage.Accounts;
using Dashboard.Tests.Access;
using Dashboard.Tests.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Admin;

public sealed class HistoryFilesTests(TestApp app) : IClassFixture<TestApp>
{
    public static readonly TheoryData<string> Files = ["/admin/history.csv", "/admin/trail.csv", "/admin/releases/1.json"];

    [Theory, MemberData(nameof(Files))]
    public async Task An_editor_gets_the_file_and_the_trail_tells_it(string address)
    {
        using var editor = await Visitor.InAsync(app, Role.Editor);
        var told = (await Visitor.TrailAsync(app, TrailWord.Exported)).Count;
        using var answer = await editor.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("no-store", $"{answer.Headers.CacheControl}");
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(told + 1, (await Visitor.TrailAsync(app, TrailWord.Exported)).Count);
    }

    [Theory, MemberData(nameof(Files))]
    public async Task A_presenter_and_who_is_not_signed_in_get_none(string address)
    {
        using var presenter = await Visitor.InAsync(app, Role.Presenter);
        using var refused = await presenter.GetAsync(address);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var nobody = new Visitor(app);
        using var sent = await nobody.GetAsync(address);
        Assert.NotEqual(HttpStatusCode.OK, sent.StatusCode);
    }

    [Fact]
    public async Task The_trail_names_the_account_a_line_is_about()
    {
        var administrator = await Visitor.FindAsync(app, await Visitor.AccountAsync(app, Role.Administrator, "Zarina"));
        var guest = await Visitor.FindAsync(app, await Visitor.AccountAsync(app, Role.Reader, "Guest, of Dushanbe"));
        await app.Services.GetRequiredService<People>().GiveRoleAsync(Command.New(administrator.Id), guest.Id, Role.Presenter);
        using var editor = await Visitor.InAsync(app, Role.Editor);
        var line = (await editor.ReadAsync("/admin/trail.csv?what=role-changed")).Split('\n').First(l => l.Contains(guest.Id, StringComparison.Ordinal));
        Assert.Contains("Zarina,role-changed,accounts", line, StringComparison.Ordinal);
        Assert.Contains("\"Guest, of Dushanbe\"", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/admin/releases/999.json", HttpStatusCode.NotFound)]
    [InlineData("/admin/history.csv?since=nonsense&reason=%25%5F%5C", HttpStatusCode.OK)]
    public async Task What_is_not_there_is_told(string address, HttpStatusCode status)
    {
        using var editor = await Visitor.InAsync(app, Role.Editor);
        using var answer = await editor.GetAsync(address);
        Assert.Equal(status, answer.StatusCode);
    }
}
