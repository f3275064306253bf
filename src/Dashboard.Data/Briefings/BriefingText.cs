namespace Dashboard.Data.Briefings;

/// <summary>
/// A presenter's own words in any of the languages. Unlike <see cref="Provenance.LocalText"/> no language has to be there:
/// a briefing may be written in Persian alone.
/// </summary>
/// <param name="En">English, or null.</param>
/// <param name="Fa">Persian, or null.</param>
/// <param name="Tg">Tajik (Cyrillic), or null.</param>
public sealed record BriefingText(string? En = null, string? Fa = null, string? Tg = null)
{
    /// <summary>True when there are words in no language.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(En) && string.IsNullOrWhiteSpace(Fa) && string.IsNullOrWhiteSpace(Tg);

    /// <summary>The words in <paramref name="language"/> (<c>en</c>, <c>fa</c>, <c>tg</c>), else in the first language that has some; empty when there are none.</summary>
    public string In(string language) => new[] { Exactly(language), En, Fa, Tg }.FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) ?? "";

    /// <summary>The words in one language and no other, or null.</summary>
    public string? Exactly(string language) => language switch { "fa" => Fa, "tg" => Tg, _ => En };

    /// <summary>The same with other words in one language; empty words are none.</summary>
    public BriefingText With(string language, string? text)
    {
        var kept = string.IsNullOrWhiteSpace(text) ? null : text;
        return language switch { "fa" => this with { Fa = kept }, "tg" => this with { Tg = kept }, _ => this with { En = kept } };
    }
}
