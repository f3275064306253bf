using System.Text.Json.Nodes;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;

namespace Dashboard.Data.Editing;

/// <summary>A change of the working copy that stays out of a release.</summary>
/// <param name="Kind">Kind of the record.</param>
/// <param name="Slug">Slug of the record.</param>
/// <param name="Field">Name of the field as in <see cref="FieldChange.Field"/>; null for all of the record: an addition, an archiving, every field.</param>
public sealed record HeldBack(string Kind, string Slug, string? Field = null);

/// <summary>What a release would hold: the release before it with the accepted changes of the working copy. Pure.</summary>
public static class Composing
{
    /// <summary>The records to publish; equal input gives equal bytes, so their SHA-256 stands for what was reviewed.</summary>
    /// <param name="published">The newest release.</param>
    /// <param name="working">The working copy without what is archived.</param>
    /// <param name="held">What is held back; what names nothing that changed counts for nothing.</param>
    /// <param name="number">Number of the release it becomes.</param>
    /// <exception cref="System.Text.Json.JsonException">The fields taken together are no record; the message names it.</exception>
    public static Dataset Of(Dataset published, Dataset working, IEnumerable<HeldBack> held, int number)
    {
        var fields = held.ToLookup(h => new RecordKey(h.Kind, h.Slug), h => h.Field);
        var before = RecordBodies.Of(published).ToDictionary(KeyOf);
        var after = RecordBodies.Of(working).ToDictionary(KeyOf);
        List<RecordBody> composed = [.. before.Values.Where(old => !after.ContainsKey(KeyOf(old)) && fields[KeyOf(old)].Contains(null))];
        foreach (var (key, now) in after)
        {
            var whole = fields[key].Contains(null);
            if (before.TryGetValue(key, out var old))
                composed.Add(whole ? old : Mixed(old, now, [.. fields[key].OfType<string>()]));
            else if (!whole)
                composed.Add(now);
        }
        return DatasetDocument.Canonical(RecordBodies.ToDataset(composed, number));
    }

    private static RecordKey KeyOf(RecordBody body) => new(body.Kind, body.Slug);

    private static RecordBody Mixed(RecordBody old, RecordBody now, IReadOnlyCollection<string> held)
    {
        if (held.Count == 0)
            return now;
        var (before, after) = (JsonNode.Parse(old.Body)!.AsObject(), JsonNode.Parse(now.Body)!.AsObject());
        foreach (var field in held)
        {
            after.Remove(field);
            if (before[field] is { } value)
                after[field] = value.DeepClone();
        }
        return now with { Body = after.ToJsonString(DatasetDocument.Json), Position = held.Contains(ReleaseDiff.OrderField) ? old.Position : now.Position };
    }
}
