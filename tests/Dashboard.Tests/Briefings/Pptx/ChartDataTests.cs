using System.Globalization;
using Dashboard.Charting;
using Dashboard.Data.Briefings;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Dashboard.Tests.Briefings.Pptx;

/// <summary>The numbers behind the charts of a presentation are those of the figures, in the chart and in the sheet people edit.</summary>
public sealed class ChartDataTests
{
    public static TheoryData<string, string> Charts
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var slug in ChartRegistry.Slugs)
                foreach (var language in new[] { "en", "fa" })
                    data.Add(slug, language);
            return data;
        }
    }

    [Theory, MemberData(nameof(Charts))]
    public void Every_value_of_a_figure_is_in_its_sheet(string slug, string language)
    {
        var (charts, figure) = Drawn(slug, "", language);
        var numbers = charts.SelectMany(c => Cells(c).Values.OfType<decimal>()).ToList();
        var counted = numbers.GroupBy(n => n).ToDictionary(g => g.Key, g => g.Count());
        var wanted = figure.Marks.Select(m => m.Value).OfType<decimal>().GroupBy(v => v);
        Assert.NotEmpty(figure.Marks);
        // The rest of a bar that is a hundred in all is told by its share; every other value is a number of its own.
        Assert.All(wanted, values => Assert.True(counted.GetValueOrDefault(values.Key) > 0, $"{slug}: {values.Key} is not in the sheet."));
    }

    [Theory, MemberData(nameof(Charts))]
    public void A_chart_remembers_what_its_sheet_says(string slug, string language)
    {
        var (charts, _) = Drawn(slug, "", language);
        Assert.NotEmpty(charts);
        foreach (var chart in charts)
        {
            var cells = Cells(chart);
            foreach (var reference in chart.ChartSpace!.Descendants<C.NumberReference>())
            {
                var (column, first) = Read(reference.Formula!.Text);
                var points = reference.NumberingCache!.Elements<C.NumericPoint>().ToDictionary(p => (int)p.Index!.Value, p => decimal.Parse(p.NumericValue!.Text, CultureInfo.InvariantCulture));
                for (var i = 0; i < reference.NumberingCache.PointCount!.Val!.Value; i++)
                    Assert.Equal(cells.GetValueOrDefault((column, first + i)) as decimal?, points.TryGetValue(i, out var number) ? number : null);
            }
            foreach (var reference in chart.ChartSpace!.Descendants<C.StringReference>())
            {
                var (column, first) = Read(reference.Formula!.Text);
                foreach (var point in reference.StringCache!.Elements<C.StringPoint>())
                    Assert.Equal(point.NumericValue!.Text, cells[(column, first + (int)point.Index!.Value)]);
            }
        }
    }

    [Theory]
    [InlineData("trade-vs-target"), InlineData("agreements-by-visit"), InlineData("sector-by-visit"), InlineData("agreements-by-sector"), InlineData("agreement-status")]
    public void Numbers_are_written_at_their_marks_in_the_digits_of_the_language(string slug)
    {
        var (charts, figure) = Drawn(slug, "", "fa");
        var labels = charts.SelectMany(c => c.ChartSpace!.Descendants<C.DataLabel>()).Select(l => l.InnerText)
            .Concat(charts.SelectMany(c => c.ChartSpace!.Descendants<C.StringPoint>()).Select(p => p.InnerText)).ToList();
        Assert.All(figure.Marks.Where(m => m.Text.Length > 0 && m.Value > 2), m => Assert.Contains(labels, l => l.Contains(m.Text, StringComparison.Ordinal)));
    }

    [Fact]
    public void In_highlight_what_is_not_picked_stands_back_and_in_filter_it_is_gone()
    {
        const string full = "AA1C36", trade = "DB7706";
        var all = Fills(Drawn("agreements-by-visit", "", "en").Charts);
        var lit = Fills(Drawn("agreements-by-visit", "?sector=energy", "en").Charts);
        var cut = Fills(Drawn("agreements-by-visit", "?sector=energy&mode=filter", "en").Charts);
        Assert.Contains(full, all);
        Assert.Contains(trade, all);
        Assert.Contains(full, lit);
        Assert.DoesNotContain(trade, lit);
        Assert.Contains(full, cut);
        Assert.DoesNotContain(trade, cut);
        Assert.True(lit.Count > cut.Count);
    }

    [Fact]
    public void Texts_of_a_sheet_never_run()
    {
        var hostile = Presentations.Everything;
        using var document = Presentations.Open(hostile with { Slides = [.. hostile.Slides.Take(8)] }, "en");
        foreach (var chart in Presentations.SlidesOf(document).SelectMany(s => s.ChartParts))
            using (var book = SpreadsheetDocument.Open(chart.EmbeddedPackagePart!.GetStream(), false))
                Assert.DoesNotContain(book.WorkbookPart!.WorksheetParts.SelectMany(w => w.Worksheet!.Descendants<Cell>()), c => c.CellFormula is not null);
    }

    private static List<string> Fills(IReadOnlyList<ChartPart> charts) =>
        [.. charts.SelectMany(c => c.ChartSpace!.Descendants<C.DataPoint>()).Select(p => p.GetFirstChild<C.ChartShapeProperties>()?.GetFirstChild<A.SolidFill>()?.RgbColorModelHex?.Val?.Value).OfType<string>()];

    private static (IReadOnlyList<ChartPart> Charts, Figure Figure) Drawn(string slug, string query, string language)
    {
        var briefing = Presentations.Seeded with { Slides = [new() { Key = "a", Template = SlideTemplate.Chart, Address = "/" + query, Release = 1, Charts = [slug] }] };
        var document = Presentations.Open(briefing, language);
        return ([.. Presentations.SlidesOf(document)[0].ChartParts], Presentations.Tell(briefing, language).Slides[0].Drawn.Single().Figure);
    }

    private static Dictionary<(string Column, int Row), object> Cells(ChartPart chart)
    {
        using var book = SpreadsheetDocument.Open(chart.EmbeddedPackagePart!.GetStream(), false);
        var cells = new Dictionary<(string, int), object>();
        var rows = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().ToList();
        for (var r = 0; r < rows.Count; r++)
            foreach (var (cell, c) in rows[r].Elements<Cell>().Select((cell, c) => (cell, c)))
                if (cell.CellValue is { } value)
                    cells[(Letter(c), r + 1)] = decimal.Parse(value.Text, CultureInfo.InvariantCulture);
                else if (cell.InlineString is { } text)
                    cells[(Letter(c), r + 1)] = text.InnerText;
        return cells;
    }

    private static string Letter(int index) => (index >= 26 ? ((char)('A' + index / 26 - 1)).ToString() : "") + (char)('A' + index % 26);

    private static (string Column, int First) Read(string formula)
    {
        var parts = formula[(formula.LastIndexOf('!') + 1)..].Split(':')[0].Split('$', StringSplitOptions.RemoveEmptyEntries);
        return (parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
