using System.Xml.Linq;
using Dashboard.Charting;
using Dashboard.Charting.Plotly;
using Dashboard.Data.Provenance;

namespace Dashboard.Briefings.Pptx.Charts;

/// <summary>The marks of a plane as series: dots with their labels, bars for connections and for what lasted or is known to a month or year only.</summary>
internal sealed class PlaneMarks
{
    private const double LabelSize = 10.5, ValueSize = 12, BarWidth = 7;
    private readonly Sketch sketch;
    private readonly PlaneRoom room;
    private readonly Dictionary<Mark, decimal> rows = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Mark> spans, connections;
    private readonly Dictionary<Mark, Placed> labels = new(ReferenceEqualityComparer.Instance);

    public PlaneMarks(Sketch sketch, PlaneRoom room, IReadOnlyList<Series> series)
    {
        (this.sketch, this.room) = (sketch, room);
        foreach (var mark in series.SelectMany(s => s.Marks))
            rows[mark] = mark.Y;
        HashSet<Mark> In(Form form) => new(series.Where(s => s.Form == form).SelectMany(s => s.Marks), ReferenceEqualityComparer.Instance);
        (spans, connections) = (In(Form.Span), In(Form.Connector));
        if (sketch.Figure.Panels.Count > 0)
            StepAside(series);
        PlaceLabels(series);
        All = [.. series.SelectMany(Of)];
    }

    /// <summary>The series.</summary>
    public IReadOnlyList<PlaneSeries> All { get; }

    /// <summary>The ranges of claims, under the dots that have digits.</summary>
    public IEnumerable<XElement> Behind => IsUpright ? [] : connections.Select(m =>
    {
        var (from, to) = (room.Across(m.X), room.Across(DataColumns.Number(m.X) + (m.Length ?? 0)));
        return Overlays.Rule(sketch, new(Math.Min(from, to), room.Down(rows[m]), Math.Abs(to - from), 0), "rest", 2.25);
    });

    /// <summary>The largest dot: it never reaches into the next row.</summary>
    public static double Largest(PlaneRoom room, Mark mark) => room.X.Kind == AxisKind.Time ? 72 : Math.Max(13, room.Pitch - (mark.Ringed ? 6 : 3));

    /// <summary>Where a mark stands on the slide.</summary>
    public Rect? PlaceOf(Mark mark)
    {
        if (!rows.TryGetValue(mark, out var row))
            return null;
        var (x, y, size) = (room.Across(mark.X), room.Down(row), SizeOf(mark));
        return connections.Contains(mark) && IsUpright ? new(x - 1, room.Down(mark.High ?? 0), 2, room.Down(mark.Low ?? 0) - room.Down(mark.High ?? 0))
            : IsBar(mark) ? new(Math.Max(room.Plot.X, room.Across(mark.Span.From)), y - BarWidth / 2, room.Across(mark.Span.To.AddDays(1)) - Math.Max(room.Plot.X, room.Across(mark.Span.From)), BarWidth)
            : new(x - size / 2, y - size / 2, size, size);
    }

    private bool IsUpright => room.Y.Kind == AxisKind.Amount;

    // A stretch shorter than a dot would not be seen: it is a dot.
    private bool IsBar(Mark mark) => spans.Contains(mark) && room.Across(mark.Span.To.AddDays(1)) - room.Across(mark.Span.From) > SizeOf(mark);

    private double SizeOf(Mark mark) => Math.Min(Largest(room, mark), mark.Size * (sketch.Narrow ? 1 : 1.2));

    private IEnumerable<PlaneSeries> Of(Series series)
    {
        if (series.Form is Form.Connector && !IsUpright)
            return [new(series.Name, [.. series.Marks.Select(m => new PlanePoint(m.Label, m.X, rows[m], m))], [])];
        if (series.Form is Form.Connector)
            return Lines(series, series.Marks, m => PlanePoint.Line(m.Label, m.X, m.Low ?? 0, m.X, m.High ?? 0, m), m => Sketch.Line(sketch.Colour("rest", m), 2.25, m.Look == Look.Dotted ? "sysDot" : null));
        var bars = series.Marks.Where(IsBar).ToList();
        var dots = series.Marks.Except(bars).ToList();
        var named = series.Marks.Where(m => labels.ContainsKey(m) && (IsBar(m) || sketch.Figure.Panels.Count > 0)).ToList();
        return [.. Lines(series, bars, m => PlanePoint.Line(m.Label, m.Span.From, rows[m], m.Span.To, rows[m], m), m => Sketch.Line(Shade(m), BarWidth)),
            .. dots.Count == 0 ? Array.Empty<PlaneSeries>() : [Dots(series.Name, dots)],
            .. named.Count == 0 ? Array.Empty<PlaneSeries>() : [Beside(named)]];
    }

    private string Shade(Mark mark) => mark.Look == Look.Open ? Sketch.Mixed(sketch.Colour(mark.Tone, mark), Sketch.Paper, .45) : sketch.Colour(mark.Tone, mark);

    private static IEnumerable<PlaneSeries> Lines(Series series, IReadOnlyList<Mark> marks, Func<Mark, PlanePoint[]> points, Func<Mark, XElement> line) => marks
        // All lines of a series look alike: what looks otherwise is a series of its own.
        .GroupBy(m => line(m).ToString()).Select(group => new PlaneSeries(series.Name, [.. group.SelectMany(points)], [], line(group.First())));

    private PlaneSeries Dots(string name, IReadOnlyList<Mark> marks)
    {
        var digits = room.X.Kind != AxisKind.Time;
        return new(name, [.. marks.Select(m => new PlanePoint(m.Label, m.X, rows[m], m))],
            [.. marks.Select((m, i) => digits ? m.Text.Length == 0 ? null : new PointLabel(i, "ctr", m.Text, new(11, Ink(m), sketch.IsPicked(m))) : Beside(m, i)).OfType<PointLabel>()]) { Dots = true };
    }

    private string Ink(Mark mark) => mark.Look switch { Look.Hatched => sketch.Colour("ink-2"), Look.Open => sketch.Colour(mark.Tone), _ => sketch.InkOn(mark) };

    // The dots of claims have a number inside, and bars have two ends: what stands beside them has points of its own.
    private PlaneSeries Beside(IReadOnlyList<Mark> marks) => new(sketch.Words["sheet.value"],
        [.. marks.Select(m => new PlanePoint(m.ValueText, IsBar(m) ? labels[m].Anchor > 0 ? m.Span.To : labels[m].Anchor < 0 ? m.Span.From : m.X : m.X, rows[m]))],
        [.. marks.Select((m, i) => sketch.Figure.Panels.Count == 0 ? Beside(m, i)!
            : new PointLabel(i, SideOf(labels[m]), Padded(m, new(ValueSize, sketch.Colour(m.TextRank == 1 ? "newest" : "ink-2"), m.TextRank == 1))))]);

    // These points are not seen, so that their labels keep the dots under them free by blanks.
    private IReadOnlyList<IReadOnlyList<(string, Letters)>> Padded(Mark mark, Letters letters)
    {
        var radius = SizeOf(mark) / 2;
        var (side, blanks) = (SideOf(labels[mark]), new string('\u2007', (int)Math.Ceiling((radius + 1) / 6.5)));
        (string, Letters) space = ("\u00A0", letters with { Size = Math.Max(4, radius * .7) });
        return side switch { "r" => [[(blanks + mark.TextNote, letters)]], "l" => [[(mark.TextNote + blanks, letters)]], "t" => [[(mark.TextNote, letters)], [space]], _ => [[space], [(mark.TextNote, letters)]] };
    }

    private PointLabel? Beside(Mark mark, int at) => labels.TryGetValue(mark, out var placed)
        ? new(at, SideOf(placed), mark.Text, new(LabelSize, sketch.Colour(sketch.IsDim(mark) ? "ink-3" : "ink-2"), sketch.IsPicked(mark))) : null;

    private static string SideOf(Placed placed) => placed.Anchor switch { > 0 => "r", < 0 => "l", _ => placed.Y > 0 ? "t" : "b" };

    private void PlaceLabels(IReadOnlyList<Series> series)
    {
        var panels = sketch.Figure.Panels.Count > 0;
        var marks = series.Where(s => s.Form is Form.Dot or Form.Span).SelectMany(s => s.Marks).ToList();
        var placing = new LabelPlacing(room.Room.Right - room.Plot.X, room.Plot.H, panels ? ValueSize : LabelSize);
        foreach (var place in marks.Select(PlaceOf).OfType<Rect>())
            placing.Keep(new(place.X - room.Plot.X, place.Y - room.Plot.Y, place.Right - room.Plot.X, place.Bottom - room.Plot.Y));
        var ends = marks.GroupBy(m => m.Y).ToDictionary(g => g.Key, g => (Low: g.Min(m => room.Across(m.X)), High: g.Max(m => room.Across(m.X))));
        foreach (var mark in marks.Where(m => m.TextRank > 0 && (panels ? m.TextNote : m.Text).Length > 0).OrderBy(m => m.TextRank))
        {
            var place = PlaceOf(mark)!.Value;
            var (x, y) = (place.X + place.W / 2 - room.Plot.X, place.Y + place.H / 2 - room.Plot.Y);
            var outside = !panels ? 1 : ends[mark.Y].High - room.Across(mark.X) < 1 ? 1 : room.Across(mark.X) - ends[mark.Y].Low < 1 ? -1 : 0;
            if (placing.Beside(x, y, Math.Max(place.W, place.H) / 2, panels ? mark.TextNote : mark.Text, outside, corners: false) is { } placed)
                labels[mark] = placed;
        }
    }

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
