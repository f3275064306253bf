using Dashboard.Charting.Plotly;
using Dashboard.Linking;

namespace Dashboard.Charting;

/// <summary>What changed of a plot.</summary>
/// <param name="Count">Number of traces now.</param>
/// <param name="Traces">Changed traces as JSON text, by number.</param>
/// <param name="Layout">The layout as JSON text, or null when it is the same.</param>
public sealed record PlotDelta(int Count, IReadOnlyDictionary<int, string> Traces, string? Layout)
{
    /// <summary>The difference between two drawings; null when there is none.</summary>
    public static PlotDelta? Between(PlotlyFigure before, PlotlyFigure after)
    {
        var traces = new Dictionary<int, string>();
        for (var i = 0; i < after.TraceTexts.Count; i++)
            if (i >= before.TraceTexts.Count || before.TraceTexts[i] != after.TraceTexts[i])
                traces[i] = after.TraceTexts[i];
        var layout = before.LayoutText == after.LayoutText ? null : after.LayoutText;
        return traces.Count == 0 && layout is null && before.TraceTexts.Count == after.TraceTexts.Count ? null : new(after.TraceTexts.Count, traces, layout);
    }
}

/// <summary>The server's answer for one chart.</summary>
/// <param name="States">One digit per mark: 0 full, 1 dimmed, 2 picked, 3 both.</param>
/// <param name="Guides">Numbers of the guides shown.</param>
/// <param name="Figure">Number of the figure the states belong to; its lists and tables arrive with the page.</param>
/// <param name="Plot">What changed of the drawing, or null.</param>
public sealed record ChartAnswer(string States, IReadOnlyList<int> Guides, int Figure, PlotDelta? Plot)
{
    /// <summary>The answer for a view.</summary>
    public static ChartAnswer Of(ChartView view, int number, PlotDelta? plot) => new(
        string.Create(view.States.Count, view.States, static (text, states) =>
        {
            for (var i = 0; i < text.Length; i++)
                text[i] = (char)('0' + (int)states[i]);
        }),
        [.. view.Guides.Select(g => IndexOf(view.Figure.Guides, g))], number, plot);

    private static int IndexOf(IReadOnlyList<Guide> guides, Guide guide)
    {
        for (var i = 0; i < guides.Count; i++)
            if (ReferenceEquals(guides[i], guide))
                return i;
        return -1;
    }
}
