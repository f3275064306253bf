using System.Text.Json.Nodes;
using Dashboard.Data.Releases;

namespace Dashboard.Data.Editing;

/// <summary>
/// What differs between two bodies of a record, as a person reads it: parts of a group and each language of a text are fields of their
/// own, and of a list only the items that came or went are told.
/// </summary>
public static class RecordDiff
{
    private static readonly string[] Languages = ["en", "fa", "tg"];

    /// <summary>The fields that differ, in the order of the record; a missing body counts as an empty one.</summary>
    public static IReadOnlyList<FieldChange> Between(string? before, string? after)
    {
        List<FieldChange> changes = [];
        Compare("", Parse(before), Parse(after), changes);
        return changes;
    }

    private static void Compare(string path, JsonObject before, JsonObject after, List<FieldChange> changes)
    {
        foreach (var name in after.Select(p => p.Key).Union(before.Select(p => p.Key)))
        {
            var (old, now) = (before[name], after[name]);
            if (JsonNode.DeepEquals(old, now))
                continue;
            var at = path.Length == 0 ? name : $"{path}.{name}";
            if (old is JsonObject oldParts && now is JsonObject newParts)
                Compare(at, oldParts, newParts, changes);
            else if ((old ?? now) is JsonObject text && (old is null || now is null) && IsText(text))
                Compare(at, old as JsonObject ?? [], now as JsonObject ?? [], changes);
            else if (old is JsonArray or null && now is JsonArray or null)
                changes.Add(Items(at, old as JsonArray ?? [], now as JsonArray ?? []));
            else
                changes.Add(new(at, old?.DeepClone(), now?.DeepClone()));
        }
    }

    // Items both have are left out; when only the order differs, both lists are told whole.
    private static FieldChange Items(string at, JsonArray old, JsonArray now)
    {
        var (gone, fresh) = (Without(old, now), Without(now, old));
        return gone.Count + fresh.Count == 0
            ? new(at, old.DeepClone(), now.DeepClone())
            : new(at, gone.Count == 0 ? null : gone, fresh.Count == 0 ? null : fresh);
    }

    private static JsonArray Without(JsonArray list, JsonArray other)
    {
        var left = other.ToList();
        var without = new JsonArray();
        foreach (var item in list)
        {
            if (left.FindIndex(o => JsonNode.DeepEquals(o, item)) is >= 0 and var at)
                left.RemoveAt(at);
            else
                without.Add(item?.DeepClone());
        }
        return without;
    }

    private static bool IsText(JsonObject value) => value.Count > 0 && value.All(p => Languages.Contains(p.Key));

    private static JsonObject Parse(string? body) => body is null ? [] : JsonNode.Parse(body)!.AsObject();
}
