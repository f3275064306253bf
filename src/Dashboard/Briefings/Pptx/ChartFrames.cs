using System.Xml.Linq;
using Dashboard.Briefings.Pptx.Charts;
using Dashboard.Charting;
using Dashboard.Exporting;
using DocumentFormat.OpenXml.Packaging;
using static Dashboard.Briefings.Pptx.DeckPlaces;
using static Dashboard.Briefings.Pptx.Ox;

namespace Dashboard.Briefings.Pptx;

/// <summary>The charts of a slide: frames with charts that can be edited, their keys, and the callouts at their marks.</summary>
/// <param name="part">The slide.</param>
/// <param name="frame">What it shows.</param>
/// <param name="writing">The language.</param>
internal sealed class ChartFrames(SlidePart part, SlideFrame frame, Writing writing)
{
    private const double KeyLine = 17, KeySize = 10.5;
    private int number;

    /// <summary>The shapes.</summary>
    /// <param name="second">The slide in a second language, or null.</param>
    /// <param name="lift">How much room a short title leaves.</param>
    public IReadOnlyList<XElement> Shapes(SlideFrame? second, double lift)
    {
        Rect Lifted(Rect place) => place with { Y = place.Y - lift, H = place.H + lift };
        var rooms = frame.Charts.Count > 1 ? new[] { Lifted(StartHalf.Mirrored(writing.Rtl)), Lifted(EndHalf.Mirrored(writing.Rtl)) } : [Lifted(Body)];
        if (second is not null && frame.Charts.Count <= 1)
            rooms = [rooms[0] with { Y = rooms[0].Y + 14, H = rooms[0].H - 14 }];
        // Two charts begin at one height, whichever of them has a key.
        var keyed = frame.Drawn.Select(c => KeyLines(c.Figure, rooms[0].W)).DefaultIfEmpty(0).Max();
        var shapes = new List<XElement>();
        foreach (var (chart, i) in frame.Charts.Take(2).Select((chart, i) => (chart, i)))
            shapes.AddRange(One(chart, rooms[i], frame.Charts.Count > 1 ? i : null, keyed, second));
        if (frame.Charts.Count == 0)
            shapes.Add(Pptx.Shapes.Held(writing, "Text", null, First, [writing.Line(frame.Words["slide.no-chart"], new(14, "475069"), Side.Middle)]));
        return shapes;
    }

    private IEnumerable<XElement> One(BoardChart chart, Rect room, int? half, int keyed, SlideFrame? second)
    {
        if (chart.Shown is not { Figure: var figure } shown || figure.Empty is not null)
        {
            var why = chart.Shown?.Figure.Empty ?? frame.Words.Say("slide.chart-failed", new { chart = frame.View.TitleOf(chart.Place.Slug) });
            return [Pptx.Shapes.Held(writing, "Text", null, half is 1 ? Second : First, [writing.Line(why, new(14, "475069"), Side.Middle)])];
        }
        var shapes = new List<XElement>();
        if (half is { } at)
        {
            shapes.Add(Pptx.Shapes.Held(writing, figure.Title, "body", at == 0 ? FirstHead : SecondHead, place: HeadOf(room), lines:
                [writing.Line(figure.Title, new(Writing.Fitting([figure.Title], room.W, HeadOf(room).H, 14, 11))), .. second?.Drawn.FirstOrDefault(c => c.Figure.Chart == figure.Chart) is { } other ? new[] { new Writing(second.Words).Line(other.Figure.Title, new(10.5, "475069")) } : []]));
            room = room with { Y = room.Y + HeadOf(room).H + 4, H = room.H - HeadOf(room).H - 4 };
        }
        if (figure.Key.Count > 0)
            shapes.Add(KeyOf(figure, room with { H = keyed * KeyLine }));
        if (keyed > 0)
            room = room with { Y = room.Y + keyed * KeyLine + 4, H = room.H - keyed * KeyLine - 4 };
        var sketch = new Sketch(frame, shown, writing, room);
        var charts = NativeChart.Of(sketch);
        shapes.AddRange(charts.SelectMany(c => c.Behind));
        foreach (var (native, i) in charts.Select((c, i) => (c, i)))
            shapes.Add(FrameOf(native, figure, i > 0 ? null : half is 1 ? Second : First));
        return [.. shapes, .. charts.SelectMany(c => c.Before), .. Callouts.Of(sketch, charts)];
    }

    private static int KeyLines(Figure figure, double width) =>
        figure.Key.Count == 0 ? 0 : Math.Clamp(Writing.Lines(string.Join("    ", figure.Key.Select(k => "■ " + k.Label)), KeySize, width), 1, 4);

    private XElement FrameOf(NativeChart native, Figure figure, int? placeholder)
    {
        var id = FormattableString.Invariant($"rIdChart{++number}");
        var chart = part.AddNewPart<ChartPart>(id);
        Write(chart, native.Space);
        using (var book = new MemoryStream(Workbook.Write([native.Data])))
            chart.AddEmbeddedPackagePart(EmbeddedPackagePartType.Xlsx, "rId1").FeedData(book);
        var name = native.Part is null ? figure.Title : $"{figure.Title} – {native.Part}";
        return Pptx.Shapes.Frame(Cut(name, 200), $"{name}. {Sentence(figure)}", placeholder, native.Room, ChartUri, C("chart", Rel("id", id)));
    }

    // The finding is the first sentence; then what it is and what each of a few marks says.
    private static string Sentence(Figure figure) => figure.Subtitle.TrimEnd('.') + ". " + string.Join("; ", figure.Marks.Take(24).Select(m => $"{m.Label}: {m.ValueText}")) + ".";

    private XElement KeyOf(Figure figure, Rect place)
    {
        var palette = Charting.Plotly.Palette.Light;
        var runs = figure.Key.SelectMany((entry, i) => (IEnumerable<XElement>)
        [
            writing.Run((i == 0 ? "" : "\u2003") + (entry.Look switch { Look.Hatched => "▨", Look.Open => "□", _ => "■" }) + "\u00A0", new(KeySize, palette[entry.Look == Look.Hatched ? "ink-3" : entry.Tone][1..7])),
            writing.Run(entry.Label.Replace(' ', '\u00A0'), new(KeySize, palette["ink-2"][1..7])),
        ]);
        return Pptx.Shapes.Box(writing, frame.Words["legend.key"], place with { X = place.X - 4, W = place.W + 8 }, [writing.Line(Side.Start, runs)], anchor: "t");
    }
}
