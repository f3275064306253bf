using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Dashboard.BrowserTests;

/// <summary>What readers take with them: pictures, links, files, paper.</summary>
public sealed class TakingAwayTests(App app, Browser browser) : BrowserTest(app, browser)
{
    [Theory]
    [InlineData("/?sector=energy")]
    [InlineData("/?lang=fa&sector=energy")]
    public async Task A_picture_needs_nothing_else_and_names_title_sources_and_address(string path)
    {
        var reader = await OpenAsync(path);
        await reader.Page.ClickAsync($"section[data-chart='{Chart.Visits}'] [data-take]");
        var svg = XDocument.Load(await SaveAsync(reader, "[data-picture=svg]", $"reviving-ties_{Chart.Visits}_R1.svg"));

        var text = string.Join(' ', svg.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value));
        Assert.Contains((await reader.Page.InnerTextAsync($"#title-{Chart.Visits}")).Split(' ')[0], text, StringComparison.Ordinal);
        Assert.Contains("IRNA", text, StringComparison.Ordinal);
        Assert.Contains("r=1", text, StringComparison.Ordinal);
        Assert.Contains("sector=energy", text, StringComparison.Ordinal);
        // For those who do not see it: the title and every value in words.
        var told = svg.Root!.Elements().Single(e => e.Name.LocalName == "desc").Value;
        var values = await reader.Page.Locator($"section[data-chart='{Chart.Visits}'] .marks [data-mark]").AllTextContentsAsync();
        Assert.All(values.Take(60), value => Assert.Contains(value.Trim(), told, StringComparison.Ordinal));
        var whole = svg.ToString();
        Assert.Contains("@font-face", whole, StringComparison.Ordinal);
        Assert.All(Regex.Matches(whole, @"url\(([^)]*)\)").Select(m => m.Groups[1].Value.Trim('"', '\'', '&')), reference =>
            Assert.Matches("^(#|data:font/woff2|quot;#)", reference));
        Assert.DoesNotContain("href=\"http", whole, StringComparison.Ordinal);

        var png = await File.ReadAllBytesAsync(await SaveAsync(reader, "[data-picture=png]", $"reviving-ties_{Chart.Visits}_R1.png"));
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], png[..4]);
        var width = (png[16] << 24) | (png[17] << 16) | (png[18] << 8) | png[19];
        Assert.Equal(2 * (int)svg.Root!.Attribute("width")!, width);
    }

    [Fact]
    public async Task A_link_is_live_or_pinned_and_files_follow_the_picks_of_the_moment()
    {
        var reader = await OpenAsync();
        await reader.ClickAsync(Chart.Visits, "total/2022-05-30-tehran");
        await reader.Page.Keyboard.PressAsync("d");
        var link = reader.Page.Locator("[data-take-link]");
        Assert.EndsWith($"?visit=2022-05-30-tehran&from=visit:{Chart.Visits}", await link.InputValueAsync(), StringComparison.Ordinal);
        await reader.Page.CheckAsync("[name=take-link][value=pinned]");
        Assert.EndsWith($"&from=visit:{Chart.Visits}&r=1", await link.InputValueAsync(), StringComparison.Ordinal);
        Assert.Contains("visit=2022-05-30-tehran", await reader.Page.GetAttributeAsync("[data-file=csv]", "href"), StringComparison.Ordinal);
        Assert.Contains("r=1", await reader.Page.InnerTextAsync("[data-take-citation]"), StringComparison.Ordinal);
        await reader.Page.Keyboard.PressAsync("Escape");
        Assert.False(await reader.Page.EvaluateAsync<bool>("document.getElementById('take').open"));
    }

    [Fact]
    public async Task A_chart_stands_in_a_frame_on_another_page_as_it_stands_here_and_leads_back()
    {
        var reader = await OpenAsync("/agreements?sector=energy", Window.Desk.Dark);
        await reader.Page.ClickAsync($"section[data-chart='{Chart.Visits}'] [data-take]");
        var code = await reader.Page.Locator("[data-take-embed]").InputValueAsync();
        var (title, dimmed) = (await reader.Page.InnerTextAsync($"#title-{Chart.Visits}"), await reader.MarksAsync(Chart.Visits, "dim"));
        Assert.NotEmpty(dimmed);

        reader.Forgiven = new("favicon");
        // Browsers keep pages of other hosts away from this machine, so the other page is an empty one here.
        await reader.Page.GotoAsync("/health/live");
        await reader.Page.SetContentAsync($"<!doctype html><body style=\"inline-size:520px\">{code}");
        var frame = reader.Page.FrameLocator("iframe");
        await frame.Locator("html[data-ready=true]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Assert.Equal(title, await frame.Locator("h1").InnerTextAsync());
        Assert.Equal(dimmed, await frame.Locator(".marks [data-state=dim]").EvaluateAllAsync<string[]>("all => all.map(o => o.dataset.mark)"));
        // Drawn as wide as the frame, not shrunk and not cut.
        Assert.True(await frame.Locator(".plot .main-svg").First.EvaluateAsync<bool>("svg => Math.abs(svg.clientWidth - svg.ownerDocument.querySelector('.drawn').clientWidth) < 24"));
        Assert.Contains("sector=energy", await frame.Locator(".home a").GetAttributeAsync("href"), StringComparison.Ordinal);
        var opened = reader.Page.Context.WaitForPageAsync();
        await frame.Locator(".marks [data-mark]:not([data-state=dim])[data-records]").First.FocusAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        Assert.Contains("open=mark:agreements-by-visit/", (await opened).Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paper_has_light_charts_at_its_width_numbered_sources_and_afterwards_everything_is_as_it_was()
    {
        var reader = await OpenAsync("/?sector=energy", Window.Desk with { Theme = ColorScheme.Dark });
        var before = await reader.PictureAsync();
        const string Width = "document.querySelector('section[data-chart=\"trade-vs-target\"] .main-svg').getAttribute('width')";
        var width = await reader.Page.EvaluateAsync<string>(Width);

        await reader.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        Assert.Equal("light", await reader.Page.EvaluateAsync<string>("document.documentElement.dataset.theme"));
        Assert.NotEqual(width, await reader.Page.EvaluateAsync<string>(Width));
        Assert.True(await reader.Page.Locator(".endnotes li").CountAsync() > 20);
        Assert.Equal(4, await reader.Page.Locator("[data-sources] .refs").CountAsync());

        await reader.Page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        await reader.UntilAsync("width => document.querySelector('section[data-chart=\"trade-vs-target\"] .main-svg').getAttribute('width') === width", width);
        Assert.Equal(0, await reader.Page.Locator(".endnotes, .refs").CountAsync());
        Assert.Equal("dark", await reader.Page.EvaluateAsync<string>("document.documentElement.dataset.theme"));
        Assert.Equal(before, await reader.PictureAsync());
    }

    private static async Task<string> SaveAsync(Reader reader, string button, string name)
    {
        var download = await reader.Page.RunAndWaitForDownloadAsync(() => reader.Page.ClickAsync(button));
        Assert.Equal(name, download.SuggestedFilename);
        return await download.PathAsync();
    }
}
