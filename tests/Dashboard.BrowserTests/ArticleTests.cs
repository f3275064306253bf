namespace Dashboard.BrowserTests;

/// <summary>The article's statements by verdict, and the help, as a reader uses them.</summary>
public sealed class ArticleTests(App app, Browser browser) : BrowserTest(app, browser)
{
    [Fact]
    public async Task A_verdict_chosen_stays_chosen_after_a_reload_and_stays_behind_on_other_pages()
    {
        var reader = await OpenAsync("/article");
        var all = await reader.Page.Locator("[data-statement]").CountAsync();

        await reader.ClickOnAsync("a[data-verdict=contradicted]");
        Assert.Equal("?verdict=contradicted", reader.Query);
        var listed = await reader.Page.Locator("[data-statement]").CountAsync();
        Assert.InRange(listed, 1, all - 1);

        await reader.ReloadAsync();
        Assert.Equal(listed, await reader.Page.Locator("[data-statement]").CountAsync());
        Assert.Empty(await reader.NoticesAsync());
        await reader.Page.ClickAsync(".tabs a[data-goes='/trade']");
        await reader.UntilAsync("location.pathname === '/trade'");
        Assert.Equal("", reader.Query);
    }

    [Fact]
    public async Task Help_is_reached_and_read_by_keyboard()
    {
        var reader = await OpenAsync();

        await reader.Page.Keyboard.PressAsync("Shift+Slash");
        await reader.Page.FocusAsync("#help a[data-goes='/help']");
        await reader.Page.Keyboard.PressAsync("Enter");

        await reader.UntilAsync("location.pathname === '/help' && document.querySelector('[data-page-name=help]') && !document.querySelector('dialog[open]')");
        await reader.ReadyAsync();
        Assert.True(await reader.Page.Locator("dl.keys kbd").CountAsync() > 10);
        // A link in the text is a stop of the Tab key.
        await reader.Page.FocusAsync("[data-page-name=help] a[data-goes='/about/method']");
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.UntilAsync("document.querySelector('[data-page-name=method]')");
    }
}
