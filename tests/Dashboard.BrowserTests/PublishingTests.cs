using System.Text.RegularExpressions;

namespace Dashboard.BrowserTests;

/// <summary>An editor changes a figure, looks at the draft and publishes; an open page follows, a pinned one stays.</summary>
[Collection(Shared.Name)]
public sealed partial class PublishingTests(Browser browser)
{
    private const string Documents = "[data-kpi=documents] .v bdi";

    [Fact]
    public async Task A_published_figure_is_on_open_pages_at_once_and_a_pinned_page_stays()
    {
        await using var app = new App();
        await app.InitializeAsync();
        await using var editor = await Reader.ArriveAsync(browser, app, Window.Desk);
        await using var open = await Reader.ArriveAsync(browser, app, Window.Desk);
        await using var pinned = await Reader.ArriveAsync(browser, app, Window.Desk);
        await open.OpenAsync("/");
        await pinned.OpenAsync("/?r=1");
        var page = editor.Page;
        await page.GotoAsync(Link().Match(app.Output).Value);
        foreach (var (field, text) in new[] { ("name", "Zarina"), ("email", "z@example.org"), ("password", "A long password of ours") })
            await page.FillAsync($"[name={field}]", text);
        await page.Keyboard.PressAsync("Enter");
        await editor.ReadyAsync();

        await editor.OpenAsync("/admin/records/claims/cnt-2025-01");
        await page.ClickAsync("[data-testid=edit]");
        await page.FillAsync("#f-value", "25");
        await page.FillAsync("#f-why", "The agency corrected its count.");
        await page.Keyboard.PressAsync("Tab");
        await page.WaitForSelectorAsync(".record-aside [data-testid=impact] [data-impact]");
        await page.ClickAsync("[data-testid=save]");
        await page.WaitForSelectorAsync("[data-testid=said]");

        await editor.OpenAsync("/?r=draft");
        Assert.Equal("25", await page.InnerTextAsync(Documents));
        await page.WaitForSelectorAsync("[data-testid=draft-banner]");
        Assert.Contains("r=draft", await page.GetAttributeAsync("nav.tabs a[href*='/trade']", "href"), StringComparison.Ordinal);
        Assert.Equal("23", await open.Page.InnerTextAsync(Documents));
        await open.OpenAsync("/?r=draft");
        Assert.Equal("23", await open.Page.InnerTextAsync(Documents));
        await open.Page.WaitForSelectorAsync("[data-testid=notice]");
        await open.OpenAsync("/");

        await editor.OpenAsync("/admin/publish");
        await page.WaitForSelectorAsync("[data-impact=agreements-by-visit]");
        Assert.Empty(await Axe.FindingsAsync(editor, "publish"));
        await page.FillAsync("#pub-reason", "The agency corrected its count");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForSelectorAsync("[data-testid=publish-done]");
        await open.Page.WaitForFunctionAsync($"() => document.querySelector('{Documents}').textContent === '25'", null, new() { Timeout = 5000 });
        Assert.Equal("23", await pinned.Page.InnerTextAsync(Documents));
        await pinned.ReloadAsync();
        Assert.Equal("23", await pinned.Page.InnerTextAsync(Documents));

        // A day chosen by keyboard leads to what was published by then, and is an address that says so in another window.
        await open.OpenAsync("/changes");
        await open.Page.FillAsync("#since-day", "2020-02-20");
        await open.Page.PressAsync("[data-testid=since] form button", "Enter");
        await open.UntilAsync("() => location.search === '?since=2020-02-20' && document.querySelector('[data-testid=since-said]')");
        await pinned.OpenAsync("/changes" + open.Query);
        foreach (var reader in new[] { open, pinned })
        {
            Assert.Equal("From R1 to R2", await reader.Page.InnerTextAsync("#why-title"));
            Assert.Equal("2020-02-20", await reader.Page.InputValueAsync("#since-day"));
        }
        // On a phone the charts with their ghosts stand one below the other.
        await pinned.Page.SetViewportSizeAsync(390, 844);
        await pinned.ReloadAsync();
        Assert.True(await pinned.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth === document.documentElement.clientWidth"));
        Assert.Single(await pinned.Page.EvaluateAsync<double[]>("[...new Set([...document.querySelectorAll('section[data-chart]')].map(s => s.getBoundingClientRect().left))]"));
        Assert.Empty(editor.Complaints.Concat(open.Complaints).Concat(pinned.Complaints));
    }

    [GeneratedRegex("http://[^ ]+/setup\\?key=[A-Za-z0-9_-]+")]
    private static partial Regex Link();
}
