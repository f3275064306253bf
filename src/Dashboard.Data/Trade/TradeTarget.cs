using Dashboard.Data.Provenance;

namespace Dashboard.Data.Trade;

/// <summary>A level of trade stated in public: by whom, when, with a deadline or none.</summary>
public sealed record TradeTarget
{
    /// <summary>Stable readable key.</summary>
    public required string Slug { get; init; }
    /// <summary>The level.</summary>
    public required decimal Value { get; init; }
    /// <summary>Unit key (<c>unit.usd-million</c>, <c>unit.eur-million</c>, <c>unit.visits-per-year</c>).</summary>
    public required string Unit { get; init; }
    /// <summary>True when the source says "more than".</summary>
    public bool MoreThan { get; init; }
    /// <summary>Slug of the reporter who stated it.</summary>
    public required string Reporter { get; init; }
    /// <summary>When it was stated.</summary>
    public required FuzzyDate Date { get; init; }
    /// <summary>The deadline in the source's words, or null where none is given.</summary>
    public string? Deadline { get; init; }
    /// <summary>The statement in one sentence.</summary>
    public required LocalText Statement { get; init; }
    /// <summary>True for the one target the trade chart draws.</summary>
    public bool Drawn { get; init; }
    /// <summary>Where it is said.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }
    /// <summary>How well it is supported.</summary>
    public required Standing Standing { get; init; }
    /// <summary>What a reader must know, or null.</summary>
    public string? Caution { get; init; }
    /// <summary>Editors' note, or null.</summary>
    public string? Note { get; init; }
}
