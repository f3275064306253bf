using System.Globalization;
using System.Text.RegularExpressions;

namespace Dashboard.BrowserTests;

/// <summary>Behind every mark stand its records.</summary>
public sealed partial class EvidenceTests(App app, Browser browser) : BrowserTest(app, browser)
{
    [Theory]
    [InlineData(Chart.Matrix, "transport/2025-05-29-dushanbe")]
    [InlineData(Chart.Visits, "culture/2021-09-18-dushanbe")]
    [InlineData(Chart.Trade, "tj-2013-01-01")]
    [InlineData(Chart.Milestones, "sec-2014-01")]
    public async Task The_menu_of_a_mark_shows_as_many_records_as_it_says(string chart, string key)
    {
        var reader = await OpenAsync();
        await reader.ClickAsync(chart, key);
        var promised = int.Parse(Number().Match(await reader.Page.InnerTextAsync("[data-testid=show-records]")).Value, CultureInfo.InvariantCulture);
        var picked = await reader.ChipsAsync();
        await reader.ClickOnAsync("[data-testid=show-records]");

        Assert.Contains($"open=mark:{chart}/{key}", reader.Query, StringComparison.Ordinal);
        Assert.Equal(picked, await reader.ChipsAsync());
        Assert.False(await reader.Page.IsVisibleAsync("[data-testid=show-records]"));
        var drawer = reader.Page.Locator("[data-testid=evidence]");
        Assert.True(await drawer.IsVisibleAsync());
        Assert.Equal(promised, await drawer.Locator("[data-record]").CountAsync());
        Assert.True(await reader.Page.EvaluateAsync<bool>("document.activeElement.closest('[data-testid=evidence]') !== null"));

        await reader.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(drawer).ToHaveCountAsync(0);
        await reader.UntilAsync("() => document.activeElement !== document.body");
        Assert.Equal(picked, await reader.ChipsAsync());
        Assert.Equal(key, await FocusedMarkAsync(reader));
    }

    [Fact]
    public async Task P_on_a_mark_opens_its_evidence_and_closing_returns_to_it()
    {
        const string key = "energy/2025-05-29-dushanbe";
        var reader = await OpenAsync("/?sector=trade");
        await reader.FocusAsync(Chart.Matrix, key);
        await reader.PressAsync("p");
        Assert.Equal($"?sector=trade&open=mark:{Chart.Matrix}/{key}", reader.Query);
        Assert.True(await reader.Page.Locator("[data-testid=evidence] [data-record]").CountAsync() > 0);
        await reader.ClickOnAsync("[data-testid=evidence-close]");
        Assert.Equal("?sector=trade", reader.Query);
        Assert.Equal(key, await FocusedMarkAsync(reader));
    }

    [Fact]
    public async Task A_key_figure_opens_its_evidence_and_a_link_to_it_opens_at_once()
    {
        var reader = await OpenAsync();
        await reader.ClickOnAsync("[data-kpi] >> nth=0");
        Assert.Contains("open=figure:", reader.Query, StringComparison.Ordinal);
        var heading = await reader.Page.InnerTextAsync("#evidence-heading");
        await reader.ReloadAsync();
        Assert.Equal(heading, await reader.Page.InnerTextAsync("#evidence-heading"));
        Assert.True(await reader.Page.Locator("[data-testid=evidence] a[href^=http]").CountAsync() > 0);
    }

    private static Task<string?> FocusedMarkAsync(Reader reader) => reader.Page.EvaluateAsync<string?>("document.activeElement.closest('.marks [data-mark]')?.dataset.mark ?? document.activeElement.outerHTML.slice(0, 120)");

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
