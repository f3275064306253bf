using System.Xml.Linq;
using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Provenance;
using DocumentFormat.OpenXml.Packaging;
using static Dashboard.Briefings.Pptx.DeckPlaces;
using static Dashboard.Briefings.Pptx.Ox;

namespace Dashboard.Briefings.Pptx;

/// <summary>The words of a slide: paragraphs and points, an outline, claims side by side, the sources.</summary>
/// <param name="frame">The slide.</param>
/// <param name="writing">The language.</param>
/// <param name="body">The room of its content.</param>
internal sealed class SlideTexts(SlideFrame frame, Writing writing, Rect body)
{
    private const double Smallest = 10;
    private const int MostClaims = 7;

    /// <summary>As many sources stand in one column.</summary>
    public const int OneColumn = 8;

    /// <summary>Paragraphs and points in a placeholder, as large as they fit.</summary>
    public static XElement Lines(Writing writing, IReadOnlyList<TextLine> lines, int index, Rect room, double most, Side side = Side.Start)
    {
        var size = Writing.Fitting([.. lines.Select(l => l.Text)], room.W - 24, room.H, most, Smallest, 1.36, 9);
        return Shapes.Held(writing, writing.Words["pptx.place.body"], index is First or Second ? null : "body", index, place: room, lines: [.. lines.Select(line => A("p",
            line.IsPoint ? writing.Direction(side, 20, -20, A("buClr", A("srgbClr", At("val", "8A5200"))), A("buFont", At("typeface", "Arial")), A("buChar", At("char", "–"))) : writing.Direction(side),
            writing.Run(line.Text, new(size))))]);
    }

    /// <summary>The titles of the slides that follow, each with its number.</summary>
    public XElement Outline(Telling telling)
    {
        var titles = telling.After(frame).ToList();
        var size = Writing.Fitting([.. titles.Select(t => t.Title)], body.W - 40, body.H, 18, Smallest, 1.3, 8);
        return Shapes.Held(writing, frame.Title, null, First, place: body, lines: [.. titles.Select(t => A("p", writing.Direction(Side.Start, 36, -36, A("buNone"), A("tabLst", A("tab", At("pos", Rect.Of(36)), At("algn", "l")))),
            writing.Run(frame.Words.Number(t.Number) + "\t", new(size, "1F3A93", true)), writing.Run(t.Title, new(size))))]);
    }

    /// <summary>What is claimed of a subject: which claim is adopted and why, and a table of all.</summary>
    public IReadOnlyList<XElement> Claims()
    {
        var (view, words) = (frame.View, frame.Words);
        if (frame.Subject is not { } subject)
            return [Shapes.Held(writing, writing.Words["pptx.place.body"], null, First, place: body, lines: [writing.Line(words["slide.no-subject"], new(14, "475069"), Side.Middle)])];
        var (open, reason) = (subject.Adopted is null, Cut(view.Text(subject.Reason), 600));
        var size = Writing.Fitting([reason], body.W, 70, 14, Smallest);
        var height = Math.Min(80, Writing.Lines(reason, size, body.W - 60) * size * 1.35 + 8);
        var table = new ClaimsTable(frame, writing);
        var room = body with { Y = body.Y + height + 6, H = body.H - height - 6 };
        var more = frame.Claims.Count - MostClaims;
        return
        [
            Shapes.Box(writing, words[open ? "legend.still-open" : "evidence.adopted"], body with { X = body.X - 4, W = body.W + 8, H = height },
                [writing.Line(Side.Start, writing.Run(words[open ? "legend.still-open" : "evidence.adopted"] + "  ", new(size, open ? "8A5200" : "0B6F63", true)), writing.Run(reason, new(size, "475069")))], anchor: "t"),
            table.Frame([.. frame.Claims.Take(MostClaims)], room),
            .. more <= 0 ? Array.Empty<XElement>() : [Shapes.Box(writing, words.Say("slide.more-claims", new { n = more }), new Rect(body.X - 4, body.Bottom - 18, body.W, 18), [writing.Line(words.Say("slide.more-claims", new { n = more }), new(11, "5B6478"))])],
        ];
    }

    /// <summary>The sources of all slides, numbered; their publishers are links to where they were read. Many stand in two columns.</summary>
    public IReadOnlyList<XElement> Sources(Telling telling, SlidePart part)
    {
        var sources = telling.Sources;
        Rect[] rooms = sources.Count <= OneColumn ? [body] : [.. new[] { StartHalf, EndHalf }.Select(half => half.Mirrored(writing.Rtl) with { Y = body.Y, H = body.H })];
        var width = rooms[0].W - 26;
        var heights = sources.Select(s => $"{s.Publisher}: {s.Title}").ToList();
        var size = Writing.Fitting(heights, width, body.H * rooms.Length - 40, 13, Smallest, 1.25, 3);
        var columns = rooms.Select(_ => new List<XElement>()).ToArray();
        var (column, left, shown) = (0, body.H, 0);
        for (; shown < sources.Count; shown++)
        {
            var height = Writing.Lines(heights[shown], size, width) * size * 1.25 + 3;
            // The last line says how many more there are.
            if (left < height + (column == rooms.Length - 1 ? 18 : 0))
                if (++column == rooms.Length)
                    break;
                else
                    left = body.H;
            left -= height;
            columns[column].Add(Source(sources[shown], shown + 1, size, part));
        }
        if (shown < sources.Count)
            columns[^1].Add(writing.Line(frame.Words.Say("slide.more-sources", new { n = sources.Count - shown }), new(size, "5B6478")));
        return [.. columns.Select((lines, i) => Shapes.Held(writing, frame.Title, null, i == 0 ? First : Second, lines, rooms[i]))];
    }

    private XElement Source(Data.Provenance.Source source, int number, double size, SlidePart part) => A("p",
        writing.Direction(Side.Start, 24, -24, A("spcAft", A("spcPts", At("val", 300))), A("buNone"), A("tabLst", A("tab", At("pos", Rect.Of(24)), At("algn", "l")))),
        writing.Run(frame.Words.Number(number) + ".\t", new(size, "5B6478")), writing.Run(source.Publisher + ":", new(size, Bold: true), LinkTo(part, WebAddress.Of(source.Url))), writing.Run(" " + source.Title, new(size)));

    private static string? LinkTo(SlidePart part, string? address) => address is null || !Uri.TryCreate(address, UriKind.Absolute, out var uri) ? null : part.AddHyperlinkRelationship(uri, true).Id;
}
