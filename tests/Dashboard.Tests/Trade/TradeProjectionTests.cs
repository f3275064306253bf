using Dashboard.Charting;
using Dashboard.Charting.Plotly;
using Dashboard.Linking;
using Dashboard.Overview;

namespace Dashboard.Tests.Trade;

/// <summary>A projection that cannot be mistaken for data.</summary>
public sealed class TradeProjectionTests
{
    private const string Chart = "trade-vs-target";

    private static IReadOnlyList<Mark> Projected(string query) => SeedView.Figure(Chart, query).Series.SingleOrDefault(s => s.Key == "projection")?.Marks ?? [];

    [Theory]
    [InlineData("")]
    [InlineData("by=2035")]
    [InlineData("project=off&by=2035")]
    public void It_is_off_unless_the_address_asks_for_it(string query)
    {
        var figure = SeedView.Figure(Chart, query);
        Assert.Same(SeedView.Figure(Chart), figure);
        Assert.DoesNotContain(figure.Marks, m => m.Key.StartsWith("projection", StringComparison.Ordinal));
        Assert.Empty(figure.Fans);
        Assert.Equal(5, figure.Columns.Count);
    }

    // 239 in 2022, 483.9 in 2025: steps of 81.6333, a rate of 26.507 % a year.
    [Theory]
    [InlineData("project=linear", new[] { 565.5, 647.2, 728.8 })]
    [InlineData("project=cagr", new[] { 612.2, 774.5, 979.7 })]
    [InlineData("project=linear&by=2026", new[] { 565.5 })]
    public void It_carries_the_last_three_stated_whole_years_on_to_the_chosen_year(string query, double[] expected)
    {
        var marks = Projected(query);
        Assert.Equal(expected.Select(v => (decimal)v), marks.Select(m => m.Value!.Value));
        Assert.Equal(Enumerable.Range(2026, expected.Length), marks.Select(m => m.Span.From.Year));
        Assert.All(marks, m =>
        {
            Assert.NotNull(m.Formula);
            Assert.Contains("projection", m.Label, StringComparison.Ordinal);
            Assert.Equal([483.9m, 239m], m.Evidence.Select(e => SeedView.Index.Claims[e.Slug].Value!.Value));
        });
    }

    // 120 in 2021, 377.7 in 2024: the reader chooses on how many of the last whole years it rests.
    [Theory]
    [InlineData("project=linear&over=2&by=2026", 590.1, 377.7, "last 2 whole years stated (2024–2025)")]
    [InlineData("project=linear&over=4&by=2026", 574.9, 120, "last 4 whole years stated (2021–2025)")]
    public void It_rests_on_as_many_whole_years_as_the_reader_asks_for(string query, double value, double first, string told)
    {
        var mark = Assert.Single(Projected(query));
        Assert.Equal((decimal)value, mark.Value);
        Assert.Equal([483.9m, (decimal)first], mark.Evidence.Select(e => SeedView.Index.Claims[e.Slug].Value!.Value));
        Assert.Contains(told, mark.ValueText, StringComparison.Ordinal);
    }

    [Fact]
    public void More_years_than_are_stated_make_none() => Assert.Empty(Projected("project=linear&basis=iranian&over=10"));

    [Fact]
    public void Its_band_lies_between_the_two_rules_and_opens_at_the_newest_figure()
    {
        var fan = Assert.Single(SeedView.Figure(Chart, "project=linear").Fans);
        Assert.Equal((483.9m, 483.9m, 483.9m), (fan.Points[0].Value, fan.Points[0].Low, fan.Points[0].High));
        Assert.Equal(Projected("project=linear").Select(m => m.Value!.Value), fan.Points.Skip(1).Select(p => p.Low));
        Assert.Equal(Projected("project=cagr").Select(m => m.Value!.Value), fan.Points.Skip(1).Select(p => p.High));
        Assert.Equal("projection: linear of the last 3 whole years stated (2022–2025)", fan.Label);
    }

    [Theory]
    [InlineData("project=linear")]
    [InlineData("project=cagr&by=2040")]
    [InlineData("project=linear&adopt=all&ms=visits")]
    public void It_never_stands_among_the_actual_figures(string query)
    {
        var figure = SeedView.Figure(Chart, query);
        var (actual, own) = (figure.Columns.ToList().IndexOf("US$ million"), figure.Columns.ToList().IndexOf("Projection, no claim"));
        Assert.All(figure.Marks, m => Assert.Equal(figure.Columns.Count, m.Cells.Count));
        foreach (var mark in figure.Marks)
            if (mark.Key.StartsWith("projection", StringComparison.Ordinal))
                Assert.Equal(("–", Words.For("en").Number(mark.Value!.Value)), (mark.Cells[actual], mark.Cells[own]));
            else
                Assert.Equal("", mark.Cells[own]);
    }

    [Fact]
    public void Key_figures_and_titles_do_not_know_it()
    {
        Assert.Equal(KeyFigure.Of(SeedView.View()).Select(f => f.Value), KeyFigure.Of(SeedView.View("project=cagr&by=2035")).Select(f => f.Value));
        Assert.Equal(SeedView.Figure(Chart).Title, SeedView.Figure(Chart, "project=cagr").Title);
    }

    [Fact]
    public void Two_whole_years_are_too_few() => Assert.Empty(Projected("basis=iranian&project=linear"));

    [Fact]
    public void Its_years_line_up_on_every_trade_chart_and_nowhere_else()
    {
        foreach (var chart in new[] { "trade-reporters", "trade-composition" })
            Assert.Equal(SeedView.Figure(Chart, "project=cagr&by=2033").X.To, SeedView.Figure(chart, "project=cagr&by=2033").X.To);
        Assert.Same(SeedView.Figure("milestones"), SeedView.Figure("milestones", "project=cagr&by=2033"));
    }

    [Fact]
    public void A_filtered_period_keeps_only_its_projected_years()
    {
        Assert.Equal(["projection-2027"], Projected("project=linear&period=2027..2027&mode=filter").Select(m => m.Key));
        Assert.Empty(Projected("project=linear&period=2012..2014&mode=filter"));
    }

    [Fact]
    public void The_plot_draws_it_dotted_over_a_pale_band()
    {
        var plot = PlotlyFigure.Of(SeedView.Figure(Chart, "project=linear"), new Screen("light", false, new Dictionary<string, PlotSize>()), Words.For("en"));
        Assert.Contains(plot.TraceTexts, t => t.Contains("\"dash\":\"dot\"", StringComparison.Ordinal) && t.Contains("lines", StringComparison.Ordinal));
        Assert.Contains("M2025-07-02,483.9 L", plot.LayoutText, StringComparison.Ordinal);
    }
}
