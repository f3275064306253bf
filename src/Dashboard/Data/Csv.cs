using System.Globalization;
using System.Text;
using CsvHelper;
using Dashboard.Data.Provenance;

namespace Dashboard.Data;

/// <summary>One column of a CSV file.</summary>
/// <param name="Name">Heading, snake_case.</param>
/// <param name="Cell">The cell: text, number, day, date, yes/no, or null for an empty cell.</param>
internal sealed record Column<T>(string Name, Func<T, object?> Cell);

/// <summary>Writes CSV that spreadsheets open as meant: UTF-8 with BOM, and no cell that would run as a formula.</summary>
internal static class Csv
{
    /// <summary>Characters that make a spreadsheet take a text for a formula (OWASP ASVS 1.2.10).</summary>
    private const string FormulaStarts = "=+-@\t\r\n\0";

    /// <summary>The whole file.</summary>
    public static byte[] Write<T>(IReadOnlyList<Column<T>> columns, IEnumerable<T> rows)
    {
        using var bytes = new MemoryStream();
        using (var writer = new CsvWriter(new StreamWriter(bytes, new UTF8Encoding(true)), CultureInfo.InvariantCulture))
        {
            foreach (var column in columns)
                writer.WriteField(column.Name);
            writer.NextRecord();
            foreach (var row in rows)
            {
                foreach (var column in columns)
                    writer.WriteField(Text(column.Cell(row)));
                writer.NextRecord();
            }
        }
        return bytes.ToArray();
    }

    /// <summary>The cell as text. Only texts are made safe: a negative number must stay a number.</summary>
    public static string Text(object? cell) => cell switch
    {
        null => "",
        bool yes => yes ? "yes" : "no",
        string text => Safe(text),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        FuzzyDate date => date.IsKnown ? date.ToString() : "",
        decimal or int or long => ((IFormattable)cell).ToString(null, CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException($"No cell is made of {cell.GetType()}."),
    };

    /// <summary>True for a text that a spreadsheet would take for a formula.</summary>
    public static bool IsRisky(string text) => text.Length > 0 && FormulaStarts.Contains(text[0]);

    private static string Safe(string text) => IsRisky(text) ? $"'{text}" : text;
}
