using Deque.AxeCore.Playwright;

namespace Dashboard.BrowserTests;

/// <summary>Ctrl+K: everything by its name, from any keyboard.</summary>
public sealed class SearchTests(App app, Browser browser) : BrowserTest(app, browser)
{
    private const string First = "#search-found [role=option][aria-selected=true]";

    [Fact]
    public async Task Ctrl_K_finds_a_name_in_any_script_and_enter_goes_there()
    {
        var reader = await OpenAsync("/?lang=tg&adopt=high");
        // On a Persian keyboard the key of K writes ن.
        await reader.Page.EvaluateAsync("document.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyK', key: 'ن', ctrlKey: true, bubbles: true, cancelable: true }))");
        var found = new List<string>();
        foreach (var name in new[] { "Раҳмон", "rahmon", "رحمان" })
        {
            await AskAsync(reader, name);
            found.Add(await reader.Page.InnerTextAsync(First));
        }
        Assert.Single(found.Distinct());
        Assert.Equal(await reader.Page.GetAttributeAsync(First, "id"), await reader.Page.GetAttributeAsync("#search-words", "aria-activedescendant"));

        await reader.PressAsync("Enter");

        Assert.Contains("visit=2022-05-30-tehran", reader.Query, StringComparison.Ordinal);
        Assert.Contains("adopt=high", reader.Query, StringComparison.Ordinal);
        Assert.Equal(1, reader.Documents);
        Assert.False(await reader.Page.IsVisibleAsync("#search"));
    }

    [Fact]
    public async Task Escape_gives_the_focus_back_and_a_sector_is_picked_where_the_reader_is()
    {
        var reader = await OpenAsync();
        await reader.Page.FocusAsync("[data-search]");
        await reader.Page.Keyboard.PressAsync("Control+KeyK");
        await AskAsync(reader, "zzz<b>");
        await reader.Page.Keyboard.PressAsync("Escape");
        Assert.True(await reader.Page.EvaluateAsync<bool>("document.activeElement.matches('[data-search]')"));

        await reader.Page.ClickAsync("[data-search]");
        await AskAsync(reader, "energetika");
        await reader.PressAsync("Enter");
        Assert.Equal("?sector=energy", reader.Query);
        Assert.Equal("/", new Uri(reader.Page.Url).AbsolutePath);
    }

    [Fact]
    public async Task Actions_are_done_and_arrows_walk_around()
    {
        var reader = await OpenAsync();
        await reader.Page.Keyboard.PressAsync("Control+KeyK");
        await reader.Page.WaitForSelectorAsync(First);
        await reader.Page.Keyboard.PressAsync("End");
        Assert.Equal("action", await reader.Page.GetAttributeAsync(First, "data-kind"));
        await reader.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("page", await reader.Page.GetAttributeAsync(First, "data-kind"));

        await AskAsync(reader, "dark");
        await reader.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("dark", await reader.Page.GetAttributeAsync("html", "data-theme"));

        await reader.Page.Keyboard.PressAsync("Control+KeyK");
        await AskAsync(reader, "highest claims");
        await reader.PressAsync("Enter");
        Assert.Equal("?adopt=high", reader.Query);
    }

    [Theory]
    [InlineData("fa", ColorScheme.Light, "رحمان")]
    [InlineData("en", ColorScheme.Dark, "trade")]
    public async Task The_open_dialog_has_no_violation(string language, ColorScheme theme, string words)
    {
        var reader = await OpenAsync($"/?lang={language}", Window.Desk with { Theme = theme });
        await reader.Page.Keyboard.PressAsync("Control+KeyK");
        await AskAsync(reader, words);
        Assert.Empty((await reader.Page.RunAxe()).Violations.Select(v => v.Id));
    }

    [Fact]
    public async Task An_unknown_address_offers_the_nearest_also_without_a_new_document()
    {
        var reader = await OpenAsync("/?lang=fa");
        await reader.Page.EvaluateAsync("Blazor.navigateTo('/timline?lang=fa')");
        await reader.Page.ClickAsync("[data-testid=nearest] a[href='/timeline?lang=fa']");
        await reader.Page.WaitForURLAsync("**/timeline?lang=fa");
        Assert.Equal(1, reader.Documents);
    }

    private static async Task AskAsync(Reader reader, string words)
    {
        var coming = reader.Page.WaitForResponseAsync(answer => answer.Url.Contains("/api/v1/search?q=" + Uri.EscapeDataString(words), StringComparison.Ordinal));
        await reader.Page.FillAsync("#search-words", words);
        await coming;
        await reader.SettleAsync();
    }
}
