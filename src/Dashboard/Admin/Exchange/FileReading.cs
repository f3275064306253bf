using System.Xml;
using Dashboard.Data.Editing.Exchange;

namespace Dashboard.Admin.Exchange;

/// <summary>A file as it was read.</summary>
/// <param name="Form"><c>csv</c>, <c>xlsx</c> or <c>json</c>.</param>
/// <param name="Encoding">Name of the encoding, for CSV.</param>
/// <param name="Tables">Its tables; at least one.</param>
public sealed record ReadFile(string Form, string? Encoding, IReadOnlyList<FileTable> Tables);

/// <summary>Reads files that come from anywhere. What cannot be read is refused as a whole, with a reason; nothing else is thrown.</summary>
internal static class FileReading
{
    /// <summary>The longest file, in bytes.</summary>
    public const int MostBytes = 20 * 1024 * 1024;
    /// <summary>The most rows, columns and letters of one file, and letters of one cell.</summary>
    public const int MostRows = 50_000, MostColumns = 1_000, MostLetters = 60_000_000, MostCellLetters = 8_000;

    /// <summary>The tables of a file.</summary>
    /// <param name="name">Its name; only told and shown, never opened.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="encoding">For CSV the encoding a person chose, or null to find out.</param>
    /// <exception cref="FileRefused">It cannot be read.</exception>
    public static ReadFile Read(string name, byte[] bytes, string? encoding = null)
    {
        if (bytes.Length == 0)
            throw new FileRefused("empty");
        if (bytes.Length > MostBytes)
            throw new FileRefused("too-large");
        try
        {
            var plain = Path.GetFileNameWithoutExtension(name);
            return bytes switch
            {
                [(byte)'P', (byte)'K', ..] => new("xlsx", null, BookReading.Read(bytes)),
                [0xD0, 0xCF, 0x11, 0xE0, ..] => throw new FileRefused("old-workbook"),
                _ => OfText(plain, TextBytes.Read(bytes, encoding)),
            };
        }
        catch (Exception damage) when (damage is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException or OverflowException or FormatException or InvalidOperationException)
        {
            throw new FileRefused("damaged");
        }
    }

    /// <summary>Refuses a table without heads or rows; counts stay within the limits above.</summary>
    public static FileTable Checked(FileTable table, ref long letters)
    {
        if (table.Rows.Count > MostRows)
            throw new FileRefused("too-many-rows");
        if (table.Heads.Count > MostColumns)
            throw new FileRefused("too-many-columns");
        letters += table.Rows.Sum(row => row.Cells.Sum(cell => (long)cell.Length));
        if (letters > MostLetters)
            throw new FileRefused("too-large");
        return table with { Rows = [.. table.Rows.Select(row => Fitting(table, row))] };
    }

    // What stands beside the table or cannot be a text of a record is said at its row, never dropped.
    private static FileRow Fitting(FileTable table, FileRow row)
    {
        if (row.Damage is not null)
            return row;
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var cell = row.Cells[i];
            if (cell.Length > MostCellLetters)
                return row with { Cells = [], Damage = Damage(table.Heads.ElementAtOrDefault(i) ?? "", "cell-too-long", MostCellLetters) };
            if ((i >= table.Heads.Count || table.Heads[i].Length == 0) && !string.IsNullOrWhiteSpace(cell))
                return row with { Damage = Damage("", "cell-beside", i + 1) };
        }
        return row;
    }

    private static Data.Releases.Problem Damage(string head, string rule, int fact) =>
        new("", "", head, rule) { Rule = rule, Facts = new Dictionary<string, object> { ["n"] = fact } };

    private static ReadFile OfText(string name, (string Text, string Encoding) read)
    {
        if (read.Text.AsSpan().TrimStart() is ['{', ..] or ['[', ..])
            return new("json", null, DocumentReading.Read(read.Text));
        return new("csv", read.Encoding, [CsvReading.Read(name, read.Text)]);
    }
}
