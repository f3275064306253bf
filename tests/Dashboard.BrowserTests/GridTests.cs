namespace Dashboard.BrowserTests;

/// <summary>A block from a spreadsheet is pasted into the grid by keyboard, survives a reload, is saved as one change and taken back.</summary>
[Collection(Shared.Name)]
public sealed class GridTests(Browser browser)
{
    [Fact]
    public async Task A_block_is_pasted_by_keyboard_survives_a_reload_is_saved_and_undone()
    {
        await using var app = new App("localhost");
        await app.InitializeAsync();
        await using var reader = await Reader.ArriveAsync(browser, app, Window.Desk);
        var page = reader.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync(System.Text.RegularExpressions.Regex.Match(app.Output, "http://[^ ]+/setup\\?key=[A-Za-z0-9_-]+").Value);
        foreach (var text in new[] { "Zarina", "z@example.org" })
        {
            await page.Keyboard.TypeAsync(text);
            await page.Keyboard.PressAsync("Tab");
        }
        await page.Keyboard.TypeAsync("A long password");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => !url.Contains("setup", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });

        await page.GotoAsync("/admin/grid/reporters");
        await page.FocusAsync("[data-r='0'][tabindex='0']");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.EvaluateAsync("() => navigator.clipboard.writeText('Alpha\\tالفا\\n\"Be \"\"ta\"\"\"\\tب\\n\"Gam\\tma\"\\tج\\n')");
        await page.Keyboard.PressAsync("Control+v");
        await page.GetByTestId("grid-state").GetByText("6 cells not saved.").WaitForAsync();
        Assert.Equal("Be \"ta\"", await RawAsync(page, 1, 1));
        Assert.Equal("Gam\tma", await RawAsync(page, 2, 1));
        Assert.Empty(await Axe.FindingsAsync(reader, "grid"));

        await page.ReloadAsync();
        await page.GetByTestId("grid-state").GetByText("6 cells not saved.").WaitForAsync();
        await page.FocusAsync("[data-r='0'][data-c='1']");
        await page.Keyboard.PressAsync("Control+s");
        await page.GetByTestId("grid-state").GetByText("0 cells not saved.").WaitForAsync();
        Assert.Equal("Alpha", await RawAsync(page, 0, 1));
        Assert.Equal("0", await page.EvaluateAsync<string>("() => String(Object.keys(localStorage).filter(k => k.startsWith('grid:')).length)"));
        await page.GetByTestId("undo").ClickAsync();
        await page.GetByText("Undone.").WaitForAsync();
        await page.ReloadAsync();
        await page.WaitForSelectorAsync("[data-r='0'][tabindex='0']");
        Assert.NotEqual("Alpha", await RawAsync(page, 0, 1));
        Assert.Empty(reader.Complaints);
    }

    private static Task<string?> RawAsync(IPage page, int row, int column) => page.GetAttributeAsync($"[data-r='{row}'][data-c='{column}']", "data-raw");
}
