using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using AnyAscii;

namespace Dashboard.Searching;

/// <summary>
/// One spelling for the many a name has: Раҳмон, Рахмон, Rahmon, Raḥmon and Rakhmon are one word, and so is رحمان once vowels are left out.
/// </summary>
/// <remarks>
/// Letters of Tajik, Russian and Persian are ours, because a general table knows sounds and not who is meant (ث is not "th" here);
/// whatever else a source brings is AnyAscii's. Folded words are for comparing and never shown.
/// </remarks>
public static class Folding
{
    private const int ShortestStem = 4;
    private const string Unwritten = "aeiouyv";
    // A Russian ending that a name has in one year and not in the other: Rahmonov became Rahmon in 2007. O is written a by then.
    private static readonly string[] Endings = ["ava", "eva", "av", "ev", "vf", "af"];

    private static readonly FrozenDictionary<char, string> Letters = Table(
        "аa бb вv гg ғg дd еe ёyo жzh зz иi кk қq лl мm нn оo пp рr сs тt уu фf хkh ҳh цts чch ҷj шsh щsh ъ ыi ь эe юyu яya "
        + "اa بb پp تt ثs جj چch حh خkh دd ذz رr زz ژzh سs شsh صs ضz طt ظz ع غg فf قq کk كk گg لl مm نn وv هh ةh یi يi ىi ء ـ "
        + "ʻ ʼ ʿ ʾ ' ’ ‘ ` ´ \u200c \u200d \u00ad");

    /// <summary>The word in small Latin letters and digits, as near to its sound as its script tells; empty when nothing is left.</summary>
    public static string Fold(string word)
    {
        // Numbers are most of the different words of a large collection.
        if (word.All(char.IsAsciiDigit))
            return word;
        var text = new StringBuilder(word.Length + 4);
        foreach (var rune in word.Normalize(NormalizationForm.FormKD).EnumerateRunes())
            Add(text, Rune.ToLowerInvariant(rune));
        text.Replace("dzh", "j").Replace("dj", "j").Replace("kh", "h").Replace("gh", "g").Replace('w', 'v').Replace('o', 'a');
        return WithoutDoubles(text);
    }

    /// <summary>The word without a Russian family ending, or null where there is none: rahmanav → rahman.</summary>
    public static string? Stem(string folded)
    {
        foreach (var ending in Endings)
            if (folded.Length >= ShortestStem + ending.Length && folded.EndsWith(ending, StringComparison.Ordinal))
                return folded[..^ending.Length];
        return null;
    }

    /// <summary>What is left of a folded word without vowels, which Persian does not write, and without the h that ends a word silently.</summary>
    public static string Skeleton(string folded)
    {
        var text = new StringBuilder(folded.Length);
        foreach (var c in folded)
            if (!Unwritten.Contains(c))
                text.Append(c == 'q' ? 'g' : c);
        if (text.Length > 1 && text[^1] == 'h')
            text.Length--;
        return text.ToString();
    }

    /// <summary>True for a word written in the Arabic script.</summary>
    public static bool IsPersian(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (c is >= '\u0620' and <= '\u06d3')
                return true;
        return false;
    }

    private static void Add(StringBuilder text, Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            return;
        if (rune.IsAscii)
            AddPlain(text, (char)rune.Value);
        else if (rune.IsBmp && Letters.TryGetValue((char)rune.Value, out var letters))
            text.Append(letters);
        else if (Rune.GetNumericValue(rune) is var digit and >= 0 and <= 9 && Rune.IsDigit(rune))
            text.Append((char)('0' + (int)digit));
        else
            foreach (var c in rune.ToString().Transliterate())
                AddPlain(text, char.ToLowerInvariant(c));
    }

    private static void AddPlain(StringBuilder text, char c)
    {
        if (char.IsAsciiLetterOrDigit(c))
            text.Append(c);
    }

    // Mohammad and Mohamad are one; 2011 and 201 are not.
    private static string WithoutDoubles(StringBuilder text)
    {
        var kept = 0;
        for (var i = 0; i < text.Length; i++)
            if (i == 0 || text[i] != text[i - 1] || char.IsAsciiDigit(text[i]))
                text[kept++] = text[i];
        text.Length = kept;
        return text.ToString();
    }

    private static FrozenDictionary<char, string> Table(string pairs) =>
        pairs.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenDictionary(pair => pair[0], pair => pair[1..]);
}
