using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dashboard.Data.Provenance;
using Dashboard.Linking;

namespace Dashboard.Charting;

/// <summary>What the board's module reads from the page: facets, guides and clickable labels, as attributes.</summary>
internal static class ChartMarkup
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // Razor encodes the attribute.
    };

    /// <summary>The facets behind a mark.</summary>
    public static string Rows(Mark mark) => JsonSerializer.Serialize(mark.Rows, Json);

    /// <summary>What a click picks, <c>sector:energy</c>, or null.</summary>
    public static string? Emit(Mark mark) => mark.Emits is { } facet ? $"{Kebab<Facet>.Of(facet)}:{mark.Emit}" : null;

    /// <summary>Visits nearest to a mark, or null.</summary>
    public static string? Near(Mark mark) => mark.Near.Count == 0 ? null : string.Join(' ', mark.Near);

    /// <summary>The day a guide line points at when the mark is hovered.</summary>
    public static string? Day(Mark mark) => mark.X is DateOnly day ? Text(day) : null;

    /// <summary>Words of the menu entry that shows the records, or null where there are none.</summary>
    public static string? Records(Words words, Mark mark) => mark.Records switch
    {
        0 => null,
        _ when mark.Key.StartsWith("rest/", StringComparison.Ordinal) => words["chart.claims-of-total"],
        _ => words.Say("chart.records", new { n = mark.Records }),
    };

    /// <summary>The guides of a time chart, or null.</summary>
    public static string? Guides(Figure figure) => figure.Guides.Count == 0 ? null
        : JsonSerializer.Serialize(figure.Guides.Select(g => new { g.Key, At = Text(g.At), g.Rows }), Json);

    /// <summary>Axis labels that pick, or null.</summary>
    public static string? Ticks(Figure figure)
    {
        var ticks = new[] { ("x", figure.X), ("y", figure.Y) }
            .SelectMany(axis => axis.Item2.Ticks.Where(t => t.Facet is not null)
                .Select(t => new { Axis = axis.Item1, At = Convert.ToDouble(t.At, CultureInfo.InvariantCulture), Pick = $"{Kebab<Facet>.Of(t.Facet!.Value)}:{t.Key}" })).ToList();
        return ticks.Count == 0 ? null : JsonSerializer.Serialize(ticks, Json);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
