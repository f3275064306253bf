using System.Xml.Linq;
using Dashboard.Charting;
using static Dashboard.Briefings.Pptx.Ox;

namespace Dashboard.Briefings.Pptx.Charts;

/// <summary>Shapes that stand behind or over a chart and can be moved like any other.</summary>
internal static class Overlays
{
    private const double LeastNamed = 6.2;

    /// <summary>A tinted stretch of time with its name; null for one that is neither tinted nor wide enough for its name.</summary>
    public static XElement? Band(Sketch sketch, Band band, double from, double to, Rect plot)
    {
        var (left, right) = (Math.Max(from, plot.X), Math.Min(to, plot.Right));
        var named = right - left > band.Label.Length * LeastNamed;
        if (right <= left || (band.Tone is null && !named))
            return null;
        // The name stands above the plot, where no label of a point comes.
        return Shapes.Box(sketch.Writing, sketch.Words["slide.phase"] + ": " + band.Label, new(left, plot.Y - 16, right - left, plot.H + 16), [sketch.Writing.Line(named ? band.Label : "", new(10, sketch.Colour("ink-3")), Side.Middle)],
            fill: band.Tone is null ? null : Tint(sketch, band.Tone), anchor: "t");
    }

    /// <summary>A day that a pick points at.</summary>
    public static XElement Guide(Sketch sketch, double x, Rect plot) => Line(sketch.Words["slide.guide"], new(x, plot.Y, 0, plot.H), Sketch.Line(sketch.Colour("turquoise"), 1.25, "dash"));

    /// <summary>A line of the scale.</summary>
    public static XElement Rule(Sketch sketch, Rect place, string tone, double width) => Line(sketch.Words["slide.rule"], place, Sketch.Line(sketch.Colour(tone), width));

    private static XElement Line(string name, Rect place, XElement line) => P("cxnSp", P("nvCxnSpPr", Named(name, name), P("cNvCxnSpPr"), P("nvPr")),
        P("spPr", A("xfrm", place.Place), A("prstGeom", At("prst", "line"), A("avLst")), line));

    /// <summary>The name of a part of a figure.</summary>
    public static XElement Heading(Sketch sketch, string text, Rect at) =>
        Shapes.Box(sketch.Writing, text, at with { H = 20 }, [sketch.Writing.Line(text, new(12, sketch.Colour("ink"), Bold: true))]);

    // The tokens of the phases carry their own opacity.
    private static string Tint(Sketch sketch, string tone) => Sketch.Mixed(sketch.Colour(tone), Sketch.Paper, .055);
}
