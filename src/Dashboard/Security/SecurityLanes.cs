using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Data.Provenance;
using Dashboard.Data.Security;
using Dashboard.Linking;

namespace Dashboard.Security;

/// <summary>C6 in security lanes – which kind of security cooperation took a step when.</summary>
public sealed class SecurityLanes : IChart
{
    // From the oldest field of cooperation to the newest.
    private static readonly string[] Order = ["peace-process", "policing", "legal-assistance", "narcotics", "border", "defence-dialogue", "defence-industry"];
    private const string Other = "other";

    /// <inheritdoc />
    public string Slug => "security-milestones";
    /// <inheritdoc />
    public IReadOnlyList<Facet> Emits { get; } = [Facet.Visit, Facet.Milestone];
    /// <inheritdoc />
    public IReadOnlyList<Facet> Accepts { get; } = [.. Enum.GetValues<Facet>()];
    /// <inheritdoc />
    public string? WhyNot(Facet facet) => null;

    /// <summary>True for what stands on the security page.</summary>
    public static bool Holds(Milestone milestone) => milestone.Track == Track.Security || milestone.Lane is not null;

    /// <summary>The name of a milestone's lane.</summary>
    public static string NameOf(Words words, DatasetIndex index, string? lane) =>
        lane is null or Other ? words["security.lane-other"] : index.Label("lane." + lane, words.Language);

    /// <inheritdoc />
    public Figure Draw(ChartContext context)
    {
        var words = context.Words;
        context = context with { Extent = Extent.Whole };
        var axis = TimeAxis.For(context, filtered: true);
        var drawn = MilestoneMarks.For(context, axis).Where(Holds).ToList();
        // A lane that never had a milestone is left out; one that has none under the picks stays, empty.
        var known = context.Index.DrawnMilestones.Where(Holds).Select(LaneOf).ToHashSet();
        var lanes = Order.Concat(known.Except(Order).Order(StringComparer.Ordinal)).Where(known.Contains).Select(lane =>
        {
            var name = NameOf(words, context.Index, lane);
            return new Lane(lane, name, name, drawn.Where(m => LaneOf(m) == lane).Select(m => MarkOf(context, m, name)));
        }).ToList();
        var series = Lanes.Series(lanes, axis);
        var nearest = series.Count > 0 ? [] : Nearest.Years(context, free =>
            MilestoneMarks.For(free, TimeAxis.For(free, filtered: false)).Where(Holds).Select(m => m.Date));
        return new()
        {
            Chart = Slug,
            Title = TitleOf(context, drawn),
            Subtitle = words["chart.security-milestones.sub"],
            Columns = [words["legend.date"], words["security.lane"], words["facet.milestone"], words["evidence.standing"], words["evidence.grade"]],
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
            Empty = series.Count == 0 ? Nearest.Empty(context, "empty.what.security", nearest) : null,
            Nearest = nearest,
        };
    }

    private static string LaneOf(Milestone milestone) => milestone.Lane ?? Other;

    private static Mark MarkOf(ChartContext context, Milestone milestone, string lane)
    {
        var words = context.Words;
        var mark = MilestoneMarks.Of(context, milestone, 0);
        return mark with
        {
            // A signed text is larger than a meeting.
            Size = milestone.Agreement is null ? 8 : 12,
            Symbol = milestone.Agreement is null ? Symbol.Circle : Symbol.Diamond,
            Cells = [mark.Cells[0], lane, mark.Cells[2], words["standing." + Kebab<Standing>.Of(milestone.Standing)], mark.Cells[^1]],
        };
    }

    private static string TitleOf(ChartContext context, List<Milestone> drawn)
    {
        var words = context.Words;
        if (drawn.Count == 0)
            return words["chart.security-milestones.title"];
        if (context.Selection.HasPicks || context.Selection.Zoom is not null)
            return words.Say("chart.security-milestones.find-filtered", new { n = drawn.Count });
        // The day from which on half of all steps were taken.
        var days = drawn.Select(m => m.Date.Middle).Order().ToList();
        var half = days[days.Count / 2];
        return words.Say("chart.security-milestones.find", new { n = drawn.Count, k = days.Count(day => day.Year >= half.Year), year = context.YearOf(half) });
    }
}
