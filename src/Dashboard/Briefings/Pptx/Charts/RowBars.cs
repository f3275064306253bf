using System.Xml.Linq;
using Dashboard.Charting;
using static Dashboard.Briefings.Pptx.Charts.ChartXml;
using static Dashboard.Briefings.Pptx.Ox;

namespace Dashboard.Briefings.Pptx.Charts;

/// <summary>Lying bars: stacked row by row, or parts of a hundred where each row is a whole. From right to left they grow from the right.</summary>
internal sealed class RowBars
{
    private const int Rows = 1, Amounts = 2;
    private const double TotalRoom = 92, WidestNames = .34, TallestRow = 46, TwoLines = 30;
    private readonly Sketch sketch;
    private readonly IReadOnlyList<Tick> rows;
    private readonly IReadOnlyList<Series> bars;
    private readonly Dictionary<decimal, Mark> totals;
    private readonly bool percent, single;
    private readonly decimal most;
    private readonly Rect plot;
    private readonly DataColumns data;

    private RowBars(Sketch sketch)
    {
        var figure = sketch.Figure;
        this.sketch = sketch;
        rows = [.. figure.Y.Ticks.OrderByDescending(t => DataColumns.Number(t.At))];
        bars = [.. figure.Series.Where(s => s.Form == Form.Bar && s.Marks.Count > 0)];
        totals = figure.Series.Where(s => s.Form == Form.Total).SelectMany(s => s.Marks).ToDictionary(m => m.Y);
        percent = bars.Any(s => s.Marks.Any(m => m.Length is not null));
        // One bar a row: one series, with its number at the end.
        single = totals.Count == 0;
        most = percent ? 1 : DataColumns.Number(figure.X.To);
        data = new(sketch.Words["sheet.figure"], sketch.Writing.Rtl);
        var names = Math.Min(rows.Select(r => Math.Max(Writing.Width(r.Label, 11), Writing.Width(r.Note, 11))).DefaultIfEmpty(0).Max() + 14, sketch.Room.W * WidestNames);
        var end = percent ? 10 : single ? 34 : TotalRoom;
        var height = Math.Min(sketch.Room.H - 6, TallestRow * Math.Max(1, rows.Count));
        plot = new(sketch.Room.X + (sketch.Writing.Rtl ? end : names), sketch.Room.Y + 3, sketch.Room.W - names - end, height);
    }

    /// <summary>The chart of a figure of rows.</summary>
    public static NativeChart Of(Sketch sketch) => new RowBars(sketch).Make();

    private NativeChart Make()
    {
        var categories = data.Add(sketch.Figure.Columns[0], rows.Select(r => Writing.Directed(NameOf(r))));
        List<XElement> series = single ? [Single(categories)] : [.. bars.Select((s, i) => Stacked(s, i, categories))];
        if (!single && !percent)
            series.AddRange(Ends(series.Count, categories));
        DataColumn[] claims = [data.Add(sketch.Words["sheet.low"], rows.Select(r => (object?)Low(r))), data.Add(sketch.Words["sheet.high"], rows.Select(r => (object?)High(r)))];
        var chart = C("barChart", V("barDir", "bar"), V("grouping", single ? "clustered" : percent ? "percentStacked" : "stacked"), V("varyColors", 0), series,
            V("gapWidth", 78), V("overlap", 100), V("axId", Rows), V("axId", Amounts));
        return new(Space(sketch.Writing, sketch.Room, plot, chart, RowAxis(), HiddenAxis(Amounts, Rows, "b", 0, most, sketch.Writing.Rtl, between: true)), data.Sheet, sketch.Room, PlaceOf);
    }

    private string NameOf(Tick row) => percent && totals.GetValueOrDefault(DataColumns.Number(row.At)) is { } total ? $"{row.Label} · {total.Text}"
        : row.Note.Length > 0 && plot.H / rows.Count >= TwoLines ? $"{row.Label}\n{row.Note}" : row.Label;

    private decimal? Low(Tick row) => totals.GetValueOrDefault(DataColumns.Number(row.At))?.Low;
    private decimal? High(Tick row) => totals.GetValueOrDefault(DataColumns.Number(row.At))?.High;

    private static Mark? MarkIn(Series series, Tick row) => series.Marks.FirstOrDefault(m => m.Y == DataColumns.Number(row.At));

    private XElement Single(DataColumn categories)
    {
        var marks = rows.Select(r => bars.Select(s => MarkIn(s, r)).FirstOrDefault(m => m is not null)).ToList();
        var column = data.Add(sketch.Figure.Columns[^1], marks.Select(m => (object?)m?.Value));
        return C("ser", V("idx", 0), V("order", 0), data.Title(column), C("spPr", Writing.Fill(sketch.Colour("bar"))), V("invertIfNegative", 0),
            Points(marks), Labels(sketch.Writing, [.. marks.Select((m, i) => m is null ? null : new PointLabel(i, "outEnd", m.Text, new(12, sketch.Colour("ink"), true)) { Value = m.Value }).OfType<PointLabel>()]),
            data.Categories(categories), data.Numbers("val", column));
    }

    private XElement Stacked(Series series, int number, DataColumn categories)
    {
        var marks = rows.Select(r => MarkIn(series, r)).ToList();
        var (column, first) = (data.Add(series.Name, marks.Select(m => (object?)m?.Value)), series.Marks[0]);
        var painted = sketch.Painted(first, first.Look);
        return C("ser", V("idx", number), V("order", number), data.Title(column), painted, V("invertIfNegative", 0), Points(marks),
            Labels(sketch.Writing, [.. marks.Select((m, i) => m is null || !HasRoom(m) ? null : Digits(m, i)).OfType<PointLabel>()]),
            data.Categories(categories), data.Numbers("val", column));
    }

    private bool HasRoom(Mark mark) => LengthOf(mark) > Writing.Width(mark.Text, 11) + 2;

    // A whisker that ends in the middle of a bar pushes its digits to the start.
    private bool IsCrossed(Mark mark) => !percent && totals.GetValueOrDefault(mark.Y) is { Low: { } low, High: { } high } && low != high
        && PlaceOf(mark) is { } place && Math.Abs(place.X + place.W / 2 - (sketch.Writing.Rtl ? plot.Right : plot.X)) is var middle
        && middle + 5 > (double)(low / most) * plot.W && middle - 5 < (double)(high / most) * plot.W;

    private PointLabel Digits(Mark mark, int at) => new(at, IsCrossed(mark) ? "inBase" : "ctr", mark.Text, new(11, mark.Look switch
    {
        Look.Hatched => sketch.Colour("ink-2"),
        Look.Open => sketch.Colour("ink"),
        _ => sketch.InkOn(mark),
    }, Bold: sketch.IsPicked(mark))) { Value = mark.Value, Ground = mark.Look == Look.Hatched ? sketch.Colour("rest-bg") : null };

    private IEnumerable<XElement> Points(IReadOnlyList<Mark?> marks) => marks.Select((m, i) => m is null ? null
        : C("dPt", V("idx", i), V("invertIfNegative", 0), V("bubble3D", 0), sketch.Painted(m, m.Look))).OfType<XElement>();

    // After the bars: a stretch up to the highest claim that carries the whisker, then the total, seen by its label only.
    private IEnumerable<XElement> Ends(int number, DataColumn categories)
    {
        var ends = rows.Select(r => bars.Sum(s => MarkIn(s, r)?.Value ?? 0)).ToList();
        var found = rows.Select(r => totals.GetValueOrDefault(DataColumns.Number(r.At))).ToList();
        var wide = found.Select(m => m is { Low: { } low, High: { } high } && low != high).ToList();
        var beyond = found.Select((m, i) => wide[i] ? Math.Max(0, m!.High!.Value - ends[i]) : 0).ToList();
        if (wide.Any(w => w))
        {
            var up = data.Add(sketch.Words["sheet.to-highest"], beyond.Select(b => (object?)b));
            var back = data.Add(sketch.Words["sheet.spread"], found.Select((m, i) => wide[i] ? (object?)Math.Max(0, ends[i] + beyond[i] - m!.Low!.Value) : null));
            yield return C("ser", V("idx", number), V("order", number), data.Title(up), Sketch.Nothing, V("invertIfNegative", 0),
                Errors(null, data.Numbers("minus", back), Sketch.Line(sketch.Colour("ink"), 1.25), caps: true), data.Categories(categories), data.Numbers("val", up));
            number++;
        }
        var total = data.Add(totals.Values.Select(_ => sketch.Words["mark.total"]).First(), found.Select((m, i) => (object?)(m?.Value ?? ends[i])));
        yield return C("ser", V("idx", number), V("order", number), data.Title(total), Sketch.Nothing, V("invertIfNegative", 0),
            Labels(sketch.Writing, [.. found.Select((m, i) => m is null ? null : new PointLabel(i, "inBase", [[(m.Text, Total(m)), .. Note(m)]])).OfType<PointLabel>()]),
            data.Categories(categories), data.Numbers("val", total));
    }

    private Letters Total(Mark mark) => new(13, sketch.Colour(sketch.IsDim(mark) ? "ink-3" : "ink"), true);

    private IEnumerable<(string, Letters)> Note(Mark mark) => mark.TextNote.Length == 0 ? [] : [(" " + Words.Isolate(mark.TextNote), new(10, sketch.Colour("ink-2")))];

    private XElement RowAxis() => C("catAx", V("axId", Rows), C("scaling", V("orientation", "maxMin")), V("delete", 0), V("axPos", sketch.Writing.Rtl ? "r" : "l"),
        C("numFmt", At("formatCode", "General"), At("sourceLinked", 0)), V("majorTickMark", "none"), V("minorTickMark", "none"), V("tickLblPos", "nextTo"),
        C("spPr", Sketch.Line(sketch.Colour("line-2"), .75)), Letters(sketch.Writing, rows.Count > 14 ? 10 : 11, sketch.Colour("ink")),
        V("crossAx", Amounts), V("crosses", "min"), V("auto", 0), V("lblAlgn", "ctr"), V("lblOffset", 60), V("noMultiLvlLbl", 1));

    private double LengthOf(Mark mark) => (double)((percent ? mark.Length / 100 : mark.Value) ?? 0) / (double)most * plot.W;

    private Rect? PlaceOf(Mark mark)
    {
        var row = rows.ToList().FindIndex(r => DataColumns.Number(r.At) == mark.Y);
        if (row < 0)
            return null;
        var before = bars.TakeWhile(s => !s.Marks.Contains(mark)).Select(s => MarkIn(s, rows[row])).OfType<Mark>().Sum(LengthOf);
        var (height, isBar) = (plot.H / rows.Count, bars.Any(s => s.Marks.Contains(mark)));
        var (start, length) = single ? (0, LengthOf(mark)) : isBar ? (before, LengthOf(mark)) : (before, 24);
        return new(sketch.Writing.Rtl ? plot.Right - start - length : plot.X + start, plot.Y + height * (row + .22), length, height * .56);
    }
}
