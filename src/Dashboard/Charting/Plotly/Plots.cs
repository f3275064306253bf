using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Dashboard.Charting.Plotly;

/// <summary>
/// Keeps drawings for as long as their figure lives and shares them between sessions: a session holds references only.
/// </summary>
public sealed class Plots
{
    private const int MostOfOneFigure = 48;
    private readonly ConditionalWeakTable<Figure, ConcurrentDictionary<(string Theme, bool Compact, PlotSize Size, Words Words), PlotlyFigure>> kept = [];

    /// <summary>The drawing of <paramref name="figure"/> for a screen and a language.</summary>
    public PlotlyFigure Of(Figure figure, Screen screen, Words words)
    {
        var drawings = kept.GetOrCreateValue(figure);
        // Windows of many sizes must not pile up drawings; starting over is cheap.
        if (drawings.Count >= MostOfOneFigure)
            drawings.Clear();
        return drawings.GetOrAdd((screen.Theme, screen.Compact, screen.Of(figure.Chart), words), _ => PlotlyFigure.Of(figure, screen, words));
    }
}
