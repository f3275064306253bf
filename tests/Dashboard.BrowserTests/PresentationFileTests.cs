namespace Dashboard.BrowserTests;

/// <summary>The briefing as a presentation, opened by LibreOffice.</summary>
public sealed class PresentationFileTests(App app, Browser browser) : BrowserTest(app, browser)
{
    // Persian, because it asks most of a program: direction, digits, two scripts in one line.
    [Fact]
    public async Task LibreOffice_opens_the_file_and_shows_every_slide_with_its_words()
    {
        var pages = await Office.PagesAsync(await App.Http.GetByteArrayAsync(new Uri("/present/reviving-ties-in-ten-minutes/briefing.pptx?lang=fa", UriKind.Relative)));

        Assert.Equal(10, pages.Count);
        // The words of a title, those beside a chart, a category and a number of a chart, a cell of a table.
        Assert.Contains("احیای", pages[0], StringComparison.Ordinal);
        Assert.Contains("منبع", pages[2], StringComparison.Ordinal);
        Assert.Contains("۴۸۳٫۹", pages[2], StringComparison.Ordinal);
        Assert.Contains("۲۰۲۴", pages[2], StringComparison.Ordinal);
        Assert.Contains("IRNA", pages[5], StringComparison.Ordinal);
        Assert.All(pages, page => Assert.DoesNotContain("#", page, StringComparison.Ordinal));
    }
}
