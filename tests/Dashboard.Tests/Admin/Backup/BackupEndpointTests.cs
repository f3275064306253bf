using System.Net;
using System.Text.RegularExpressions;
using Dashboard.Data.Access;
using Dashboard.Data.Storage;
using Dashboard.Tests.Access;
using Dashboard.Tests.Data;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Dashboard.Tests.Admin;

public sealed partial class BackupEndpointTests(TestApp app) : IClassFixture<TestApp>
{
    private const string File = "/admin/backup/file";

    [Fact]
    public async Task An_administrator_downloads_a_backup_that_is_whole()
    {
        using var client = await SignedInAsync(Role.Administrator);
        using var answer = await PostAsync(client, File, await TokenAsync(client, "/admin/backup"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.EndsWith(".zip", answer.Content.Headers.ContentDisposition?.FileName?.Trim('"'), StringComparison.Ordinal);
        Assert.Equal("no-store", $"{answer.Headers.CacheControl}");
        var kept = Path.GetTempFileName();
        try
        {
            await System.IO.File.WriteAllBytesAsync(kept, await answer.Content.ReadAsByteArrayAsync());
            Assert.Equal(app.Store.Headers.OrderBy(r => r.Number).Select(r => r.Sha256), Restore.Verify(kept).Releases.Select(r => r.Sha256));
        }
        finally
        {
            System.IO.File.Delete(kept);
        }
        Assert.Contains("SHA-256", await client.GetStringAsync("/admin/backup"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Reader)]
    [InlineData(Role.Publisher)]
    public async Task Nobody_below_gets_one(Role role)
    {
        using var client = await SignedInAsync(role);
        using var answer = await PostAsync(client, File, await TokenAsync(client, "/account"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_sent_to_sign_in()
    {
        using var client = Client();
        using var answer = await PostAsync(client, File, null);
        Assert.StartsWith("/sign-in", Where(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "/admin/backup?failed=stale")]
    [InlineData("?lang=fa", "/admin/backup?lang=fa&failed=stale")]
    public async Task Without_the_pages_token_nothing_is_made(string query, string leadsTo)
    {
        using var client = await SignedInAsync(Role.Administrator);
        using var answer = await PostAsync(client, File + query, null);
        Assert.Equal(leadsTo, Where(answer));
        Assert.Contains("data-testid=\"backup-failed\"", await client.GetStringAsync(leadsTo), StringComparison.Ordinal);
    }

    private HttpClient Client() => app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    private async Task<HttpClient> SignedInAsync(Role role)
    {
        var email = await Visitor.AccountAsync(app, role);
        var client = Client();
        using var answer = await client.PostAsync("/access/sign-in", new FormUrlEncodedContent(
            [new("email", email), new("password", Visitor.Password), new("__RequestVerificationToken", await TokenAsync(client, "/sign-in"))]));
        Assert.Equal("/", Where(answer));
        return client;
    }

    private static async Task<string> TokenAsync(HttpClient client, string page) => Token().Match(await client.GetStringAsync(page)).Groups[1].Value;

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string address, string? token) =>
        client.PostAsync(address, new FormUrlEncodedContent(token is null ? [] : [new("__RequestVerificationToken", token)]));

    private static string Where(HttpResponseMessage answer) => answer.Headers.Location is { IsAbsoluteUri: true } absolute ? absolute.PathAndQuery : $"{answer.Headers.Location}";

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
