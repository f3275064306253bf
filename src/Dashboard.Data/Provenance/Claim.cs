using System.Text.Json.Serialization;

namespace Dashboard.Data.Provenance;

/// <summary>How exactly a source puts a value.</summary>
[JsonConverter(typeof(Kebab<Exactness>))]
public enum Exactness
{
    /// <summary>The value as such.</summary>
    Exact,
    /// <summary>"About", "nearly", "some".</summary>
    About,
    /// <summary>"More than".</summary>
    MoreThan,
    /// <summary>A range; <see cref="Claim.Low"/> and <see cref="Claim.High"/> are set and there is no value.</summary>
    Range,
}

/// <summary>What one source says of a subject. A claim is not a fact.</summary>
public sealed record Claim
{
    /// <summary>Stable readable key.</summary>
    public required string Slug { get; init; }
    /// <summary>Slug of the subject.</summary>
    public required string Subject { get; init; }
    /// <summary>The value in the subject's unit; null for a range.</summary>
    public decimal? Value { get; init; }
    /// <summary>Lower end of a claimed range.</summary>
    public decimal? Low { get; init; }
    /// <summary>Upper end of a claimed range.</summary>
    public decimal? High { get; init; }
    /// <summary>How exactly the source puts it.</summary>
    public Exactness Exactness { get; init; }
    /// <summary>What the source counts on top ("+1 joint statement"), or null.</summary>
    public string? Besides { get; init; }
    /// <summary>Slug of who states it.</summary>
    public required string Reporter { get; init; }
    /// <summary>When it was stated.</summary>
    public required FuzzyDate Date { get; init; }
    /// <summary>The claim in one sentence.</summary>
    public required LocalText Statement { get; init; }
    /// <summary>Where it is said; at least one.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }
    /// <summary>How well it is supported.</summary>
    public required Standing Standing { get; init; }
    /// <summary>What it may be used for.</summary>
    public Use Use { get; init; }
    /// <summary>What a reader must know before using it, or null.</summary>
    public string? Caution { get; init; }
    /// <summary>Editors' note, or null.</summary>
    public string? Note { get; init; }
}
