using System.Globalization;
using System.Text;
using CsvHelper;
using Dashboard.Data.Editing;
using Dashboard.Data.Editing.Exchange;
using Dashboard.Exporting;

namespace Dashboard.Admin.Exchange;

/// <summary>Writes records as files that people edit in a spreadsheet and bring back; see <see cref="RecordColumns"/>.</summary>
internal static class ExchangeFile
{
    private const int DigitsOfSpreadsheets = 15;

    /// <summary>Records of one kind as CSV: UTF-8 with BOM, no cell that runs as a formula.</summary>
    public static byte[] Comma(RecordShape shape, IReadOnlyList<WorkingRecord> records)
    {
        var (columns, drafts, versions) = Laid(shape, records);
        using var bytes = new MemoryStream();
        using (var writer = new CsvWriter(new StreamWriter(bytes, new UTF8Encoding(true)), CultureInfo.InvariantCulture))
        {
            foreach (var head in Heads(columns, versions))
                writer.WriteField(head);
            writer.NextRecord();
            for (var i = 0; i < drafts.Count; i++)
            {
                foreach (var column in columns)
                    writer.WriteField(column.Field.Form is FieldForm.Number or FieldForm.WholeNumber ? column.In(drafts[i]) : CellGuard.Close(column.In(drafts[i])));
                if (versions)
                    writer.WriteField(records[i].Version);
                writer.NextRecord();
            }
        }
        return bytes.ToArray();
    }

    /// <summary>Records as a workbook, a sheet for each kind: numbers as numbers, codes and dates as texts.</summary>
    public static byte[] Book(IEnumerable<(RecordShape Shape, IReadOnlyList<WorkingRecord> Records)> kinds) => Workbook.Write([.. kinds.Select(kind => SheetOf(kind.Shape, kind.Records))]);

    private static Sheet SheetOf(RecordShape shape, IReadOnlyList<WorkingRecord> records)
    {
        var (columns, drafts, versions) = Laid(shape, records);
        return new(shape.Kind, Heads(columns, versions),
            [.. drafts.Select((draft, i) => (IReadOnlyList<object?>)[.. columns.Select(c => Cell(c.Field, c.In(draft))), .. versions ? [(object?)records[i].Version] : Array.Empty<object?>()])]);
    }

    private static (IReadOnlyList<FieldColumn> Columns, IReadOnlyList<RecordDraft> Drafts, bool Versions) Laid(RecordShape shape, IReadOnlyList<WorkingRecord> records)
    {
        var drafts = records.Select(r => RecordDraft.OfBody(shape, r.Slug, r.Body)).ToList();
        return (RecordColumns.Of(shape, drafts), drafts, records.Any(r => r.Version > 0));
    }

    private static IReadOnlyList<string> Heads(IReadOnlyList<FieldColumn> columns, bool versions) => [.. columns.Select(c => c.Path), .. versions ? [RecordColumns.Version] : Array.Empty<string>()];

    private static object? Cell(FieldShape field, string text) => field.Form switch
    {
        _ when text.Length == 0 => null,
        FieldForm.YesNo => text == "true",
        // A spreadsheet would round a longer number.
        FieldForm.Number or FieldForm.WholeNumber when text.Count(char.IsAsciiDigit) <= DigitsOfSpreadsheets
            && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => CellGuard.Encode(text),
    };
}
