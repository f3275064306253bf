using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Data;
using Dashboard.Data.Editing;
using Dashboard.Data.Editing.Exchange;
using Dashboard.Data.Releases;

namespace Dashboard.Admin.Exchange;

/// <summary>Reads a whole dataset document as one table per kind.</summary>
internal static class DocumentReading
{
    private static readonly string[] Besides = ["schema", "version", "release"];

    /// <summary>The tables of a document.</summary>
    /// <exception cref="FileRefused">It is no dataset document.</exception>
    public static IReadOnlyList<FileTable> Read(string text)
    {
        try
        {
            return Tables(text);
        }
        catch (Exception damage) when (damage is InvalidOperationException or ArgumentException)
        {
            // Half of a surrogate pair, written as \ud800: JSON by its letters, and no text.
            var at = Math.Max(0, text.IndexOf("\\ud", StringComparison.OrdinalIgnoreCase));
            throw new FileRefused("not-json", FormattableString.Invariant($"{text.AsSpan(0, at).Count('\n') + 1}"));
        }
    }

    private static IReadOnlyList<FileTable> Tables(string text)
    {
        JsonObject? document;
        try
        {
            document = JsonNode.Parse(text) as JsonObject;
            // A name that is there twice is found when it is looked up.
            _ = document?.Count;
        }
        catch (JsonException damage)
        {
            throw new FileRefused("not-json", FormattableString.Invariant($"{damage.LineNumber + 1}"));
        }
        if (document is null || document["schema"] is not JsonValue schema || !schema.TryGetValue<string>(out var name) || name != Dataset.SchemaName)
            throw new FileRefused("not-a-dataset");
        if (document["version"] is not JsonValue version || !version.TryGetValue<int>(out var number) || number != Dataset.SchemaVersion)
            throw new FileRefused("other-version");
        if (document.Select(m => m.Key).FirstOrDefault(key => !Besides.Contains(key) && RecordShape.Find(key) is null) is { } unknown)
            throw new FileRefused("unknown-part", unknown.Length > 40 ? unknown[..40] : unknown);
        var letters = 0L;
        return [.. RecordShape.All.Where(shape => document[shape.Kind] is not null).Select(shape => FileReading.Checked(Of(shape, document[shape.Kind]!), ref letters))];
    }

    private static FileTable Of(RecordShape shape, JsonNode members)
    {
        var records = members switch
        {
            JsonArray array when shape.Kind != RecordShape.Labels => array.Select(r => (Slug: (r as JsonObject)?["slug"] is JsonValue v && v.TryGetValue<string>(out var slug) ? slug : "", Json: r?.ToJsonString(DatasetDocument.Json))),
            JsonObject map when shape.Kind == RecordShape.Labels => map.Select(p => (Slug: p.Key, Json: p.Value?.ToJsonString(DatasetDocument.Json))),
            _ => throw new FileRefused("unknown-part", shape.Kind),
        };
        var read = records.Select(r => (r.Slug, Read: Record(shape, r.Slug, r.Json))).ToList();
        var columns = RecordColumns.Of(shape, [.. read.Select(r => r.Read.Draft).OfType<RecordDraft>()]);
        return new(shape.Kind, [.. columns.Select(c => c.Path)], [.. read.Select((r, i) => new FileRow(i + 1, r.Read.Draft is { } draft ? [.. columns.Select(c => c.In(draft))] : [r.Slug]) { Damage = r.Read.Damage })]) { IsWhole = true };
    }

    // A record of another shape would lose what the shape does not name.
    private static (RecordDraft? Draft, Problem? Damage) Record(RecordShape shape, string slug, string? json)
    {
        try
        {
            if (json is null)
                throw new JsonException("null");
            return (RecordDraft.OfBody(shape, slug, RecordDraft.RecordBody(shape, json)), null);
        }
        catch (JsonException damage)
        {
            var field = damage.Path?.TrimStart('$', '.') ?? "";
            return (null, new(shape.Kind, slug, field, damage.Message) { Rule = "not-a-record", Facts = new Dictionary<string, object> { ["text"] = damage.Message } });
        }
    }
}
