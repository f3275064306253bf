using System.Net;
using Dashboard.App;
using Dashboard.Tests.Data;
using Microsoft.AspNetCore.Http;

namespace Dashboard.Tests.App;

public sealed class SecurityHeadersTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/api/v1/releases")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/openapi/v1.json")]
    public async Task Every_answer_carries_the_headers(string address)
    {
        using var client = app.CreateClient();
        using var answer = await client.GetAsync(address);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("object-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.NotEmpty(answer.Headers.GetValues("Referrer-Policy"));
        Assert.NotEmpty(answer.Headers.GetValues("Permissions-Policy"));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://localhost.evil.example")]
    [InlineData("http://localhost:8080")]
    [InlineData("null")]
    public async Task A_foreign_page_cannot_open_our_socket(string origin) =>
        Assert.Equal(HttpStatusCode.Forbidden, await BlazorAsync(origin));

    [Theory]
    [InlineData("http://localhost")]
    [InlineData(null)]
    public async Task Our_own_pages_and_programs_without_a_page_may(string? origin) =>
        Assert.NotEqual(HttpStatusCode.Forbidden, await BlazorAsync(origin));

    private async Task<HttpStatusCode> BlazorAsync(string? origin)
    {
        using var client = app.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }
}
