using Dashboard.Charting;
using Dashboard.Linking;
using Dashboard.Trade;

namespace Dashboard.Tests.Trade;

/// <summary>C7: trade from 24 months before a milestone to 24 months after it.</summary>
public sealed class BeforeAndAfterTests
{
    private static Figure Of(string query = "") => SeedView.Figure("before-and-after", query);

    [Theory]
    [InlineData("2019-06-01", "2018-07-02", -11)]
    [InlineData("2019-06-01", "2020-07-01", 13)]
    [InlineData("2025-04-22", "2024-07-01", -10)]
    [InlineData("2025-04-22", "2025-04-22", 0)]
    [InlineData("2025-04-22", "2025-05-06", 0)]
    [InlineData("2025-04-22", "2025-05-08", 1)]
    public void Offsets_are_whole_months(string day, string other, int months) =>
        Assert.Equal(months, BeforeAndAfter.Offset(DateOnly.Parse(day, null), DateOnly.Parse(other, null)));

    [Fact]
    public void Without_a_pick_it_stands_at_the_newest_security_document_with_whole_years_on_both_sides()
    {
        var figure = Of();
        Assert.Equal("Security memorandum, 1 Jun 2019: US$ 97 m in 2018 before, US$ 58 m in 2020 after", figure.Title.Replace('\u00a0', ' '));
        Assert.Contains("does not show cause", figure.Subtitle, StringComparison.Ordinal);
        Assert.Equal([("2018", "11 months before", 97m), ("2020", "13 months after", 58m)],
            figure.Series[0].Marks.Select(m => (m.Cells[0], m.Cells[1], m.Value!.Value)));
        Assert.Equal(["−24", "−12", "0", "+12", "+24"], figure.X.Ticks.Select(t => t.Label));
    }

    [Theory]
    [InlineData("visit=2025-01-16-dushanbe", "2025-01-16-dushanbe")]
    [InlineData("milestone=sec-2019-01", "sec-2019-01")]
    [InlineData("milestone=sec-2019-01,sec-2025-02", "sec-2025-02")]
    [InlineData("milestone=sec-2019-01&visit=2025-01-16-dushanbe", "2025-01-16-dushanbe")]
    [InlineData("milestone=sec-2025-02&from=milestone:before-and-after", "sec-2025-02")]
    [InlineData("milestone=sec-2025-02&from=milestone:before-and-after&mode=filter", "sec-2025-02")]
    public void The_newest_picked_step_moves_it_in_both_modes(string query, string slug)
    {
        Assert.Equal(slug, Of(query).Series.Single(s => s.Key == "day").Marks.Single().Key);
        if (!query.Contains("mode", StringComparison.Ordinal))
            The_newest_picked_step_moves_it_in_both_modes(query + "&mode=filter", slug);
    }

    [Fact]
    public void A_pick_it_stands_at_dims_nothing_and_other_charts_keep_their_drawing()
    {
        var view = SeedView.View("milestone=sec-2025-02");
        Assert.All(Page.ViewOf("before-and-after", view).States, state => Assert.False(state.HasFlag(MarkState.Dim)));
        Assert.Same(SeedView.Figure("milestones"), SeedView.Figure("milestones", "milestone=sec-2025-02"));
    }

    [Fact]
    public void Marks_are_those_of_reported_periods_inside_the_window() => Assert.All(SeedView.Index.DrawnMilestones, milestone =>
    {
        var figure = Of("milestone=" + milestone.Slug);
        var day = milestone.Date.Middle;
        Assert.All(figure.Series.Where(s => s.Key == "periods").SelectMany(s => s.Marks), m => Assert.InRange(BeforeAndAfter.Offset(day, (DateOnly)m.X), -24, 24));
        Assert.Equal(figure.Marks.Count == 0, figure.Empty is not null);
    });

    [Fact]
    public void Where_nothing_is_reported_it_says_so() =>
        Assert.StartsWith("No turnover figure within 24 months of: ", Of("milestone=his-1997-02").Empty, StringComparison.Ordinal);

    [Fact]
    public void A_part_year_is_dotted_and_keeps_its_own_days()
    {
        var part = Of("milestone=sec-2022-02&basis=iranian").Series[0].Marks.Where(m => m.Look == Look.Dotted).ToList();
        Assert.NotEmpty(part);
        Assert.All(part, m => Assert.True(m.Span.To.DayNumber - m.Span.From.DayNumber < 364));
    }
}
