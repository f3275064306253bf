using Dashboard.Charting;
using Dashboard.Linking;
using Dashboard.Provenance;
using Dashboard.Reading;

namespace Dashboard.Timeline;

/// <summary>Going along the timeline: to the step before and after, and to more or fewer years.</summary>
/// <param name="View">What the reader looks at.</param>
/// <param name="Steps">All steps, oldest first.</param>
public sealed record Walk(View View, IReadOnlyList<Step> Steps)
{
    private const string Chart = "milestones";
    private const int FewestYears = 2;

    private Selection Selection => View.Selection;

    /// <summary>The years there are.</summary>
    public (int From, int To) Whole => (TimeAxis.FirstYear, View.Index.LastDay.Year);

    /// <summary>The years shown.</summary>
    public (int From, int To) Shown => Selection.Zoom ?? Whole;

    /// <summary>
    /// The view with the next (1) or previous (-1) step picked that satisfies the other picks; after the last comes the first. The years shown
    /// move along with it. Null when there is no step to go to.
    /// </summary>
    public Selection? To(int direction)
    {
        var others = Selection.Clauses.Where(c => c.Facet is not (Facet.Visit or Facet.Milestone)).ToList();
        var matching = Steps.Where(s => s.Matches(others)).DistinctBy(s => (s.Mark.Emits, s.Mark.Emit)).ToList();
        if (matching.Count == 0)
            return null;
        var ahead = direction > 0 ? matching : [.. matching.AsEnumerable().Reverse()];
        var order = Steps.Select((step, i) => (step, i)).ToDictionary(x => x.step, x => x.i);
        var chosen = Steps.FirstOrDefault(s => s.IsPicked(Selection));
        var next = chosen is null
            ? ahead.FirstOrDefault(s => direction > 0 ? s.Year >= Shown.From : s.Year <= Shown.To)
            : ahead.FirstOrDefault(s => direction > 0 ? order[s] > order[chosen] : order[s] < order[chosen]);
        next ??= ahead[0];
        var there = Selection.With(new Clause(Facet.Visit, [])).With(new Clause(Facet.Milestone, [])).Pick(next.Mark.Emits!.Value, next.Mark.Emit!, origin: Chart);
        return Selection.Zoom is { } zoom && (next.Date.To.Year < zoom.From || next.Date.From.Year > zoom.To) ? Over(there, next.Year, zoom.To - zoom.From + 1) : there;
    }

    /// <summary>The view with half the years, around the picked step where one is shown.</summary>
    public Selection? In() => Count <= FewestYears ? null : Over(Selection, Centre, Math.Max(FewestYears, (Count + 1) / 2));

    /// <summary>The view with twice the years; null when all are shown.</summary>
    public Selection? Out() => Selection.Zoom is null ? null : Over(Selection, (Shown.From + Shown.To) / 2, Count * 2);

    /// <summary>The view half a width earlier (-1) or later (1); null at the end.</summary>
    public Selection? Along(int direction)
    {
        var there = Over(Selection, (Shown.From + Shown.To) / 2 + direction * Math.Max(1, Count / 2), Count);
        return there.Equals(Selection) ? null : there;
    }

    private int Count => Shown.To - Shown.From + 1;

    private int Centre => Steps.FirstOrDefault(s => s.IsPicked(Selection) && s.Year >= Shown.From && s.Year <= Shown.To)?.Year ?? (Shown.From + Shown.To) / 2;

    private Selection Over(Selection selection, int centre, int count)
    {
        var (first, last) = Whole;
        if (count > last - first)
            return selection.Zoomed(null);
        var from = Math.Clamp(centre - (count - 1) / 2, first, last - count + 1);
        return selection.Zoomed((from, from + count - 1));
    }
}
