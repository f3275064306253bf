using System.Text.Json.Serialization;
using Dashboard.Data.Provenance;

namespace Dashboard.Linking;

/// <summary>What a pick does to the other charts.</summary>
[JsonConverter(typeof(Kebab<Mode>))]
public enum Mode
{
    /// <summary>Marks that do not match are dimmed; totals stay.</summary>
    Highlight,
    /// <summary>Marks that do not match are left out and counts are made anew.</summary>
    Filter,
}

/// <summary>Which claim a count or figure shows where claims disagree.</summary>
[JsonConverter(typeof(Kebab<Adopt>))]
public enum Adopt
{
    /// <summary>The adopted claim; the lowest where the subject is open.</summary>
    Adopted,
    /// <summary>The lowest claim.</summary>
    Low,
    /// <summary>The highest claim.</summary>
    High,
    /// <summary>The adopted claim with every other claim beside it.</summary>
    All,
}

/// <summary>Whose trade figures are drawn; never both on one line.</summary>
[JsonConverter(typeof(Kebab<Basis>))]
public enum Basis
{
    /// <summary>Tajik side, calendar years.</summary>
    Tajik,
    /// <summary>Iranian side, Solar-Hijri years, mostly non-oil goods.</summary>
    Iranian,
}

/// <summary>How a projection beyond the newest figure is made.</summary>
[JsonConverter(typeof(Kebab<Projection>))]
public enum Projection
{
    /// <summary>None.</summary>
    Off,
    /// <summary>A straight line.</summary>
    Linear,
    /// <summary>Compound annual growth.</summary>
    Cagr,
}

/// <summary>A record the evidence drawer is open on.</summary>
/// <param name="Kind">claim, subject, agreement, milestone, visit, target, source, mark or figure.</param>
/// <param name="Slug">Its slug; for a mark <c>{chart}/{mark key}</c>.</param>
public sealed record OpenRecord(string Kind, string Slug)
{
    /// <summary>The accepted kinds.</summary>
    public static readonly IReadOnlyList<string> Kinds =
        ["claim", "subject", "agreement", "milestone", "visit", "target", "source", "mark", "figure"];

    /// <summary>True when the slug holds only characters that mean nothing in an address, so that it can be written there as it stands.</summary>
    public bool IsPlain => Slug.Length > 0 && Slug.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '~' or ':' or '/' or '-');

    /// <inheritdoc />
    public override string ToString() => $"{Kind}:{Slug}";
}
