using System.Xml.Linq;
using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Data.Provenance;
using Dashboard.Provenance;
using static Dashboard.Briefings.Pptx.DeckPlaces;
using static Dashboard.Briefings.Pptx.Ox;

namespace Dashboard.Briefings.Pptx;

/// <summary>The claims of a subject as a table that can be edited. In Persian its columns are written from the last to the first: LibreOffice knows no tables from right to left.</summary>
/// <param name="frame">The slide.</param>
/// <param name="writing">The language.</param>
internal sealed class ClaimsTable(SlideFrame frame, Writing writing)
{
    private const double HeadHeight = 24, TallestRow = 44, Size = 14;
    private static readonly double[] Widths = [.3, .26, .3, .14];

    /// <summary>The table in its frame.</summary>
    public XElement Frame(IReadOnlyList<Claim> claims, Rect room)
    {
        var words = frame.Words;
        string[] heads = [words["evidence.value"], words["evidence.reporter"], words["evidence.publisher"], words["evidence.grade"]];
        var height = Math.Min(TallestRow, (room.H - HeadHeight - 20) / Math.Max(1, claims.Count));
        var table = A("tbl", A("tblPr", At("firstRow", 1)),
            A("tblGrid", Ordered(Widths.Select(w => A("gridCol", At("w", Rect.Of(room.W * w)))))),
            A("tr", At("h", Rect.Of(HeadHeight)), Ordered(heads.Select(h => Cell(h, new(11, "5B6478", true), null)))),
            claims.Select(claim => Row(claim, height)));
        return Shapes.Frame(frame.Title, Cut($"{frame.Title}. {string.Join("; ", claims.Select(c => $"{frame.View.ReporterOf(c.Reporter)}: {frame.View.ValueOf(c)}"))}."), First,
            room with { H = HeadHeight + height * claims.Count }, TableUri, table);
    }

    private XElement Row(Claim claim, double height)
    {
        var (view, adopted) = (frame.View, claim.Slug == frame.Subject?.Adopted);
        var grade = DatasetIndex.BestGrade(claim.Citations);
        var ground = adopted ? "ECEFF8" : null;
        return A("tr", At("h", Rect.Of(height)), Ordered(
        [
            Cell(view.ValueOf(claim), new(Size + 3, adopted ? "1F3A93" : "14213D", true, true), ground),
            Cell(view.ReporterOf(claim.Reporter), new(Size, "14213D"), ground),
            Cell(Publishers.Of(view.Index, claim.Citations) is [var first, ..] ? first : "–", new(Size, "14213D"), ground),
            Cell($"{grade} · {view.Words[$"grade.word.{grade}"]}", new(12, "475069"), ground),
        ]));
    }

    private IEnumerable<XElement> Ordered(IEnumerable<XElement> columns) => writing.Rtl ? columns.Reverse() : columns;

    private XElement Cell(string text, Letters letters, string? ground) => A("tc", A("txBody", A("bodyPr"), A("lstStyle"), writing.Line(Cut(text, 160), letters)),
        A("tcPr", At("marL", Rect.Of(6)), At("marR", Rect.Of(6)), At("marT", Rect.Of(2)), At("marB", Rect.Of(2)), At("anchor", "ctr"),
            A("lnL", At("w", 0), A("noFill")), A("lnR", At("w", 0), A("noFill")), A("lnT", At("w", 0), A("noFill")), A("lnB", At("w", 9525), Writing.Fill("CFC9BB")),
            ground is null ? A("noFill") : Writing.Fill(ground)));
}
