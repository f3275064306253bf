namespace Dashboard.Data.Provenance;

/// <summary>Which claim is shown where claims disagree.</summary>
public enum Preference
{
    /// <summary>The adopted one; the lowest of an open count.</summary>
    Adopted,
    /// <summary>The lowest.</summary>
    Lowest,
    /// <summary>The highest.</summary>
    Highest,
}

/// <summary>What a chart shows of a subject: one claim's value with the range of all of them. Nothing is averaged.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Claim">The claim whose value is shown.</param>
/// <param name="Low">The lowest value claimed.</param>
/// <param name="High">The highest value claimed.</param>
/// <param name="Claims">Every claim that may be shown, the shown one first.</param>
public sealed record Shown(Subject Subject, Claim Claim, decimal Low, decimal High, IReadOnlyList<Claim> Claims)
{
    /// <summary>The value shown.</summary>
    public decimal Value => Claim.Value!.Value;

    /// <summary>How many claims give another value than the one shown.</summary>
    public int Conflicts => Claims.Count(c => c.Value != Claim.Value);

    /// <summary>
    /// Finds what to show of <paramref name="subject"/>; null when no claim of the allowed grades may be plotted, or when an
    /// open subject is not a count (an open figure is not drawn, an open count shows its lowest claim).
    /// </summary>
    public static Shown? Of(DatasetIndex index, Subject subject, Preference preference, Func<Grade, bool> shows)
    {
        var claims = index.ClaimsOn(subject.Slug)
            .Where(c => c.Use == Use.Evidence && c.Value is not null && shows(DatasetIndex.BestGrade(c.Citations)))
            .OrderBy(c => c.Value).ThenBy(c => DatasetIndex.BestGrade(c.Citations)).ThenBy(c => c.Slug, StringComparer.Ordinal).ToList();
        if (claims.Count == 0)
            return null;
        var openFigure = subject.Adopted is null && subject.Measure != Measure.DocumentsSigned;
        var shown = preference switch
        {
            Preference.Lowest => claims[0],
            Preference.Highest => claims.Last(c => c.Value == claims[^1].Value),
            _ when openFigure => null,
            _ when subject.Adopted is null => claims[0],
            // An adopted claim of a hidden grade is not silently replaced by another.
            _ => claims.FirstOrDefault(c => c.Slug == subject.Adopted),
        };
        return shown is null ? null : new(subject, shown, claims[0].Value!.Value, claims[^1].Value!.Value, [shown, .. claims.Where(c => c != shown)]);
    }
}
