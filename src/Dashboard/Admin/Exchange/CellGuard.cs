using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Dashboard.Data;

namespace Dashboard.Admin.Exchange;

/// <summary>
/// Makes texts inert that a spreadsheet would take for formulas, and reads them back as they were. In CSV an apostrophe stands before them;
/// a text that begins with apostrophes and such a character gets one more, so that both ways are each other's opposite.
/// In workbooks a text cell never runs; there only characters that XML cannot hold are written as <c>_x000B_</c>.
/// </summary>
internal static partial class CellGuard
{
    /// <summary>The text for a cell of a CSV file.</summary>
    public static string Close(string text) => Csv.IsRisky(text.TrimStart('\'')) ? "'" + text : text;

    /// <summary>The text of a cell of a CSV file.</summary>
    public static string Open(string cell) => cell is ['\'', ..] && Csv.IsRisky(cell.TrimStart('\'')) ? cell[1..] : cell;

    /// <summary>The text for a cell of a workbook.</summary>
    public static string Encode(string text)
    {
        if (text.All(c => c is >= ' ' and < '\ud800' and not '_' or '\n' or '\t'))
            return text;
        var encoded = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                encoded.Append(text[i]).Append(text[++i]);
            else if (text[i] == '\r' || !XmlConvert.IsXmlChar(text[i]))
                encoded.Append(CultureInfo.InvariantCulture, $"_x{(int)text[i]:X4}_");
            else if (text[i] == '_' && Escape().IsMatch(text, i) && Escape().Match(text, i).Index == i)
                encoded.Append("_x005F_");
            else
                encoded.Append(text[i]);
        }
        return encoded.ToString();
    }

    /// <summary>The text of a cell of a workbook.</summary>
    public static string Decode(string cell) => cell.Contains("_x", StringComparison.Ordinal)
        ? Escape().Replace(cell, m => ((char)int.Parse(m.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : cell;

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escape();
}
