using System.Net;
using AngleSharp.Html.Parser;
using Dashboard.App;
using Dashboard.Charting;
using Dashboard.Embedding;
using Dashboard.Tests.Data;

namespace Dashboard.Tests.Embedding;

/// <summary>A chart for other people's pages: the only thing of ours that may stand in a frame, and nothing but a chart.</summary>
public sealed class EmbedPageTests(TestApp app) : IClassFixture<TestApp>
{
    public static TheoryData<string> Charts => [.. Pages.All.SelectMany(page => page.Charts.Select(chart => $"{Urls.Embedding}/{page.Slug}/{chart.Slug}")).Distinct()];

    [Theory, MemberData(nameof(Charts))]
    public async Task Every_chart_of_every_page_stands_alone_with_its_numbers_and_a_way_back(string address)
    {
        using var client = app.CreateClient();
        using var answer = await client.GetAsync(address + "?sector=energy&w=400&r=1&lang=fa");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("frame-ancestors *", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        var chart = address.Split('/')[^1];
        Assert.Equal("fa", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("_blank", page.QuerySelector("base")!.GetAttribute("target"));
        Assert.Equal(ChartRegistry.Find(chart)!.Slug, page.QuerySelector("[data-embed] .drawn")!.GetAttribute("data-chart"));
        Assert.Contains("r=1", page.QuerySelector(".home a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("lang=fa", page.QuerySelector(".home a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"table[data-table-for='{chart}']"));
        // No circuit, no form.
        Assert.DoesNotContain(page.Scripts, script => script.Source?.Contains("blazor", StringComparison.Ordinal) == true);
        Assert.Empty(page.Forms);
    }

    [Theory]
    [InlineData("/embed/trade/nothing")]
    [InlineData("/embed/nothing/trade-vs-target")]
    [InlineData("/embed/trade")]
    [InlineData("/trade")]
    public async Task Nothing_else_may_stand_in_a_frame(string address)
    {
        using var client = app.CreateClient();
        using var answer = await client.GetAsync(address);
        Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(address == "/trade" ? HttpStatusCode.OK : HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("400", 400)]
    [InlineData("1", 280)]
    [InlineData("99999", 1600)]
    [InlineData("99999999999999", 720)]
    [InlineData("-5", 720)]
    [InlineData("wide", 720)]
    [InlineData(null, 720)]
    public void It_is_as_wide_as_its_frame_within_bounds(string? asked, int width) => Assert.Equal(width, EmbedSize.Of(SeedView.Figure("milestones"), asked).Width);

    [Fact]
    public void The_width_is_no_part_of_the_view() => Assert.Equal("sector=energy&lang=fa", EmbedSize.WithoutWidth("?sector=energy&w=400&lang=fa"));
}
