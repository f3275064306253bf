using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Dashboard.Charting;

namespace Dashboard.Tests.Data;

public sealed class FigureEndpointTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Visit = "2025-01-16-dushanbe";

    public static TheoryData<string> Charts => [.. ChartRegistry.Slugs];

    [Theory, MemberData(nameof(Charts))]
    public async Task Every_chart_answers_with_what_it_draws(string chart)
    {
        var figure = await app.JsonAsync($"/api/v1/figures/{chart}?lang=tg&r=2");

        Assert.Equal((chart, 2, "lang=tg&r=2"), ((string?)figure["chart"], (int)figure["release"]!, (string?)figure["selection"]));
        Assert.NotEmpty((string)figure["title"]!);
        Assert.NotEmpty((string)figure["sentence"]!);
        Assert.NotEmpty(figure["columns"]!.AsArray());
        Assert.Empty(figure["notLinked"]!.AsArray());
        Assert.All(Marks(figure), mark => Assert.Equal("full", (string?)mark["state"]));
    }

    [Fact]
    public async Task A_mark_tells_value_facets_pick_and_evidence()
    {
        var figure = await app.JsonAsync("/api/v1/figures/agreements-by-visit");

        var total = Mark(figure, $"total/{Visit}");
        Assert.Equal((23m, 22m, 23m, 2), ((decimal)total["value"]!, (decimal)total["low"]!, (decimal)total["high"]!, (int)total["records"]!));
        Assert.Equal("claim:documents-23", $"{total["evidence"]![0]!["kind"]}:{total["evidence"]![0]!["slug"]}");
        Assert.Equal(("visit", Visit), ((string?)total["emits"]!["facet"], (string?)total["emits"]!["value"]));
        Assert.Contains("−", (string?)Mark(figure, $"rest/{Visit}")["formula"], StringComparison.Ordinal);
        var roads = Mark(figure, $"transport/{Visit}")["facets"]![0]!;
        Assert.Equal(("transport", "mou", 2025), ((string?)roads["sector"], (string?)roads["type"], (int)roads["from"]!));
        Assert.Equal((1, 2), ((int)figure["conflicts"]!, figure["publishers"]!.AsArray().Count));
    }

    [Fact]
    public async Task Picks_dim_outline_or_leave_out_and_what_is_not_followed_says_why()
    {
        var picked = await app.JsonAsync($"/api/v1/figures/agreements-by-visit?sector=transport&track=visits&from=sector:agreements-by-visit");
        Assert.Equal("picked", (string?)Mark(picked, $"transport/{Visit}")["state"]);
        Assert.Equal("full", (string?)Mark(picked, $"rest/{Visit}")["state"]);
        Assert.Equal("track", (string?)Assert.Single(picked["notLinked"]!.AsArray())!["facet"]);
        Assert.NotEmpty((string)picked["notLinked"]![0]!["reason"]!);

        var dimmed = await app.JsonAsync("/api/v1/figures/agreements-by-visit?sector=transport");
        Assert.Equal("dim", (string?)Mark(dimmed, $"rest/{Visit}")["state"]);

        var filtered = await app.JsonAsync("/api/v1/figures/milestones?mode=filter&type=agreement");
        Assert.Empty(Marks(filtered));
    }

    [Fact]
    public async Task A_reversed_period_is_turned_round() =>
        Assert.Equal("period=2013..2025", (string?)(await app.JsonAsync("/api/v1/figures/milestones?period=2025..2013"))["selection"]);

    [Fact]
    public async Task The_tag_follows_release_selection_and_chart()
    {
        string[] addresses = ["milestones", "milestones?r=1", "milestones?mode=filter", "sector-by-visit"];
        using var client = app.CreateClient();
        var tags = new List<string>();
        foreach (var address in addresses)
        {
            using var answer = await client.GetAsync($"/api/v1/figures/{address}");
            tags.Add(answer.Headers.ETag!.Tag);
        }
        Assert.Equal(addresses.Length, tags.Distinct().Count());

        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/figures/milestones?mode=highlight");
        again.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(tags[0]));
        using var unchanged = await client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task An_unknown_chart_is_not_found_and_the_known_ones_are_named()
    {
        var problem = await app.ProblemAsync("/api/v1/figures/pie", HttpStatusCode.NotFound);
        Assert.Equal(ChartRegistry.Slugs, problem["accepted"]!.AsArray().Select(a => (string)a!));
    }

    [Fact]
    public async Task The_description_names_it_with_its_parameters()
    {
        var get = (await app.JsonAsync("/openapi/v1.json"))["paths"]!["/api/v1/figures/{chart}"]!["get"]!;
        Assert.NotEmpty((string)get["summary"]!);
        Assert.Contains(get["parameters"]!.AsArray(), p => (string?)p!["name"] == "adopt");
    }

    private static IEnumerable<JsonNode> Marks(JsonNode figure) => figure["series"]!.AsArray().SelectMany(s => s!["marks"]!.AsArray())!;

    private static JsonNode Mark(JsonNode figure, string key) => Marks(figure).Single(m => (string?)m["key"] == key);
}
