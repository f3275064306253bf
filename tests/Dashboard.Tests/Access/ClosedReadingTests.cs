using System.Net;
using Dashboard.Data.Access;
using Dashboard.Tests.Data;

namespace Dashboard.Tests.Access;

/// <summary>An operator who lets nobody read without an account, and limits tries.</summary>
public sealed class ClosedReadingTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly TestApp _app = new() { Settings = { ["Access:AnonymousReading"] = "false", ["Access:TriesPerMinute"] = "3" } };

    public Task InitializeAsync() => _app.InitializeAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    [Fact]
    public async Task Pages_lead_to_the_sign_in_and_data_are_refused_until_somebody_signs_in()
    {
        using var visitor = new Visitor(_app);
        foreach (var path in (string[])["/", "/trade?lang=fa", "/claims/documents-22", "/no/such/page", "/not-found"])
        {
            using var answer = await visitor.GetAsync(path);
            Assert.Equal((path, HttpStatusCode.Redirect), (path, answer.StatusCode));
            Assert.StartsWith("/sign-in", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
        }
        foreach (var path in (string[])["/api/v1/dataset", "/api/v1/claims.csv", "/api/v1/nothing", "/api/v1/search?q=a", "/openapi/v1.json", "/_blazor/negotiate"])
        {
            using var answer = path.StartsWith("/_", StringComparison.Ordinal) ? await visitor.PostAsync(path) : await visitor.GetAsync(path);
            Assert.Equal((path, HttpStatusCode.Unauthorized, "application/problem+json"), (path, answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        }
        foreach (var path in (string[])["/health/live", "/health/ready", "/sign-in", "/css/site.css", "/js/theme.js"])
            Assert.Equal((path, HttpStatusCode.OK), (path, (await visitor.GetAsync(path)).StatusCode));
        Assert.DoesNotContain("documents-22", await visitor.ReadAsync("/sign-in"), StringComparison.Ordinal);

        using var reader = await Visitor.InAsync(_app, Role.Reader);
        foreach (var path in (string[])["/", "/trade", "/api/v1/dataset", "/openapi/v1.json"])
            Assert.Equal((path, HttpStatusCode.OK), (path, (await reader.GetAsync(path)).StatusCode));
    }

    [Fact]
    public async Task Who_tries_too_often_waits()
    {
        using var visitor = new Visitor(_app);
        for (var i = 0; i < 3; i++)
            await visitor.SignInAsync("nobody@example.org", Visitor.Password);
        using var answer = await visitor.SendAsync("/sign-in", "/access/sign-in?lang=fa", ("email", "a@example.org"), ("password", Visitor.Password));
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Contains("dir=\"rtl\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(3, (await Visitor.TrailAsync(_app, TrailWord.SignInFailed)).Count);
    }
}
