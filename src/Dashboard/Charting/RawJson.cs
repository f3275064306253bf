using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dashboard.Charting;

/// <summary>JSON that is ready and shared between sessions: a message holds it as it is, not as an escaped text inside JSON.</summary>
/// <param name="Text">The JSON.</param>
[JsonConverter(typeof(Writing))]
public sealed record RawJson(string Text)
{
    private sealed class Writing : JsonConverter<RawJson>
    {
        public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(JsonElement.ParseValue(ref reader).GetRawText());

        public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) => writer.WriteRawValue(value.Text, skipInputValidation: true);
    }
}
