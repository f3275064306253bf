using System.Xml.Linq;
using Dashboard.Charting;
using static Dashboard.Briefings.Pptx.Ox;

namespace Dashboard.Briefings.Pptx.Charts;

/// <summary>Dots as charts draw them.</summary>
internal static class Markers
{
    private const int Smallest = 3, Largest = 72;
    // Not every program draws the outline of a point: what is hollow on the screen is also paler here.
    private const double Pale = .22;

    /// <summary>The dot of a mark.</summary>
    /// <param name="sketch">Where it stands.</param>
    /// <param name="mark">The mark.</param>
    /// <param name="scale">How much larger than told.</param>
    /// <param name="most">Largest diameter in points.</param>
    public static XElement Of(Sketch sketch, Mark mark, double scale, double most = Largest)
    {
        var colour = sketch.Colour(mark.Tone, mark);
        var (hollow, cross) = (IsHollow(mark), mark.Symbol == Symbol.Cross);
        XElement fill = mark.Look == Look.Hatched
            ? A("pattFill", At("prst", "wdUpDiag"), A("fgClr", A("srgbClr", At("val", sketch.Colour("rest", mark)))), A("bgClr", A("srgbClr", At("val", sketch.Colour("rest-bg", mark)))))
            : Writing.Fill(hollow && !cross ? Sketch.Mixed(colour, sketch.Colour("card"), Pale) : colour);
        var line = sketch.IsPicked(mark) ? Sketch.Line(sketch.Colour("ink"), 2.5) : mark.Ringed ? Sketch.Line(sketch.Colour("newest", mark), 3)
            : mark.Look == Look.Hatched ? Sketch.Line(sketch.Colour("rest", mark), 1) : hollow || cross ? Sketch.Line(colour, 1.75) : Sketch.Line(Sketch.Paper, .75);
        return C("marker", V("symbol", mark.Symbol switch { Symbol.Diamond => "diamond", Symbol.Triangle => "triangle", Symbol.Square => "square", Symbol.Cross => "x", _ => "circle" }),
            V("size", (int)Math.Clamp(Math.Round(mark.Size * scale), Smallest, Math.Min(most, Largest))), C("spPr", fill, line));
    }

    /// <summary>True for a dot that is outlined only.</summary>
    public static bool IsHollow(Mark mark) => mark.Look is Look.Dotted or Look.Open;
}
