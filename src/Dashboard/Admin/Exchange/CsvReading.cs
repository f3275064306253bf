using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Dashboard.Data.Editing.Exchange;

namespace Dashboard.Admin.Exchange;

/// <summary>Reads CSV with commas, semicolons or tabs between its cells.</summary>
internal static class CsvReading
{
    private const int LongestField = 50_000;

    /// <summary>The table of a CSV file.</summary>
    /// <exception cref="FileRefused">It is no table.</exception>
    public static FileTable Read(string name, string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
            throw new FileRefused("not-a-table");
        var divider = DividerOf(ref text);
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = divider.ToString(), BadDataFound = null, IgnoreBlankLines = false, MaxFieldSize = LongestField, DetectDelimiter = false,
        });
        try
        {
            return Read(name, parser);
        }
        catch (CsvHelperException)
        {
            throw new FileRefused("long-line", (parser.Row + 1).ToString(CultureInfo.InvariantCulture));
        }
    }

    private static FileTable Read(string name, CsvParser parser)
    {
        string[]? heads = null;
        var rows = new List<FileRow>();
        while (parser.Read())
        {
            var cells = parser.Record ?? [];
            if (cells.Length > FileReading.MostColumns)
                throw new FileRefused("too-many-columns");
            if (cells.All(string.IsNullOrWhiteSpace))
                continue;
            if (heads is null)
                heads = [.. cells.Select(c => c.Trim())];
            else
                rows.Add(new(parser.Row, [.. cells.Select(CellGuard.Open)]));
            if (rows.Count > FileReading.MostRows)
                throw new FileRefused("too-many-rows");
        }
        if (heads is null)
            throw new FileRefused("empty");
        var letters = 0L;
        return FileReading.Checked(new(name, heads, rows), ref letters);
    }

    // Spreadsheets of some countries write "sep=;" first; else the first line tells.
    private static char DividerOf(ref string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var first = end < 0 ? text : text[..end];
        if (first.Length is 5 && first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && first[4] is ',' or ';' or '\t')
        {
            text = text[end..].TrimStart('\r', '\n');
            return first[4];
        }
        var (quoted, counts) = (false, new Dictionary<char, int> { [','] = 0, [';'] = 0, ['\t'] = 0 });
        foreach (var c in first.AsSpan(0, Math.Min(first.Length, LongestField)))
        {
            if (c == '"')
                quoted = !quoted;
            else if (!quoted && counts.TryGetValue(c, out var count))
                counts[c] = count + 1;
        }
        return counts.MaxBy(c => c.Value).Key;
    }
}
