namespace Dashboard.Data.Releases;

/// <summary>Tells by its letters whether a text can be in a language.</summary>
internal static class Scripts
{
    private enum Script { None, Latin, Cyrillic, Arabic, Devanagari, Other }

    /// <summary>False when fewer than half of the letters are of the script that <paramref name="language"/> (BCP 47) is written in.</summary>
    /// <remarks>True for a text without letters, and for a language that is not known here or names its script (<c>tg-Arab</c>).</remarks>
    public static bool Fits(string? text, string language)
    {
        var own = Of(language);
        if (own == Script.None || text is null)
            return true;
        var (letters, fitting) = (0, 0);
        foreach (var c in text)
        {
            var script = Of(c);
            if (script == Script.None)
                continue;
            letters++;
            if (script == own)
                fitting++;
        }
        return fitting * 2 >= letters;
    }

    private static Script Of(string language) => language switch
    {
        "en" or "de" or "fr" or "it" or "es" or "pl" or "tr" or "az" or "ro" => Script.Latin,
        "tg" or "ru" or "ky" or "kk" or "uk" or "bg" => Script.Cyrillic,
        "fa" or "ar" or "ur" or "ps" => Script.Arabic,
        "hi" => Script.Devanagari,
        _ => Script.None,
    };

    private static Script Of(char c) => c switch
    {
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '\u00C0' and <= '\u024F') => Script.Latin,
        _ when !char.IsLetter(c) => Script.None,
        >= '\u0400' and <= '\u052F' => Script.Cyrillic,
        (>= '\u0600' and <= '\u077F') or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC') => Script.Arabic,
        >= '\u0900' and <= '\u097F' => Script.Devanagari,
        _ => Script.Other,
    };
}
