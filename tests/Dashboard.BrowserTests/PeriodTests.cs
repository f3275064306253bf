namespace Dashboard.BrowserTests;

/// <summary>The one period of all charts.</summary>
public sealed class PeriodTests(App app, Browser browser) : BrowserTest(app, browser)
{
    [Fact]
    public async Task Dragging_a_handle_sets_the_period_when_it_is_let_go()
    {
        var reader = await OpenAsync();
        var brush = await BoxAsync(reader, "[data-brush]");
        var handle = await BoxAsync(reader, "[data-handle=from]");
        var years = await reader.Page.EvaluateAsync<int>("(b => b.dataset.last - b.dataset.first + 1)(document.querySelector('[data-brush]'))");
        var (x, y) = (handle.X + handle.Width / 2, handle.Y + handle.Height / 2);
        await reader.Page.Mouse.MoveAsync(x, y);
        await reader.Page.Mouse.DownAsync();
        await reader.Page.Mouse.MoveAsync(x + brush.Width / years * 4, y);
        await reader.Page.Mouse.MoveAsync(x + brush.Width / years * 7, y);
        Assert.Contains("2013", await reader.Page.InnerTextAsync("[data-period-text]"), StringComparison.Ordinal);
        Assert.Equal("", reader.Query);
        await reader.DoAsync(() => reader.Page.Mouse.UpAsync());

        var last = await reader.Page.GetAttributeAsync("[data-brush]", "data-last");
        Assert.Equal($"?period=2013..{last}", reader.Query);
        Assert.Equal([$"period:2013..{last}"], await reader.ChipsAsync());
        Assert.Contains("tj-2010-01-01", await reader.MarksAsync(Chart.Trade, "dim"));
        Assert.Contains("tj-2014-01-01", await reader.MarksAsync(Chart.Trade, "full"));
    }

    [Fact]
    public async Task The_handles_are_sliders_for_the_keyboard()
    {
        var reader = await OpenAsync();
        await reader.Page.FocusAsync("[data-handle=to]");
        await reader.DoAsync(async () =>
        {
            await reader.Page.Keyboard.PressAsync("PageDown");
            await reader.Page.Keyboard.PressAsync("ArrowRight");
        });
        var last = int.Parse((await reader.Page.GetAttributeAsync("[data-brush]", "data-last"))!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal($"?period=2006..{last - 4}", reader.Query);
        Assert.Equal($"{last - 4}", await reader.Page.GetAttributeAsync("[data-handle=to]", "aria-valuenow"));
        Assert.True(await reader.Page.EvaluateAsync<bool>("document.activeElement.dataset.handle === 'to'"));
        await reader.PressAsync("End");
        Assert.Equal("", reader.Query);
    }

    [Fact]
    public async Task On_a_phone_two_fields_take_the_place_of_the_brush()
    {
        var reader = await OpenAsync("/", Window.Phone);
        Assert.False(await reader.Page.IsVisibleAsync("[data-brush]"));
        await reader.DoAsync(() => reader.Page.SelectOptionAsync("[data-period-field=from]", "2015"));
        await reader.DoAsync(() => reader.Page.SelectOptionAsync("[data-period-field=to]", "2012"));
        Assert.Equal("?period=2012..2012", reader.Query);
        await reader.ReloadAsync();
        Assert.Equal(("2012", "2012"), (await reader.Page.InputValueAsync("[data-period-field=from]"), await reader.Page.InputValueAsync("[data-period-field=to]")));
    }

    private static async Task<LocatorBoundingBoxResult> BoxAsync(Reader reader, string selector) => (await reader.Page.Locator(selector).BoundingBoxAsync())!;
}
