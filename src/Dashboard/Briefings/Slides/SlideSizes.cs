using Dashboard.Charting;
using Dashboard.Charting.Plotly;

namespace Dashboard.Briefings.Slides;

/// <summary>
/// The stage of a slide: 800 × 450 units. At 1920 × 1080 a unit is 2.4 pixels, so that the 10 units of the smallest letters are 24 pixels.
/// </summary>
public static class SlideSizes
{
    /// <summary>Width of the stage.</summary>
    public const int Width = 800;
    /// <summary>Height of the stage.</summary>
    public const int Height = 450;

    // Between the margins of the stage, under two lines of title and one of subtitle, above the footer.
    private const int Inner = 728, Plot = 294, KeyLine = 22, Heading = 34, Gap = 24, LongKey = 8, OneLine = 46, TitleLine = 26;

    /// <summary>The room of a chart's plot.</summary>
    public static PlotSize PlotOf(SlideFrame frame, Figure figure)
    {
        var several = frame.Charts.Count > 1;
        var keys = figure.Key.Count == 0 ? 0 : several && figure.Key.Count > LongKey / 2 ? 2 * KeyLine : KeyLine;
        var height = Plot + (frame.Title.Length <= OneLine ? TitleLine : 0) - keys - (several ? Heading : 0) - (frame.Slide.Second is null ? 0 : Heading / 2);
        return several ? new((Inner - Gap) / 2, height + KeyLine) : new(Inner, height);
    }
}
