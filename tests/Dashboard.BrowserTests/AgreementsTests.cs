namespace Dashboard.BrowserTests;

/// <summary>The register of agreements and the page of one of them.</summary>
public sealed class AgreementsTests(App app, Browser browser) : BrowserTest(app, browser)
{
    private const string Register = "[data-testid=register]", Count = "[data-testid=register-count]";

    [Fact]
    public async Task A_form_picked_in_the_register_stands_in_the_address_the_chips_the_charts_and_the_register()
    {
        var reader = await OpenAsync("/agreements?mode=filter");
        await reader.Page.ClickAsync($"{Register} [data-facet-menu=type] summary");
        await reader.ClickOnAsync($"{Register} [data-facet-menu=type] a[data-pick='type:mou']");
        Assert.Equal("?type=mou&mode=filter", reader.Query);
        Assert.Equal(["type:mou"], await reader.ChipsAsync());
        await Assertions.Expect(reader.Page.Locator(Count)).ToHaveTextAsync("49 of 66 shown");
        Assert.Equal(49, await reader.Page.Locator($"{Register} tr[data-row]").CountAsync());
        foreach (var (chart, rows) in new[] { ("agreements-by-sector", "sector/"), ("agreement-status", "total/") })
            Assert.Equal(49, await reader.Page.EvaluateAsync<int>(
                "([chart, rows]) => [...document.querySelectorAll(`[data-table-for='${chart}'] tr[data-mark^='${rows}'] td:last-child`)].reduce((sum, cell) => sum + Number(cell.textContent), 0)", new[] { chart, rows }));

        await reader.ClickOnAsync("[data-mode=highlight]");
        await Assertions.Expect(reader.Page.Locator(Count)).ToHaveTextAsync("66 of 66 shown · 49 match the selection");
        Assert.Equal(17, await reader.Page.Locator($"{Register} tr[data-row][data-state=dim]").CountAsync());
    }

    [Fact]
    public async Task What_a_filter_leaves_in_lists_and_tables_is_what_a_page_loaded_there_has()
    {
        var reader = await OpenAsync("/agreements?mode=filter");
        await reader.Page.ClickAsync($"{Register} [data-facet-menu=status] summary");
        await reader.ClickOnAsync($"{Register} [data-facet-menu=status] a[data-pick='status:ratified']");
        await reader.Page.ClickAsync($"{Register} [data-facet-menu=type] summary");
        await reader.ClickOnAsync($"{Register} [data-facet-menu=type] a[data-pick='type:mou']");
        await reader.ClickOnAsync("[data-testid=chip][data-facet=status] .x");
        Assert.Equal("?type=mou&mode=filter", reader.Query);
        var told = await reader.Page.EvaluateAsync<string[]>(Lists);
        var loaded = await OpenAsync("/agreements?type=mou&mode=filter");
        Assert.Equal(await loaded.Page.EvaluateAsync<string[]>(Lists), told);
        Assert.NotEmpty(told);
    }

    // Everything a mark list, a table twin or a list by columns says, in its order.
    private const string Lists = """
        [...document.querySelectorAll("[data-chart] :is(.marks, tbody, .group:not([hidden])) [data-mark]")].map(element =>
          [element.closest("[data-chart]").dataset.chart, element.className, ...["mark", "emit", "records", "order", "state"].map(name => element.dataset[name]), element.querySelectorAll("a").length, element.textContent.trim()].join("|"))
        """;

    [Fact]
    public async Task With_keys_a_line_opens_the_page_of_its_document_and_the_way_back_keeps_the_picks()
    {
        var reader = await OpenAsync("/agreements?sector=visas");
        await reader.Page.FocusAsync($"{Register} [data-order-by=Grade]");
        for (var tabs = 0; tabs < 200 && await reader.Page.EvaluateAsync<string?>("document.activeElement.closest('tr')?.dataset.row ?? null") != "doc-2023-01"; tabs++)
            await reader.Page.Keyboard.PressAsync("Tab");
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.UntilAsync("() => location.pathname === '/agreements/doc-2023-01' && document.activeElement.matches('h1')");
        await reader.ReadyAsync();
        Assert.Equal("?sector=visas", reader.Query);
        Assert.Contains("exemption of visas", await reader.Page.InnerTextAsync("h1"), StringComparison.Ordinal);
        await reader.Page.FocusAsync("[data-testid=back]");
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.UntilAsync("() => location.pathname === '/agreements'");
        await reader.ReadyAsync();
        Assert.Equal(["sector:visas"], await reader.ChipsAsync());
    }

    [Fact]
    public async Task On_a_phone_the_matrix_is_a_list_by_visit_whose_items_pick()
    {
        var reader = await OpenAsync("/", Window.Phone);
        var matrix = reader.Page.Locator($"section[data-chart='{Chart.Matrix}']");
        await Assertions.Expect(matrix.Locator(".plot")).ToBeHiddenAsync();
        var item = matrix.Locator(".groups [data-mark='energy/2025-05-29-dushanbe']");
        await reader.DoAsync(() => item.ClickAsync());
        Assert.Equal("?sector=energy&from=sector:sector-by-visit", reader.Query);
        await Assertions.Expect(item).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.NotEmpty(await reader.MarksAsync(Chart.Visits, "dim"));
    }

    [Fact]
    public async Task A_search_is_answered_while_typing_and_an_unknown_document_is_not_found()
    {
        var reader = await OpenAsync("/agreements");
        await reader.Page.FillAsync("#register-find", "استرداد");
        await Assertions.Expect(reader.Page.Locator(Count)).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[1-9] of 66 shown$"));
        reader.Forgiven = new("404");
        var answer = await reader.Page.GotoAsync("/agreements/no-such-document");
        Assert.Equal(404, answer!.Status);
        await Assertions.Expect(reader.Page.Locator(".notfound h1")).ToBeVisibleAsync();
    }
}
