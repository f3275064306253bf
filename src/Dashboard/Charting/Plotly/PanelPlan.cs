namespace Dashboard.Charting.Plotly;

/// <summary>One panel in CSS pixels from the start and the top of the plot; the start is the right edge in right-to-left languages.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="Start">Where its row labels begin.</param>
/// <param name="Top">Top of its heading.</param>
/// <param name="Pitch">Height of a row.</param>
/// <param name="LabelWidth">Width of the row labels.</param>
/// <param name="ScaleStart">Start of the scale.</param>
/// <param name="ScaleWidth">Width of the scale.</param>
internal sealed record PanelArea(Panel Panel, double Start, double Top, double Pitch, double LabelWidth, double ScaleStart, double ScaleWidth)
{
    public double RowsTop => Top + PanelPlan.Head;
    public double RowsBottom => RowsTop + Pitch * Panel.Rows.Count;
    public double RowAt(int row) => RowsTop + Pitch * (row + .5);
    public double ScaleAt(decimal value) => ScaleStart + (double)((value - Panel.From) / Math.Max(.0001m, Panel.To - Panel.From)) * ScaleWidth;
}

/// <summary>
/// Where panels, rows and dots stand: one column of panels on a narrow plot, two on a wide one. Dots of one row that would
/// cover each other step aside.
/// </summary>
internal sealed class PanelPlan
{
    public const double Head = 30, Foot = 28;
    private const double Gap = 36, TwoColumns = 820;
    private readonly PlotFrame frame;
    private readonly Dictionary<decimal, (PanelArea Area, int Row)> rows = [];
    private readonly Dictionary<Mark, (double X, double Y)> dots = new(ReferenceEqualityComparer.Instance);

    public PanelPlan(Figure figure, PlotFrame frame)
    {
        this.frame = frame;
        (Width, Height) = (frame.PlotWidth, frame.PlotHeight);
        Areas = Lay(figure.Panels);
        foreach (var area in Areas)
            for (var i = 0; i < area.Panel.Rows.Count; i++)
                rows[Convert.ToDecimal(area.Panel.Rows[i].At, System.Globalization.CultureInfo.InvariantCulture)] = (area, i);
        foreach (var row in figure.Series.Where(s => s.Form == Form.Dot).SelectMany(s => s.Marks).GroupBy(m => m.Y))
            PlaceDots([.. row.OrderByDescending(m => m.Ringed).ThenByDescending(m => m.Size)]);
    }

    public double Width { get; }
    public double Height { get; }
    public IReadOnlyList<PanelArea> Areas { get; }

    public PanelArea AreaOf(Mark mark) => rows[mark.Y].Area;

    /// <summary>Diameter of a dot: it never reaches into the next row.</summary>
    public double SizeOf(Mark mark) => Math.Min(mark.Size, Math.Max(13, AreaOf(mark).Pitch - 8));

    /// <summary>Where a dot is drawn.</summary>
    public (double X, double Y) DotAt(Mark mark) => dots[mark];

    /// <summary>Both ends of a connector.</summary>
    public (double From, double To, double Y) Ends(Mark mark)
    {
        var (area, row) = rows[mark.Y];
        return (Across(area.ScaleAt((decimal)mark.X)), Across(area.ScaleAt((decimal)mark.X + (mark.Length ?? 0))), area.RowAt(row));
    }

    /// <summary>From the left edge, of a place given from the start.</summary>
    public double Across(double fromStart) => frame.Rtl ? Width - fromStart : fromStart;

    private List<PanelArea> Lay(IReadOnlyList<Panel> panels)
    {
        var columns = new List<Panel>[Width >= TwoColumns && panels.Count > 1 ? 2 : 1];
        for (var i = 0; i < columns.Length; i++)
            columns[i] = [];
        // Each panel goes where least stands so far.
        foreach (var panel in panels)
            columns.MinBy(column => column.Sum(p => p.Rows.Count + 1))!.Add(panel);
        var pitch = columns.Min(column => (Height - column.Count * (Head + Foot)) / Math.Max(1, column.Sum(p => p.Rows.Count)));
        var width = (Width - (columns.Length - 1) * Gap) / columns.Length;
        var label = frame.Compact ? 104 : Math.Min(190, width * .38);
        var inset = frame.Compact ? 38 : 52;
        var areas = new List<PanelArea>();
        for (var c = 0; c < columns.Length; c++)
        {
            var top = 0.0;
            foreach (var panel in columns[c])
            {
                var start = c * (width + Gap);
                areas.Add(new(panel, start, top, Math.Max(1, pitch), label, start + label + inset, Math.Max(20, width - label - 2 * inset)));
                top = areas[^1].RowsBottom + Foot;
            }
        }
        return areas;
    }

    private void PlaceDots(IReadOnlyList<Mark> marks)
    {
        var placed = new List<(double X, double Y, double Radius)>();
        foreach (var mark in marks)
        {
            var (area, row) = rows[mark.Y];
            var (x, middle, radius) = (Across(area.ScaleAt((decimal)mark.X)), area.RowAt(row), SizeOf(mark) / 2);
            var y = middle;
            for (var shift = 0.0; shift <= area.Pitch; shift += 1)
                if (Free(middle - shift) is { } above)
                {
                    y = above;
                    break;
                }
                else if (Free(middle + shift) is { } below)
                {
                    y = below;
                    break;
                }
            placed.Add((x, y, mark.Ringed ? radius + 3 : radius));
            dots[mark] = (x, y);

            double? Free(double at) => placed.All(p => Math.Pow(p.X - x, 2) + Math.Pow(p.Y - at, 2) >= Math.Pow(p.Radius + radius + .5, 2)) ? at : null;
        }
    }
}
