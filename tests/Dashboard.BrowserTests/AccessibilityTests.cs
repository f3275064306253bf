namespace Dashboard.BrowserTests;

/// <summary>Nothing that axe can find stands in the way of anybody.</summary>
public sealed class AccessibilityTests(App app, Browser browser) : BrowserTest(app, browser)
{
    [Theory]
    [InlineData("en", ColorScheme.Light)]
    [InlineData("en", ColorScheme.Dark)]
    [InlineData("fa", ColorScheme.Light)]
    [InlineData("fa", ColorScheme.Dark)]
    [InlineData("tg", ColorScheme.Light)]
    [InlineData("tg", ColorScheme.Dark)]
    public async Task The_overview_has_no_violation(string language, ColorScheme theme)
    {
        var reader = await OpenAsync($"/?lang={language}", Window.Desk with { Theme = theme });
        await reader.ClickAsync(Chart.Matrix, "energy/2025-05-29-dushanbe");
        await ExamineAsync(reader, "selection and menu");
        await reader.ClickOnAsync("[data-testid=show-records]");
        await ExamineAsync(reader, "evidence drawer");
    }

    [Fact]
    public async Task Nothing_selected_has_no_violation() => await ExamineAsync(await OpenAsync(), "nothing selected");

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Tables_and_dialogs_have_no_violation(ColorScheme theme)
    {
        var reader = await OpenAsync($"/?sector=energy&colour=blue&table={string.Join(',', Chart.All.Order(StringComparer.Ordinal))}", Window.Desk with { Theme = theme });
        await ExamineAsync(reader, "tables and notice");
        foreach (var dialog in new[] { "help", "settings" })
        {
            await reader.Page.ClickAsync($"[data-opens={dialog}]");
            await ExamineAsync(reader, dialog);
            await reader.Page.ClickAsync($"#{dialog} [data-closes]");
        }
        await reader.Page.ClickAsync("details.options summary");
        await ExamineAsync(reader, "view options");
    }

    [Fact]
    public async Task A_phone_has_no_violation()
    {
        var reader = await OpenAsync("/?sector=energy,trade&visit=2022-05-30-tehran", Window.Phone);
        await ExamineAsync(reader, "phone");
        await reader.OpenAsync($"/?lang=fa&open=mark:{Chart.Matrix}/energy/2025-05-29-dushanbe");
        await ExamineAsync(reader, "phone with the drawer");
    }

    private static async Task ExamineAsync(Reader reader, string what) => Assert.Empty(await Axe.FindingsAsync(reader, what));
}
