using Dashboard.Charting;
using Dashboard.Linking;

namespace Dashboard.Briefings.Pptx.Charts;

/// <summary>One place on a scale of periods.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">The day after its last.</param>
/// <param name="Name">Its name.</param>
/// <param name="Marks">The marks in it.</param>
internal sealed record YearSlot(DateOnly From, DateOnly To, string Name, IReadOnlyList<Mark> Marks);

/// <summary>Periods side by side: every year of a figure, or the few periods around one day.</summary>
internal static class YearScale
{
    private const int Few = 6;

    /// <summary>The periods of a figure, oldest first.</summary>
    public static IReadOnlyList<YearSlot> Of(Sketch sketch)
    {
        var figure = sketch.Figure;
        var marks = figure.Series.Where(s => s.Form is Form.Column or Form.Dot or Form.Line or Form.Connector).SelectMany(s => s.Marks).Where(m => m.X is DateOnly).ToList();
        var (from, to) = ((DateOnly)figure.X.From, (DateOnly)figure.X.To);
        var periods = marks.Where(m => !m.Key.StartsWith("ms-", StringComparison.Ordinal)).ToList();
        // Around one day periods are named in full, and the day has a place of its own between them.
        IReadOnlyList<YearSlot> slots = figure.Series.Any(s => s.Form == Form.Connector) || to.Year - from.Year < Few
            ? [.. periods.GroupBy(DaysOf).OrderBy(g => g.First().X).Select(g => new YearSlot(g.Key.From, g.Key.To, NameOf(g.First()), [.. g]))]
            : [.. Enumerable.Range(from.Year, to.Year - from.Year + 1).Where(y => Middle(y) > from && Middle(y) < to).Concat(periods.Select(m => DaysOf(m).From.Year)).Distinct().Order()
                .Select(y => new YearSlot(DayOne(sketch, y), DayOne(sketch, y + 1), NameOf(sketch, y), [.. periods.Where(m => DaysOf(m).From.Year == y)]))];
        return [.. slots.Select(slot => slot with { Marks = [.. slot.Marks, .. marks.Except(periods).Where(m => (DateOnly)m.X >= slot.From && (DateOnly)m.X < slot.To)] })];
    }

    private static (DateOnly From, DateOnly To) DaysOf(Mark mark) => mark.Span.IsKnown ? (mark.Span.From, mark.Span.To.AddDays(1)) : ((DateOnly)mark.X, ((DateOnly)mark.X).AddDays(1));

    private static DateOnly DayOne(Sketch sketch, int year) =>
        sketch.Frame.View.Selection.Basis == Basis.Iranian ? TimeAxis.NewYear(year - TimeAxis.HijriOffset) : new(year, 1, 1);

    private static DateOnly Middle(int year) => new(year, 7, 1);

    private static string NameOf(Mark mark) => mark.Span.IsKnown ? $"{mark.Label}\n{mark.Cells[1]}" : mark.ValueText;

    private static string NameOf(Sketch sketch, int year)
    {
        var (words, selection) = (sketch.Words, sketch.Frame.View.Selection);
        return selection.Basis == Basis.Iranian ? words.Year(year - TimeAxis.HijriOffset)
            : sketch.Frame.View.Calendar == "h" ? $"{words.Year(year - TimeAxis.HijriOffset - 1)}–\n{words.Year(year - TimeAxis.HijriOffset)}" : words.Year(year);
    }
}
