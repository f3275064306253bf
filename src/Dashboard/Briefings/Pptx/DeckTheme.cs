using System.Xml.Linq;
using Dashboard.Charting.Plotly;
using static Dashboard.Briefings.Pptx.Ox;

namespace Dashboard.Briefings.Pptx;

/// <summary>The theme of the house: its colours and letters. Where a machine lacks a font, its kind tells which one stands in.</summary>
internal static class DeckTheme
{
    private const string SansKind = "34", SerifKind = "18";
    private static readonly int[] Widths = [6350, 12700, 19050];

    /// <summary>The theme.</summary>
    public static XElement Make()
    {
        var colours = Palette.Light;
        XElement Colour(string name, string token) => A(name, A("srgbClr", At("val", colours[token][1..7])));
        return A("theme", At("name", "Reviving Ties"), A("themeElements",
            A("clrScheme", At("name", "Reviving Ties"), Colour("dk1", "ink"), Colour("lt1", "card"), Colour("dk2", "newest"), A("lt2", A("srgbClr", At("val", Charts.Sketch.Paper))),
                Colour("accent1", "bar"), Colour("accent2", "sector-culture"), Colour("accent3", "sector-trade"), Colour("accent4", "sector-energy"), Colour("accent5", "sector-agriculture"), Colour("accent6", "sector-visas"),
                Colour("hlink", "newest"), Colour("folHlink", "sector-visas")),
            A("fontScheme", At("name", "Reviving Ties"), Fonts("majorFont", "Source Serif 4", SerifKind), Fonts("minorFont", "Inter", SansKind)),
            A("fmtScheme", At("name", "Reviving Ties"),
                A("fillStyleLst", Own(), Own(), Own()),
                A("lnStyleLst", Widths.Select(w => A("ln", At("w", w), Own()))),
                A("effectStyleLst", Enumerable.Range(0, 3).Select(_ => A("effectStyle", A("effectLst")))),
                A("bgFillStyleLst", Own(), Own(), Own()))));
    }

    private static XElement Own() => A("solidFill", A("schemeClr", At("val", "phClr")));

    private static XElement Fonts(string element, string latin, string kind) => A(element, A("latin", At("typeface", latin), At("pitchFamily", kind), At("charset", 0)), A("ea", At("typeface", "")),
        A("cs", At("typeface", "Vazirmatn"), At("pitchFamily", SansKind)), A("font", At("script", "Arab"), At("typeface", "Vazirmatn")), A("font", At("script", "Cyrl"), At("typeface", latin)));
}
