using Dashboard.Charting;
using static Dashboard.Briefings.Pptx.Charts.DataColumns;

namespace Dashboard.Briefings.Pptx.Charts;

/// <summary>The names of rows, columns and years, as labels of points at the edges of a plane.</summary>
internal static class PlaneAxes
{
    /// <summary>The series that carry them.</summary>
    public static IEnumerable<PlaneSeries> Of(Sketch sketch, PlaneRoom room)
    {
        if (room.Y.Kind == AxisKind.Rows && room.Y.Ticks.Count > 0)
            yield return Rows(sketch, room);
        if (room.X.Ticks.Count > 0)
            yield return Foot(sketch, room);
    }

    private static PlaneSeries Rows(Sketch sketch, PlaneRoom room)
    {
        var ticks = room.Y.Ticks;
        return new(sketch.Words["sheet.rows"], [.. ticks.Select(t => new PlanePoint(t.Label, room.X.From, Number(t.At)))],
            [.. ticks.Select((t, i) => new PointLabel(i, room.Mirrored ? "r" : "l", Lines(sketch, room, t)))]);
    }

    /// <summary>The lines of rows, and those of the scale of a panel. They stand behind the chart: programs do not agree which series of a chart covers which.</summary>
    public static IEnumerable<System.Xml.Linq.XElement> Grid(Sketch sketch, PlaneRoom room)
    {
        if (room.Y.Kind == AxisKind.Rows)
            foreach (var tick in room.Y.Ticks)
                yield return Overlays.Rule(sketch, new(room.Plot.X, room.Down(Number(tick.At)), room.Plot.W, 0), "grid", .75);
        if (room.X.Kind == AxisKind.Amount)
            foreach (var tick in room.X.Ticks)
                yield return Overlays.Rule(sketch, new(room.Across(tick.At), room.Plot.Y, 0, room.Plot.H), Number(tick.At) == 0 ? "line-2" : "grid", 1);
    }

    private static List<IReadOnlyList<(string, Letters)>> Lines(Sketch sketch, PlaneRoom room, Tick tick)
    {
        var letters = new Letters(11, sketch.Colour("ink"));
        var lines = room.RowName(tick).Select(line => (IReadOnlyList<(string, Letters)>)[(line, letters)]).ToList();
        if (tick.Tone is not null)
            lines[0] = [("■ ", new(11, sketch.Colour(tick.Tone))), .. lines[0]];
        if (tick.Note.Length > 0 && lines.Count == 1 && room.RowPitch >= 30)
            lines = [[(tick.Label, letters with { Bold = true })], [(Cut(tick.Note), new(10, sketch.Colour("ink-2")))]];
        return lines;
    }

    private static string Cut(string note) => note.Length <= 34 ? note : note[..33] + "…";

    private static PlaneSeries Foot(Sketch sketch, PlaneRoom room)
    {
        var ticks = room.X.Ticks;
        var names = room.X.Kind == AxisKind.Columns ? PlaneRoom.ColumnNames(ticks, room.Plot.W) : [.. ticks.Select(t => (IReadOnlyList<string>)[t.Label])];
        var letters = new Letters(room.X.Kind == AxisKind.Amount ? 10 : 11, sketch.Colour("ink-2"));
        return new(sketch.Words["sheet.columns"], [.. ticks.Select(t => new PlanePoint(t.Label, t.At, Number(room.Y.From)))],
            [.. names.Select((lines, i) => new PointLabel(i, "b", [.. lines.Select(line => (IReadOnlyList<(string, Letters)>)[(line, letters)])]))]);
    }
}
