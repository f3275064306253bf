using System.Globalization;
using System.Text;

namespace Dashboard.Agreements;

/// <summary>Makes spellings alike that a reader types as one: case, accents, Arabic and Persian letters, joiners.</summary>
public static class Folding
{
    private const char Joiner = '\u200C', NoLetter = '\uFFFE';

    /// <summary>The folded text, trimmed.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in Whole(text.Trim()).Normalize(NormalizationForm.FormD))
            if (letter == Joiner)
                folded.Append(' ');
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                folded.Append(letter switch { 'ي' or 'ى' => 'ی', 'ك' => 'ک', _ => char.ToLowerInvariant(letter) });
        return folded.ToString();
    }

    // What is typed or pasted may hold units that are no letters; normalizing would refuse them.
    private static string Whole(string text)
    {
        foreach (var letter in text)
            if (char.IsSurrogate(letter) || letter == NoLetter)
                return string.Concat(text.EnumerateRunes().Where(rune => rune.Value != NoLetter).Select(rune => rune.ToString()));
        return text;
    }
}
