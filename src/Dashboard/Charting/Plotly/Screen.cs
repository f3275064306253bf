namespace Dashboard.Charting.Plotly;

/// <summary>What the plots must fit, as the browser reported it.</summary>
/// <param name="Theme"><c>light</c> or <c>dark</c>.</param>
/// <param name="Compact">True on phones, 600 px and less.</param>
/// <param name="Sizes">Width and height of each plot's reserved space, in CSS pixels, by chart.</param>
public sealed record Screen(string Theme, bool Compact, IReadOnlyDictionary<string, PlotSize> Sizes)
{
    /// <summary>The size of a plot; a usual one when it was not reported.</summary>
    public PlotSize Of(string chart) => Sizes.TryGetValue(chart, out var size) && size is { Width: > 60, Height: > 60 } ? size : new(640, 220);
}

/// <summary>Size in CSS pixels.</summary>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
public sealed record PlotSize(int Width, int Height);
