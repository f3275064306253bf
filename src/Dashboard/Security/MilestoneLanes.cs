using Dashboard.Charting;
using Dashboard.Data.Provenance;
using Dashboard.Data.Security;
using Dashboard.Linking;

namespace Dashboard.Security;

/// <summary>C6 – what happened when: milestones in one lane per track, over the editorial phases.</summary>
public sealed class MilestoneLanes : IChart
{
    private static readonly Track[] Lanes = [Track.Visits, Track.Security, Track.Links, Track.Trade, Track.Friction];

    // Neighbours closer than this many days step up and down inside their lane.
    private const int Near = 75;
    private static readonly decimal[] Steps = [0, -.27m, .27m, .13m];

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
        var lanes = Lanes.Select((track, i) => (track, y: (decimal)(Lanes.Length - 1 - i))).ToList();
        var series = lanes.SelectMany(lane =>
        {
            var marks = Placed([.. drawn.Where(m => m.Track == lane.track).Select(m => MilestoneMarks.Of(context, m, lane.y)),
                .. lane.track == Track.Visits ? MilestoneMarks.VisitsFor(context, axis).Select(v => MilestoneMarks.Of(context, v, lane.y)) : []]);
            var name = context.Label("track." + Kebab<Track>.Of(lane.track));
            return new[]
            {
                new Series(Kebab<Track>.Of(lane.track) + "-spans", name, Form.Span, [.. marks.Where(m => m.Span.Precision != DatePrecision.Day)]),
                new Series(Kebab<Track>.Of(lane.track), name, Form.Dot, [.. marks.Where(m => m.Span.Precision == DatePrecision.Day)]),
            };
        }).Where(s => s.Marks.Count > 0).ToList();
        return new()
        {
            Chart = Slug,
            Title = TitleOf(context, drawn, series.Sum(s => s.Marks.Count)),
            Subtitle = words["chart.milestones.sub"],
            Columns = [words["legend.date"], words["facet.track"], words["facet.milestone"], words["evidence.grade"]],
            Series = series,
            X = axis,
            Y = new(AxisKind.Rows, -.6m, 4.6m, [.. lanes.Select(lane => new Tick(Kebab<Track>.Of(lane.track), lane.y,
                words["track." + Kebab<Track>.Of(lane.track)], "", null, Facet.Track))]),
            Bands = Phases.On(context, axis),
            NameBands = true,
            Guides = Guides.On(context, axis),
            Emits = Emits,
            Accepts = Accepts,
            Publishers = Publishers.Of(context.Index, drawn.SelectMany(m => m.Citations)),
            Conflicts = drawn.Sum(m => m.ConflictsWith.Count),
            Empty = series.Count == 0 ? words["empty.filter"] : null,
        };
    }

    private static List<Mark> Placed(IEnumerable<Mark> lane)
    {
        var days = new List<int>();
        var marks = new List<Mark>();
        foreach (var mark in lane.OrderBy(m => m.Span.From).ThenBy(m => m.Key, StringComparer.Ordinal))
        {
            var day = mark.Span.Middle.DayNumber;
            var close = days.Count(other => Math.Abs(other - day) < Near);
            days.Add(day);
            marks.Add(mark with { Y = mark.Y + Steps[close % Steps.Length] });
        }
        return marks;
    }

    private static string TitleOf(ChartContext context, IReadOnlyList<Milestone> drawn, int marks)
    {
        var words = context.Words;
        if (marks == 0)
            return words["chart.milestones.title"];
        if (context.Selection.HasPicks)
            return words.Say("chart.milestones.find-filtered", new { n = drawn.Count });
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
