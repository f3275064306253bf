namespace Dashboard.BrowserTests;

/// <summary>Everything can be reached and done with keys.</summary>
public sealed class KeyboardTests(App app, Browser browser) : BrowserTest(app, browser)
{
    [Fact]
    public async Task Tab_enters_a_chart_and_arrows_Home_and_End_move_between_its_marks()
    {
        var reader = await OpenAsync();
        await reader.Page.FocusAsync($"section[data-chart='{Chart.Matrix}'] [data-table-switch]");
        for (var tabs = 0; tabs < 12 && await AtAsync(reader) is null; tabs++)
            await reader.Page.Keyboard.PressAsync("Tab");
        var marks = await reader.MarksAsync(Chart.Matrix);
        Assert.Equal(marks[0], await AtAsync(reader));
        await reader.Page.Keyboard.PressAsync("ArrowRight");
        await reader.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(marks[2], await AtAsync(reader));
        await reader.Page.Keyboard.PressAsync("ArrowLeft");
        Assert.Equal(marks[1], await AtAsync(reader));
        await reader.Page.Keyboard.PressAsync("End");
        Assert.Equal(marks[^1], await AtAsync(reader));
        await reader.Page.Keyboard.PressAsync("Home");
        Assert.Equal(marks[0], await AtAsync(reader));
        await reader.Page.Keyboard.PressAsync("Tab");
        Assert.Null(await AtAsync(reader));
        await reader.Page.Keyboard.PressAsync("Shift+Tab");
        Assert.Equal(marks[0], await AtAsync(reader));
    }

    [Fact]
    public async Task The_focused_mark_has_a_visible_ring_around_it_and_Enter_selects_it()
    {
        const string key = "energy/2025-05-29-dushanbe";
        var reader = await OpenAsync();
        await reader.FocusAsync(Chart.Matrix, key);
        var ring = reader.Page.Locator($"section[data-chart='{Chart.Matrix}'] .markring");
        await Assertions.Expect(ring).ToHaveCSSAsync("opacity", "1");
        var (x, y) = await reader.PlaceAsync(Chart.Matrix, key);
        var box = (await ring.BoundingBoxAsync())!;
        Assert.InRange(x, box.X, box.X + box.Width);
        Assert.InRange(y, box.Y, box.Y + box.Height);

        await reader.PressAsync("Enter");
        Assert.Equal(["sector:energy@sector-by-visit"], await reader.ChipsAsync());
        Assert.Equal(key, await AtAsync(reader));
        Assert.Equal("true", await reader.Page.GetAttributeAsync(Reader.Option(Chart.Matrix, key), "aria-selected"));
        await reader.FocusAsync(Chart.Matrix, "trade/2022-05-30-tehran");
        await reader.PressAsync("Control+Enter");
        Assert.Equal("?sector=energy,trade&from=sector:sector-by-visit", reader.Query);
        await reader.Page.Keyboard.PressAsync("Escape");
        Assert.Null(await AtAsync(reader));
        Assert.Equal("?sector=energy,trade&from=sector:sector-by-visit", reader.Query);
    }

    [Fact]
    public async Task Every_mark_can_be_found_by_its_key_in_list_and_table()
    {
        var reader = await OpenAsync();
        foreach (var chart in Chart.All)
        {
            var rows = await reader.Page.EvaluateAsync<string[]>("chart => [...document.querySelectorAll(`[data-table-for='${chart}'] [data-mark]`)].map(r => r.dataset.mark)", chart);
            Assert.Equal(await reader.MarksAsync(chart), rows);
            Assert.Equal(rows.Length, rows.Distinct().Count());
        }
    }

    [Fact]
    public async Task Shortcuts_go_by_the_place_of_the_key_not_by_its_letter()
    {
        var reader = await OpenAsync();
        // On a Persian keyboard the key in the place of M writes another letter.
        await reader.DoAsync(() => reader.TypeAsync("KeyM", "ئ"));
        Assert.Equal("?mode=filter", reader.Query);
        await reader.TypeAsync("KeyQ", "m");
        await reader.DoAsync(() => reader.TypeAsync("KeyT", "ف"));
        Assert.Equal($"?mode=filter&table={Chart.Trade}", reader.Query);
        await reader.PressAsync("BracketRight");
        Assert.Single(await reader.ChipsAsync());
        await reader.Page.Keyboard.PressAsync("Shift+Slash");
        Assert.True(await reader.Page.IsVisibleAsync("#help"));
    }

    [Fact]
    public async Task Shortcuts_rest_while_typing_and_can_be_switched_off()
    {
        var reader = await OpenAsync();
        await reader.Page.ClickAsync("[data-opens=settings]");
        await reader.Page.FocusAsync("#setting-contrast");
        await reader.TypeAsync("KeyM", "m");
        await reader.Page.SelectOptionAsync("#setting-shortcuts", "off");
        await reader.Page.ClickAsync("#settings [data-closes]");
        await reader.Page.EvaluateAsync("document.activeElement.blur()");
        await reader.TypeAsync("KeyM", "m");
        await reader.TypeAsync("KeyT", "t");
        await reader.TypeAsync("BracketRight", "]");
        Assert.Equal("", reader.Query);
        Assert.Equal(0, await reader.CountAsync("echo"));

        await reader.FocusAsync(Chart.Matrix, "energy/2025-05-29-dushanbe");
        await reader.PressAsync("Enter");
        Assert.Single(await reader.ChipsAsync());
        await reader.Page.ClickAsync("[data-opens=settings]");
        await reader.Page.SelectOptionAsync("#setting-shortcuts", "on");
        await reader.Page.ClickAsync("#settings [data-closes]");
        await reader.DoAsync(() => reader.TypeAsync("KeyM", "m"));
        Assert.Contains("mode=filter", reader.Query, StringComparison.Ordinal);
    }

    private static Task<string?> AtAsync(Reader reader) => reader.Page.EvaluateAsync<string?>("document.activeElement.closest('.marks [data-mark]')?.dataset.mark ?? null");
}
