using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dashboard.Data.Provenance;

/// <summary>Writes an enum as kebab-case text (<c>single-source</c>) and refuses numbers and unknown words, naming the accepted ones.</summary>
public sealed class Kebab<T> : JsonConverter<T> where T : struct, Enum
{
    private static readonly Dictionary<string, T> ByText =
        Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));
    private static readonly Dictionary<T, string> ByValue = ByText.ToDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>The accepted words, in the order of the enum.</summary>
    public static IReadOnlyCollection<string> Words => ByText.Keys;

    /// <summary>The word for <paramref name="value"/>, as it stands in documents, addresses and label keys.</summary>
    public static string Of(T value) => ByValue[value];

    /// <summary>Reads a word; false when it is not one of <see cref="Words"/>.</summary>
    public static bool TryParse(string? word, out T value) => ByText.TryGetValue(word ?? "", out value);

    /// <inheritdoc />
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && TryParse(reader.GetString(), out var value)
            ? value
            : throw new JsonException($"accepted: {string.Join(", ", Words)}");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Of(value));
}
