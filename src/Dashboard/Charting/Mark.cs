using System.Text.Json.Serialization;
using Dashboard.Data.Provenance;
using Dashboard.Linking;

namespace Dashboard.Charting;

/// <summary>A record that carries a mark: what "show the records" lists and what the drawer opens.</summary>
/// <param name="Kind">claim, subject, agreement, milestone, visit or target.</param>
/// <param name="Slug">Its slug.</param>
public sealed record Evidence(string Kind, string Slug);

/// <summary>The facets of one record (or of several equal ones) behind a mark. A mark matches when any of its rows satisfies every clause.</summary>
public sealed record MarkRow
{
    /// <summary>The value that satisfies any pick: a total stays in full whatever is picked inside it.</summary>
    public const string Any = "*";

    /// <summary>Sector slug, or null.</summary>
    public string? Sector { get; init; }
    /// <summary>Visit slug, or null.</summary>
    public string? Visit { get; init; }
    /// <summary>Track word, or null.</summary>
    public string? Track { get; init; }
    /// <summary>Instrument kind, or null.</summary>
    public string? Type { get; init; }
    /// <summary>Agreement status, or null.</summary>
    public string? Status { get; init; }
    /// <summary>Milestone slug, or null.</summary>
    public string? Milestone { get; init; }
    /// <summary>First Gregorian year touched, or null when undated.</summary>
    public int? From { get; init; }
    /// <summary>Last Gregorian year touched.</summary>
    public int? To { get; init; }

    /// <summary>The value along <paramref name="facet"/>; null for the period.</summary>
    public string? this[Facet facet] => facet switch
    {
        Facet.Sector => Sector,
        Facet.Visit => Visit,
        Facet.Track => Track,
        Facet.Type => Type,
        Facet.Status => Status,
        Facet.Milestone => Milestone,
        _ => null,
    };
}

/// <summary>How a mark is painted.</summary>
public enum Look
{
    /// <summary>Filled.</summary>
    Solid,
    /// <summary>Hatched: signed, not itemised in any source.</summary>
    Hatched,
    /// <summary>Dotted outline: a part-year, or arithmetic of ours.</summary>
    Dotted,
    /// <summary>Outline only: the date is known to the month or year.</summary>
    Open,
}

/// <summary>Shape of a dot.</summary>
public enum Symbol
{
    /// <summary>Circle.</summary>
    Circle,
    /// <summary>Diamond.</summary>
    Diamond,
    /// <summary>Triangle.</summary>
    Triangle,
    /// <summary>Square.</summary>
    Square,
    /// <summary>Cross.</summary>
    Cross,
    /// <summary>Ring: no figure found.</summary>
    Ring,
}

/// <summary>One bar, dot or segment of a figure, before any drawing library.</summary>
public sealed record Mark
{
    /// <summary>Key, unique within the chart and stable across languages: <c>energy/2025-01-16-dushanbe</c>.</summary>
    public required string Key { get; init; }
    /// <summary>What it is, in words ("Energy, Jan 2025").</summary>
    public required string Label { get; init; }
    /// <summary>Its value in words and the digits of the language ("US$ 483.9 m").</summary>
    public required string ValueText { get; init; }
    /// <summary>The value; null where there is none.</summary>
    public decimal? Value { get; init; }
    /// <summary>Lowest claim.</summary>
    public decimal? Low { get; init; }
    /// <summary>Highest claim.</summary>
    public decimal? High { get; init; }
    /// <summary>The facets of the records behind it.</summary>
    public IReadOnlyList<MarkRow> Rows { get; init; } = [];
    /// <summary>The facet a click picks; null where a click picks nothing.</summary>
    public Facet? Emits { get; init; }
    /// <summary>The value a click picks.</summary>
    public string? Emit { get; init; }
    /// <summary>Visits nearest to it in time, for time charts that are not recorded by visit.</summary>
    public IReadOnlyList<string> Near { get; init; } = [];
    /// <summary>The records behind it, at most <see cref="MostEvidence"/>; <see cref="Records"/> counts them all.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
    /// <summary>How many records are behind it.</summary>
    public int Records { get; init; }
    /// <summary>Cells of the table twin, in the order of the figure's columns.</summary>
    public required IReadOnlyList<string> Cells { get; init; }
    /// <summary>The arithmetic, where the value is ours and no claim's; null otherwise.</summary>
    public string? Formula { get; init; }

    /// <summary>Position on the x axis: a day for time axes, a number, or the key of a category.</summary>
    [JsonIgnore]
    public object X { get; init; } = 0;
    /// <summary>Position on the y axis: a number or a row.</summary>
    [JsonIgnore]
    public decimal Y { get; init; }
    /// <summary>Where a column begins, for panels above each other on one axis.</summary>
    [JsonIgnore]
    public decimal Base { get; init; }
    /// <summary>The drawn length of a bar or column where it is not its value: a share of a hundred.</summary>
    [JsonIgnore]
    public decimal? Length { get; init; }
    /// <summary>The days a time mark covers.</summary>
    [JsonIgnore]
    public FuzzyDate Span { get; init; } = FuzzyDate.Unknown;
    /// <summary>Colour token: <c>sector-energy</c>, <c>bar</c>, <c>newest</c>, <c>rest</c>.</summary>
    [JsonIgnore]
    public string Tone { get; init; } = "bar";
    /// <summary>How it is painted.</summary>
    [JsonIgnore]
    public Look Look { get; init; }
    /// <summary>Shape, for dots.</summary>
    [JsonIgnore]
    public Symbol Symbol { get; init; }
    /// <summary>Diameter in CSS pixels, for dots.</summary>
    [JsonIgnore]
    public int Size { get; init; } = 8;
    /// <summary>True for a dot with a ring around it: the adopted value.</summary>
    [JsonIgnore]
    public bool Ringed { get; init; }
    /// <summary>Digits or words printed in or beside it; empty for none.</summary>
    [JsonIgnore]
    public string Text { get; init; } = "";
    /// <summary>Smaller words after <see cref="Text"/> ("16–17").</summary>
    [JsonIgnore]
    public string TextNote { get; init; } = "";
    /// <summary>How much a label beside the mark deserves its place: 1 first; 0 is drawn always.</summary>
    [JsonIgnore]
    public int TextRank { get; init; }

    /// <summary>More records than this are paged from the dataset, never carried by the figure.</summary>
    public const int MostEvidence = 50;
}
