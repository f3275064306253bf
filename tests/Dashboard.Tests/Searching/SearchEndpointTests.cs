using System.Net;
using Dashboard.Searching;
using Dashboard.Tests.Data;

namespace Dashboard.Tests.Searching;

public sealed class SearchEndpointTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task It_answers_in_the_language_with_links_that_keep_the_selection()
    {
        var answer = await app.JsonAsync("/api/v1/search?q=dushanbe&lang=fa&sector=energy&adopt=high&r=1");
        var hit = answer["groups"]!.AsArray().Single(g => (string?)g!["kind"] == "visit")!["hits"]![0]!;

        Assert.Equal("fa", (string?)answer["language"]);
        Assert.Equal(1, (int)answer["release"]!);
        var href = (string)hit["href"]!;
        Assert.All(["sector=energy", "adopt=high", "lang=fa", "r=1", "visit=" + (string?)hit["slug"]], part => Assert.Contains(part, href, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_asked_shows_pages_and_actions()
    {
        var groups = (await app.JsonAsync("/api/v1/search"))["groups"]!.AsArray();

        Assert.Equal(["page", "action"], groups.Select(g => (string?)g!["kind"]));
        Assert.Equal(Dashboard.App.Pages.All.Count, groups[0]!["hits"]!.AsArray().Count);
        Assert.Equal(Command.All.Count, groups[1]!["hits"]!.AsArray().Count);
    }

    [Fact]
    public async Task What_fits_is_marked_in_the_title()
    {
        var hit = (await app.JsonAsync("/api/v1/search?q=timel"))["groups"]![0]!["hits"]![0]!;

        Assert.Equal("Timeline", (string?)hit["title"]);
        Assert.Equal("[[0,8]]", hit["marks"]!.ToJsonString());
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\u0000\u0007\u202e")]
    [InlineData("' OR 1=1 --")]
    [InlineData("%00%ff")]
    [InlineData("\ud800")]
    [InlineData("🇹🇯 🇮🇷")]
    public async Task Hostile_words_are_only_words(string words)
    {
        var answer = await app.JsonAsync("/api/v1/search?q=" + (words == "\ud800" ? "%ED%A0%80" : Uri.EscapeDataString(words)));
        Assert.NotNull(answer["groups"]);
    }

    [Fact]
    public async Task Too_long_a_question_is_refused()
    {
        var problem = await app.ProblemAsync("/api/v1/search?q=" + new string('a', 10_000), HttpStatusCode.BadRequest);
        Assert.Equal("q", (string?)problem["parameter"]);
        Assert.DoesNotContain("aaaa", problem.ToJsonString(), StringComparison.Ordinal);
        await app.JsonAsync("/api/v1/search?q=" + new string('ж', 200));
    }

    [Theory]
    [InlineData("search?q=a&colour=red", "colour")]
    [InlineData("search?q=a&page=nowhere", "page")]
    [InlineData("search?q=a&lang=de", "lang")]
    [InlineData("agreements.json?q=a", "q")]
    public async Task What_is_not_understood_is_refused(string address, string parameter) =>
        Assert.Equal(parameter, (string?)(await app.ProblemAsync("/api/v1/" + address, HttpStatusCode.BadRequest))["parameter"]);

    [Fact]
    public async Task It_is_described() =>
        Assert.Contains("q", (await app.JsonAsync("/openapi/v1.json"))["paths"]!["/api/v1/search"]!["get"]!["parameters"]!.AsArray().Select(p => (string?)p!["name"]));

    [Theory]
    [InlineData("/agrements", "/agreements", "Did you mean")]
    [InlineData("/timline?lang=tg", "/timeline?lang=tg", "Шояд инро ҷустед")]
    [InlineData("/sorces?lang=fa", "/sources?lang=fa", "شاید منظورتان این بود")]
    [InlineData("/visits/2025-01-16-dushambe", "/?visit=2025-01-16-dushanbe", "Did you mean")]
    public async Task An_address_without_a_page_offers_the_nearest(string address, string nearest, string words)
    {
        using var client = app.CreateClient();
        using var answer = await client.GetAsync(address);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains($"href=\"{nearest}\"", page, StringComparison.Ordinal);
        Assert.Contains(words, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/agreements/")]
    [InlineData("/")]
    public void A_long_address_is_cut_between_letters(string before) =>
        Assert.NotNull(new Finding(SeedView.View("")).NearestTo(before + Uri.EscapeDataString(new string('a', SearchEndpoint.MostLetters - 1) + "🇹🇯")));

    [Fact]
    public void Every_entry_of_the_seed_has_a_title_and_leads_somewhere()
    {
        var destinations = new Destinations(SeedView.View("lang=tg&sector=energy"));
        Assert.All(SearchIndex.Of(SeedView.Dataset).All, entry =>
        {
            Assert.NotEmpty(destinations.TitleOf(entry));
            var (href, does) = destinations.Of(entry);
            Assert.True(href is { Length: > 0 } || does is { Length: > 0 });
            Assert.NotNull(destinations.DetailOf(entry));
            if (href is not null && entry.Slug is not ("language-en" or "language-fa"))
                Assert.Contains("lang=tg", href, StringComparison.Ordinal);
        });
    }
}
