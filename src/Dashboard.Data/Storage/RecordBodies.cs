using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Data.Releases;

namespace Dashboard.Data.Storage;

/// <summary>One record as text: what the working copy keeps and what two releases are compared by.</summary>
/// <param name="Kind">Member name in the document: <c>claims</c>, <c>labels</c> …</param>
/// <param name="Slug">Slug of the record; the key for a label.</param>
/// <param name="Position">Place among its kind in canonical order, from 0.</param>
/// <param name="Body">Canonical JSON of the record.</param>
internal sealed record RecordBody(string Kind, string Slug, int Position, string Body)
{
    /// <summary>SHA-256 of the body, lower-case hexadecimal.</summary>
    public string Hash => HashOf(Body);

    /// <summary>SHA-256 of a body.</summary>
    public static string HashOf(string body) => DatasetDocument.Hash(System.Text.Encoding.UTF8.GetBytes(body));
}

/// <summary>Takes a dataset apart into record bodies and puts it together again. Knows no kind by name but the labels.</summary>
internal static class RecordBodies
{
    private const string Labels = "labels";

    /// <summary>The bodies of all records of <paramref name="dataset"/>.</summary>
    public static IReadOnlyList<RecordBody> Of(Dataset dataset)
    {
        var bodies = new List<RecordBody>();
        foreach (var (kind, members) in JsonNode.Parse(DatasetDocument.Write(dataset))!.AsObject())
        {
            var records = members switch
            {
                JsonArray array => array.Select(record => (Slug: (string)record!["slug"]!, Record: record!)),
                JsonObject map => map.Select(pair => (Slug: pair.Key, Record: pair.Value!)),
                _ => [],
            };
            bodies.AddRange(records.Select((r, position) =>
                new RecordBody(kind, r.Slug, position, r.Record.ToJsonString(DatasetDocument.Json))));
        }
        return bodies;
    }

    /// <summary>The dataset made of <paramref name="bodies"/>, with the number of the release it becomes.</summary>
    /// <exception cref="JsonException">A body is damaged; the message names record and field.</exception>
    public static Dataset ToDataset(IEnumerable<RecordBody> bodies, int release)
    {
        var ordered = bodies.OrderBy(b => b.Position).ThenBy(b => b.Slug, StringComparer.Ordinal).ToLookup(b => b.Kind);
        var document = new JsonObject
        {
            ["schema"] = Dataset.SchemaName,
            ["version"] = Dataset.SchemaVersion,
            ["release"] = release,
        };
        foreach (var kind in ordered)
        {
            document[kind.Key] = kind.Key == Labels
                ? new JsonObject(kind.Select(b => KeyValuePair.Create(b.Slug, Parse(b))))
                : new JsonArray([.. kind.Select(Parse)]);
        }
        try
        {
            return DatasetDocument.Read(JsonSerializer.SerializeToUtf8Bytes(document, DatasetDocument.Json));
        }
        catch (JsonException failure)
        {
            throw new JsonException(Place.Named(failure, kind => [.. ordered[kind].Select(b => b.Slug)]), failure);
        }
    }

    private static JsonNode? Parse(RecordBody body)
    {
        try
        {
            return JsonNode.Parse(body.Body);
        }
        catch (JsonException failure)
        {
            throw new JsonException($"{body.Kind}/{body.Slug}: not JSON. {failure.Message}", failure);
        }
    }
}
