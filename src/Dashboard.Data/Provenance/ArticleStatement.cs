using System.Text.Json.Serialization;

namespace Dashboard.Data.Provenance;

/// <summary>What the check of a statement found.</summary>
[JsonConverter(typeof(Kebab<Verdict>))]
public enum Verdict
{
    /// <summary>Sources say the same.</summary>
    Supported,
    /// <summary>Sources say part of it.</summary>
    Partly,
    /// <summary>Sources say the opposite.</summary>
    Contradicted,
    /// <summary>True of something else.</summary>
    Misattributed,
    /// <summary>Sources disagree.</summary>
    Disputed,
    /// <summary>No source found.</summary>
    Unverified,
    /// <summary>Not a matter of fact.</summary>
    Opinion,
}

/// <summary>One statement of the background article with its verdict; content of its own page, evidence for nothing else.</summary>
public sealed record ArticleStatement
{
    /// <summary>Stable readable key.</summary>
    public required string Slug { get; init; }
    /// <summary>Section of the article.</summary>
    public required string Section { get; init; }
    /// <summary>The statement in our words.</summary>
    public required LocalText Statement { get; init; }
    /// <summary>What kind of statement it is, in the research's words.</summary>
    public required string ClaimType { get; init; }
    /// <summary>What the check found.</summary>
    public required Verdict Verdict { get; init; }
    /// <summary>Why, or null.</summary>
    public string? Reason { get; init; }
    /// <summary>Slugs of the records it touches.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];
    /// <summary>The article's own words first; then, where a published source settles the statement directly, that source.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }
}
