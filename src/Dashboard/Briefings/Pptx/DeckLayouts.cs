using System.Xml.Linq;
using static Dashboard.Briefings.Pptx.DeckPlaces;
using static Dashboard.Briefings.Pptx.Ox;

namespace Dashboard.Briefings.Pptx;

/// <summary>What a slide can be laid out as.</summary>
internal enum Layout
{
    /// <summary>A cover.</summary>
    Cover,
    /// <summary>A title and one content: chart, table, text or list.</summary>
    Content,
    /// <summary>A title and two contents side by side.</summary>
    TwoContents,
    /// <summary>A sentence in large letters.</summary>
    Statement,
    /// <summary>A picture with a caption.</summary>
    Picture,
}

/// <summary>Master and layouts with real placeholders, so that people can go on editing; mirrored where the language runs from right to left.</summary>
/// <param name="writing">The language.</param>
internal sealed class DeckLayouts(Writing writing)
{
    private bool Rtl => writing.Rtl;

    /// <summary>The master.</summary>
    /// <param name="layouts">Relations to its layouts.</param>
    public XElement Master(IReadOnlyList<string> layouts) => P("sldMaster",
        P("cSld", P("bg", P("bgPr", A("solidFill", A("schemeClr", At("val", "bg2"))), A("effectLst"))), Tree(
            [.. Bar(6), Rule(), Place("title", 0, Title, Names("title")), Place("body", First, Body, Names("body")), Place("ftr", 3, FooterLine, ""), NumberPlace(4)])),
        P("clrMap", At("bg1", "lt1"), At("tx1", "dk1"), At("bg2", "lt2"), At("tx2", "dk2"), Enumerable.Range(1, 6).Select(i => At($"accent{i}", $"accent{i}")), At("hlink", "hlink"), At("folHlink", "folHlink")),
        P("sldLayoutIdLst", layouts.Select((id, i) => P("sldLayoutId", At("id", 2147483649 + i), Rel("id", id)))),
        P("txStyles",
            P("titleStyle", Level("lvl1pPr", TitleSize, "tx1", serif: true, spacing: 92)),
            P("bodyStyle", Level("lvl1pPr", TextSize, "tx1", after: 9), Level("lvl2pPr", 16, "tx1", margin: 36, after: 6), Level("lvl3pPr", 14, "tx1", margin: 54, after: 4)),
            P("otherStyle", Level("lvl1pPr", 12, "tx1"))));

    /// <summary>A layout.</summary>
    public XElement Of(Layout layout) => P("sldLayout", layout switch { Layout.Cover => At("type", "title"), Layout.Content => At("type", "obj"), Layout.TwoContents => At("type", "twoObj"), _ => At("userDrawn", 1) },
        layout == Layout.Cover ? At("showMasterSp", 0) : null,
        P("cSld", At("name", writing.Words[$"pptx.layout.{Data.Provenance.Kebab<Layout>.Of(layout)}"]), Tree([.. Parts(layout), Place("body", Source, SourceLine, Names("source"), FootSize), Place("ftr", Footer, FooterLine, "", FootSize, Side.End), NumberPlace(Number),
            Place("body", Marking, MarkingLine, Names("marking"), 10.5, Side.End, "AA1C36", bold: true, anchor: "ctr")])),
        P("clrMapOvr", A("masterClrMapping")));

    private XElement[] Parts(Layout layout) => layout switch
    {
        Layout.Cover => [.. Bar(17), Place("ctrTitle", 0, CoverTitle, Names("title"), 46, serif: true, anchor: "b"), Place("subTitle", First, CoverText, Names("subtitle"), TextSize, colour: "475069", serif: true)],
        Layout.Content => [.. Heads(), Place(null, First, Body, Names("body"))],
        Layout.TwoContents => [.. Heads(), Head(FirstHead, StartHalf), Head(SecondHead, EndHalf), Place(null, First, StartHalf, Names("body")), Place(null, Second, EndHalf, Names("body"))],
        Layout.Statement => [Place("title", 0, SmallTitle, Names("title"), 15, colour: "1F3A93", bold: true, serif: false, anchor: "ctr"), Place("body", First, Statement, Names("body"), 32, serif: true, anchor: "ctr")],
        _ => [.. Heads(), Place("body", First, Caption, Names("caption"), 13, colour: "475069")],
    };

    private XElement[] Heads() => [Place("title", 0, Title, Names("title")), Place("body", Subtitle, UnderTitle, Names("subtitle"), SubtitleSize, colour: "475069")];

    private XElement Head(int index, Rect half) => Place("body", index, HeadOf(half), Names("heading"), 14, bold: true, serif: true, anchor: "ctr");

    private string Names(string what) => writing.Words[$"pptx.place.{what}"];

    private XElement Place(string? type, int index, Rect place, string prompt, double? size = null, Side side = Side.Start, string? colour = null, bool bold = false, bool serif = false, string? anchor = null) => P("sp",
        P("nvSpPr", Named(prompt.Length > 0 ? prompt : "Footer"), P("cNvSpPr", A("spLocks", At("noGrp", 1))), P("nvPr", Shapes.Placeholder(type, index))),
        P("spPr", A("xfrm", place.Mirrored(Rtl).Place), A("prstGeom", At("prst", "rect"), A("avLst"))),
        P("txBody", A("bodyPr", At("lIns", 0), At("tIns", 0), At("rIns", 0), At("bIns", 0), At("rtlCol", Rtl), At("anchor", anchor ?? (type is "title" ? "b" : type is "ftr" || index == Source ? "ctr" : "t")), A("normAutofit")),
            A("lstStyle", size is null ? null : A("lvl1pPr", At("marL", 0), At("indent", 0), At("algn", Aligned(side)), At("rtl", Rtl), A("buNone"), Defaults(size.Value, colour, bold, serif))),
            A("p", prompt.Length == 0 ? A("endParaRPr", At("lang", writing.Tag)) : writing.Run(prompt))));

    private XElement NumberPlace(int index) => P("sp",
        P("nvSpPr", Named("Slide number"), P("cNvSpPr", A("spLocks", At("noGrp", 1))), P("nvPr", Shapes.Placeholder("sldNum", index))),
        P("spPr", A("xfrm", PageNumber.Mirrored(Rtl).Place), A("prstGeom", At("prst", "rect"), A("avLst"))),
        P("txBody", A("bodyPr", At("lIns", 0), At("rIns", 0), At("tIns", 0), At("bIns", 0), At("anchor", "ctr")), A("lstStyle", A("lvl1pPr", At("algn", Aligned(Side.End)), At("rtl", Rtl), Defaults(FootSize, "475069", true, false))),
            A("p", SlideNumber(writing, ""))));

    /// <summary>The number of a slide as a field: it counts anew when slides are moved.</summary>
    public static XElement SlideNumber(Writing writing, string text) => A("fld", At("id", "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"), At("type", "slidenum"), writing.Properties("rPr", null), A("t", text.Length == 0 ? "‹#›" : text));

    private string Aligned(Side side) => side switch { Side.Middle => "ctr", Side.Start => Rtl ? "r" : "l", _ => Rtl ? "l" : "r" };

    private XElement Level(string name, double size, string colour, bool serif = false, int margin = 0, int after = 0, int spacing = 100) => A(name, At("marL", Rect.Of(margin)), At("indent", 0), At("algn", Aligned(Side.Start)), At("rtl", Rtl),
        A("lnSpc", A("spcPct", At("val", (Rtl ? spacing + 8 : spacing) * 1000))), A("spcBef", A("spcPts", At("val", 0))), A("spcAft", A("spcPts", At("val", after * 100))), A("buNone"),
        A("defRPr", At("sz", (int)(size * 100)), A("solidFill", A("schemeClr", At("val", colour))), A("latin", At("typeface", serif ? "+mj-lt" : "+mn-lt")), A("ea", At("typeface", serif ? "+mj-ea" : "+mn-ea")), A("cs", At("typeface", serif ? "+mj-cs" : "+mn-cs"))));

    private static XElement Defaults(double size, string? colour, bool bold, bool serif) => A("defRPr", At("sz", (int)(size * 100)), bold ? At("b", 1) : null, colour is null ? null : Writing.Fill(colour),
        A("latin", At("typeface", serif ? "+mj-lt" : "+mn-lt")), A("cs", At("typeface", serif ? "+mj-cs" : "+mn-cs")));

    // Four colours of the house, in the order of reading.
    private IEnumerable<XElement> Bar(double height)
    {
        var x = 0.0;
        foreach (var (share, colour) in new[] { (.4, "17318C"), (.25, "12A287"), (.2, "DB7706"), (.15, "AA1C36") })
        {
            yield return Plain(new Rect(x, 0, share * Rect.SlideWidth, height).Mirrored(Rtl), colour);
            x += share * Rect.SlideWidth;
        }
    }

    private static XElement Rule() => Plain(new(Body.X, 500, Body.W, .75), "CFC9BB");

    private static XElement Plain(Rect place, string colour) => P("sp", P("nvSpPr", Named("Line"), P("cNvSpPr"), P("nvPr", At("userDrawn", 1))),
        P("spPr", A("xfrm", place.Place), A("prstGeom", At("prst", "rect"), A("avLst")), Writing.Fill(colour), A("ln", A("noFill"))), P("txBody", A("bodyPr"), A("lstStyle"), A("p")));

    /// <summary>The shapes of a slide, layout or master in their tree, numbered.</summary>
    public static XElement Tree(IReadOnlyList<XElement> shapes)
    {
        var tree = P("spTree", P("nvGrpSpPr", P("cNvPr", At("id", 1), At("name", "")), P("cNvGrpSpPr"), P("nvPr")), P("grpSpPr"), shapes);
        var number = 1;
        foreach (var named in tree.Descendants().Where(e => e.Name.LocalName == "cNvPr"))
            named.SetAttributeValue("id", number++);
        return tree;
    }
}
