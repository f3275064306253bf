using System.Globalization;
using Dashboard.Data;
using Dashboard.Data.Provenance;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Excel = DocumentFormat.OpenXml.Spreadsheet;

namespace Dashboard.Exporting;

/// <summary>Writes an XLSX file: numbers as numbers, days as dates, and no text that could run as a formula.</summary>
internal static class Workbook
{
    private const uint Plain = 0, Head = 1, Day = 2, Inert = 3, Count = 4;
    private const int WidestColumn = 60, NarrowestColumn = 9;

    /// <summary>The whole file.</summary>
    public static byte[] Write(IReadOnlyList<Sheet> sheets)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var tabs = new Sheets();
            for (var i = 0; i < sheets.Count; i++)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = Of(sheets[i], first: i == 0);
                tabs.Append(new Excel.Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)i + 1, Name = sheets[i].TabName });
            }
            book.Workbook = new Excel.Workbook(tabs);
        }
        return bytes.ToArray();
    }

    private static Worksheet Of(Sheet sheet, bool first) => new(
        new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        {
            WorkbookViewId = 0, RightToLeft = sheet.RightToLeft, TabSelected = first,
        }),
        new Excel.Columns(Enumerable.Range(0, sheet.Heads.Count).Select(i => new Column { Min = (uint)i + 1, Max = (uint)i + 1, CustomWidth = true, Width = WidthOf(sheet, i) })),
        new SheetData([RowOf(sheet.Heads, Head), .. sheet.Rows.Select(row => RowOf(row, Plain))]));

    private static double WidthOf(Sheet sheet, int column) => Math.Clamp(
        sheet.Rows.Take(200).Select(row => Csv.Text(row[column]).Length).Append(sheet.Heads[column].Length).Max() + 2, NarrowestColumn, WidestColumn);

    private static Row RowOf(IEnumerable<object?> cells, uint style) => new(cells.Select(cell => CellOf(cell, style)));

    private static Cell CellOf(object? cell, uint style) => cell switch
    {
        null => new Cell(),
        decimal or int or long => new Cell { CellValue = new(((IFormattable)cell).ToString(null, CultureInfo.InvariantCulture)), StyleIndex = style },
        DateOnly day => new Cell { CellValue = new(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture)), StyleIndex = Day },
        FuzzyDate { Precision: DatePrecision.Day } date => CellOf(date.From, style),
        bool yes => new Cell { DataType = CellValues.Boolean, CellValue = new(yes ? "1" : "0"), StyleIndex = style },
        string text => TextOf(text, style),
        // A date known to the month, year or range is a text: any day in it would claim more than the source.
        _ => TextOf(Csv.Text(cell), style),
    };

    // A text cell is never a formula; the quote prefix keeps it a text when somebody edits it.
    private static Cell TextOf(string text, uint style) => text.Length == 0 ? new Cell() : new Cell
    {
        DataType = CellValues.InlineString,
        InlineString = new(new Text(Sheet.Clean(text)) { Space = SpaceProcessingModeValues.Preserve }),
        StyleIndex = Csv.IsRisky(text) ? Inert : style,
    };

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "yyyy-mm-dd" }) { Count = 1 },
        new Fonts(new Font(), new Font(new Bold())) { Count = 2 },
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
        new Borders(new Border()) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true },
            new CellFormat { QuotePrefix = true }) { Count = Count });
}
