namespace Dashboard.Charting.Plotly;

/// <summary>What the plots must fit, as the browser reported it.</summary>
/// <param name="Theme"><c>light</c> or <c>dark</c>.</param>
/// <param name="Compact">True on phones, 600 px and less.</param>
/// <param name="Sizes">Width and height of each plot's reserved space, in CSS pixels, by chart.</param>
public sealed record Screen(string Theme, bool Compact, IReadOnlyDictionary<string, PlotSize> Sizes)
{
    private const int Smallest = 60, Largest = 6000, Step = 8, MostPlots = 32;

    /// <summary>True when the browser's word can be used as it is: it comes over the circuit and may be anything.</summary>
    public bool IsUsable => Theme is "light" or "dark" && Sizes is { Count: <= MostPlots } && Sizes.Values.All(size => size is not null);

    /// <summary>The size of a plot, rounded down so that like windows share a drawing; a usual one when none was reported.</summary>
    public PlotSize Of(string chart) => Sizes.TryGetValue(chart, out var size) && size is { Width: > Smallest and < Largest, Height: > Smallest and < Largest }
        ? new(size.Width / Step * Step, size.Height / Step * Step) : new(640, 224);
}

/// <summary>Size in CSS pixels.</summary>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
public sealed record PlotSize(int Width, int Height);
