using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Dashboard.Data.Editing.Exchange;

namespace Dashboard.Admin.Exchange;

/// <summary>
/// Reads the sheets of a workbook (XLSX) straight from its parts: no document type, nothing from outside, and never more than the limits
/// inflated, whatever the file says of itself.
/// </summary>
internal static class BookReading
{
    private const int MostParts = 1_000;
    private const long MostInflated = 200_000_000;

    /// <summary>The sheets that hold anything.</summary>
    /// <exception cref="FileRefused">It is none, or too large inflated.</exception>
    public static IReadOnlyList<FileTable> Read(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > MostParts || zip.Entries.Sum(e => Math.Min(e.Length, MostInflated + 1)) > MostInflated)
            throw new FileRefused("zip-bomb");
        var parts = new BookParts(zip, MostInflated);
        var book = parts.Target("", "officeDocument") ?? throw new FileRefused("not-a-workbook");
        var (sheets, from1904) = parts.Sheets(book);
        var style = parts.Target(book, "styles") is { } styles ? parts.DateStyles(styles) : [];
        var strings = parts.Target(book, "sharedStrings") is { } shared ? parts.Strings(shared) : [];
        var letters = 0L;
        var tables = new List<FileTable>();
        foreach (var (name, part) in sheets)
        {
            var rows = Rows(parts, part, strings, style, from1904, ref letters);
            if (rows.Count > 0)
                tables.Add(FileReading.Checked(new(name, [.. rows[0].Cells.Select(c => c.Trim())], [.. rows.Skip(1)]), ref letters));
        }
        return tables.Count > 0 ? tables : throw new FileRefused("empty");
    }

    private static List<FileRow> Rows(BookParts parts, string part, IReadOnlyList<string> strings, HashSet<int> dates, bool from1904, ref long letters)
    {
        var rows = new List<FileRow>();
        using var xml = parts.Open(part);
        var number = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row")
                continue;
            number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : number + 1;
            var (cells, next) = (new List<string>(), 0);
            using (var row = xml.ReadSubtree())
                while (row.Read())
                    if (row.NodeType == XmlNodeType.Element && row.LocalName == "c")
                        Put(cells, ref next, row, strings, dates, from1904);
            letters += cells.Sum(c => (long)c.Length);
            if (letters > FileReading.MostLetters)
                throw new FileRefused("too-large");
            if (cells.TrueForAll(string.IsNullOrWhiteSpace))
                continue;
            rows.Add(new(number, cells));
            if (rows.Count > FileReading.MostRows + 1)
                throw new FileRefused("too-many-rows");
        }
        return rows;
    }

    private static void Put(List<string> cells, ref int next, XmlReader cell, IReadOnlyList<string> strings, HashSet<int> dates, bool from1904)
    {
        var (kind, style) = (cell.GetAttribute("t"), cell.GetAttribute("s"));
        // A cell that does not say where it stands follows the last one, even an empty one.
        var at = ColumnOf(cell.GetAttribute("r")) ?? next;
        next = at + 1;
        var (value, text) = ("", new StringBuilder());
        if (!cell.IsEmptyElement)
            using (var inner = cell.ReadSubtree())
                (value, text) = BookParts.ValueAndText(inner);
        var read = kind switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < strings.Count ? strings[place] : "",
            "inlineStr" => CellGuard.Decode(text.ToString()),
            "str" => CellGuard.Decode(value),
            "b" => value == "1" ? "true" : "false",
            "e" or "d" => value,
            _ => CellNumber.Text(value, int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var s) && dates.Contains(s), from1904),
        };
        if (read.Length == 0)
            return;
        if (at >= FileReading.MostColumns)
            throw new FileRefused("too-many-columns");
        while (cells.Count <= at)
            cells.Add("");
        cells[at] = read;
    }

    // "BC12" is the column after "BB".
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (c is < 'A' or > 'Z')
                break;
            column = Math.Min((column * 26) + (c - 'A' + 1), FileReading.MostColumns + 1);
        }
        return column == 0 ? null : column - 1;
    }
}
