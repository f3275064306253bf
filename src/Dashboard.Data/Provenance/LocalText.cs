namespace Dashboard.Data.Provenance;

/// <summary>One text in English, Persian and Tajik; English is always there, the others fall back to it.</summary>
/// <param name="En">English.</param>
/// <param name="Fa">Persian, or null where we have no translation.</param>
/// <param name="Tg">Tajik (Cyrillic), or null where we have no translation.</param>
public sealed record LocalText(string En, string? Fa = null, string? Tg = null)
{
    /// <summary>The text in <paramref name="language"/> (<c>en</c>, <c>fa</c>, <c>tg</c>), or the English one.</summary>
    public string In(string language) => language switch { "fa" => Fa ?? En, "tg" => Tg ?? En, _ => En };
}
