using Dashboard.Charting;
using Dashboard.Data.Provenance;
using Dashboard.Data.Security;
using Dashboard.Linking;

namespace Dashboard.Security;

/// <summary>C6 – what happened when: milestones in one lane per track, over the editorial phases.</summary>
public sealed class MilestoneLanes : IChart
{
    private static readonly Track[] Tracks = [Track.Visits, Track.Security, Track.Links, Track.Trade, Track.Friction];

    /// <inheritdoc />
    public string Slug => "milestones";
    /// <inheritdoc />
    public IReadOnlyList<Facet> Emits { get; } = [Facet.Visit, Facet.Track, Facet.Milestone];
    /// <inheritdoc />
    public IReadOnlyList<Facet> Accepts { get; } = [.. Enum.GetValues<Facet>()];
    /// <inheritdoc />
    public string? WhyNot(Facet facet) => null;

    /// <inheritdoc />
    public Figure Draw(ChartContext context)
    {
        var words = context.Words;
        var axis = TimeAxis.For(context, filtered: true);
        var drawn = MilestoneMarks.For(context, axis);
        var lanes = Tracks.Select(track => new Lane(Kebab<Track>.Of(track), context.Label("track." + Kebab<Track>.Of(track)), words["track." + Kebab<Track>.Of(track)],
            [.. drawn.Where(m => m.Track == track).Select(m => MilestoneMarks.Of(context, m, 0)),
                .. track == Track.Visits ? MilestoneMarks.VisitsFor(context, axis).Select(v => MilestoneMarks.Of(context, v, 0)) : []], Facet.Track)).ToList();
        var series = Lanes.Series(lanes, axis);
        var nearest = series.Count > 0 ? [] : Nearest.Years(context, free =>
        {
            var whole = TimeAxis.For(free with { Extent = Extent.Whole }, filtered: false);
            return [.. MilestoneMarks.For(free, whole).Select(m => m.Date), .. MilestoneMarks.VisitsFor(free, whole).Select(v => v.Date)];
        });
        return new()
        {
            Chart = Slug,
            Title = TitleOf(context, drawn, series.Sum(s => s.Marks.Count)),
            Subtitle = words[context.Extent == Extent.Whole ? "chart.milestones.sub-whole" : "chart.milestones.sub"],
            Columns = [words["legend.date"], words["facet.track"], words["facet.milestone"], words["evidence.grade"]],
            Series = series,
            X = axis,
            Y = Lanes.Axis(lanes),
            Bands = Phases.On(context, axis),
            NameBands = true,
            Guides = Guides.On(context, axis),
            Emits = Emits,
            Accepts = Accepts,
            Publishers = Publishers.Of(context.Index, drawn.SelectMany(m => m.Citations)),
            Conflicts = drawn.Sum(m => m.ConflictsWith.Count),
            Empty = series.Count == 0 ? Nearest.Empty(context, "empty.what.milestone", nearest) : null,
            Nearest = nearest,
        };
    }

    private static string TitleOf(ChartContext context, IReadOnlyList<Milestone> drawn, int marks)
    {
        var words = context.Words;
        if (marks == 0)
            return words["chart.milestones.title"];
        if (context.Selection.HasPicks)
            return words.Say("chart.milestones.find-filtered", new { n = drawn.Count });
        if (context.Selection.Zoom is { } zoom)
            return words.Say("chart.milestones.find-count", new { n = drawn.Count, from = context.YearOf(new(zoom.From, 7, 1)), to = context.YearOf(new(zoom.To, 7, 1)) });
        var friction = drawn.Where(m => m.Track == Track.Friction).Select(m => m.Date.Middle).Order().ToList();
        var security = drawn.Where(m => m.Track == Track.Security).Select(m => m.Date.Middle).ToList();
        if (friction.Count >= 5 && security.Count > 0)
        {
            // The years that hold the middle two thirds of the frictions.
            var (from, to) = (friction[friction.Count / 6], friction[^(1 + friction.Count / 6)]);
            var after = security.Where(day => day.Year > to.Year).Order().ToList();
            if (after.Count * 2 > security.Count)
                return words.Say("chart.milestones.find", new { from = context.YearOf(from), to = context.YearOf(to), year = context.YearOf(after[0]) });
        }
        if (drawn.Count == 0)
            return words.Say("chart.milestones.find-filtered", new { n = drawn.Count });
        var most = drawn.GroupBy(m => m.Track).MaxBy(g => g.Count())!;
        return words.Say("chart.milestones.find-most", new { n = drawn.Count, track = context.Label("track." + Kebab<Track>.Of(most.Key)), k = most.Count() });
    }
}
