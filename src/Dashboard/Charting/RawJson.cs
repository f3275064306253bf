using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dashboard.Charting;

/// <summary>JSON that is ready and shared between sessions: a message holds it as it is, not as an escaped text inside JSON.</summary>
/// <param name="Text">The JSON.</param>
[JsonConverter(typeof(Writing))]
public sealed record RawJson(string Text)
{
    // A circuit keeps what its serializer knows of every type it was given; what is written here is known once for all circuits.
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Writes a message in the way Blazor does.</summary>
    public static RawJson Of<T>(T message) => new(JsonSerializer.Serialize(message, Web));

    /// <summary>What the browser said; null for <c>null</c>.</summary>
    public T? Read<T>() => JsonSerializer.Deserialize<T>(Text, Web);

    private sealed class Writing : JsonConverter<RawJson>
    {
        public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(JsonElement.ParseValue(ref reader).GetRawText());

        public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) => writer.WriteRawValue(value.Text, skipInputValidation: true);
    }
}
