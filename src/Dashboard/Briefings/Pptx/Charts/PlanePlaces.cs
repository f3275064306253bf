using Dashboard.Charting;

namespace Dashboard.Briefings.Pptx.Charts;

/// <summary>Where the marks of a plane stand, and how large they are.</summary>
internal sealed class PlanePlaces
{
    /// <summary>Height of the bar of a stretch of time.</summary>
    public const double BarWidth = 7;

    private readonly Sketch sketch;
    private readonly PlaneRoom room;
    private readonly Dictionary<Mark, decimal> rows = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Mark> spans, connections;

    public PlanePlaces(Sketch sketch, PlaneRoom room, IReadOnlyList<Series> series)
    {
        (this.sketch, this.room) = (sketch, room);
        foreach (var mark in series.SelectMany(s => s.Marks))
            rows[mark] = mark.Y;
        HashSet<Mark> In(Form form) => new(series.Where(s => s.Form == form).SelectMany(s => s.Marks), ReferenceEqualityComparer.Instance);
        (spans, connections) = (In(Form.Span), In(Form.Connector));
        if (sketch.Figure.Panels.Count > 0)
            StepAside(series);
    }

    /// <summary>The marks that connect two values.</summary>
    public IReadOnlyCollection<Mark> Connections => connections;

    /// <summary>The row a mark is drawn in.</summary>
    public decimal RowOf(Mark mark) => rows[mark];

    /// <summary>The largest dot: it never reaches into the next row.</summary>
    public static double Largest(PlaneRoom room, Mark mark) => room.X.Kind == AxisKind.Time ? 72 : Math.Max(13, room.Pitch - (mark.Ringed ? 6 : 3));

    /// <summary>Where a mark stands on the slide.</summary>
    public Rect? Of(Mark mark)
    {
        if (!rows.TryGetValue(mark, out var row))
            return null;
        var (x, y, size) = (room.Across(mark.X), room.Down(row), SizeOf(mark));
        return connections.Contains(mark) && IsUpright ? new(x - 1, room.Down(mark.High ?? 0), 2, room.Down(mark.Low ?? 0) - room.Down(mark.High ?? 0))
            : IsBar(mark) ? new(Math.Max(room.Plot.X, room.Across(mark.Span.From)), y - BarWidth / 2, room.Across(mark.Span.To.AddDays(1)) - Math.Max(room.Plot.X, room.Across(mark.Span.From)), BarWidth)
            : new(x - size / 2, y - size / 2, size, size);
    }

    /// <summary>True when amounts go upwards.</summary>
    public bool IsUpright => room.Y.Kind == AxisKind.Amount;

    /// <summary>True for a stretch of time. One shorter than a dot would not be seen: it is a dot.</summary>
    public bool IsBar(Mark mark) => spans.Contains(mark) && room.Across(mark.Span.To.AddDays(1)) - room.Across(mark.Span.From) > SizeOf(mark);

    /// <summary>Diameter of a dot.</summary>
    public double SizeOf(Mark mark) => Math.Min(Largest(room, mark), mark.Size * (sketch.Narrow ? 1 : 1.2));

    // Dots of one row that would cover each other step aside.
    private void StepAside(IReadOnlyList<Series> series)
    {
        foreach (var row in series.Where(s => s.Form == Form.Dot).SelectMany(s => s.Marks).GroupBy(m => m.Y))
        {
            var placed = new List<Mark>();
            foreach (var mark in row.OrderByDescending(m => m.Ringed).ThenByDescending(m => m.Size))
            {
                foreach (var shift in new[] { 0m, .2m, -.2m, .34m, -.34m })
                {
                    rows[mark] = mark.Y + shift;
                    if (placed.All(other => Math.Sqrt(Math.Pow(room.Across(other.X) - room.Across(mark.X), 2) + Math.Pow(room.Down(rows[other]) - room.Down(rows[mark]), 2)) >= (SizeOf(other) + SizeOf(mark)) / 2))
                        break;
                }
                placed.Add(mark);
            }
        }
    }
}
