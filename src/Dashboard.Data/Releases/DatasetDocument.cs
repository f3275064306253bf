using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dashboard.Data.Releases;

/// <summary>
/// Reads and writes the <see cref="Dataset"/> document: UTF-8 JSON in canonical order (records by slug, members as declared,
/// nulls left out), so that equal data have equal bytes and equal SHA-256.
/// </summary>
public static class DatasetDocument
{
    /// <summary>The one set of JSON rules for every document, record body and HTTP answer of the data.</summary>
    public static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    /// <summary>The canonical bytes of <paramref name="dataset"/>.</summary>
    public static byte[] Write(Dataset dataset) => JsonSerializer.SerializeToUtf8Bytes(Canonical(dataset), Json);

    /// <summary>Reads a document.</summary>
    /// <exception cref="JsonException">The bytes are not a dataset document; the message names the path.</exception>
    public static Dataset Read(ReadOnlySpan<byte> utf8)
    {
        var dataset = JsonSerializer.Deserialize<Dataset>(utf8, Json) ?? throw new JsonException("The document is empty.");
        if (dataset.Schema != Dataset.SchemaName)
            throw new JsonException($"schema is '{dataset.Schema}'; accepted: '{Dataset.SchemaName}'.");
        if (dataset.Version != Dataset.SchemaVersion)
            throw new JsonException($"version is {dataset.Version}; accepted: {Dataset.SchemaVersion}.");
        return dataset;
    }

    /// <summary>SHA-256 of canonical bytes, lower-case hexadecimal.</summary>
    public static string Hash(ReadOnlySpan<byte> canonical) => Convert.ToHexStringLower(SHA256.HashData(canonical));

    /// <summary>The same records in canonical order; sectors keep theirs, because it is the order of keys and palettes.</summary>
    public static Dataset Canonical(Dataset dataset) => dataset with
    {
        Sources = [.. dataset.Sources.OrderBy(r => r.Slug, StringComparer.Ordinal)],
        Reporters = [.. dataset.Reporters.OrderBy(r => r.Slug, StringComparer.Ordinal)],
        Subjects = [.. dataset.Subjects.OrderBy(r => r.Slug, StringComparer.Ordinal)],
        Claims = [.. dataset.Claims.OrderBy(r => r.Slug, StringComparer.Ordinal)],
        Visits = [.. dataset.Visits.OrderBy(r => r.Slug, StringComparer.Ordinal)],
        Agreements = [.. dataset.Agreements.OrderBy(r => r.Slug, StringComparer.Ordinal)],
        Milestones = [.. dataset.Milestones.OrderBy(r => r.Slug, StringComparer.Ordinal)],
        Targets = [.. dataset.Targets.OrderBy(r => r.Slug, StringComparer.Ordinal)],
        Phases = [.. dataset.Phases.OrderBy(r => r.From).ThenBy(r => r.Slug, StringComparer.Ordinal)],
        Statements = [.. dataset.Statements.OrderBy(r => r.Slug, StringComparer.Ordinal)],
        Labels = new SortedDictionary<string, Provenance.LocalText>(dataset.Labels.ToDictionary(), StringComparer.Ordinal),
    };
}
