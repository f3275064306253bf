using System.Globalization;
using System.Runtime.CompilerServices;
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

    private static readonly ConditionalWeakTable<Figure, Tuple<string?, string?>> Kept = [];

    /// <summary>The facets behind a mark, rows that differ in type and status only written as one.</summary>
    public static string Rows(Mark mark) => JsonSerializer.Serialize(Packed(mark.Rows), Json);

    // A mark over many agreements has up to every type times every status; written one by one they would be most of the page.
    private static IEnumerable<object> Packed(IReadOnlyList<MarkRow> rows) => rows
        .GroupBy(row => row with { Type = null, Status = null })
        .Select(group => new
        {
            group.Key.Sector,
            group.Key.Visit,
            group.Key.Track,
            group.Key.Milestone,
            group.Key.From,
            group.Key.To,
            Kinds = group.All(row => row.Type is null && row.Status is null) ? null
                : string.Join(' ', group.Select(row => $"{row.Type}.{row.Status}")),
        });

    // Made once per figure, not once per rendering and session.
    private static Tuple<string?, string?> Of(Figure figure) => Kept.GetValue(figure, f => new(MakeGuides(f), MakeTicks(f)));

    /// <summary>The guides of a time chart, or null.</summary>
    public static string? Guides(Figure figure) => Of(figure).Item1;

    /// <summary>Axis labels that pick, or null.</summary>
    public static string? Ticks(Figure figure) => Of(figure).Item2;

    /// <summary>What a click picks, <c>sector:energy</c>, or null.</summary>
    public static string? Emit(Mark mark) => mark.Emits is { } facet ? $"{Kebab<Facet>.Of(facet)}:{mark.Emit}" : null;

    /// <summary>Visits nearest to a mark, or null.</summary>
    public static string? Near(Mark mark) => mark.Near.Count == 0 ? null : string.Join(' ', mark.Near);

    /// <summary>The day a guide line points at when the mark is hovered.</summary>
    public static string? Day(Mark mark) => mark.X is DateOnly day ? Text(day) : null;

    /// <summary>What a mark is and says, as its option in the mark list has it.</summary>
    public static string Words(Words words, Mark mark) => words.Say("chart.mark", new { label = mark.Label, value = mark.ValueText });

    /// <summary>Words of the menu entry that shows the records, or null where there are none.</summary>
    public static string? Records(Words words, Mark mark) => mark.Records switch
    {
        0 => null,
        _ when mark.Key.StartsWith("rest/", StringComparison.Ordinal) => words["chart.claims-of-total"],
        _ => words.Say("chart.records", new { n = mark.Records }),
    };

    private static string? MakeGuides(Figure figure) => figure.Guides.Count == 0 ? null
        : JsonSerializer.Serialize(figure.Guides.Select(g => new { g.Key, At = Text(g.At), Rows = Packed(g.Rows) }), Json);

    private static string? MakeTicks(Figure figure) => Picking(figure) is { Count: > 0 } ticks ? JsonSerializer.Serialize(ticks, Json) : null;

    /// <summary>Axis labels that pick, in the order they are written.</summary>
    public static IReadOnlyList<PickingTick> Picking(Figure figure) => [.. new[] { ("x", figure.X), ("y", figure.Y) }
        .SelectMany(axis => axis.Item2.Ticks.Where(t => t.Facet is not null)
            .Select(t => new PickingTick(axis.Item1, Convert.ToDouble(t.At, CultureInfo.InvariantCulture), $"{Kebab<Facet>.Of(t.Facet!.Value)}:{t.Key}")))];

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>An axis label that picks.</summary>
/// <param name="Axis"><c>x</c> or <c>y</c>.</param>
/// <param name="At">Where it stands on the axis.</param>
/// <param name="Pick">What it picks, <c>sector:energy</c>.</param>
internal sealed record PickingTick(string Axis, double At, string Pick);
