using System.Globalization;
using Dashboard.Data.Provenance;
using Dashboard.Exporting;
using Workbook = Dashboard.Exporting.Workbook;
using Pages = Dashboard.App.Pages;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Dashboard.Tests.Exporting;

public sealed class WorkbookTests
{
    public static TheoryData<string> Hostile => ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\r=1", "=cmd|' /C calc'!A0"];

    [Theory, MemberData(nameof(Hostile))]
    public void A_text_that_looks_like_a_formula_is_inert(string text)
    {
        using var book = Open([new(text, [text], [[text]])]);
        var cells = Cells(book, 0);
        Assert.Equal(2, cells.Count);
        Assert.All(cells, cell =>
        {
            Assert.Null(cell.CellFormula);
            Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
            Assert.Equal(text.Replace("\r", "\n", StringComparison.Ordinal), cell.InnerText.Replace("\r", "\n", StringComparison.Ordinal));
            var style = book.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
            Assert.True(style.QuotePrefix!.Value);
        });
    }

    [Fact]
    public void Numbers_are_numbers_days_are_dates_and_vague_dates_are_texts()
    {
        using var book = Open([new("x", ["a", "b", "c", "d", "e"], [[-483.9m, 3, new DateOnly(2025, 1, 16), FuzzyDate.Parse("2025-01"), "16 Jan\u0001 2025"]])]);
        var cells = Cells(book, 0).Skip(5).ToList();
        Assert.Equal(["-483.9", "3", "45673"], cells.Take(3).Select(c => c.CellValue!.Text));
        Assert.All(cells.Take(3), cell => Assert.Null(cell.DataType));
        var format = book.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)cells[2].StyleIndex!.Value);
        Assert.Equal(164u, format.NumberFormatId!.Value);
        Assert.Equal("2025-01-16", DateTime.FromOADate(45673).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(["2025-01", "16 Jan 2025"], cells.Skip(3).Select(c => c.InnerText));
    }

    [Theory]
    [InlineData("")]
    [InlineData("lang=fa&cal=h")]
    [InlineData("lang=tg&sector=energy")]
    public void The_page_is_a_valid_workbook_that_reads_in_the_direction_of_its_language(string query)
    {
        var export = Exports.Of(query, Pages.Overview);
        using var book = Open(FigureSheets.Of(export));
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        Assert.Equal(export.Charts.Count + 2, book.WorkbookPart!.WorksheetParts.Count());
        Assert.All(book.WorkbookPart.WorksheetParts, part =>
        {
            var view = part.Worksheet!.GetFirstChild<SheetViews>()!.GetFirstChild<SheetView>()!;
            Assert.Equal(export.View.Words.Direction == "rtl", view.RightToLeft?.Value ?? false);
            Assert.Equal(PaneStateValues.Frozen, view.GetFirstChild<Pane>()!.State!.Value);
        });
    }

    [Theory]
    [InlineData("en"), InlineData("fa"), InlineData("tg")]
    public void A_number_of_the_table_is_a_number_in_the_workbook(string language)
    {
        var words = Words.For(language);
        foreach (var number in new[] { 0m, 7m, -3m, 483.9m, 1234567.8m, 1984m })
        {
            Assert.True(words.TryNumber(words.Number(number), out var read));
            Assert.Equal(number, read);
        }
        Assert.All(["", "–", "16–17", "> 120", "US$ 3", "16 Jan 2025"], text => Assert.False(words.TryNumber(text, out _)));
    }

    private static SpreadsheetDocument Open(IReadOnlyList<Dashboard.Exporting.Sheet> sheets) => SpreadsheetDocument.Open(new MemoryStream(Workbook.Write(sheets)), false);

    private static List<Cell> Cells(SpreadsheetDocument book, int sheet)
    {
        var id = book.WorkbookPart!.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().ElementAt(sheet).Id!.Value!;
        return [.. ((WorksheetPart)book.WorkbookPart.GetPartById(id)).Worksheet!.Descendants<Cell>()];
    }
}
