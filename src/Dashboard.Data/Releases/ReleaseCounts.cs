using System.Text.Json;

namespace Dashboard.Data.Releases;

/// <summary>Counts the records of a document by kind without building them: the header of an old release costs one pass over its bytes.</summary>
internal static class ReleaseCounts
{
    /// <summary>Number of records by kind, in the document's order; labels are words, not records, and are left out.</summary>
    public static IReadOnlyDictionary<string, int> Of(ReadOnlySpan<byte> document)
    {
        var counts = new Dictionary<string, int>();
        var reader = new Utf8JsonReader(document);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var kind = reader.GetString()!;
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartArray)
            {
                reader.Skip();
                continue;
            }
            var count = 0;
            for (reader.Read(); reader.TokenType != JsonTokenType.EndArray; reader.Read())
            {
                reader.Skip();
                count++;
            }
            counts[kind] = count;
        }
        return counts;
    }
}
