using System.Text.RegularExpressions;

namespace Dashboard.BrowserTests;

/// <summary>A presenter captures a view, arranges it, writes, survives a server that dies, and moves slides to a newer release only when told to.</summary>
[Collection(Shared.Name)]
public sealed partial class BriefingDeskTests(Browser browser)
{
    private const string Email = "z@example.org", Password = "A long password of ours", Before = "Say this first, ", After = "and this while nobody listened; نیمه";
    private const string Desk = "/briefings/energy-for-the-minister", Opened = "[data-ready] .stage[data-drawn]", Notes = "textarea[data-path$='notes/en']";

    [Fact]
    public async Task A_view_becomes_a_slide_that_is_moved_by_keyboard_and_its_notes_survive_a_server_that_was_killed()
    {
        await using var app = new App();
        await app.InitializeAsync();
        await using var presenter = await SignedInAsync(app);
        presenter.Forgiven = WhileAway();
        var page = presenter.Page;

        await presenter.OpenAsync("/agreements?sector=energy&mode=filter");
        await page.Keyboard.PressAsync("a");
        await page.WaitForSelectorAsync("#capture[open] [data-testid=capture-add]");
        Assert.Contains("Energy", await page.InnerTextAsync(".capture-what"), StringComparison.Ordinal);
        Assert.Empty(await Axe.FindingsAsync(presenter, "capture"));
        await page.SelectOptionAsync("#capture-briefing", "");
        await page.FillAsync("#capture-name", "Energy for the minister");
        await page.ClickAsync("[data-testid=capture-add]");
        await page.ClickAsync("[data-testid=open-desk]");

        await page.WaitForSelectorAsync(Opened);
        Assert.Equal(["cover", "agreements-by-visit"], await KeysAsync(page));
        await page.FocusAsync("#s-agreements-by-visit");
        await page.Keyboard.PressAsync("Alt+ArrowUp");
        await presenter.UntilAsync("() => document.querySelector('[data-testid=slides] li').dataset.key === 'agreements-by-visit' && document.activeElement.id === 's-agreements-by-visit'");
        await page.Keyboard.PressAsync("Control+z");
        await presenter.UntilAsync("() => document.querySelector('[data-testid=slides] li').dataset.key === 'cover'");
        await page.Keyboard.PressAsync("Control+Shift+z");
        await presenter.UntilAsync("() => document.querySelector('[data-testid=slides] li').dataset.key === 'agreements-by-visit'");
        Assert.Empty(await Axe.FindingsAsync(presenter, "desk"));

        await page.Locator(Notes).PressSequentiallyAsync(Before);
        await presenter.UntilAsync("() => !Object.keys(localStorage).some(key => key.startsWith('form-guard:'))");
        await app.StopAsync();
        await page.Locator(Notes).PressSequentiallyAsync(After);

        await app.StartAsync();
        await page.Context.ClearCookiesAsync();
        await SignInAsync(page, Desk + "?slide=agreements-by-visit");
        await page.WaitForSelectorAsync("[data-ready] [data-testid=said]");
        Assert.Equal(Before + After, await page.InputValueAsync(Notes));
        Assert.Equal(["agreements-by-visit", "cover"], await KeysAsync(page));
        await presenter.UntilAsync("() => !Object.keys(localStorage).some(key => key.startsWith('form-guard:'))");
        await page.ReloadAsync();
        await page.WaitForSelectorAsync(Opened);
        Assert.Equal(Before + After, await page.InputValueAsync(Notes));
        Assert.Empty(presenter.Complaints);
    }

    [Fact]
    public async Task A_newer_release_is_told_with_its_figures_and_moves_a_slide_only_when_it_is_told_to()
    {
        await using var app = new App();
        await app.InitializeAsync();
        await using var presenter = await SignedInAsync(app);
        var page = presenter.Page;
        await presenter.OpenAsync("/admin/records/claims/cnt-2025-01");
        await page.ClickAsync("[data-testid=edit]");
        await page.FillAsync("#f-value", "25");
        await page.FillAsync("#f-why", "The agency corrected its count.");
        await page.Keyboard.PressAsync("Tab");
        await page.ClickAsync("[data-testid=save]");
        await page.WaitForSelectorAsync("[data-testid=said]");
        await presenter.OpenAsync("/admin/publish");
        await page.WaitForSelectorAsync("[data-impact]");
        await page.FillAsync("#pub-reason", "The agency corrected its count");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForSelectorAsync("[data-testid=publish-done]");

        await presenter.OpenAsync("/briefings/reviving-ties-in-ten-minutes?slide=all-steps");
        await page.WaitForSelectorAsync("[data-ready] [data-testid=drift]");
        Assert.NotEqual("0", await page.GetAttributeAsync("[data-testid=drift]", "data-differs"));
        var slide = await page.GetAttributeAsync("[data-testid=slides] a[aria-current]", "id");
        await page.ClickAsync("[data-testid=drift-show]");
        const string key = "who-counts-what";
        var item = page.Locator($"[data-drift={key}]");
        await item.Locator(".stage[data-drawn*='release=2']").WaitForAsync();
        Assert.Contains("23", string.Join(" ", await item.Locator("del").AllInnerTextsAsync()), StringComparison.Ordinal);
        Assert.Contains("25", string.Join(" ", await item.Locator("ins").AllInnerTextsAsync()), StringComparison.Ordinal);
        Assert.Empty(await Axe.FindingsAsync(presenter, "drift"));
        await item.GetByTestId("rebase").ClickAsync();
        await page.WaitForSelectorAsync($"[data-testid=slides] [data-key='{key}'] >> text=R2");
        await page.WaitForSelectorAsync($"[data-drift='{key}']", new() { State = WaitForSelectorState.Detached });
        Assert.True(await page.Locator("[data-testid=slides] li", new() { HasText = "R1" }).CountAsync() > 0);
        Assert.Equal(slide, await page.GetAttributeAsync("[data-testid=slides] a[aria-current]", "id"));
        Assert.Empty(presenter.Complaints);
    }

    private static Task<string[]> KeysAsync(IPage page) => page.EvaluateAsync<string[]>("[...document.querySelectorAll('[data-testid=slides] [data-key]')].map(li => li.dataset.key)");

    private async Task<Reader> SignedInAsync(App app)
    {
        var presenter = await Reader.ArriveAsync(browser, app, Window.Desk);
        await presenter.Page.GotoAsync(Link().Match(app.Output).Value);
        foreach (var (field, text) in new[] { ("name", "Zarina"), ("email", Email), ("password", Password) })
            await presenter.Page.FillAsync($"[name={field}]", text);
        await presenter.Page.Keyboard.PressAsync("Enter");
        await presenter.ReadyAsync();
        return presenter;
    }

    private static async Task SignInAsync(IPage page, string to)
    {
        await page.GotoAsync(to);
        await page.FillAsync("input[type=email]", Email);
        await page.FillAsync("input[type=password]", Password);
        await page.Keyboard.PressAsync("Enter");
    }

    // The browser itself reports every attempt to reach a server that is away.
    [GeneratedRegex(BrowserTest.ServerAway + "|401")]
    private static partial Regex WhileAway();

    [GeneratedRegex("http://[^ ]+/setup\\?key=[A-Za-z0-9_-]+")]
    private static partial Regex Link();
}
