using System.Runtime.CompilerServices;

namespace Dashboard.Charting;

/// <summary>A figure as it is read from afar: of the values over the columns of a time chart at most seven are printed; marks, table and evidence keep all.</summary>
internal static class FewLabels
{
    /// <summary>The most values printed.</summary>
    public const int Most = 7;

    private static readonly ConditionalWeakTable<Figure, Figure> Kept = [];

    /// <summary>The figure with no more labels than that.</summary>
    public static Figure Of(Figure figure) => Kept.GetValue(figure, Make);

    private static Figure Make(Figure figure)
    {
        var told = figure.Series.Where(s => s.Form == Form.Column).SelectMany(s => s.Marks).Where(m => m is { X: DateOnly, Value: not null, Text.Length: > 0 }).OrderBy(m => (DateOnly)m.X).ToList();
        if (figure.X.Kind != AxisKind.Time || told.Count <= Most)
            return figure;
        // What turns tells the story: the newest value, peaks and troughs, then the largest steps.
        var kept = told.Select((mark, at) => (mark, Before: Step(told, at - 1, at), After: Step(told, at, at + 1), Edge: at == 0 || at == told.Count - 1))
            .OrderByDescending(m => m.mark.Tone == "newest").ThenByDescending(m => m.Edge || m.Before > 0 != m.After > 0).ThenByDescending(m => Math.Abs(m.Before) + Math.Abs(m.After))
            .Take(Most).Select(m => m.mark).ToHashSet(ReferenceEqualityComparer.Instance);
        var silent = told.Where(m => !kept.Contains(m)).ToHashSet(ReferenceEqualityComparer.Instance);
        return figure with { Series = [.. figure.Series.Select(s => s with { Marks = [.. s.Marks.Select(m => silent.Contains(m) ? m with { Text = "", TextNote = "" } : m)] })] };
    }

    private static decimal Step(List<Mark> marks, int from, int to) => from < 0 || to >= marks.Count ? 0 : marks[to].Value!.Value - marks[from].Value!.Value;
}
