using System.Text.Json.Nodes;

namespace Dashboard.Data.Editing;

/// <summary>A field that two people changed differently.</summary>
/// <param name="Field">Path of the field: <c>value</c>, <c>statement.fa</c>.</param>
/// <param name="Original">The value both began with.</param>
/// <param name="Theirs">The value that was saved meanwhile.</param>
/// <param name="Mine">The value that waits.</param>
public sealed record FieldConflict(string Field, JsonNode? Original, JsonNode? Theirs, JsonNode? Mine);

/// <summary>Two changes of one record brought together field by field.</summary>
/// <param name="Merged">Both changes; fields in conflict hold theirs.</param>
/// <param name="Conflicts">Fields that only a person can decide.</param>
/// <param name="Theirs">Paths of the fields that came from the other side.</param>
public sealed record FieldMerge(JsonObject Merged, IReadOnlyList<FieldConflict> Conflicts, IReadOnlyList<string> Theirs)
{
    /// <summary>Merges by field; parts of a text in several languages are fields of their own, a list is one field.</summary>
    public static FieldMerge Of(JsonObject original, JsonObject theirs, JsonObject mine)
    {
        List<FieldConflict> conflicts = [];
        List<string> taken = [];
        return new(Merge("", original, theirs, mine, conflicts, taken), conflicts, taken);
    }

    private static JsonObject Merge(string path, JsonObject original, JsonObject theirs, JsonObject mine, List<FieldConflict> conflicts, List<string> taken)
    {
        var merged = new JsonObject();
        foreach (var name in theirs.Select(p => p.Key).Union(mine.Select(p => p.Key)).Union(original.Select(p => p.Key)))
        {
            var (was, their, my) = (original[name], theirs[name], mine[name]);
            var at = path.Length == 0 ? name : $"{path}.{name}";
            JsonNode? value;
            if (JsonNode.DeepEquals(their, was) || JsonNode.DeepEquals(their, my))
            {
                value = my;
            }
            else if (JsonNode.DeepEquals(my, was))
            {
                taken.Add(at);
                value = their;
            }
            else if (was is JsonObject wasParts && their is JsonObject theirParts && my is JsonObject myParts)
            {
                merged[name] = Merge(at, wasParts, theirParts, myParts, conflicts, taken);
                continue;
            }
            else
            {
                conflicts.Add(new(at, was?.DeepClone(), their?.DeepClone(), my?.DeepClone()));
                value = their;
            }
            if (value is not null)
                merged[name] = value.DeepClone();
        }
        return merged;
    }
}
