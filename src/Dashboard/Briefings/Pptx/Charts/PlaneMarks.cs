using System.Xml.Linq;
using Dashboard.Charting;
using Dashboard.Charting.Plotly;
using Dashboard.Data.Provenance;

namespace Dashboard.Briefings.Pptx.Charts;

/// <summary>The marks of a plane as series: dots with their labels, bars for connections and for what lasted or is known to a month or year only.</summary>
internal sealed class PlaneMarks
{
    private const double LabelSize = 10.5, ValueSize = 12;
    private readonly Sketch sketch;
    private readonly PlaneRoom room;
    private readonly PlanePlaces places;
    private readonly Dictionary<Mark, Placed> labels = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Mark, string> texts = new(ReferenceEqualityComparer.Instance);

    public PlaneMarks(Sketch sketch, PlaneRoom room, IReadOnlyList<Series> series)
    {
        (this.sketch, this.room, places) = (sketch, room, new(sketch, room, series));
        PlaceLabels(series);
        All = [.. series.SelectMany(Of)];
    }

    /// <summary>The series.</summary>
    public IReadOnlyList<PlaneSeries> All { get; }

    /// <summary>Where a mark stands on the slide.</summary>
    public Rect? PlaceOf(Mark mark) => places.Of(mark);

    /// <summary>The ranges of claims, under the dots that have digits.</summary>
    public IEnumerable<XElement> Behind => places.IsUpright ? [] : places.Connections.Select(m =>
    {
        var (from, to) = (room.Across(m.X), room.Across(DataColumns.Number(m.X) + (m.Length ?? 0)));
        return Overlays.Rule(sketch, new(Math.Min(from, to), room.Down(places.RowOf(m)), Math.Abs(to - from), 0), "rest", 2.25);
    });

    private IEnumerable<PlaneSeries> Of(Series series)
    {
        if (series.Form is Form.Connector && !places.IsUpright)
            return [new(series.Name, [.. series.Marks.Select(m => new PlanePoint(m.Label, m.X, places.RowOf(m), m))], [])];
        if (series.Form is Form.Connector)
            return Lines(series, series.Marks, m => PlanePoint.Line(m.Label, m.X, m.Low ?? 0, m.X, m.High ?? 0, m), m => Sketch.Line(sketch.Colour("rest", m), 2.25, m.Look == Look.Dotted ? "sysDot" : null));
        var bars = series.Marks.Where(places.IsBar).ToList();
        var dots = series.Marks.Except(bars).ToList();
        var named = series.Marks.Where(m => labels.ContainsKey(m) && (places.IsBar(m) || sketch.Figure.Panels.Count > 0)).ToList();
        return [.. Lines(series, bars, m => PlanePoint.Line(m.Label, m.Span.From, places.RowOf(m), m.Span.To, places.RowOf(m), m), m => Sketch.Line(Shade(m), PlanePlaces.BarWidth)),
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
        return new(name, [.. marks.Select(m => new PlanePoint(m.Label, m.X, places.RowOf(m), m))],
            [.. marks.Select((m, i) => digits ? m.Text.Length == 0 ? null : new PointLabel(i, "ctr", m.Text, new(11, Ink(m), sketch.IsPicked(m))) : Beside(m, i)).OfType<PointLabel>()]) { Dots = true };
    }

    private string Ink(Mark mark) => mark.Look switch { Look.Hatched => sketch.Colour("ink-2"), Look.Open => sketch.Colour(mark.Tone), _ => sketch.InkOn(mark) };

    // The dots of claims have a number inside, and bars have two ends: what stands beside them has points of its own.
    private PlaneSeries Beside(IReadOnlyList<Mark> marks) => new(sketch.Words["sheet.value"],
        [.. marks.Select(m => new PlanePoint(m.ValueText, places.IsBar(m) ? labels[m].Anchor > 0 ? m.Span.To : labels[m].Anchor < 0 ? m.Span.From : m.X : m.X, places.RowOf(m)))],
        [.. marks.Select((m, i) => sketch.Figure.Panels.Count == 0 ? Beside(m, i)!
            : new PointLabel(i, SideOf(labels[m]), Padded(m, new(ValueSize, sketch.Colour(m.TextRank == 1 ? "newest" : "ink-2"), m.TextRank == 1))))]);

    // These points are not seen, so that their labels keep the dots under them free by blanks.
    private IReadOnlyList<IReadOnlyList<(string, Letters)>> Padded(Mark mark, Letters letters)
    {
        var radius = places.SizeOf(mark) / 2;
        var (side, blanks) = (SideOf(labels[mark]), new string('\u2007', (int)Math.Ceiling((radius + 1) / 6.5)));
        (string, Letters) space = ("\u00A0", letters with { Size = Math.Max(4, radius * .7) });
        return side switch { "r" => [[(blanks + mark.TextNote, letters)]], "l" => [[(mark.TextNote + blanks, letters)]], "t" => [[(mark.TextNote, letters)], [space]], _ => [[space], [(mark.TextNote, letters)]] };
    }

    private PointLabel? Beside(Mark mark, int at) => labels.TryGetValue(mark, out var placed)
        ? new(at, SideOf(placed), texts[mark], new(LabelSize, sketch.Colour(sketch.IsDim(mark) ? "ink-3" : "ink-2"), sketch.IsPicked(mark))) : null;

    private static string SideOf(Placed placed) => placed.Anchor switch { > 0 => "r", < 0 => "l", _ => placed.Y > 0 ? "t" : "b" };

    private void PlaceLabels(IReadOnlyList<Series> series)
    {
        var panels = sketch.Figure.Panels.Count > 0;
        var marks = series.Where(s => s.Form is Form.Dot or Form.Span).SelectMany(s => s.Marks).ToList();
        var placing = new LabelPlacing(room.Room.Right - room.Plot.X, room.Plot.H, panels ? ValueSize : LabelSize);
        foreach (var place in marks.Select(places.Of).OfType<Rect>())
            placing.Keep(new(place.X - room.Plot.X, place.Y - room.Plot.Y, place.Right - room.Plot.X, place.Bottom - room.Plot.Y));
        var ends = marks.GroupBy(m => m.Y).ToDictionary(g => g.Key, g => (Low: g.Min(m => room.Across(m.X)), High: g.Max(m => room.Across(m.X))));
        foreach (var mark in marks.Where(m => m.TextRank > 0 && (panels ? m.TextNote : m.Text).Length > 0).OrderBy(m => m.TextRank))
        {
            var place = places.Of(mark)!.Value;
            var (x, y) = (place.X + place.W / 2 - room.Plot.X, place.Y + place.H / 2 - room.Plot.Y);
            var outside = !panels ? 1 : ends[mark.Y].High - room.Across(mark.X) < 1 ? 1 : room.Across(mark.X) - ends[mark.Y].Low < 1 ? -1 : 0;
            // Rather a shorter label than none.
            foreach (var text in panels ? [mark.TextNote] : new[] { mark.Text, Ox.Cut(mark.Text, 60), Ox.Cut(mark.Text, 36) })
                if (placing.Beside(x, y, Math.Max(place.W, place.H) / 2, text, outside, corners: false) is { } placed)
                {
                    (labels[mark], texts[mark]) = (placed, text);
                    break;
                }
        }
    }
}
