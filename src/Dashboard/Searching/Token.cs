using System.Globalization;

namespace Dashboard.Searching;

/// <summary>A word of a text: where it stands and what it is compared by.</summary>
/// <param name="Start">Its first UTF-16 unit.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
public readonly record struct Token(int Start, int Length)
{
    /// <summary>The words of a text in their order; what joins without a gap, as half-spaces and apostrophes do, is inside a word.</summary>
    public static IEnumerable<Token> Of(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && IsInside(text[i]) && (start >= 0 || !IsJoint(text[i])))
            {
                if (start < 0)
                    start = i;
            }
            else if (start >= 0)
            {
                yield return new(start, Trimmed(text, start, i) - start);
                start = -1;
            }
        }
    }

    /// <summary>The spellings a word is found under: itself, its stem, and the parts a half-space joins.</summary>
    public static IReadOnlyList<string> Spellings(string word)
    {
        var folded = Folding.Fold(word);
        List<string> all = [folded];
        if (Folding.Stem(folded) is { } stem)
            all.Add(stem);
        if (word.Contains('\u200c', StringComparison.Ordinal))
            all.AddRange(word.Split('\u200c').Select(Folding.Fold).Where(part => part.Length > 1));
        return [.. all.Where(spelling => spelling.Length > 0).Distinct()];
    }

    // Iran’s is found as Iran; an apostrophe at the end is a quotation mark.
    private static int Trimmed(string text, int start, int end)
    {
        while (end > start + 1 && IsJoint(text[end - 1]))
            end--;
        return end - start > 3 && text[end - 1] is 's' && text[end - 2] is '\'' or '’' ? end - 2 : end;
    }

    private static bool IsInside(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || IsJoint(c)
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    private static bool IsJoint(char c) => c is '\u200c' or '\u200d' or '\u00ad' or '\'' or '’' or '‘' or 'ʻ' or 'ʼ' or 'ʿ' or 'ʾ';
}
