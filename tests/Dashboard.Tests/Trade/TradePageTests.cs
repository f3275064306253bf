using Bunit;
using Dashboard.Data;
using Dashboard.Trade;

namespace Dashboard.Tests.Trade;

/// <summary>What stands on the trade page beside its charts.</summary>
public sealed class TradePageTests : IDisposable
{
    private readonly Page page = new();

    private IRenderedComponent<TradePage> At(string query)
    {
        var view = SeedView.View(query) with { Path = "/trade" };
        return page.Render<TradePage>(p => p.Add(t => t.View, view));
    }

    private static string Plain(string text) => string.Join(' ', text.Replace('\u00a0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void It_shows_gap_growth_and_the_formula_with_its_numbers()
    {
        var trade = At("");
        Assert.Contains("US$ 16.1 m 3.2 % of the target", Plain(trade.Find("[data-gap]").TextContent.Replace("m3", "m 3", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("1.1 % a year", Plain(trade.Find("[data-growth]").TextContent), StringComparison.Ordinal);
        Assert.Equal("500 − 483.9 = 16.1 (500 ÷ 483.9)^(1/3) − 1 = 1.1 %", Plain(trade.Find("[data-formula]").TextContent));
        Assert.Equal(["trade-vs-target", "trade-reporters", "trade-composition"], trade.FindAll("[data-chart]").Select(c => c.GetAttribute("data-chart")));
    }

    [Fact]
    public void Another_year_is_a_link_and_changes_the_formula()
    {
        Assert.Equal("/trade?by=2030", At("").Find("[data-option='by=2030']").GetAttribute("href"));
        var chosen = At("by=2030");
        Assert.Equal("true", chosen.Find("[data-option='by=2030']").GetAttribute("aria-pressed"));
        Assert.Contains("(500 ÷ 483.9)^(1/5) − 1 = 0.7 %", Plain(chosen.Find("[data-formula]").TextContent), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("basis=iranian", "basis", "tajik")]
    [InlineData("adopt=high", "adopt", "low")]
    [InlineData("cal=h", "cal", "g")]
    [InlineData("project=cagr", "project", "linear")]
    public void Each_assumption_is_a_link_and_shows_what_is_on(string query, string name, string other)
    {
        var trade = At(query);
        Assert.Equal("true", trade.Find($".assume [data-option='{query}']").GetAttribute("aria-pressed"));
        Assert.Equal("false", trade.Find($".assume [data-option='{name}={other}']").GetAttribute("aria-pressed"));
        Assert.Equal($"/trade?{query}", trade.Find($".assume [data-option='{query}']").GetAttribute("href"));
    }

    [Fact]
    public void A_projection_is_explained_only_while_it_is_on()
    {
        Assert.Empty(At("").FindAll("[data-projection]"));
        Assert.Contains("no margin of error", At("project=linear").Find("[data-projection]").TextContent, StringComparison.Ordinal);
        Assert.Contains("needs 3 whole years", At("project=linear&basis=iranian").Find("[data-projection]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_target_names_who_when_and_by_when()
    {
        var rows = At("").FindAll("[data-target]");
        Assert.Equal(TradeGap.Targets(SeedView.View().Unpicked).Select(t => t.Slug).Order(), rows.Select(r => r.GetAttribute("data-target")!).Order());
        Assert.Contains("no deadline", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("near future", rows.Single(r => r.GetAttribute("data-target") == "tgt-2025-04").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Comparability_is_read_from_scope_and_period()
    {
        var pairs = At("").FindAll("[data-pair]");
        Assert.Equal(["2025", "2024", "2023", "2022", "2021"], pairs.Select(p => p.GetAttribute("data-pair")));
        Assert.All(pairs, p => Assert.Contains("mostly non-oil goods", p.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void A_reached_target_asks_for_no_growth()
    {
        var reached = SeedView.Dataset with { Targets = [.. SeedView.Dataset.Targets.Select(t => t.Drawn ? t with { Value = 400 } : t)] };
        var view = SeedView.View() with { Release = SeedView.Release with { Dataset = reached } };
        var card = page.Render<TargetCard>(p => p.Add(c => c.View, view).Add(c => c.Gap, TradeGap.Of(view.Unpicked)));
        Assert.Contains("121 %", Plain(card.Find("[data-reached]").TextContent), StringComparison.Ordinal);
        Assert.Empty(card.FindAll("[data-growth], [data-option]"));
    }

    [Theory]
    [InlineData("lang=fa&basis=iranian&cal=h&project=linear")]
    [InlineData("lang=tg&project=cagr")]
    public void It_says_everything_in_the_language_of_the_reader(string query)
    {
        var trade = At(query);
        Assert.All(trade.FindAll(".assume .lab, .assume a, [data-card] h2, [data-card] h3, [data-card] dt, [data-card] .notes li, [data-pair] small, [data-card] th"),
            e => Assert.DoesNotMatch("[A-Za-z]{2,}", e.TextContent));
    }

    public void Dispose() => page.Dispose();
}
