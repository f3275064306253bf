using System.Text.Json;
using System.Text.Json.Serialization;
using Plotly.Blazor;

namespace Dashboard.Charting.Plotly;

// Plotly.Blazor writes what it draws anew for every session and looks up the attributes of every property while it does: a quarter of the
// work of opening a page. What is handed to it here is written once per drawing and shared.

/// <summary>A part of a plot that is JSON already.</summary>
internal interface IWritten
{
    /// <summary>The JSON.</summary>
    string Json { get; }
}

/// <summary>A trace that is JSON already.</summary>
/// <param name="json">The trace as Plotly reads it.</param>
[JsonConverter(typeof(WrittenConverter<WrittenTrace>))]
internal sealed class WrittenTrace(string json) : ITrace, IWritten
{
    /// <inheritdoc />
    public string Json => json;
    /// <summary>Stands in the JSON.</summary>
    public TraceTypeEnum? Type => null;
}

/// <summary>A layout that is JSON already.</summary>
/// <param name="json">The layout as Plotly reads it.</param>
[JsonConverter(typeof(WrittenConverter<WrittenLayout>))]
internal sealed class WrittenLayout(string json) : Layout, IWritten
{
    /// <inheritdoc />
    public string Json => json;
}

/// <summary>Settings of a plot that are JSON already.</summary>
/// <param name="json">The settings as Plotly reads them.</param>
[JsonConverter(typeof(WrittenConverter<WrittenConfig>))]
internal sealed class WrittenConfig(string json) : Config, IWritten
{
    /// <inheritdoc />
    public string Json => json;
}

/// <summary>Writes <see cref="IWritten.Json"/> as it is; nothing reads it back.</summary>
internal sealed class WrittenConverter<T> : JsonConverter<T> where T : IWritten
{
    /// <inheritdoc />
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("A drawing is not read back.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteRawValue(value.Json, skipInputValidation: true);
}
