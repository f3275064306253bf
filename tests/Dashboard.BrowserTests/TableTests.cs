namespace Dashboard.BrowserTests;

/// <summary>Every chart has a twin made of words.</summary>
public sealed class TableTests(App app, Browser browser) : BrowserTest(app, browser)
{
    [Fact]
    public async Task A_button_turns_a_chart_into_its_table_and_back()
    {
        var reader = await OpenAsync("/?sector=energy");
        var table = reader.Page.Locator($"[data-table-for='{Chart.Visits}']");
        Assert.False(await ReadableAsync(reader));
        await reader.ClickOnAsync($"section[data-chart='{Chart.Visits}'] [data-table-switch]");
        Assert.Equal($"?sector=energy&table={Chart.Visits}", reader.Query);
        Assert.True(await ReadableAsync(reader));
        Assert.Equal((await reader.MarksAsync(Chart.Visits)).Length, await table.Locator("tbody tr").CountAsync());
        Assert.Equal(await reader.MarksAsync(Chart.Visits, "dim"), await table.Locator("tr[data-state=dim]").EvaluateAllAsync<string[]>("rows => rows.map(r => r.dataset.mark)"));

        await reader.ReloadAsync();
        Assert.True(await ReadableAsync(reader));
        await reader.ClickOnAsync($"section[data-chart='{Chart.Visits}'] [data-table-switch]");
        Assert.Equal("?sector=energy", reader.Query);
        Assert.False(await ReadableAsync(reader));
        await reader.ClickAsync(Chart.Visits, "total/2022-05-30-tehran");
    }

    [Fact]
    public async Task T_turns_the_chart_that_has_the_focus()
    {
        var reader = await OpenAsync();
        await reader.FocusAsync(Chart.Visits, (await reader.MarksAsync(Chart.Visits))[0]);
        await reader.PressAsync("t");
        Assert.Equal($"?table={Chart.Visits}", reader.Query);
        Assert.True(await ReadableAsync(reader));
        await reader.PressAsync("t");
        Assert.Equal("", reader.Query);
    }

    [Fact]
    public async Task A_column_sorts_and_a_row_opens_its_records()
    {
        var reader = await OpenAsync($"/?table={Chart.Visits}");
        var head = reader.Page.Locator($"[data-table-for='{Chart.Visits}'] th [data-sorts]");
        await head.Nth(1).ClickAsync();
        Assert.Equal("ascending", await reader.Page.Locator($"[data-table-for='{Chart.Visits}'] th[aria-sort]").GetAttributeAsync("aria-sort"));
        var cells = await reader.Page.Locator($"[data-table-for='{Chart.Visits}'] tbody tr").EvaluateAllAsync<string[]>("rows => rows.map(r => r.cells[1].textContent.trim())");
        Assert.Equal(cells.Order(StringComparer.InvariantCultureIgnoreCase), cells);
        await reader.ClickOnAsync($"[data-table-for='{Chart.Visits}'] tbody a >> nth=0");
        Assert.Contains($"open=mark:{Chart.Visits}/", reader.Query, StringComparison.Ordinal);
        Assert.True(await reader.Page.IsVisibleAsync("[data-testid=evidence]"));
    }

    // Shown at full size, not merely present for screen readers.
    private static Task<bool> ReadableAsync(Reader reader) =>
        reader.Page.EvaluateAsync<bool>("chart => { const box = document.querySelector(`[data-table-for='${chart}']`).parentElement.getBoundingClientRect(); return box.width > 100 && box.height > 100; }", Chart.Visits);
}
