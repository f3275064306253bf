using System.Xml.Linq;
using Dashboard.Charting;
using static Dashboard.Briefings.Pptx.Charts.ChartXml;
using static Dashboard.Briefings.Pptx.Charts.DataColumns;
using static Dashboard.Briefings.Pptx.Ox;

namespace Dashboard.Briefings.Pptx.Charts;

/// <summary>One point of a plane.</summary>
/// <param name="Label">What it is.</param>
/// <param name="X">Across; null for a blank that ends a line.</param>
/// <param name="Y">Upwards.</param>
/// <param name="Mark">The mark, or null for a label of an axis or the other end of a line.</param>
internal sealed record PlanePoint(string? Label, object? X, decimal? Y, Mark? Mark = null)
{
    /// <summary>A line from a point to another: two points and a blank.</summary>
    public static PlanePoint[] Line(string label, object x, decimal y, object toX, decimal toY, Mark? mark = null) => [new(label, x, y, mark), new(label, toX, toY), new(null, null, null)];
}

/// <summary>Points that are drawn alike.</summary>
/// <param name="Name">Name of the series.</param>
/// <param name="Points">The points.</param>
/// <param name="Labels">Their labels.</param>
/// <param name="Line">The line that joins them up to the next blank, or null.</param>
internal sealed record PlaneSeries(string Name, IReadOnlyList<PlanePoint> Points, IReadOnlyList<PointLabel> Labels, XElement? Line = null)
{
    /// <summary>True when the points themselves are seen.</summary>
    public bool Dots { get; init; }
}

/// <summary>Dots on a plane of two scales, as a scatter chart: lanes over time, a matrix, values of two sides, claims in rows. Rows and columns are named by labels of points, so that they move with the chart.</summary>
internal static class Plane
{
    private const int Across = 1, Up = 2;

    /// <summary>The chart of some series of a figure.</summary>
    public static NativeChart Of(Sketch sketch, PlaneRoom room, IReadOnlyList<Series> series)
    {
        var marks = new PlaneMarks(sketch, room, series);
        PlaneSeries[] all = [.. PlaneAxes.Of(sketch, room), .. marks.All];
        var (data, rows) = (new DataColumns(sketch.Words["sheet.figure"], sketch.Writing.Rtl), all.SelectMany(s => s.Points).ToList());
        data.Add(sketch.Figure.Columns[0], rows.Select(r => (object?)r.Label));
        var x = data.Add(sketch.Words["sheet.across"], rows.Select(r => r.X));
        var heights = new List<DataColumn>();
        for (int i = 0, first = 0; i < all.Length; first += all[i++].Points.Count)
            heights.Add(data.Add(all[i].Name, rows.Select((r, at) => at >= first && at < first + all[i].Points.Count ? (object?)r.Y : null)));
        data.Add(sketch.Words["sheet.value"], rows.Select(r => (object?)r.Mark?.Value));
        data.Add(sketch.Words["sheet.low"], rows.Select(r => (object?)r.Mark?.Low));
        data.Add(sketch.Words["sheet.high"], rows.Select(r => (object?)r.Mark?.High));
        data.Add(sketch.Words["sheet.mark"], rows.Select(r => (object?)r.Mark?.Key));
        var drawn = new List<XElement>();
        for (int i = 0, first = 0; i < all.Length; first += all[i++].Points.Count)
            drawn.Add(Drawn(sketch, data, all[i], i, first, x, heights[i], room));
        var amounts = room.Y.Kind == AxisKind.Amount;
        return new(Space(sketch.Writing, room.Room, room.Plot,
            C("scatterChart", V("scatterStyle", "lineMarker"), V("varyColors", 0), drawn, V("axId", Across), V("axId", Up)),
            HiddenAxis(Across, Up, "b", Number(room.X.From), Number(room.X.To), room.Mirrored),
            amounts ? AmountAxis(sketch, Up, Across, Number(room.Y.To), Step(room.Y), between: false) : HiddenAxis(Up, Across, "l", Number(room.Y.From), Number(room.Y.To))), data.Sheet, room.Room, marks.PlaceOf)
        {
            Behind = [.. PlaneAxes.Grid(sketch, room), .. marks.Behind, .. room.X.Kind == AxisKind.Time ? sketch.Figure.Bands.Select(b => Overlays.Band(sketch, b, room.Across(b.From), room.Across(b.To), room.Plot)).OfType<XElement>() : []],
            Before = [.. room.X.Kind == AxisKind.Time ? sketch.Guides.Where(g => g.At >= (DateOnly)room.X.From && g.At < (DateOnly)room.X.To).Select(g => Overlays.Guide(sketch, room.Across(g.At), room.Plot)) : []],
        };
    }

    private static decimal Step(Axis amounts) => amounts.Ticks.Count > 1 ? Number(amounts.Ticks[1].At) - Number(amounts.Ticks[0].At) : Number(amounts.To);

    // Every series spans all rows, with blanks where others have their points: LibreOffice loses shorter ones, and the table stays plain.
    private static XElement Drawn(Sketch sketch, DataColumns data, PlaneSeries series, int number, int first, DataColumn x, DataColumn y, PlaneRoom room) =>
        C("ser", V("idx", number), V("order", number), data.Title(y), C("spPr", series.Line ?? A("ln", A("noFill"))), C("marker", V("symbol", "none")),
            series.Dots ? series.Points.Select((p, i) => C("dPt", V("idx", first + i), Markers.Of(sketch, p.Mark!, sketch.Narrow ? 1 : 1.2, PlanePlaces.Largest(room, p.Mark!)), V("bubble3D", 0))) : null,
            Labels(sketch.Writing, [.. series.Labels.Select(l => l with { At = first + l.At })]), data.Numbers("xVal", x), data.Numbers("yVal", y), V("smooth", 0));
}
