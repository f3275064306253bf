using System.Text.Json.Nodes;
using Dashboard.Data.Storage;

namespace Dashboard.Data.Releases;

/// <summary>A record by kind (<c>claims</c>, <c>labels</c> …) and slug.</summary>
public sealed record RecordKey(string Kind, string Slug);

/// <summary>One field that differs.</summary>
/// <param name="Field">Name of the field in the document; <c>order</c> for a sector that moved among the others.</param>
/// <param name="Old">The value before, or null where there was none.</param>
/// <param name="New">The value after, or null where there is none.</param>
public sealed record FieldChange(string Field, JsonNode? Old, JsonNode? New);

/// <summary>A record that is in both datasets and differs.</summary>
public sealed record RecordChange(string Kind, string Slug, IReadOnlyList<FieldChange> Fields);

/// <summary>What differs between two datasets, record by record; the number of the release itself does not count.</summary>
/// <param name="Added">Records only in the newer one.</param>
/// <param name="Changed">Records in both, with the fields that differ.</param>
/// <param name="Removed">Records only in the older one.</param>
public sealed record ReleaseDiff(
    IReadOnlyList<RecordKey> Added, IReadOnlyList<RecordChange> Changed, IReadOnlyList<RecordKey> Removed)
{
    /// <summary>The field under which the place of a sector among the others is told.</summary>
    public const string OrderField = "order";

    /// <summary>How many records differ.</summary>
    public int Count => Added.Count + Changed.Count + Removed.Count;

    /// <summary>True when the two hold the same records.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>Compares <paramref name="older"/> with <paramref name="newer"/>; the answer is ordered as the document is.</summary>
    public static ReleaseDiff Between(Dataset older, Dataset newer)
    {
        var before = RecordBodies.Of(older).ToDictionary(KeyOf);
        var after = RecordBodies.Of(newer).ToDictionary(KeyOf);
        var moved = Moved(before, after);
        return new(
            [.. after.Keys.Where(key => !before.ContainsKey(key))],
            [.. from pair in after
                where before.ContainsKey(pair.Key)
                let fields = Fields(before[pair.Key], pair.Value, moved.GetValueOrDefault(pair.Key))
                where fields.Count > 0
                select new RecordChange(pair.Key.Kind, pair.Key.Slug, fields)],
            [.. before.Keys.Where(key => !after.ContainsKey(key))]);
    }

    private static RecordKey KeyOf(RecordBody body) => new(body.Kind, body.Slug);

    private static List<FieldChange> Fields(RecordBody old, RecordBody now, FieldChange? move)
    {
        List<FieldChange> fields = move is null ? [] : [move];
        if (old.Body == now.Body)
            return fields;
        var before = JsonNode.Parse(old.Body)!.AsObject();
        var after = JsonNode.Parse(now.Body)!.AsObject();
        fields.AddRange(
            from name in before.Select(p => p.Key).Union(after.Select(p => p.Key))
            where !JsonNode.DeepEquals(before[name], after[name])
            select new FieldChange(name, before[name]?.DeepClone(), after[name]?.DeepClone()));
        return fields;
    }

    // Only sectors keep an order of their own; counted among the sectors both have, so that a new one moves nobody.
    private static Dictionary<RecordKey, FieldChange> Moved(
        Dictionary<RecordKey, RecordBody> before, Dictionary<RecordKey, RecordBody> after)
    {
        List<RecordKey> Order(Dictionary<RecordKey, RecordBody> side) =>
            [.. side.Where(p => p.Key.Kind == "sectors" && before.ContainsKey(p.Key) && after.ContainsKey(p.Key))
                .OrderBy(p => p.Value.Position).Select(p => p.Key)];
        var (old, now) = (Order(before), Order(after));
        return now.Where((key, at) => old[at] != key)
            .ToDictionary(key => key, key => new FieldChange(OrderField, old.IndexOf(key) + 1, now.IndexOf(key) + 1));
    }
}
