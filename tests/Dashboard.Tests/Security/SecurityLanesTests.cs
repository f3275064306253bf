using Bunit;
using Dashboard.Charting;
using Dashboard.Data.Provenance;
using Dashboard.Data.Security;
using Dashboard.Linking;
using Dashboard.Security;

namespace Dashboard.Tests.Security;

/// <summary>C6 in security lanes, against the milestones of the seed.</summary>
public sealed class SecurityLanesTests
{
    private static readonly Figure Figure = SeedView.Figure("security-milestones");

    [Theory]
    [InlineData("peace-process", 3)]
    [InlineData("policing", 9)]
    [InlineData("legal-assistance", 1)]
    [InlineData("narcotics", 1)]
    [InlineData("defence-dialogue", 5)]
    [InlineData("defence-industry", 1)]
    [InlineData("other", 1)]
    public void A_lane_holds_its_milestones(string lane, int steps)
    {
        var tick = Figure.Y.Ticks.Single(t => t.Key == lane);
        Assert.Equal(steps, Figure.Marks.Count(m => Math.Abs(m.Y - (decimal)tick.At) < .5m));
        Assert.Equal(steps, SeedView.Index.DrawnMilestones.Count(m => SecurityLanes.Holds(m) && (m.Lane ?? "other") == lane));
    }

    [Fact]
    public void Every_security_milestone_from_the_first_record_on_is_there_once() => Assert.Equal(
        SeedView.Dataset.Milestones.Where(m => m.Track == Track.Security && m.Use == Use.Evidence).Select(m => m.Slug).Order(StringComparer.Ordinal),
        Figure.Marks.Select(m => m.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void A_lane_that_never_had_a_step_is_left_out() => Assert.DoesNotContain(Figure.Y.Ticks, t => t.Key == "border");

    [Fact]
    public void A_signed_text_looks_other_than_a_meeting() => Assert.All(Figure.Marks, m =>
        Assert.Equal(SeedView.Index.Milestones[m.Key].Agreement is null ? Symbol.Circle : Symbol.Diamond, m.Symbol));

    [Theory]
    [InlineData("period=1998..2003&mode=filter", "No security milestone in 1998–2003.", 1997, 2004)]
    [InlineData("zoom=2015..2018", "No security milestone in 2015–2018.", 2014, 2019)]
    [InlineData("period=1991..1993&mode=filter", "No security milestone in 1991–1993.", 1994)]
    public void An_empty_span_names_the_nearest_years(string query, string said, params int[] years)
    {
        var figure = SeedView.Figure("security-milestones", query);
        Assert.Equal((said, 0), (figure.Empty, figure.Marks.Count));
        Assert.Equal(years, figure.Nearest);
    }

    [Fact]
    public void The_nearest_years_satisfy_the_other_picks()
    {
        var figure = SeedView.Figure("milestones", "period=1998..2003&track=friction&mode=filter");
        Assert.Equal([2013], figure.Nearest);
        Assert.Equal("No milestone in 1998–2003.", figure.Empty);
        Assert.Equal("Nothing matches this selection.", SeedView.Figure("milestones", "track=friction&sector=energy&mode=filter").Empty);
    }

    [Theory]
    [InlineData("", 1991, 2026)]
    [InlineData("zoom=2012..2019", 2012, 2019)]
    [InlineData("zoom=2012..2015&period=2014..2020&mode=filter", 2014, 2015)]
    [InlineData("zoom=2012..2013&period=2015..2016&mode=filter", 2015, 2016)]
    [InlineData("period=2015..2016&mode=filter", 2015, 2016)]
    public void The_axis_spans_the_years_zoomed_to_else_the_filtered_else_all(string query, int from, int to)
    {
        var axis = SeedView.Figure("security-milestones", query).X;
        Assert.Equal((from, to), (((DateOnly)axis.From).Year, ((DateOnly)axis.To).AddDays(-1).Year));
    }

    [Fact]
    public void The_card_leads_to_the_nearest_years()
    {
        using var page = new Page();
        var links = page.Card("security-milestones", "period=1998..2003&mode=filter&track=security").FindAll("[data-nearest] a");
        Assert.Equal(["1997", "2004"], links.Select(a => a.TextContent));
        Assert.Equal(["/?period=1997..1997&track=security&mode=filter", "/?period=2004..2004&track=security&mode=filter"], links.Select(a => a.GetAttribute("href")));
        Assert.Equal("/?zoom=2013..2015", page.Card("security-milestones", "zoom=2015..2018").Find("[data-nearest] a").GetAttribute("href"));
    }
}
