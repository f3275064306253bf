namespace Dashboard.BrowserTests;

/// <summary>Who says what, and the one choice of claims for all charts.</summary>
public sealed class ClaimsTests(App app, Browser browser) : BrowserTest(app, browser)
{
    private const string Spread = "claim-spread";

    [Fact]
    public async Task The_claims_chosen_here_are_drawn_on_every_page_and_back_restores()
    {
        var reader = await OpenAsync("/claims");
        await reader.ClickOnAsync(".adopt [data-option='adopt=high']");
        Assert.Equal("?adopt=high", reader.Query);
        Assert.Equal("true", await reader.Page.GetAttributeAsync(".adopt [data-option='adopt=high']", "aria-pressed"));
        await reader.Page.ClickAsync(".tabs [data-goes='/']");
        await reader.UntilAsync("() => document.querySelector('[data-page-name=overview]') && document.documentElement.dataset.ready === 'true'");
        var highest = await SeeAsync(reader);
        Assert.Equal("?adopt=high", reader.Query);
        Assert.Contains("highest claims", highest.Sentence, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("19", highest.November, StringComparison.Ordinal);
        await reader.DoAsync(() => reader.Page.EvaluateAsync("document.querySelector(\".options [data-option='adopt=adopted']\").click()"));
        var adopted = await SeeAsync(reader);
        Assert.Contains("18", adopted.November, StringComparison.Ordinal);
        Assert.NotEqual(highest.Kpis, adopted.Kpis);
        Assert.NotEqual(highest.Trade, adopted.Trade);
        Assert.NotEqual(highest.Sentence, adopted.Sentence);
        await reader.DoAsync(() => reader.Page.GoBackAsync());
        Assert.Equal(highest, await SeeAsync(reader));
    }

    [Fact]
    public async Task A_click_on_a_claim_opens_its_evidence_and_a_second_one_closes_it()
    {
        var reader = await OpenAsync("/claims");
        await reader.ClickAsync(Spread, "documents-2025-01-16-dushanbe/23");
        Assert.Equal("?open=mark:claim-spread/documents-2025-01-16-dushanbe/23", reader.Query);
        Assert.Equal("5", await reader.Page.GetAttributeAsync("[data-testid=evidence] [data-records]", "data-records"));
        await reader.ClickAsync(Spread, "documents-2025-01-16-dushanbe/23");
        Assert.Equal("", reader.Query);
        await reader.FocusAsync(Spread, "turnover-2018-tajik/65");
        await reader.PressAsync("Enter");
        Assert.Equal("?open=mark:claim-spread/turnover-2018-tajik/65", reader.Query);
        Assert.Equal(0, await reader.Page.Locator("[data-testid=chip]").CountAsync());
    }

    private static async Task<(string Kpis, string November, string Trade, string Sentence)> SeeAsync(Reader reader) => (
        await reader.Page.InnerTextAsync(".kpis"),
        await reader.Page.Locator($"section[data-chart='{Chart.Visits}'] tr[data-mark='total/2023-11-08-dushanbe']").TextContentAsync() ?? "",
        await reader.Page.Locator($"section[data-chart='{Chart.Trade}'] table").TextContentAsync() ?? "",
        await reader.SentenceAsync());
}
