using System.Runtime.CompilerServices;
using Dashboard.Data.Provenance;

namespace Dashboard.Charting;

/// <summary>Puts the marks of an older release beside those of a newer one: where a value changed or is gone, an outline stands at the old place.</summary>
public static class Ghosts
{
    /// <summary>Key of the series of ghosts, and what their marks' keys begin with.</summary>
    public const string Key = "ghosts";

    // One figure is compared with few others, and each pair must stay one figure: drawings are kept by it.
    private static readonly ConditionalWeakTable<Figure, ConditionalWeakTable<Figure, Figure>> Made = [];

    /// <summary>The figure <paramref name="now"/> with ghosts where <paramref name="old"/>, the same chart of release <paramref name="release"/>, showed something else.</summary>
    public static Figure Of(Figure now, Figure old, int release, Words words) => ReferenceEquals(now, old)
        ? now
        : Made.GetOrCreateValue(now).GetValue(old, _ => With(now, old, "R" + words.Number(release), words));

    private static Figure With(Figure now, Figure old, string release, Words words)
    {
        var kept = now.Marks.ToDictionary(m => m.Key);
        // Lying bars are stacked: a segment begins where those before it in its row end.
        var ends = new Dictionary<decimal, decimal>();
        var ghosts = new List<Mark>();
        foreach (var (series, mark) in old.Series.SelectMany(s => s.Marks.Select(m => (s, m))))
        {
            var (start, length) = (mark.Base, mark.Length ?? mark.Value ?? 0);
            if (series.Form == Form.Bar)
                ends[mark.Y] = (start = ends.GetValueOrDefault(mark.Y)) + length;
            var same = kept.TryGetValue(mark.Key, out var next) && next.Value == mark.Value && (now.X.Kind != AxisKind.Time || next.X.Equals(mark.X));
            if (same || series.Form == Form.Connector || PlaceOf(now, old, mark) is not { } row)
                continue;
            ghosts.Add(mark with
            {
                Key = $"{Key}/{mark.Key}",
                Label = words.Say("ghost.label", new { label = mark.Label, release }),
                Text = series.Form is Form.Column or Form.Total && mark.Value is { } value ? words.Say("ghost.text", new { release, value }) : "",
                TextNote = "",
                TextRank = 0,
                Evidence = [],
                Records = 0,
                Low = null,
                // Where its label stands: above what is drawn now.
                High = series.Form == Form.Column ? Math.Max(start + length, next?.High ?? next?.Value ?? 0) : null,
                Formula = null,
                Cells = [$"{release} · {mark.Cells[0]}", .. mark.Cells.Skip(1)],
                Y = row,
                Base = series.Form == Form.Total ? mark.Value ?? 0 : start,
                Length = series.Form switch { Form.Column or Form.Bar => length, Form.Total => 0, _ => null },
                Look = Look.Open,
                Tone = "ink-3",
            });
        }
        return ghosts.Count == 0 ? now : now with
        {
            Series = [.. now.Series, new(Key, words.Say("ghost.series", new { release }), Form.Ghost, ghosts)],
            X = now.X.Kind == AxisKind.Hidden ? Reaching(now.X, ghosts) : now.X,
            Y = now.Y.Kind == AxisKind.Amount ? Reaching(now.Y, ghosts) : now.Y,
            Key = now.Key.Count == 0 ? now.Key : [.. now.Key, new(null, "", words.Say("ghost.series", new { release }), "ink-3", Look.Open)],
        };
    }

    // The row of the same name in the newer figure; null where it is gone, so that there is no place to draw at.
    private static decimal? PlaceOf(Figure now, Figure old, Mark mark)
    {
        if (old.Y.Kind != AxisKind.Rows || now.Y.Kind != AxisKind.Rows)
            return mark.Y;
        var row = old.Y.Ticks.FirstOrDefault(t => Number(t.At) == mark.Y)?.Key;
        return row is null ? mark.Y : now.Y.Ticks.FirstOrDefault(t => t.Key == row) is { } tick ? Number(tick.At) : null;
    }

    private static Axis Reaching(Axis axis, IEnumerable<Mark> ghosts)
    {
        var most = ghosts.Max(m => m.Base + (m.Length ?? 0)) * 1.13m;
        return Number(axis.To) >= most ? axis : axis with { To = most };
    }

    private static decimal Number(object at) => at is DateOnly day ? day.DayNumber : Convert.ToDecimal(at, System.Globalization.CultureInfo.InvariantCulture);
}
