using System.Xml.Linq;
using Dashboard.Data.Briefings;
using static Dashboard.Briefings.Pptx.Ox;

namespace Dashboard.Briefings.Pptx;

/// <summary>The pages of notes: what only the presenter sees, and answers to questions that may come.</summary>
internal static class NotesPages
{
    private const int Wide = 540, High = 720;

    /// <summary>The size of a page of notes in points.</summary>
    public static XElement Size => P("notesSz", At("cx", Rect.Of(Wide)), At("cy", Rect.Of(High)));

    /// <summary>The master of all pages of notes.</summary>
    public static XElement Master(Writing writing) => P("notesMaster",
        P("cSld", P("bg", P("bgPr", A("solidFill", A("schemeClr", At("val", "bg1"))), A("effectLst"))), DeckLayouts.Tree([Picture(new Rect(60, 40, 420, 236)), Text(writing, [A("p", A("endParaRPr", At("lang", writing.Tag)))], new Rect(54, 300, 432, 390))])),
        P("clrMap", At("bg1", "lt1"), At("tx1", "dk1"), At("bg2", "lt2"), At("tx2", "dk2"), Enumerable.Range(1, 6).Select(i => At($"accent{i}", $"accent{i}")), At("hlink", "hlink"), At("folHlink", "folHlink")));

    /// <summary>The page of one slide; null where there is nothing to say.</summary>
    public static XElement? Of(SlideFrame frame, Writing writing)
    {
        var language = frame.Words.Language;
        List<XElement> lines = [.. frame.Notes.Select(line => A("p", line.IsPoint ? writing.Direction(Side.Start, 14, -14, A("buFont", At("typeface", "Arial")), A("buChar", At("char", "•"))) : writing.Direction(Side.Start), writing.Run(line.Text)))];
        foreach (var answer in frame.Slide.Answers)
        {
            lines.Add(A("p", writing.Direction(Side.Start), writing.Run(answer.Question.In(language), new(Bold: true))));
            lines.AddRange(TextLine.Of(answer.Answer.In(language)).Select(line => writing.Line(line.Text)));
        }
        return lines.Count == 0 ? null : P("notes", P("cSld", DeckLayouts.Tree([Picture(null), Text(writing, lines, null)])), P("clrMapOvr", A("masterClrMapping")));
    }

    private static XElement Picture(Rect? place) => P("sp",
        P("nvSpPr", Named("Slide"), P("cNvSpPr", A("spLocks", At("noGrp", 1), At("noRot", 1), At("noChangeAspect", 1))), P("nvPr", P("ph", At("type", "sldImg")))),
        P("spPr", place is { } at ? new[] { A("xfrm", at.Place), A("prstGeom", At("prst", "rect"), A("avLst")) } : []));

    private static XElement Text(Writing writing, IReadOnlyList<XElement> lines, Rect? place) => P("sp",
        P("nvSpPr", Named("Notes"), P("cNvSpPr", A("spLocks", At("noGrp", 1))), P("nvPr", P("ph", At("type", "body"), At("idx", 1)))),
        P("spPr", place is { } at ? new[] { A("xfrm", at.Place), A("prstGeom", At("prst", "rect"), A("avLst")) } : []),
        P("txBody", A("bodyPr", At("rtlCol", writing.Rtl)), A("lstStyle"), lines));
}
