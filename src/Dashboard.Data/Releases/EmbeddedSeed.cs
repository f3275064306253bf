using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dashboard.Data.Releases;

/// <summary>The seed shipped inside this assembly: one <see cref="Dataset"/> document, split into files by kind.</summary>
public static class EmbeddedSeed
{
    /// <summary>Who decided and drew what the seed holds; no person's name.</summary>
    public const string Author = "Seed editors";

    /// <summary>Reads and joins the files <c>Seed/*.json</c>; each holds some of the document's members.</summary>
    /// <exception cref="JsonException">A file is damaged; the message names file, path and what is accepted.</exception>
    public static Dataset Read()
    {
        var assembly = typeof(EmbeddedSeed).Assembly;
        var document = new JsonObject();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("Seed/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            try
            {
                foreach (var (member, value) in JsonNode.Parse(stream)!.AsObject())
                    document.Add(member, value!.DeepClone());
            }
            catch (Exception failure) when (failure is JsonException or InvalidOperationException or ArgumentException)
            {
                throw new JsonException($"{name}: {failure.Message}", failure);
            }
        }
        return DatasetDocument.Read(JsonSerializer.SerializeToUtf8Bytes(document));
    }
}
