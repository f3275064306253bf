using System.Net;

namespace Dashboard.Tests.Data;

public sealed class RefusalTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("agreements.json?sector=magic", "sector", "energy")]
    [InlineData("agreements.csv?visit=nowhere", "visit", "2025-01-16-dushanbe")]
    [InlineData("milestones.json?track=space", "track", "friction")]
    [InlineData("agreements.json?type=napkin", "type", "exchange-of-notes")]
    [InlineData("agreements.json?status=lost", "status", "in-force")]
    [InlineData("milestones.csv?milestone=never", "milestone", "summit")]
    [InlineData("claims.json?grade=d", "grade", "a")]
    [InlineData("claims.json?grade=", "grade", "a")]
    [InlineData("claims.json?period=soon", "period", "1991..2040")]
    [InlineData("claims.json?period=2025..2013", "period", "2013..2025")]
    [InlineData("claims.json?period=2024-06", "period", "1991..2040")]
    [InlineData("claims.json?sector=", "sector", "energy")]
    [InlineData("claims.json?mode=blink", "mode", "filter")]
    [InlineData("figures/milestones?sector=magic", "sector", "energy")]
    [InlineData("figures/milestones?sector=,", "sector", "energy")]
    [InlineData("figures/milestones?period=soon", "period", "1991..2040")]
    [InlineData("figures/milestones?lang=de", "lang", "fa")]
    [InlineData("figures/milestones?colour=red", "colour", "sector")]
    [InlineData("figures/milestones?r=new", "r", "1 to 2")]
    [InlineData("claims.json?r=new", "r", "1 to 2")]
    [InlineData("claims.json?r=0", "r", "1 to 2")]
    [InlineData("claims.json?colour=red", "colour", "sector")]
    [InlineData("sources.json?sector=magic", "sector", "energy")]
    [InlineData("dataset?r=-1", "r", "1 to 2")]
    [InlineData("dataset?sector=energy", "sector", "r")]
    [InlineData("changes?from=x", "from", "1 to 2")]
    [InlineData("changes?since=1", "since", "from")]
    public async Task A_bad_query_names_the_parameter_and_what_is_accepted(string address, string parameter, string accepted)
    {
        var problem = await app.ProblemAsync($"/api/v1/{address}", HttpStatusCode.BadRequest);

        Assert.Equal(parameter, (string?)problem["parameter"]);
        Assert.Contains(accepted, problem["accepted"]!.AsArray().Select(a => (string?)a));
        Assert.Contains($"'{parameter}'", (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_without_parameters_accepts_none() =>
        Assert.Equal("r", (string?)(await app.ProblemAsync("/api/v1/releases?r=1", HttpStatusCode.BadRequest))["parameter"]);

    [Theory]
    [InlineData("dataset?r=99", "r")]
    [InlineData("claims.csv?r=99", "r")]
    [InlineData("figures/milestones?r=99", "r")]
    [InlineData("changes?from=1&to=99", "to")]
    public async Task An_unknown_release_is_not_found_and_the_known_ones_are_named(string address, string parameter)
    {
        var problem = await app.ProblemAsync($"/api/v1/{address}", HttpStatusCode.NotFound);

        Assert.Equal(parameter, (string?)problem["parameter"]);
        Assert.Contains("1 to 2", (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_address_is_a_problem_too() =>
        await app.ProblemAsync("/api/v1/nothing", HttpStatusCode.NotFound);

    [Fact]
    public async Task Too_many_requests_are_told_when_to_try_again()
    {
        await using var strict = new TestApp { Settings = { ["Api:RequestsPerMinute"] = "2" } };
        using var client = strict.CreateClient();
        for (var i = 0; i < 2; i++)
            (await client.GetAsync("/api/v1/releases")).EnsureSuccessStatusCode();

        using var answer = await client.GetAsync("/api/v1/releases");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        (await client.GetAsync("/health/live")).EnsureSuccessStatusCode();
    }
}
