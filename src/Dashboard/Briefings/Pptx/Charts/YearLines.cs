using System.Xml.Linq;
using Dashboard.Charting;
using static Dashboard.Briefings.Pptx.Charts.ChartXml;
using static Dashboard.Briefings.Pptx.Ox;

namespace Dashboard.Briefings.Pptx.Charts;

/// <summary>What stands over the columns of periods as lines of a chart: the target, a projection, the day everything is measured from, rings and dots.</summary>
internal sealed class YearLines(Sketch sketch, DataColumns data, DataColumn names, IReadOnlyList<YearSlot> slots, Tier tier)
{
    private const int LongestLine = 34;

    /// <summary>The lines, numbered from <paramref name="first"/>.</summary>
    public IReadOnlyList<XElement> All(int first)
    {
        var lines = new List<Func<int, XElement>>();
        foreach (var level in sketch.Figure.Levels)
            lines.Add(number => Level(level, number));
        foreach (var series in sketch.Figure.Series.Where(s => s.Form is Form.Dot or Form.Line or Form.Connector))
            // Several dots over one period are several series: a line has one point for each.
            for (var layer = 0; slots.Any(s => Mine(series, s).Count > layer); layer++)
            {
                var marks = slots.Select(s => Mine(series, s).ElementAtOrDefault(layer)).ToList();
                lines.Add(number => Marked(series, marks, number));
            }
        return [.. lines.Select((line, i) => line(first + i))];
    }

    private List<Mark> Mine(Series series, YearSlot slot) => [.. slot.Marks.Where(m => series.Marks.Contains(m) && m.Y >= tier.From && m.Y <= tier.To && (sketch.Figure.Tiers.Count == 0 || m.Y < tier.To))];

    private XElement Level(Level level, int number)
    {
        var from = Math.Max(0, slots.ToList().FindIndex(s => s.To > level.From));
        var column = data.Add(sketch.Narrow ? level.Short : level.Label, slots.Select((_, i) => i < from ? null : (object?)level.Value));
        var letters = new Letters(11, sketch.Colour("target"));
        // Before the line begins there is room at its side; a line over the whole width is named above it.
        var side = from > 2;
        var lines = Wrapped(sketch.Narrow ? level.Short : level.Label).Select(line => (IReadOnlyList<(string, Letters)>)[(line, letters)]).ToList();
        return C("ser", V("idx", number), V("order", number), data.Title(column), C("spPr", Sketch.Line(sketch.Colour("target"), 2.25)), C("marker", V("symbol", "none")),
            Labels(sketch.Writing, [new(side ? from : Math.Min(slots.Count - 1, 2), side ? "l" : "t", lines)]), data.Categories(names), data.Numbers("val", column), V("smooth", 0));
    }

    private static IEnumerable<string> Wrapped(string text)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + word.Length >= LongestLine)
            {
                yield return line;
                line = "";
            }
            line += line.Length == 0 ? word : " " + word;
        }
        yield return line;
    }

    private XElement Marked(Series series, IReadOnlyList<Mark?> marks, int number)
    {
        decimal Height(Mark mark) => series.Form == Form.Connector ? mark.High ?? 0 : mark.Y - tier.From;
        var column = data.Add(series.Name, marks.Select(m => m is null ? null : (object?)Height(m)));
        var (dotted, hidden) = (series.Form == Form.Line, series.Form == Form.Connector);
        XElement Dot(Mark mark) => hidden || mark.Symbol == Symbol.Ring ? C("marker", V("symbol", "none")) : Markers.Of(sketch, mark, 1);
        // A ring is a letter: not every program draws a hollow dot.
        PointLabel? Label(Mark? mark, int at) => mark is null ? null : mark.Symbol == Symbol.Ring ? new(at, "ctr", "○", new(10, sketch.Colour(mark.Tone)))
            : mark.Text.Length == 0 ? null : new(at, "t", mark.Text, new(10.5, sketch.Colour("ink-2"))) { Value = Height(mark) };
        var fan = dotted ? sketch.Figure.Fans.SelectMany(f => f.Points).Skip(1).ToList() : [];
        XElement? bars = series.Form == Form.Connector
            ? Errors(null, data.Numbers("minus", data.Add(sketch.Words["sheet.from-zero"], marks.Select(m => m is null ? null : (object?)(m.High - m.Low)))), Sketch.Line(sketch.Colour("ink"), 1.5, "sysDot"), caps: false)
            : fan.Count == 0 ? null : Errors(
                data.Numbers("plus", data.Add(sketch.Words["sheet.to-highest"], marks.Select(m => m is null ? null : (object?)Math.Max(0, (fan.Find(p => p.At == (DateOnly)m.X)?.High ?? m.Y) - m.Y)))),
                data.Numbers("minus", data.Add(sketch.Words["sheet.to-lowest"], marks.Select(m => m is null ? null : (object?)Math.Max(0, m.Y - (fan.Find(p => p.At == (DateOnly)m.X)?.Low ?? m.Y))))),
                Sketch.Line(Sketch.Mixed(sketch.Colour("newest"), Sketch.Paper, .25), 7), caps: false);
        var first = marks.OfType<Mark>().First();
        return C("ser", V("idx", number), V("order", number), data.Title(column),
            C("spPr", dotted ? Sketch.Line(sketch.Colour(first.Tone), 1.75, "sysDot") : A("ln", A("noFill"))), Dot(first),
            marks.Select((m, i) => m is null ? null : C("dPt", V("idx", i), Dot(m), V("bubble3D", 0), dotted ? C("spPr", Sketch.Line(sketch.Colour(m.Tone), 1.75, "sysDot")) : null)),
            Labels(sketch.Writing, [.. marks.Select(Label).OfType<PointLabel>()]),
            bars, data.Categories(names), data.Numbers("val", column), V("smooth", 0));
    }
}
