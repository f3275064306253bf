namespace Dashboard.BrowserTests;

/// <summary>The trade page: a target year and a projection are parts of the address.</summary>
public sealed class TradePageTests(App app, Browser browser) : BrowserTest(app, browser)
{
    [Fact]
    public async Task Choosing_a_year_changes_the_formula_and_the_address()
    {
        var reader = await OpenAsync("/trade");
        Assert.Contains("^(1/3)", await reader.Page.InnerTextAsync("[data-formula]"), StringComparison.Ordinal);
        await reader.DoAsync(() => reader.Page.ClickAsync("[data-option='by=2030']"));
        Assert.Equal("?by=2030", reader.Query);
        await reader.Page.WaitForSelectorAsync("[data-option='by=2030'][aria-pressed=true]");
        Assert.Contains("^(1/5)", await reader.Page.InnerTextAsync("[data-formula]"), StringComparison.Ordinal);
        Assert.Contains("2030", await reader.SentenceAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_projection_is_switched_on_and_off_and_back_brings_it_again()
    {
        var reader = await OpenAsync("/trade");
        Assert.DoesNotContain("projection-2028", await reader.MarksAsync("trade-vs-target"));
        await reader.DoAsync(() => reader.Page.ClickAsync("[data-option='project=linear']"));
        Assert.Equal("?project=linear", reader.Query);
        await reader.Page.WaitForSelectorAsync(Reader.Option("trade-vs-target", "projection-2028"), new() { State = WaitForSelectorState.Attached });
        await reader.PlaceAsync("trade-vs-target", "projection-2028");
        await reader.DoAsync(() => reader.Page.ClickAsync("[data-option='project=off']"));
        Assert.Equal("", reader.Query);
        await reader.Page.WaitForSelectorAsync(Reader.Option("trade-vs-target", "projection-2028"), new() { State = WaitForSelectorState.Detached });
        await reader.DoAsync(async () => await reader.Page.GoBackAsync());
        Assert.Equal("?project=linear", reader.Query);
        await reader.Page.WaitForSelectorAsync(Reader.Option("trade-vs-target", "projection-2028"), new() { State = WaitForSelectorState.Attached });
    }

    [Fact]
    public async Task A_year_picked_in_one_trade_chart_answers_in_the_others()
    {
        var reader = await OpenAsync("/trade");
        await reader.ClickAsync("trade-vs-target", "tj-2025-01-01");
        Assert.Equal("?period=2025..2025&from=period:trade-vs-target", reader.Query);
        Assert.Contains("pair-2021", await reader.MarksAsync("trade-reporters", "dim"));
        Assert.Contains("pair-2025", await reader.MarksAsync("trade-reporters", "full"));
        Assert.Contains("exports-tj-2022-01-01", await reader.MarksAsync("trade-composition", "dim"));
    }
}
