using Dashboard.Charting;
using Dashboard.Charting.Plotly;
using Dashboard.Linking;
using Dashboard.Tests.Changes;

namespace Dashboard.Tests.Charting;

public sealed class GhostsTests
{
    private static readonly Words En = Words.For("en");

    [Fact]
    public void An_unchanged_figure_has_none()
    {
        var figure = Draw("trade-vs-target", SeedView.Dataset);

        Assert.Same(figure, Ghosts.Of(figure, Draw("trade-vs-target", SeedView.Dataset with { Release = 7 }), 7, En));
    }

    [Fact]
    public void A_changed_count_leaves_its_old_value_with_the_name_of_the_release()
    {
        var ghost = Both("agreements-by-visit").Marks.Single(m => m.Key == "ghosts/total/2025-01-16-dushanbe");

        Assert.Equal("R1: 23", ghost.Text);
        Assert.Equal(23, ghost.Base);
        Assert.Equal(0, ghost.Records);
        Assert.EndsWith("in R1", ghost.Label, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_column_is_outlined_at_its_old_height_over_its_true_days()
    {
        var old = Draw("trade-vs-target", SeedView.Dataset).Series.Single(s => s.Key == "years").Marks.Single(m => m.Value == 295);

        var ghost = Assert.Single(Both("trade-vs-target").Series.Single(s => s.Form == Form.Ghost).Marks);

        Assert.Equal(("ghosts/" + old.Key, 295m, old.Span), (ghost.Key, ghost.Length!.Value, ghost.Span));
    }

    [Fact]
    public void A_withdrawn_segment_stands_where_it_stood_in_its_row()
    {
        var ghosts = Both("agreements-by-visit").Series.Single(s => s.Form == Form.Ghost).Marks;
        var withdrawn = SeedView.Index.Agreements[TwoReleases.Withdrawn];

        var segment = ghosts.Single(m => m.Key == $"ghosts/{withdrawn.Sector}/{withdrawn.Visit}");

        var before = Draw("agreements-by-visit", SeedView.Dataset);
        var sectors = SeedView.Dataset.Sectors.Select(s => s.Slug).TakeWhile(s => s != withdrawn.Sector);
        Assert.Equal(before.Marks.Where(m => sectors.Any(s => m.Key == $"{s}/{withdrawn.Visit}")).Sum(m => m.Value), segment.Base);
    }

    [Fact]
    public void The_same_two_figures_give_the_same_figure_again()
    {
        var (now, old) = (Draw("trade-vs-target", TwoReleases.Newer), Draw("trade-vs-target", SeedView.Dataset));

        Assert.Same(Ghosts.Of(now, old, 1, En), Ghosts.Of(now, old, 1, En));
    }

    [Theory, MemberData(nameof(EveryChartTests.Charts), MemberType = typeof(EveryChartTests))]
    public void Every_chart_can_be_compared_and_drawn(string chart)
    {
        var figure = Both(chart);
        var screen = new Screen("light", false, new Dictionary<string, PlotSize> { [chart] = new(700, 320) });

        Assert.Equal(figure.Marks.Count, figure.Marks.Select(m => m.Key).Distinct().Count());
        Assert.All(figure.Marks, m => Assert.Equal(figure.Columns.Count, m.Cells.Count));
        Assert.NotEmpty(PlotlyFigure.Parts(figure, screen, En).Traces);
    }

    private static Figure Both(string chart) => Ghosts.Of(Draw(chart, TwoReleases.Newer), Draw(chart, SeedView.Dataset), 1, En);

    private static Figure Draw(string chart, Dashboard.Data.Dataset dataset) => SeedView.Figures.Of(ChartRegistry.Find(chart)!, dataset, Selection.None, En, Extent.Whole);
}
