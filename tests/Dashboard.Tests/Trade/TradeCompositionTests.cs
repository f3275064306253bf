using Dashboard.Charting;

namespace Dashboard.Tests.Trade;

/// <summary>C8 as panels: exports over imports on one scale, over true days.</summary>
public sealed class TradeCompositionTests
{
    private const string Chart = "trade-composition";

    private static IReadOnlyList<Mark> Marks(string series, string query = "") => SeedView.Figure(Chart, query).Series.Single(s => s.Key == series).Marks;

    [Fact]
    public void The_Tajik_side_states_one_whole_year_and_one_quarter()
    {
        Assert.Equal([("exports-tj-2022-01-01", 33.4m, Look.Dotted), ("exports-tj-2025-01-01", 112.8m, Look.Solid)], Marks("exports").Select(m => (m.Key, m.Value!.Value, m.Look)));
        Assert.Equal([("imports-tj-2022-01-01", 33.5m, Look.Dotted), ("imports-tj-2025-01-01", 371.2m, Look.Solid)], Marks("imports").Select(m => (m.Key, m.Value!.Value, m.Look)));
        Assert.Equal(new DateOnly(2022, 3, 31), Marks("exports")[0].Span.To);
    }

    [Theory]
    [InlineData("")]
    [InlineData("basis=iranian")]
    public void Both_panels_have_one_scale_and_every_column_stays_in_its_own(string query)
    {
        var figure = SeedView.Figure(Chart, query);
        var (lower, upper) = (figure.Tiers[0], figure.Tiers[1]);
        Assert.Equal(lower.To - lower.From, upper.To - upper.From);
        Assert.Equal(lower.To, upper.From);
        Assert.All(Marks("exports", query), m => Assert.True(m.Base == upper.From && m.Base + m.High < upper.To));
        Assert.All(Marks("imports", query), m => Assert.True(m.Base == 0 && m.High < lower.To));
        var labels = figure.Y.Ticks.Select(t => t.Label).ToList();
        Assert.Equal(labels.Take(labels.Count / 2), labels.Skip(labels.Count / 2));
    }

    [Fact]
    public void A_period_that_both_flows_state_shows_its_sum()
    {
        Assert.Contains("112.8 + 371.2 = 484", Marks("exports").Single(m => m.Key == "exports-tj-2025-01-01").Cells[^1], StringComparison.Ordinal);
        Assert.Contains("91.6 + 39.4 = 131", Marks("exports", "basis=iranian").Single(m => m.Key == "exports-ir-2021-03-21").Cells[^1], StringComparison.Ordinal);
        // Seven months of exports and a whole year of imports are not added up.
        Assert.DoesNotContain(" = ", Marks("exports", "basis=iranian").Single(m => m.Key == "exports-ir-2023-03-21").Cells[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Flows_are_named_from_the_side_that_reports_them()
    {
        Assert.Equal(["Tajik imports", "Tajik exports"], SeedView.Figure(Chart).Tiers.Select(p => p.Label));
        Assert.Equal(["Iranian imports", "Iranian exports"], SeedView.Figure(Chart, "basis=iranian").Tiers.Select(p => p.Label));
        Assert.Equal("Tajik imports made up 77 % of the trade reported for 2025", SeedView.Figure(Chart).Title.Replace("\u00a0", " ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_year_without_a_figure_is_a_ring_on_the_zero_of_its_panel()
    {
        var gaps = Marks("gaps");
        Assert.Contains(gaps, m => m.Key == "gap-exports-2024" && m.Y == SeedView.Figure(Chart).Tiers[1].From && m.Value is null);
        Assert.Contains(gaps, m => m.Key == "gap-imports-2006" && m.Y == 0);
        Assert.DoesNotContain(gaps, m => m.Key.EndsWith("-2025", StringComparison.Ordinal));
    }
}
