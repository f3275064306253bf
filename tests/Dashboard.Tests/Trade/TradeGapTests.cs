using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Data.Provenance;
using Dashboard.Data.Trade;
using Dashboard.Trade;

namespace Dashboard.Tests.Trade;

/// <summary>The gap to the target and the growth that would close it, against figures worked out by hand.</summary>
public sealed class TradeGapTests
{
    private static ChartContext At(string query, Dataset? dataset = null) =>
        new(DatasetIndex.Of(dataset ?? SeedView.Dataset), SeedView.Read(query), Words.For("en"));

    private static Dataset WithTarget(Func<TradeTarget, TradeTarget> change) =>
        SeedView.Dataset with { Targets = [.. SeedView.Dataset.Targets.Select(t => t.Drawn ? change(t) : t)] };

    [Theory]
    [InlineData("", 2025, 483.9, 16.1, 3.22, 3, 1.10)]
    [InlineData("by=2026", 2025, 483.9, 16.1, 3.22, 1, 3.33)]
    [InlineData("by=2030", 2025, 483.9, 16.1, 3.22, 5, 0.66)]
    [InlineData("basis=iranian&by=2030", 2021, 131, 369, 73.8, 9, 16.05)]
    public void Gap_and_needed_growth_are_arithmetic_of_the_newest_whole_year(string query, int year, double value, double missing, double share, int years, double growth)
    {
        var gap = TradeGap.Of(At(query))!;
        Assert.Equal((year, (decimal)value, (decimal)missing, (decimal)share, years), (gap.Year, gap.Newest.Value, gap.Missing, gap.MissingShare, gap.Years));
        Assert.Equal((decimal)growth, Math.Round(gap.Growth!.Value, 2));
        // The growth does reach the target.
        Assert.Equal(500, (double)value * Math.Pow(1 + (double)gap.Growth.Value / 100, years), 6);
    }

    [Theory]
    [InlineData(483.9, false, true)]
    [InlineData(483.9, true, false)]
    [InlineData(400, true, true)]
    [InlineData(484, false, false)]
    public void A_target_is_reached_at_its_level_and_one_that_says_more_than_above_it(double level, bool moreThan, bool reached)
    {
        var gap = TradeGap.Of(At("", WithTarget(t => t with { Value = (decimal)level, MoreThan = moreThan })))!;
        Assert.Equal(reached, gap.Reached);
        if (reached)
            Assert.Null(gap.Growth);
    }

    [Fact]
    public void A_year_that_does_not_lie_after_the_newest_figure_has_no_growth()
    {
        var gap = TradeGap.Of(At(""))! with { By = 2025 };
        Assert.False(gap.Reached);
        Assert.Null(gap.Growth);
        Assert.Equal("sentence.trade-short", TradeSentence.Of(At(""), gap).Key);
    }

    [Fact]
    public void Without_a_drawn_target_in_dollars_there_is_no_gap()
    {
        Assert.Null(TradeGap.Of(At("", WithTarget(t => t with { Drawn = false }))));
        Assert.Null(TradeGap.Of(At("", WithTarget(t => t with { Unit = "unit.eur-million" }))));
    }

    [Fact]
    public void Every_level_of_trade_in_dollars_is_listed_and_nothing_else()
    {
        var targets = TradeGap.Targets(At(""));
        Assert.True(targets[0].Drawn);
        Assert.Equal(SeedView.Dataset.Targets.Count(t => t.Unit == "unit.usd-million"), targets.Count);
        Assert.Equal([500, 700, 1000], targets.Select(t => t.Value).Distinct().Order());
    }

    [Fact]
    public void The_years_offered_lie_ahead_and_hold_the_chosen_one()
    {
        Assert.Equal([2026, 2027, 2028, 2029, 2030, 2035], TradeGap.Of(At(""))!.Choices);
        Assert.Contains(2033, TradeGap.Of(At("by=2033"))!.Choices);
        Assert.All(TradeGap.Of(At("basis=iranian"))!.Choices, year => Assert.InRange(year, 2026, 2040));
    }

    [Theory]
    [InlineData("", "Turnover of US$ 483.9 million in 2025 is 97 % of the target of US$ 500 million: US$ 16.1 million are missing, or 1.1 % growth a year to reach it by 2028.")]
    [InlineData("basis=iranian&by=2030", "Turnover of US$ 131 million in 1400 (2021–2022) is 26 % of the target of US$ 500 million: US$ 369 million are missing, or 16 % growth a year to reach it by 1409 (2030–2031).")]
    [InlineData("basis=iranian&grade=A", "No whole year of turnover of the grades shown.")]
    public void The_sentence_says_turnover_share_gap_and_growth(string query, string expected)
    {
        var (key, arguments) = TradeSentence.Of(At(query), TradeGap.Of(At(query)));
        Assert.Equal(expected, Words.For("en").Say(key, arguments).Replace("\u00a0", " ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_reached_target_is_said_to_be_reached()
    {
        var context = At("", WithTarget(t => t with { Value = 400 }));
        var (key, arguments) = TradeSentence.Of(context, TradeGap.Of(context));
        Assert.EndsWith("it is reached.", Words.For("en").Say(key, arguments), StringComparison.Ordinal);
    }
}
