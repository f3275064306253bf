using Dashboard.Charting;
using Dashboard.Data.Provenance;
using Dashboard.Data.Security;
using Dashboard.Linking;
using Dashboard.Reading;

namespace Dashboard.Provenance;

/// <summary>One dated step as lists tell it: a milestone, or a visit that no milestone stands for.</summary>
/// <param name="Mark">The mark that draws it.</param>
/// <param name="Date">When.</param>
/// <param name="Track">The track it runs on.</param>
/// <param name="Milestone">The milestone, or null for a visit.</param>
public sealed record Step(Mark Mark, FuzzyDate Date, Track Track, Milestone? Milestone)
{
    /// <summary>The year it is told under.</summary>
    public int Year => Date.Middle.Year;

    /// <summary>The record itself.</summary>
    public Evidence Record => Mark.Evidence[0];

    /// <summary>All steps of the release that the grades leave, oldest first; neither picks nor zoom leave any out.</summary>
    public static IReadOnlyList<Step> All(View view)
    {
        var context = view.Unpicked;
        context = context with { Selection = context.Selection.Zoomed(null), Extent = Extent.Whole };
        var axis = TimeAxis.For(context, filtered: false);
        return [.. MilestoneMarks.For(context, axis).Select(m => new Step(MilestoneMarks.Of(context, m, 0), m.Date, m.Track, m))
            .Concat(MilestoneMarks.VisitsFor(context, axis).Select(v => new Step(MilestoneMarks.Of(context, v, 0), v.Date, Track.Visits, null)))
            .OrderBy(s => s.Date.Middle).ThenBy(s => s.Mark.Key, StringComparer.Ordinal)];
    }

    /// <summary>True when the step itself is picked.</summary>
    public bool IsPicked(Selection selection) => Mark.Emits is { } facet && selection[facet]?.Values.Contains(Mark.Emit!) == true;

    /// <summary>True when the step satisfies the picks.</summary>
    public bool Matches(IReadOnlyList<Clause> clauses) => Matching.Matches(Mark.Rows, clauses);
}
