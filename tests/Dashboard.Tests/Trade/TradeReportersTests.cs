using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Linking;
using Dashboard.Trade;

namespace Dashboard.Tests.Trade;

/// <summary>C3 as pairs: both sides of a year, broken where they are not like for like.</summary>
public sealed class TradeReportersTests
{
    private const string Chart = "trade-reporters";

    private static IReadOnlyList<Mark> Marks(string series, string query = "") => SeedView.Figure(Chart, query).Series.Single(s => s.Key == series).Marks;

    [Theory]
    [InlineData(2021, 120, 131)]
    [InlineData(2022, 239, 44.2)]
    [InlineData(2023, 254.5, 149)]
    [InlineData(2024, 377.7, 261.24)]
    [InlineData(2025, 483.9, 416)]
    public void A_year_is_paired_with_the_Iranian_year_that_begins_in_it(int year, double tajik, double iranian)
    {
        var pair = Marks("pairs").Single(m => m.Key == $"pair-{year}");
        Assert.Equal((Math.Min((decimal)tajik, (decimal)iranian), Math.Max((decimal)tajik, (decimal)iranian)), (pair.Low, pair.High));
        Assert.Null(pair.Value);
        Assert.Contains("79 days later", pair.ValueText, StringComparison.Ordinal);
        Assert.Equal(pair.Records, pair.Evidence.Count);
    }

    [Fact]
    public void There_are_no_other_pairs_and_single_values_stand_alone()
    {
        Assert.Equal(5, Marks("pairs").Count);
        Assert.Contains(Marks("iranian"), m => m.Key == "ir-2017-03-21");
        Assert.Contains(Marks("tajik"), m => m.Key == "tj-2009-01-01");
    }

    [Fact]
    public void Every_pair_of_the_seed_is_broken_and_says_why()
    {
        Assert.All(Marks("pairs"), m => Assert.True(m.Look == Look.Dotted && m.Cells[^1].StartsWith("not like for like: ", StringComparison.Ordinal) && m.ValueText.Contains("mostly non-oil goods", StringComparison.Ordinal), m.Key));
        Assert.Contains("365 days against 306 days", Marks("pairs").Single(m => m.Key == "pair-2025").Cells[^1], StringComparison.Ordinal);
        Assert.Contains("arithmetic", Marks("pairs").Single(m => m.Key == "pair-2023").Cells[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Whole_years_of_the_same_scope_are_joined_by_a_whole_line()
    {
        var same = SeedView.Dataset with { Subjects = [.. SeedView.Dataset.Subjects.Select(s => s with { Scope = null })] };
        var figure = ChartRegistry.Find(Chart)!.Draw(new(DatasetIndex.Of(same), Selection.None, Words.For("en")));
        var pairs = figure.Series.Single(s => s.Key == "pairs").Marks;
        Assert.Equal(["pair-2021"], pairs.Where(m => m.Look == Look.Solid).Select(m => m.Key));
        Assert.DoesNotContain("not like for like", pairs.Single(m => m.Key == "pair-2021").ValueText, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_ends_of_a_pair_stand_on_one_day_and_look_different()
    {
        var (tajik, iranian) = (Marks("tajik").Single(m => m.Key == "tj-2025-01-01"), Marks("iranian").Single(m => m.Key == "ir-2025-03-21"));
        Assert.Equal(tajik.X, iranian.X);
        Assert.NotEqual(tajik.Symbol, iranian.Symbol);
        Assert.Equal((Look.Solid, Look.Dotted), (tajik.Look, iranian.Look));
    }

    [Fact]
    public void Both_sides_are_shown_whatever_the_basis() =>
        Assert.Equal(SeedView.Figure(Chart).Marks.Select(m => (m.Key, m.Value)), SeedView.Figure(Chart, "basis=iranian").Marks.Select(m => (m.Key, m.Value)));

    [Fact]
    public void The_title_states_the_newest_pair() =>
        Assert.Equal("For 2025 the Tajik side reports US$ 483.9 m, the Iranian side US$ 416 m – not like for like", SeedView.Figure(Chart).Title.Replace("\u00a0", " ", StringComparison.Ordinal));

    [Fact]
    public void A_period_of_three_months_shares_its_days_only()
    {
        var context = new ChartContext(SeedView.Index, Selection.None, Words.For("en"));
        var pair = TradePair.On(context, TradeAxis.For(context)).Pairs.Single(p => p.Year == 2022);
        Assert.Equal((79, 93), (pair.Shift, pair.Shared));
        Assert.Equal([Unlike.Scope, Unlike.Length], pair.Reasons);
    }
}
