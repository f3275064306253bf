using System.Xml;

namespace Dashboard.Exporting;

/// <summary>One sheet of a workbook.</summary>
/// <param name="Name">Name on its tab.</param>
/// <param name="Heads">Heads of the columns; they stay in view while the rows scroll.</param>
/// <param name="Rows">Cells by row: text, number, day, yes/no, or null for an empty cell.</param>
internal sealed record Sheet(string Name, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>True when the first column stands at the right.</summary>
    public bool RightToLeft { get; init; }

    private const int MostLetters = 32_000, MostNameLetters = 31;

    /// <summary>The name as a spreadsheet accepts it.</summary>
    public string TabName
    {
        get
        {
            var name = string.Concat(Name.Where(c => !@"[]:*?/\'".Contains(c)));
            return name.Length > MostNameLetters ? name[..MostNameLetters] : name;
        }
    }

    /// <summary>A text as a file of XML can hold it.</summary>
    public static string Clean(string text)
    {
        var kept = string.Concat(text.EnumerateRunes().Where(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)).Select(rune => rune.ToString()));
        return kept.Length > MostLetters ? kept[..(char.IsHighSurrogate(kept[MostLetters - 1]) ? MostLetters - 1 : MostLetters)] + "…" : kept;
    }
}
