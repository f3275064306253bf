using Dashboard.Charting;
using Dashboard.Linking;

namespace Dashboard.Briefings.Offline;

/// <summary>Picks on a slide that change the drawing of one of its charts.</summary>
/// <param name="Clauses">What is picked.</param>
/// <param name="Steps">How far they are from the prepared state: 0 for it, one more for each pick; 3 for the unlikely ones.</param>
public sealed record Reached(IReadOnlyList<Clause> Clauses, int Steps)
{
    /// <summary>Name of the drawing; what <c>drawingOf</c> of <c>filter.js</c> answers for such a selection.</summary>
    public string Key => Clauses.Aggregate(Selection.None, (selection, clause) => selection.With(clause)).Query;
}

/// <summary>Finds the picks that people can make on a slide, as far as a chart of it follows them.</summary>
public static class Reach
{
    /// <summary>The most drawings of one chart.</summary>
    public const int MostOfChart = 100;
    /// <summary>The farthest picks looked for.</summary>
    public const int MostSteps = 3;
    private const int MostUnderWay = 4000;

    /// <summary>What can be picked, the nearest first: nothing, the prepared picks, each single value, combinations.</summary>
    public static IReadOnlyList<Reached> Of(SlideFrame frame, ChartView chart)
    {
        IEnumerable<Reached> found = [new([], 0)];
        foreach (var facet in Enum.GetValues<Facet>().Where(f => chart.Chart.Accepts.Contains(f) || chart.Chart.DrawnAround.Contains(f)))
        {
            var choices = Choices(frame, chart, facet).ToList();
            found = found.SelectMany(reached => choices.Where(c => c.Steps + reached.Steps <= MostSteps)
                .Select(c => new Reached([.. reached.Clauses, new(facet, c.Values)], reached.Steps + c.Steps)).Prepend(reached)).OrderBy(r => r.Steps).Take(MostUnderWay).ToList();
        }
        return [.. found.DistinctBy(r => r.Key).Take(MostOfChart)];
    }

    // A chart does not follow what is picked in itself, unless the same value is picked elsewhere too.
    private static IEnumerable<(IReadOnlyList<string> Values, int Steps)> Choices(SlideFrame frame, ChartView chart, Facet facet)
    {
        var own = Marked(chart.Figure, facet).ToList();
        var offered = frame.Drawn.SelectMany(c => c.Figure.Key.Where(k => k.Facet == facet).Select(k => k.Value).Concat(c.Figure.Chart == chart.Figure.Chart && !chart.Chart.DrawnAround.Contains(facet) ? [] : Marked(c.Figure, facet)))
            .Distinct().ToList();
        if (frame.View.Selection[facet] is { } prepared)
            yield return (prepared.Values, 0);
        foreach (var value in offered)
            yield return ([value], 1);
        if (facet == Facet.Period)
            yield break;
        var all = offered.Concat(own.Except(offered)).ToList();
        foreach (var value in all.Skip(offered.Count))
            yield return ([value], MostSteps);
        for (var i = 0; i < all.Count; i++)
            for (var j = i + 1; j < all.Count; j++)
                yield return ([all[i], all[j]], j < offered.Count ? 2 : MostSteps);
    }

    private static IEnumerable<string> Marked(Figure figure, Facet facet) =>
        figure.Marks.Where(m => m.Emits == facet).Select(m => m.Emit).OfType<string>().Concat(figure.X.Ticks.Concat(figure.Y.Ticks).Where(t => t.Facet == facet).Select(t => t.Key)).Distinct();
}
