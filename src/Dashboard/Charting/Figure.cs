using System.Text.Json.Serialization;
using Dashboard.Data;
using Dashboard.Data.Provenance;
using Dashboard.Linking;

namespace Dashboard.Charting;

/// <summary>A day that a pick can point at on a time chart; shown when one of its rows satisfies the picks.</summary>
/// <param name="Key">Visit or milestone slug.</param>
/// <param name="At">The day.</param>
/// <param name="Rows">Facets of what happened then.</param>
public sealed record Guide(string Key, DateOnly At, IReadOnlyList<MarkRow> Rows);

/// <summary>A facet in use that the chart cannot follow, with the reason.</summary>
/// <param name="Facet">The facet.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record NotLinked(Facet Facet, string Reason);

/// <summary>An entry of the key that is also a control.</summary>
/// <param name="Facet">The facet it picks, or null for an explanation only.</param>
/// <param name="Value">The value it picks.</param>
/// <param name="Label">Name shown.</param>
/// <param name="Tone">Colour token.</param>
/// <param name="Look">How it is painted.</param>
public sealed record KeyEntry(Facet? Facet, string Value, string Label, string Tone, Look Look = Look.Solid);

/// <summary>
/// A drawing before any library: what the plot, the table twin, the sentence, the exports and <c>/api/v1/figures</c> are all made from.
/// </summary>
public sealed record Figure
{
    /// <summary>Slug of the chart.</summary>
    public required string Chart { get; init; }
    /// <summary>The finding in one sentence, made from the data.</summary>
    public required string Title { get; init; }
    /// <summary>What, unit, scope, meaning of marks.</summary>
    public required string Subtitle { get; init; }
    /// <summary>Heads of the table twin.</summary>
    public required IReadOnlyList<string> Columns { get; init; }
    /// <summary>The series.</summary>
    public required IReadOnlyList<Series> Series
    {
        get;
        init
        {
            field = value;
            // A copy with other series has other marks.
            marks = null;
        }
    }
    /// <summary>The horizontal axis.</summary>
    [JsonIgnore]
    public Axis X { get; init; } = Axis.None;
    /// <summary>The vertical axis.</summary>
    [JsonIgnore]
    public Axis Y { get; init; } = Axis.None;
    /// <summary>Groups of rows that do not share a scale; empty for a figure with one.</summary>
    [JsonIgnore]
    public IReadOnlyList<Panel> Panels { get; init; } = [];
    /// <summary>Phases behind the marks.</summary>
    [JsonIgnore]
    public IReadOnlyList<Band> Bands { get; init; } = [];
    /// <summary>True when the bands carry their names above the plot.</summary>
    [JsonIgnore]
    public bool NameBands { get; init; }
    /// <summary>Level lines.</summary>
    [JsonIgnore]
    public IReadOnlyList<Level> Levels { get; init; } = [];
    /// <summary>Projections.</summary>
    [JsonIgnore]
    public IReadOnlyList<Fan> Fans { get; init; } = [];
    /// <summary>Stretches of the amount axis, where there are several.</summary>
    [JsonIgnore]
    public IReadOnlyList<Tier> Tiers { get; init; } = [];
    /// <summary>Days that picks point at.</summary>
    [JsonIgnore]
    public IReadOnlyList<Guide> Guides { get; init; } = [];
    /// <summary>The key, where there is one.</summary>
    [JsonIgnore]
    public IReadOnlyList<KeyEntry> Key { get; init; } = [];
    /// <summary>Facets a pick in this chart sets.</summary>
    public required IReadOnlyList<Facet> Emits { get; init; }
    /// <summary>Facets this chart follows.</summary>
    public required IReadOnlyList<Facet> Accepts { get; init; }
    /// <summary>Publishers of what is shown, most cited first.</summary>
    public required IReadOnlyList<string> Publishers { get; init; }
    /// <summary>How many claims differ from the ones shown.</summary>
    public int Conflicts { get; init; }
    /// <summary>What an empty chart says; null when there are marks.</summary>
    public string? Empty { get; init; }
    /// <summary>Where an empty chart would have marks: the nearest years before and after the ones asked for.</summary>
    [JsonIgnore]
    public IReadOnlyList<int> Nearest { get; init; } = [];

    /// <summary>All marks in reading order: the order of the mark list, the table twin and the states.</summary>
    [JsonIgnore]
    public IReadOnlyList<Mark> Marks => marks ??= [.. Series.SelectMany(s => s.Marks)];

    private IReadOnlyList<Mark>? marks;
}
