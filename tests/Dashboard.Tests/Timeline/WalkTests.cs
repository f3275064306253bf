using Dashboard.Linking;
using Dashboard.Provenance;
using Dashboard.Timeline;

namespace Dashboard.Tests.Timeline;

/// <summary>Going along the timeline.</summary>
public sealed class WalkTests
{
    private static Walk At(string query)
    {
        var view = SeedView.View(query);
        return new(view, Step.All(view));
    }

    [Theory]
    [InlineData("", 1, "milestone=his-1992-01&from=milestone:milestones")]
    [InlineData("milestone=sec-2019-01", 1, "milestone=flt-2018-01&from=milestone:milestones")]
    [InlineData("milestone=flt-2018-01", -1, "milestone=sec-2019-01&from=milestone:milestones")]
    [InlineData("track=security&milestone=sec-2019-01", 1, "track=security&milestone=sec-2019-02&from=milestone:milestones")]
    [InlineData("milestone=sec-2019-01&zoom=2015..2018", 1, "milestone=flt-2018-01&zoom=2018..2021&from=milestone:milestones")]
    [InlineData("zoom=2025..2026", 1, "milestone=tou-2025-01&zoom=2025..2026&from=milestone:milestones")]
    [InlineData("track=security&milestone=sec-2026-x03", 1, "track=security&milestone=his-1994-01&from=milestone:milestones")]
    public void The_next_step_is_picked_and_lies_inside_the_years_shown(string query, int direction, string expected) =>
        Assert.Equal(expected, At(query).To(direction)!.Query);

    [Fact]
    public void Going_on_visits_every_step_and_comes_back()
    {
        var walk = At("");
        var seen = new HashSet<string>();
        var selection = walk.To(1)!;
        while (seen.Add(selection.Query))
            selection = (walk with { View = walk.View with { Selection = selection } }).To(1)!;
        Assert.Equal(walk.Steps.DistinctBy(s => (s.Mark.Emits, s.Mark.Emit)).Count(), seen.Count);
    }

    [Theory]
    [InlineData("zoom=2012..2019", "zoom=2014..2017", "zoom=2008..2023")]
    [InlineData("zoom=2024..2026&lang=fa", "lang=fa&zoom=2025..2026", "lang=fa&zoom=2021..2026")]
    [InlineData("zoom=2000..2020", "zoom=2005..2015", "")]
    public void Zooming_halves_and_doubles_the_years(string query, string closer, string farther)
    {
        Assert.Equal(closer, At(query).In()!.Query);
        Assert.Equal(farther, At(query).Out()!.Query);
    }

    [Fact]
    public void There_is_an_end_to_zooming()
    {
        Assert.Null(At("").Out());
        Assert.Null(At("zoom=2024..2025").In());
        Assert.Null(At("zoom=2023..2026").Along(1));
        Assert.Equal("zoom=2021..2024", At("zoom=2023..2026").Along(-1)!.Query);
    }

    [Fact]
    public void A_zoom_leaves_no_step_out_of_the_list() => Assert.Equal(At("").Steps.Count, At("zoom=2012..2013").Steps.Count);
}
