using System.Net;
using System.Net.Http.Headers;
using Dashboard.Data.Releases;

namespace Dashboard.Tests.Data;

public sealed class DataEndpointsTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_release_is_answered_byte_for_byte_with_its_hash_as_tag()
    {
        using var client = app.CreateClient();
        using var answer = await client.GetAsync("/api/v1/dataset?r=1");

        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"\"{DatasetDocument.Hash(bytes)}\"", answer.Headers.ETag?.Tag);
        Assert.Equal(1, DatasetDocument.Read(bytes).Release);
    }

    [Theory]
    [InlineData("/api/v1/dataset")]
    [InlineData("/api/v1/claims.csv")]
    public async Task What_the_reader_already_has_is_not_sent_again(string address)
    {
        using var client = app.CreateClient();
        using var first = await client.GetAsync(address);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(first.Headers.ETag!.Tag));

        using var answer = await client.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Releases_are_listed_with_reason_and_counts()
    {
        var releases = await app.JsonAsync("/api/v1/releases");

        Assert.Equal(2, (int)releases[0]!["number"]!);
        Assert.Equal("A correction", (string?)releases[0]!["reason"]);
        Assert.Equal(3, (int)releases[1]!["counts"]!["claims"]!);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?from=1&to=2")]
    public async Task Changes_name_field_old_and_new(string query)
    {
        var changes = await app.JsonAsync($"/api/v1/changes{query}");

        var change = Assert.Single(changes["changed"]!.AsArray())!;
        Assert.Equal("documents-22", (string?)change["slug"]);
        Assert.Equal("statement", (string?)change["fields"]![0]!["field"]);
        Assert.Equal("A figure.", (string?)change["fields"]![0]!["old"]!["en"]);
        Assert.Equal("A corrected figure.", (string?)change["fields"]![0]!["new"]!["en"]);
    }

    [Theory]
    [InlineData("agreements", 2)]
    [InlineData("milestones", 1)]
    [InlineData("visits", 1)]
    [InlineData("claims", 3)]
    [InlineData("sources", 2)]
    [InlineData("article-statements", 1)]
    public async Task Every_list_has_the_same_records_as_json_and_csv(string kind, int count)
    {
        var list = await app.JsonAsync($"/api/v1/{kind}.json");
        Assert.Equal((count, count, 2), ((int)list["count"]!, list["records"]!.AsArray().Count, (int)list["release"]!));

        var rows = await CsvFile.GetAsync(app, $"/api/v1/{kind}.csv");
        Assert.Equal(list["records"]!.AsArray().Select(r => (string?)r!["slug"]), rows.Select(row => row["slug"]));
        Assert.All(rows, row => Assert.Equal("2", row["release"]));
    }

    [Theory]
    [InlineData("agreements", "sector=energy", "power")]
    [InlineData("agreements", "sector=energy,transport&visit=2025-01-16-dushanbe", "roads")]
    [InlineData("agreements", "type=mou&status=signed&milestone=summit&grade=B", "roads")]
    [InlineData("agreements", "period=2023..2024", "power")]
    [InlineData("agreements", "period=2024..2026", "roads")]
    [InlineData("agreements", "period=2024", "")]
    [InlineData("milestones", "track=visits", "summit")]
    [InlineData("milestones", "type=mou&status=signed", "summit")]
    [InlineData("milestones", "sector=transport", "summit")]
    [InlineData("milestones", "type=agreement", "")]
    [InlineData("milestones", "track=friction", "")]
    [InlineData("claims", "visit=2025-01-16-dushanbe&grade=a", "documents-23")]
    [InlineData("claims", "period=2023", "growth")]
    [InlineData("sources", "period=2023&mode=filter&lang=fa", "khovar")]
    [InlineData("claims", "r=1&period=2025", "documents-22 documents-23")]
    public async Task A_list_follows_the_query_of_the_pages(string kind, string query, string expected)
    {
        var list = await app.JsonAsync($"/api/v1/{kind}.json?{query}");
        Assert.Equal(expected, string.Join(' ', list["records"]!.AsArray().Select(r => (string?)r!["slug"])));
        Assert.Empty(list["notApplied"]!.AsArray());
    }

    [Fact]
    public async Task A_facet_that_a_kind_does_not_have_is_named_and_not_dropped_silently()
    {
        var list = await app.JsonAsync("/api/v1/sources.json?sector=energy");
        Assert.Equal(["sector"], list["notApplied"]!.AsArray().Select(n => (string?)n));

        using var client = app.CreateClient();
        using var answer = await client.GetAsync("/api/v1/sources.csv?sector=energy&grade=a");
        Assert.Equal("sector, grade", answer.Headers.GetValues("Dashboard-Not-Applied").Single());
    }

    [Fact]
    public async Task The_description_names_every_address_with_a_summary()
    {
        var paths = (await app.JsonAsync("/openapi/v1.json"))["paths"]!.AsObject().Where(p => p.Key.StartsWith("/api/v1/", StringComparison.Ordinal)).ToList();

        Assert.True(paths.Count >= 15);
        Assert.All(paths, path => Assert.NotEmpty((string?)path.Value!["get"]!["summary"] ?? ""));
        var agreements = paths.Single(p => p.Key == "/api/v1/agreements.json").Value!["get"]!["parameters"]!.AsArray();
        Assert.Contains(agreements, p => (string?)p!["name"] == "type" && ((string?)p["description"])!.Contains("mou", StringComparison.Ordinal));
    }
}
