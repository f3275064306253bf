using System.Xml.Linq;
using static Dashboard.Briefings.Pptx.Ox;

namespace Dashboard.Briefings.Pptx;

/// <summary>Shapes of a slide.</summary>
internal static class Shapes
{
    /// <summary>Text in a placeholder of the layout.</summary>
    /// <param name="writing">The language.</param>
    /// <param name="name">Name of the shape.</param>
    /// <param name="type">Kind of placeholder, or null for the usual one.</param>
    /// <param name="index">Number of the placeholder.</param>
    /// <param name="lines">The paragraphs.</param>
    /// <param name="place">Where it stands, if not where the layout says.</param>
    public static XElement Held(Writing writing, string name, string? type, int index, IReadOnlyList<XElement> lines, Rect? place = null) => P("sp",
        P("nvSpPr", Named(name), P("cNvSpPr", A("spLocks", At("noGrp", 1))), P("nvPr", Placeholder(type, index))),
        P("spPr", place is { } at ? A("xfrm", at.Place) : null), Body(lines, writing));

    /// <summary>A placeholder as a shape refers to it.</summary>
    public static XElement Placeholder(string? type, int index) => P("ph", Maybe("type", type), index == 0 ? null : At("idx", index));

    /// <summary>A box with text.</summary>
    /// <param name="writing">The language.</param>
    /// <param name="name">Name of the shape.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="lines">The paragraphs.</param>
    /// <param name="fill">Colour of the ground, or null.</param>
    /// <param name="line">Colour of the outline, or null.</param>
    /// <param name="anchor"><c>t</c>, <c>ctr</c> or <c>b</c>.</param>
    /// <param name="geometry">Shape and its adjustments.</param>
    public static XElement Box(Writing writing, string name, Rect place, IReadOnlyList<XElement> lines, string? fill = null, XElement? line = null, string anchor = "ctr", XElement? geometry = null) => P("sp",
        P("nvSpPr", Named(name), P("cNvSpPr", geometry is null && fill is null ? At("txBox", 1) : null), P("nvPr")),
        P("spPr", A("xfrm", place.Place), geometry ?? A("prstGeom", At("prst", "rect"), A("avLst")), fill is null ? A("noFill") : Writing.Fill(fill), line ?? A("ln", A("noFill"))),
        P("txBody", A("bodyPr", At("wrap", "square"), At("lIns", Rect.Of(4)), At("tIns", Rect.Of(2)), At("rIns", Rect.Of(4)), At("bIns", Rect.Of(2)), At("rtlCol", writing.Rtl), At("anchor", anchor), A("noAutofit")), A("lstStyle"), lines));

    /// <summary>A chart or table in its frame.</summary>
    /// <param name="name">Name of the shape.</param>
    /// <param name="description">What it shows, for who cannot see it.</param>
    /// <param name="placeholder">Number of the placeholder it fills, or null for none.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="uri">Kind of graphic.</param>
    /// <param name="graphic">The graphic.</param>
    public static XElement Frame(string name, string description, int? placeholder, Rect place, string uri, XElement graphic) => P("graphicFrame",
        P("nvGraphicFramePr", Named(name, description), P("cNvGraphicFramePr", A("graphicFrameLocks", At("noGrp", 1))), P("nvPr", placeholder is { } index ? Placeholder(null, index) : null)),
        P("xfrm", place.Place), A("graphic", A("graphicData", At("uri", uri), graphic)));

    /// <summary>A picture.</summary>
    public static XElement Picture(string name, string description, string relation, Rect place) => P("pic",
        P("nvPicPr", Named(name, description), P("cNvPicPr", A("picLocks", At("noChangeAspect", 1))), P("nvPr")),
        P("blipFill", A("blip", Rel("embed", relation)), A("stretch", A("fillRect"))),
        P("spPr", A("xfrm", place.Place), A("prstGeom", At("prst", "rect"), A("avLst"))));

    private static XElement Body(IReadOnlyList<XElement> lines, Writing writing) => P("txBody", A("bodyPr", At("rtlCol", writing.Rtl), A("normAutofit")), A("lstStyle"), lines.Count == 0 ? [A("p")] : lines);
}
