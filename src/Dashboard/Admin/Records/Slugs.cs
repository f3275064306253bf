using System.Globalization;
using System.Text;
using AnyAscii;
using Dashboard.Data.Editing;

namespace Dashboard.Admin.Records;

/// <summary>Makes slugs from words.</summary>
public static class Slugs
{
    private const int Longest = 60;

    /// <summary>A slug of Latin letters, digits and single hyphens; empty for a text that has none.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in text.Transliterate().ToLower(CultureInfo.InvariantCulture))
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-' && c != '\'')
                slug.Append('-');
        return slug.ToString(0, Math.Min(slug.Length, Longest)).TrimEnd('-');
    }

    /// <summary>A slug that no record of the kind has.</summary>
    public static string Free(Working working, string kind, string text)
    {
        var slug = Of(text) is { Length: > 0 } made ? made : kind.TrimEnd('s');
        return Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? slug : $"{slug}-{n}").First(s => !working.Records.ContainsKey(new(kind, s)));
    }
}
