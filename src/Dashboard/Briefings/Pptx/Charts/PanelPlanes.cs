using Dashboard.Charting;

namespace Dashboard.Briefings.Pptx.Charts;

/// <summary>Groups of rows that do not share a scale: a chart for each, side by side where there is room.</summary>
internal static class PanelPlanes
{
    private const double TwoColumns = 600, Gap = 28, Head = 20, Foot = 20, Names = .32, Spare = 30, TallestRow = 40;

    /// <summary>The charts of a figure of panels.</summary>
    public static IReadOnlyList<NativeChart> Of(Sketch sketch)
    {
        var columns = Enumerable.Range(0, sketch.Room.W >= TwoColumns && sketch.Figure.Panels.Count > 1 ? 2 : 1).Select(_ => new List<Panel>()).ToList();
        // Each panel goes where least stands so far.
        foreach (var panel in sketch.Figure.Panels)
            columns.MinBy(c => c.Sum(p => p.Rows.Count + 1))!.Add(panel);
        var pitch = Math.Min(TallestRow, columns.Min(c => (sketch.Room.H - c.Count * (Head + Foot)) / Math.Max(1, c.Sum(p => p.Rows.Count))));
        var width = (sketch.Room.W - (columns.Count - 1) * Gap) / columns.Count;
        return [.. columns.SelectMany((column, c) =>
        {
            var top = sketch.Room.Y;
            return column.Select(panel =>
            {
                var room = new Rect(sketch.Room.X + (sketch.Writing.Rtl ? columns.Count - 1 - c : c) * (width + Gap), top, width, Head + Foot + pitch * panel.Rows.Count);
                top = room.Bottom;
                return Panel(sketch, panel, room);
            }).ToList();
        })];
    }

    private static NativeChart Panel(Sketch sketch, Panel panel, Rect room)
    {
        var rows = panel.Rows.Select(r => DataColumns.Number(r.At)).ToHashSet();
        // Beside the ends of the scale there is room for the dots that stand there and their values.
        var (names, across) = (room.W * Names, room.W * (1 - Names) - 2 * Spare);
        var plot = new Rect(room.X + (sketch.Writing.Rtl ? 0 : names), room.Y + Head, across + 2 * Spare, room.H - Head - Foot);
        var to = panel.To > panel.From ? panel.To : panel.From + 1;
        var spare = (to - panel.From) * (decimal)(Spare / across);
        var plane = new PlaneRoom(sketch, room, plot, new(AxisKind.Amount, panel.From - spare, to + spare, panel.Ticks), new(AxisKind.Rows, rows.Min() - .5m, rows.Max() + .5m, panel.Rows));
        var chart = Plane.Of(sketch, plane, [.. sketch.Figure.Series.Select(s => s with { Marks = [.. s.Marks.Where(m => rows.Contains(m.Y))] }).Where(s => s.Marks.Count > 0)]);
        return chart with { Before = [.. chart.Before, Overlays.Heading(sketch, panel.Title, room with { H = Head })], Part = panel.Title };
    }
}
