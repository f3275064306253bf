using Dashboard.Charting.Plotly;
using Dashboard.Linking;

namespace Dashboard.Charting;

/// <summary>What changed of a plot.</summary>
/// <param name="Count">Number of traces now.</param>
/// <param name="Traces">Changed traces, by number.</param>
/// <param name="Layout">The layout, or null when it is the same.</param>
public sealed record PlotDelta(int Count, IReadOnlyDictionary<int, RawJson> Traces, RawJson? Layout)
{
    /// <summary>The difference between two drawings; null when there is none.</summary>
    public static PlotDelta? Between(PlotlyFigure before, PlotlyFigure after)
    {
        var traces = new Dictionary<int, RawJson>();
        for (var i = 0; i < after.TraceTexts.Count; i++)
            if (i >= before.TraceTexts.Count || before.TraceTexts[i] != after.TraceTexts[i])
                traces[i] = new(after.TraceTexts[i]);
        var layout = before.LayoutText == after.LayoutText ? null : new RawJson(after.LayoutText);
        return traces.Count == 0 && layout is null && before.TraceTexts.Count == after.TraceTexts.Count ? null : new(after.TraceTexts.Count, traces, layout);
    }
}

/// <summary>The server's answer for one chart.</summary>
/// <param name="States">One digit per mark: 0 full, 1 dimmed, 2 picked, 3 both.</param>
/// <param name="Guides">Numbers of the guides shown.</param>
/// <param name="Edition">Number of the edition of lists and tables that the page came with; another one is read anew.</param>
/// <param name="Figure">Number of the figure the states belong to.</param>
/// <param name="Marks">What that figure changes of the edition; null when it is the edition's own, or when it was told before.</param>
/// <param name="Plot">What changed of the drawing, or null.</param>
public sealed record ChartAnswer(string States, IReadOnlyList<int> Guides, int Edition, int Figure, RawJson? Marks, PlotDelta? Plot)
{
    /// <summary>The answer for a view.</summary>
    public static ChartAnswer Of(ChartView view, ToldFigure told, PlotDelta? plot) => new(
        string.Create(view.States.Count, view.States, static (text, states) =>
        {
            for (var i = 0; i < text.Length; i++)
                text[i] = (char)('0' + (int)states[i]);
        }),
        [.. view.Guides.Select(g => IndexOf(view.Figure.Guides, g))], told.Edition, told.Number, told.Answer(), plot);

    private static int IndexOf(IReadOnlyList<Guide> guides, Guide guide)
    {
        for (var i = 0; i < guides.Count; i++)
            if (ReferenceEquals(guides[i], guide))
                return i;
        return -1;
    }
}
