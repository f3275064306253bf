namespace Dashboard.Charting;

/// <summary>C9 – the editorial phases as a layer behind time charts.</summary>
public static class Phases
{
    /// <summary>The phases that touch the axis, cut to it.</summary>
    public static IReadOnlyList<Band> On(ChartContext context, Axis axis)
    {
        var (from, to) = ((DateOnly)axis.From, (DateOnly)axis.To);
        return [.. context.Index.Dataset.Phases
            .Where(p => p.From < to && (p.To ?? DateOnly.MaxValue) > from)
            .Select(p => new Band(context.Text(p.Title), p.From < from ? from : p.From, p.To is { } end && end < to ? end : to, p.Tinted ? "phase-" + p.Slug : null))];
    }
}
