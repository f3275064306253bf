using System.Xml.Linq;
using Dashboard.Charting;
using Dashboard.Charting.Plotly;
using static Dashboard.Briefings.Pptx.Charts.ChartXml;
using static Dashboard.Briefings.Pptx.Ox;

namespace Dashboard.Briefings.Pptx.Charts;

/// <summary>Upright columns over periods, with what stands on and above them: whiskers, the target, gaps, a projection. Time runs left to right in every language.</summary>
internal sealed class YearColumns
{
    private const int Years = 1, Amounts = 2;
    private const double Left = 44, End = 12, Foot = 22, SecondLine = 26, ColumnShare = .74;
    private readonly Sketch sketch;
    private readonly Tier tier;
    private readonly IReadOnlyList<YearSlot> slots;
    private readonly Rect room, plot;
    private readonly DataColumns data;
    private readonly decimal top;

    private YearColumns(Sketch sketch, Tier tier, Rect room)
    {
        (this.sketch, this.tier, this.room, slots, top) = (sketch, tier, room, YearScale.Of(sketch), tier.To - tier.From);
        data = new(sketch.Words["sheet.figure"], sketch.Writing.Rtl);
        var head = sketch.Figure.NameBands || sketch.Figure.Bands.Count > 0 ? 16 : 8;
        plot = new(room.X + Left, room.Y + head, room.W - Left - End, room.H - head - Foot - (slots.Any(s => s.Name.Contains('\n')) ? SecondLine : 0));
    }

    /// <summary>The chart of a figure of columns; one for each stretch where there are several above each other.</summary>
    public static IReadOnlyList<NativeChart> Of(Sketch sketch)
    {
        var tiers = sketch.Figure.Tiers.OrderByDescending(t => t.From).ToList();
        if (tiers.Count == 0)
            return [new YearColumns(sketch, new("", 0, DataColumns.Number(sketch.Figure.Y.To)), sketch.Room).Make()];
        var height = sketch.Room.H / tiers.Count;
        return [.. tiers.Select((tier, i) => new YearColumns(sketch, tier, sketch.Room with { Y = sketch.Room.Y + i * height, H = height }).Make())];
    }

    private NativeChart Make()
    {
        var names = data.Add(sketch.Figure.Columns[0], slots.Select(s => Writing.Directed(s.Name)));
        var lines = new YearLines(sketch, data, names, slots, tier);
        List<XElement> columns = [.. sketch.Figure.Series.Where(s => s.Form == Form.Column && s.Marks.Any(Mine)).Select((s, i) => Columns(s, i, names))];
        var over = lines.All(columns.Count);
        var axes = new[] { V("axId", Years), V("axId", Amounts) };
        var ticks = sketch.Figure.Y.Ticks.Select(t => DataColumns.Number(t.At) - tier.From).Where(v => v >= 0 && v < top).Order().ToList();
        return new(Space(sketch.Writing, room, plot,
            C("barChart", V("barDir", "col"), V("grouping", "clustered"), V("varyColors", 0), columns, V("gapWidth", (int)((1 - ColumnShare) / ColumnShare * 100)), V("overlap", 100), axes),
            over.Count == 0 ? null : C("lineChart", V("grouping", "standard"), V("varyColors", 0), over, V("marker", 1), axes),
            YearAxis(), AmountAxis(sketch, Amounts, Years, top, ticks.Count > 1 ? ticks[1] - ticks[0] : top, between: true)), data.Sheet, room, PlaceOf)
        {
            Behind = [.. sketch.Figure.Bands.Where(b => b.Tone is not null || sketch.Figure.NameBands).Select(b => Overlays.Band(sketch, b, Across(b.From), Across(b.To), plot)).OfType<XElement>()],
            Before = [.. sketch.Guides.Where(g => !sketch.Figure.Series.Any(s => s.Form == Form.Connector) && g.At >= slots[0].From && g.At < slots[^1].To).Select(g => Overlays.Guide(sketch, Across(g.At), plot)), .. tier.Label.Length == 0 ? Array.Empty<XElement>() : [Overlays.Heading(sketch, tier.Label, plot with { X = plot.X + 2, Y = room.Y })]],
            Part = tier.Label.Length == 0 ? null : tier.Label,
        };
    }

    private bool Mine(Mark mark) => sketch.Figure.Tiers.Count == 0 || mark.Base == tier.From;

    private XElement Columns(Series series, int number, DataColumn names)
    {
        var marks = slots.Select(s => s.Marks.FirstOrDefault(m => Mine(m) && series.Marks.Contains(m))).ToList();
        var column = data.Add(series.Name, marks.Select(m => (object?)m?.Value));
        var low = data.Add(sketch.Words["sheet.low"], marks.Select(m => (object?)m?.Low));
        var high = data.Add(sketch.Words["sheet.high"], marks.Select(m => (object?)m?.High));
        var whiskers = marks.Any(m => m is { Low: { } l, High: { } h } && l != h) ? Errors(
            data.Numbers("plus", data.Add(sketch.Words["sheet.to-highest"], marks.Select(m => (object?)Gap(m?.High - m?.Value)))),
            data.Numbers("minus", data.Add(sketch.Words["sheet.to-lowest"], marks.Select(m => (object?)Gap(m?.Value - m?.Low)))),
            Sketch.Line(sketch.Colour("ink"), 1.25), caps: true) : null;
        return C("ser", V("idx", number), V("order", number), data.Title(column), C("spPr", Writing.Fill(sketch.Colour("bar"))), V("invertIfNegative", 0),
            marks.Select((m, i) => m is null ? null : C("dPt", V("idx", i), V("invertIfNegative", 0), V("bubble3D", 0), sketch.Painted(m, m.Look))),
            Labels(sketch.Writing, ColumnLabels(marks)), whiskers, data.Categories(names), data.Numbers("val", column));
    }

    // A whisker without length is none: its ends would be drawn.
    private static decimal? Gap(decimal? length) => length > 0 ? length : null;

    // The newest first, then from the highest down: rather fewer labels than overlaps; the sheet has them all.
    private List<PointLabel> ColumnLabels(List<Mark?> marks)
    {
        const double size = 11, newestSize = 15, note = 10;
        var placing = new LabelPlacing(plot.W, plot.H, size);
        var labels = new List<PointLabel>();
        foreach (var mark in marks.OfType<Mark>())
            placing.Keep(BoxOf(PlaceOf(mark)!.Value, .1));
        foreach (var (mark, i) in marks.Select((m, i) => (m, i)).Where(x => x.m is { Value: not null }).OrderByDescending(x => x.m!.Tone == "newest").ThenByDescending(x => x.m!.Value))
        {
            var newest = mark!.Tone == "newest";
            var (x, rise) = (PlaceOf(mark)!.Value.X + PlaceOf(mark)!.Value.W / 2 - plot.X, (double)Math.Max(0, (mark.High - mark.Value) ?? 0));
            var y = plot.H * (1 - ((double)mark.Value!.Value + rise) / (double)top) - 2;
            // Under a line of the target the newest value stands above that line.
            var level = sketch.Figure.Levels.Select(l => plot.H * (1 - (double)(l.Value / top))).Where(l => newest && l < y && y - l < newestSize * 1.5).Select(l => (double?)l).FirstOrDefault();
            y = level ?? y;
            var noted = mark.TextNote.Length > 0 && placing.Above(x, y, mark.TextNote.Length > mark.Text.Length ? mark.TextNote : mark.Text, 2);
            if (!noted && !placing.Above(x, y, newest ? mark.Text + "00" : mark.Text) && !newest)
                continue;
            var letters = new Letters(newest ? newestSize : size, sketch.Colour(sketch.IsDim(mark) ? "ink-3" : newest ? "newest" : "ink-2"), newest || sketch.IsPicked(mark));
            var own = plot.H * (1 - (double)(mark.Value.Value / top));
            labels.Add(new(i, "outEnd", noted ? [[(mark.TextNote, letters with { Size = note, Bold = false })], [(mark.Text, letters)]] : [[(mark.Text, letters)]])
            {
                Value = mark.Value,
                Down = own - y < 3 ? 0 : -(own - y) / room.H,
            });
        }
        return labels;
    }

    private Box BoxOf(Rect place, double spare) => new(place.X - plot.X + place.W * spare, place.Y - plot.Y + 1, place.Right - plot.X - place.W * spare, place.Bottom - plot.Y);

    private XElement YearAxis() => C("catAx", V("axId", Years), C("scaling", V("orientation", "minMax")), V("delete", 0), V("axPos", "b"),
        C("numFmt", At("formatCode", "General"), At("sourceLinked", 0)), V("majorTickMark", "none"), V("minorTickMark", "none"), V("tickLblPos", "low"),
        C("spPr", Sketch.Line(sketch.Colour("line-2"), 1)), Letters(sketch.Writing, sketch.Narrow ? 10 : 11),
        V("crossAx", Amounts), V("crosses", "min"), V("auto", 0), V("lblAlgn", "ctr"), V("lblOffset", 40),
        V("tickLblSkip", Math.Max(1, (int)Math.Ceiling(slots.SelectMany(s => s.Name.Split('\n')).Where(n => slots.Count > 8 || n.Length == 0).Select(n => Writing.Width(n, 11) + 6).DefaultIfEmpty(0).Max() / (plot.W / slots.Count)))), V("noMultiLvlLbl", 1));

    private double Across(DateOnly day)
    {
        for (var i = 0; i < slots.Count; i++)
            if (day < slots[i].To)
                return plot.X + plot.W / slots.Count * (i + Math.Max(0, (double)(day.DayNumber - slots[i].From.DayNumber)) / (slots[i].To.DayNumber - slots[i].From.DayNumber));
        return plot.Right;
    }

    private Rect? PlaceOf(Mark mark)
    {
        var i = slots.ToList().FindIndex(s => s.Marks.Contains(mark));
        if (i < 0 || (mark.Value is not null && !Mine(mark)))
            return null;
        var (width, height) = (plot.W / slots.Count, plot.H * (double)((mark.Length ?? mark.Value ?? 0) / top));
        return new(plot.X + width * (i + (1 - ColumnShare) / 2), plot.Bottom - height, width * ColumnShare, height);
    }
}
