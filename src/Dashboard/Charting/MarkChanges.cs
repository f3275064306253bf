using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dashboard.Charting;

/// <summary>
/// The marks of a figure beside those of the figure a page came with: which are left, in which order, and the words that differ. A pick in
/// Filter changes a few numbers; lists and tables written anew were most of what it sent. Made once for two figures and shared by every session.
/// </summary>
internal static class MarkChanges
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // Read as JSON and written as text by the board's module.
    };

    private static readonly ConditionalWeakTable<Figure, ConcurrentDictionary<(int First, bool Rows), Tuple<WeakReference<Figure>, RawJson?>>> Kept = [];

    /// <summary>The changes as JSON, or null when they cannot be told: another mark, another label on an axis, another guide. The page then comes anew.</summary>
    /// <param name="first">The figure the page came with.</param>
    /// <param name="now">The figure it shows now.</param>
    /// <param name="words">The language.</param>
    /// <param name="rows">True in Highlight, where the browser answers picks by the facets behind marks; in Filter nobody asks for them.</param>
    public static RawJson? Between(Figure first, Figure now, Words words, bool rows)
    {
        var kept = Kept.GetOrCreateValue(now);
        var key = (RuntimeHelpers.GetHashCode(first), rows);
        if (kept.TryGetValue(key, out var known) && known.Item1.TryGetTarget(out var of) && ReferenceEquals(of, first))
            return known.Item2;
        var made = Make(first, now, words, rows);
        kept[key] = new(new(first), made);
        return made;
    }

    private static RawJson? Make(Figure first, Figure now, Words words, bool rows)
    {
        if (first.Columns.Count != now.Columns.Count || TicksOf(first, now) is not { } ticks || GuidesOf(first, now) is not { } guides)
            return null;
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < first.Marks.Count; i++)
            places.TryAdd(first.Marks[i].Key, i);
        var order = new List<int>();
        var texts = new Dictionary<int, Said>();
        foreach (var mark in now.Marks)
        {
            if (!places.Remove(mark.Key, out var place) || !IsOne(first.Marks[place], mark))
                return null;
            order.Add(place);
            if (Of(first.Marks[place], mark) is { } changed)
                texts[place] = changed;
        }
        return new(JsonSerializer.Serialize(new
        {
            Order = order.SequenceEqual(Enumerable.Range(0, first.Marks.Count)) ? null : order,
            Texts = texts.Count == 0 ? null : texts,
            Ticks = ticks.Length == 0 ? null : ticks,
            Guides = guides.SequenceEqual(Enumerable.Range(0, first.Guides.Count)) ? null : guides,
        }, Json));

        Said? Of(Mark before, Mark mark) => new Said(
            Changed(ChartMarkup.Words(words, before), ChartMarkup.Words(words, mark)),
            Changed(ChartMarkup.Records(words, before), ChartMarkup.Records(words, mark)),
            CellsOf(before, mark), Changed(before.Text, mark.Text),
            rows && !before.Rows.SequenceEqual(mark.Rows) ? new(ChartMarkup.Rows(mark)) : null,
            before.Near.SequenceEqual(mark.Near) ? null : string.Join(' ', mark.Near), Changed(ChartMarkup.Day(before), ChartMarkup.Day(mark))) is var now && now == new Said() ? null : now;
    }

    // What is written into the elements of a mark once and for all.
    private static bool IsOne(Mark before, Mark mark) => before.Emits == mark.Emits && before.Emit == mark.Emit && before.Cells.Count == mark.Cells.Count;

    private static Dictionary<int, string>? CellsOf(Mark before, Mark mark)
    {
        Dictionary<int, string>? cells = null;
        for (var c = 0; c < mark.Cells.Count; c++)
            if (before.Cells[c] != mark.Cells[c])
                (cells ??= [])[c] = mark.Cells[c];
        return cells;
    }

    private static string? Changed(string? before, string? now) => before == now ? null : now ?? "";

    // Where the labels of the first figure that pick stand now, null for those that are gone; empty when none has moved; no answer when there is a new one.
    private static double?[]? TicksOf(Figure first, Figure now)
    {
        var (before, after) = (ChartMarkup.Picking(first), ChartMarkup.Picking(now));
        double?[] at = [.. before.Select(tick => after.Where(t => t.Pick == tick.Pick && t.Axis == tick.Axis).Select(t => (double?)t.At).FirstOrDefault())];
        return at.Count(a => a is not null) != after.Count ? null : at.SequenceEqual(before.Select(t => (double?)t.At)) ? [] : at;
    }

    // The places of what is left of the guides; no answer when there is a new one.
    private static List<int>? GuidesOf(Figure first, Figure now)
    {
        var left = new List<int>();
        var place = 0;
        foreach (var guide in now.Guides)
        {
            while (place < first.Guides.Count && (first.Guides[place].Key != guide.Key || first.Guides[place].At != guide.At))
                place++;
            if (place == first.Guides.Count || !(ReferenceEquals(first.Guides[place].Rows, guide.Rows) || first.Guides[place].Rows.SequenceEqual(guide.Rows)))
                return null;
            left.Add(place++);
        }
        return left;
    }

    // The words of a mark that differ; null for what does not.
    private sealed record Said(string? Label = null, string? Records = null, Dictionary<int, string>? Cells = null, string? Text = null, RawJson? Rows = null, string? Near = null, string? At = null);
}
