using System.Xml.Linq;
using Dashboard.Charting;
using static Dashboard.Briefings.Pptx.Ox;

namespace Dashboard.Briefings.Pptx.Charts;

/// <summary>Words at marks, and the mark in the spotlight, as callouts that point at their marks.</summary>
internal static class Callouts
{
    private const double Size = 11, Widest = 190, Away = 16, Number = 16;

    /// <summary>The callouts of one figure's charts.</summary>
    public static IEnumerable<XElement> Of(Sketch sketch, IReadOnlyList<NativeChart> charts)
    {
        var taken = sketch.Figure.Marks.Select(m => PlaceOf(charts, m)).OfType<Rect>()
            // A column has its number above it.
            .Select(r => sketch.Figure.Series.Any(s => s.Form == Form.Column) ? r with { Y = r.Y - Number, H = r.H + Number } : r).ToList();
        if (sketch.Lit is { } lit && PlaceOf(charts, lit) is { } there)
            yield return Callout(sketch, sketch.Words["present.spotlight"], Free(there, new(0, 0, 210, 74), sketch.Room, taken), there,
            [
                sketch.Writing.Line(lit.Text.Length > 0 ? lit.Text : lit.ValueText, new(26, sketch.Colour("newest"), true, true), Side.Middle),
                sketch.Writing.Line(Cut(lit.Label, 70), new(Size, sketch.Colour("ink")), Side.Middle),
                sketch.Writing.Line(Cut(sketch.Words.And([.. sketch.Figure.Publishers.Take(1)]), 60), new(10, sketch.Colour("ink-2")), Side.Middle),
            ], sketch.Colour("newest"), 2);
        foreach (var annotation in sketch.Frame.Slide.Annotations.Where(a => a.Chart == sketch.Figure.Chart))
        {
            var text = annotation.Text.In(sketch.Words.Language);
            if (text.Length == 0 || sketch.Figure.Marks.FirstOrDefault(m => m.Key == annotation.Mark) is not { } mark || PlaceOf(charts, mark) is not { } place)
                continue;
            var width = Math.Min(Widest, Writing.Width(text, Size) + 16);
            yield return Callout(sketch, mark.Label, Free(place, new(0, 0, width, Math.Min(sketch.Room.H / 2, Writing.Lines(text, Size, width - 8) * Size * 1.3 + 6)), sketch.Room, taken), place,
                [sketch.Writing.Line(text, new(Size, sketch.Colour("ink")), Side.Middle)], sketch.Colour("saffron"), 1);
        }
    }

    private static Rect? PlaceOf(IReadOnlyList<NativeChart> charts, Mark mark) => charts.Select(c => c.PlaceOf(mark)).FirstOrDefault(p => p is not null);

    // Above the mark, else beside it, further away until it covers no mark and no other callout.
    private static Rect Free(Rect mark, Rect size, Rect room, List<Rect> taken)
    {
        var (x, y) = (mark.X + mark.W / 2 - size.W / 2, mark.Y - size.H - Away);
        var steps = Enumerable.Range(0, 14).ToList();
        var tries = steps.SelectMany(i => new Rect[] { size with { X = x, Y = y - 14 * i }, size with { X = x - size.W * .6, Y = y - 14 * i }, size with { X = x + size.W * .6, Y = y - 14 * i } })
            .Concat(steps.SelectMany(i => new Rect[] { size with { X = mark.Right + Away + 12 * i, Y = mark.Y }, size with { X = mark.X - size.W - Away - 12 * i, Y = mark.Y }, size with { X = x, Y = mark.Bottom + Away + 14 * i } }));
        var free = tries.Where(r => r.Inside(room) == r).Cast<Rect?>().FirstOrDefault(r => taken.TrueForAll(t => !t.Meets(r!.Value))) ?? (size with { X = x, Y = y }).Inside(room);
        taken.Add(free);
        return free;
    }

    private static XElement Callout(Sketch sketch, string name, Rect box, Rect mark, IReadOnlyList<XElement> lines, string colour, double width)
    {
        // Its tip, from the middle of the box, in hundred-thousandths of its size: at the edge of the mark that is nearest.
        var (tipX, tipY) = (Math.Clamp(box.X + box.W / 2, mark.X, mark.Right), Math.Clamp(box.Y + box.H / 2, mark.Y, mark.Bottom));
        long Share(double from, double middle, double size) => (long)((from - middle) / size * 100_000);
        var geometry = A("prstGeom", At("prst", "wedgeRectCallout"), A("avLst",
            A("gd", At("name", "adj1"), At("fmla", $"val {Share(tipX, box.X + box.W / 2, box.W)}")), A("gd", At("name", "adj2"), At("fmla", $"val {Share(tipY, box.Y + box.H / 2, box.H)}"))));
        return Shapes.Box(sketch.Writing, name, box, lines, sketch.Colour("card"), Sketch.Line(colour, width), "ctr", geometry);
    }
}
