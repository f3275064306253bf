using System.Text.Json.Serialization;
using Dashboard.Data.Provenance;

namespace Dashboard.Data.Security;

/// <summary>The lane a milestone runs in.</summary>
[JsonConverter(typeof(Kebab<Track>))]
public enum Track
{
    /// <summary>Meetings and diplomacy.</summary>
    Visits,
    /// <summary>Security and defence.</summary>
    Security,
    /// <summary>Transport links, energy works, visas.</summary>
    Links,
    /// <summary>Trade talks and joint commissions.</summary>
    Trade,
    /// <summary>Disputes.</summary>
    Friction,
}

/// <summary>A dated step in the relations, on one track.</summary>
public sealed record Milestone
{
    /// <summary>Stable readable key.</summary>
    public required string Slug { get; init; }
    /// <summary>What happened, in one sentence; allegations are worded as allegations.</summary>
    public required LocalText Statement { get; init; }
    /// <summary>Two or three words for the chart, or null where the mark is not labelled.</summary>
    public LocalText? Label { get; init; }
    /// <summary>How much the label deserves its place: 1 first, higher later; 0 unlabelled.</summary>
    public int LabelRank { get; init; }
    /// <summary>The lane.</summary>
    public required Track Track { get; init; }
    /// <summary>Editorial lane on the security page (<c>defence-industry</c>, <c>defence-dialogue</c>, <c>policing</c>, <c>narcotics</c>, <c>border</c>, <c>legal-assistance</c>, <c>peace-process</c>), or null.</summary>
    public string? Lane { get; init; }
    /// <summary>When.</summary>
    public required FuzzyDate Date { get; init; }
    /// <summary>Where, or null.</summary>
    public string? Place { get; init; }
    /// <summary>Who acted, as the source puts it, or null.</summary>
    public string? Actor { get; init; }
    /// <summary>Slug of the sector it concerns, or null.</summary>
    public string? Sector { get; init; }
    /// <summary>Slug of the visit it is, or null.</summary>
    public string? Visit { get; init; }
    /// <summary>Slug of the agreement it is the signing of, or null.</summary>
    public string? Agreement { get; init; }
    /// <summary>Where it is said.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }
    /// <summary>How well it is supported.</summary>
    public required Standing Standing { get; init; }
    /// <summary>What it may be used for.</summary>
    public Use Use { get; init; }
    /// <summary>Slugs of milestones that say otherwise.</summary>
    public IReadOnlyList<string> ConflictsWith { get; init; } = [];
    /// <summary>What a reader must know, or null.</summary>
    public string? Caution { get; init; }
    /// <summary>Editors' note, or null.</summary>
    public string? Note { get; init; }
}

/// <summary>An editorial phase of the relations: an interpretation with an author, drawn differently from evidence.</summary>
public sealed record Phase
{
    /// <summary>Stable readable key.</summary>
    public required string Slug { get; init; }
    /// <summary>Name shown.</summary>
    public required LocalText Title { get; init; }
    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }
    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? To { get; init; }
    /// <summary>True when the band is tinted; only two are.</summary>
    public bool Tinted { get; init; }
    /// <summary>Who sees it so.</summary>
    public required string Author { get; init; }
    /// <summary>Why the phase is cut here.</summary>
    public required LocalText Reason { get; init; }
}
