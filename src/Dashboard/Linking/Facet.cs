using System.Text.Json.Serialization;
using Dashboard.Data.Provenance;

namespace Dashboard.Linking;

/// <summary>A dimension along which a reader picks. The kebab-case word is the query parameter.</summary>
[JsonConverter(typeof(Kebab<Facet>))]
public enum Facet
{
    /// <summary>Whole Gregorian years, <c>2013..2025</c>.</summary>
    Period,
    /// <summary>Sector slugs.</summary>
    Sector,
    /// <summary>Visit slugs.</summary>
    Visit,
    /// <summary>Tracks of milestones.</summary>
    Track,
    /// <summary>Instrument kinds.</summary>
    Type,
    /// <summary>Agreement statuses.</summary>
    Status,
    /// <summary>Milestone slugs.</summary>
    Milestone,
}

/// <summary>One chosen facet: its values are joined by OR, clauses of different facets by AND.</summary>
/// <param name="Facet">The dimension.</param>
/// <param name="Values">Chosen values, sorted, at least one; for <see cref="Facet.Period"/> exactly one, <c>2013..2025</c>.</param>
/// <param name="Origin">The chart the pick was made in, which does not apply it to itself; null when every chart applies it.</param>
public sealed record Clause(Facet Facet, IReadOnlyList<string> Values, string? Origin = null)
{
    /// <summary>The first and last year of a period clause.</summary>
    /// <exception cref="InvalidOperationException">The clause is of another facet.</exception>
    [JsonIgnore]
    public (int From, int To) Years => Facet == Facet.Period && PeriodText.TryParse(Values[0], out var years)
        ? years
        : throw new InvalidOperationException("Only a period clause has years.");
}

/// <summary>Reads and writes a period of whole years.</summary>
public static class PeriodText
{
    /// <summary>Oldest year accepted.</summary>
    public const int Oldest = 1991;
    /// <summary>Newest year accepted.</summary>
    public const int Newest = 2040;
    /// <summary>Oldest year accepted as the one a target is asked for by.</summary>
    public const int OldestAim = 2026;

    /// <summary>Reads <c>2013..2025</c> or <c>2013</c>; years from <see cref="Oldest"/> to <see cref="Newest"/>. Reversed years are read as they stand.</summary>
    public static bool TryParse(string text, out (int From, int To) years)
    {
        years = default;
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        var (first, last) = dots < 0 ? (text, text) : (text[..dots], text[(dots + 2)..]);
        if (!TryYear(first, out var from) || !TryYear(last, out var to))
            return false;
        years = (from, to);
        return true;
    }

    /// <summary>The canonical form.</summary>
    public static string Format(int from, int to) => FormattableString.Invariant($"{from}..{to}");

    private static bool TryYear(string text, out int year) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out year)
        && year is >= Oldest and <= Newest;
}
