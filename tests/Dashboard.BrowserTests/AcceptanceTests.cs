using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dashboard.BrowserTests;

/// <summary>What a policy officer tries first.</summary>
public sealed partial class AcceptanceTests(App app, Browser browser) : BrowserTest(app, browser)
{
    // A page and the charts on it.
    private static readonly (string Path, string Page)[] WithCharts =
        [("/", "overview"), ("/trade", "trade"), ("/agreements", "agreements"), ("/security", "security"), ("/timeline", "timeline"), ("/claims", "claims")];

    [Fact]
    public async Task A_pick_goes_along_to_other_pages_and_into_the_link()
    {
        var reader = await OpenAsync();
        await reader.ClickAsync(Chart.Matrix, "energy/2025-05-29-dushanbe");
        foreach (var path in new[] { "/agreements", "/timeline" })
        {
            await GoAsync(reader, path);
            Assert.Equal(["sector:energy@sector-by-visit"], await reader.ChipsAsync());
            Assert.Equal("?sector=energy&from=sector:sector-by-visit", reader.Query);
            var picture = await reader.PictureAsync();
            Assert.Contains(picture.Values, state => state.Contains("dim", StringComparison.Ordinal));

            // The link that "copy link" gives, opened in a window that knows nothing.
            await reader.Page.Keyboard.PressAsync("d");
            var link = new Uri(await reader.Page.Locator("[data-take-link]").InputValueAsync());
            Assert.Equal(path + reader.Query, link.PathAndQuery);
            await reader.Page.Keyboard.PressAsync("Escape");
            var other = await OpenAsync(link.PathAndQuery);
            Assert.Equal(picture, await other.PictureAsync());
            Assert.Equal(await reader.SentenceAsync(), await other.SentenceAsync());
        }
        await reader.Page.GoBackAsync();
        await reader.UntilAsync("location.pathname === '/agreements'");
        Assert.Equal(1, reader.Documents);
    }

    [Fact]
    public async Task Label_records_table_file_and_data_agree_for_marks_at_random()
    {
        var random = new Random(20261123);
        var tried = 0;
        foreach (var (path, page) in WithCharts)
        {
            var reader = await OpenAsync(path);
            var charts = await reader.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('section[data-chart]')].map(s => s.dataset.chart)");
            foreach (var chart in charts)
            {
                using var figure = JsonDocument.Parse(await App.Http.GetStringAsync(new Uri($"/api/v1/figures/{chart}?page={page}", UriKind.Relative)));
                var csv = await App.Http.GetStringAsync(new Uri($"/api/v1/figures/{chart}.csv?page={page}", UriKind.Relative));
                var marks = figure.RootElement.GetProperty("series").EnumerateArray().SelectMany(s => s.GetProperty("marks").EnumerateArray())
                    .Where(m => m.GetProperty("records").GetInt32() > 0).OrderBy(_ => random.Next()).Take(2).ToList();
                foreach (var mark in marks)
                {
                    tried++;
                    var (key, records) = (mark.GetProperty("key").GetString()!, mark.GetProperty("records").GetInt32());
                    Assert.Equal($"{mark.GetProperty("label").GetString()}: {mark.GetProperty("valueText").GetString()}", Plain(await reader.Page.Locator(Reader.Option(chart, key)).TextContentAsync()));
                    Assert.Equal(records, csv.Split('\n').Count(line => line.Contains($",{Quoted(key)},{Quoted(mark.GetProperty("label").GetString()!)},", StringComparison.Ordinal)));
                    var row = reader.Page.Locator($"table[data-table-for='{chart}'] [data-mark='{key}']");
                    Assert.Equal(1, await row.CountAsync());
                    if (mark.TryGetProperty("value", out var value))
                    {
                        // The same number in the table twin, in the file and over HTTP.
                        var cells = await row.Locator("th, td").AllTextContentsAsync();
                        Assert.Contains(cells.SelectMany(cell => Number().Matches(Plain(cell))), number => Math.Abs(decimal.Parse(number.Value, NumberStyles.Number, CultureInfo.InvariantCulture) - value.GetDecimal()) < .06m);
                        Assert.All(csv.Split('\n').Where(line => line.Contains($",{Quoted(key)},{Quoted(mark.GetProperty("label").GetString()!)},", StringComparison.Ordinal)),
                            line => Assert.Contains($",{value.GetRawText()},", line, StringComparison.Ordinal));
                    }
                    await reader.DoAsync(() => row.Locator("a").EvaluateAsync("link => link.click()"));
                    var drawer = reader.Page.Locator("[data-testid=evidence] [data-records]");
                    Assert.Equal(records.ToString(CultureInfo.InvariantCulture), await drawer.GetAttributeAsync("data-records"));
                    Assert.Equal(Math.Min(50, records), await drawer.Locator("[data-record]").CountAsync());
                }
            }
        }
        Assert.True(tried >= 10, $"{tried} marks.");
    }

    [Fact]
    public async Task The_highest_claim_moves_figures_charts_sentence_and_file_together()
    {
        var reader = await OpenAsync();
        var (figures, sentence, total) = (await FiguresAsync(reader), await reader.SentenceAsync(), await ListedAsync(reader, Chart.Visits, "total/2023-11-08-dushanbe"));
        var trade = await reader.Page.Locator($"section[data-chart='{Chart.Trade}'] .marks").TextContentAsync();
        await reader.Page.ClickAsync("details.options:has([data-option='adopt=high']) > summary");
        await reader.ClickOnAsync("[data-option='adopt=high']");
        Assert.Equal("?adopt=high", reader.Query);
        Assert.NotEqual(figures, await FiguresAsync(reader));
        Assert.NotEqual(sentence, await reader.SentenceAsync());
        Assert.NotEqual(total, await ListedAsync(reader, Chart.Visits, "total/2023-11-08-dushanbe"));
        Assert.NotEqual(trade, await reader.Page.Locator($"section[data-chart='{Chart.Trade}'] .marks").TextContentAsync());
        // The file that the dialog gives now has the number that the chart shows now.
        await reader.Page.Keyboard.PressAsync("d");
        var file = await App.Http.GetStringAsync(new Uri((await reader.Page.GetAttributeAsync("[data-file=csv]", "href"))!, UriKind.Relative));
        await reader.Page.Keyboard.PressAsync("Escape");
        var highest = Plain(await ListedAsync(reader, Chart.Visits, "total/2023-11-08-dushanbe"));
        Assert.Contains("19", highest, StringComparison.Ordinal);
        Assert.All(file.Split('\n').Where(line => line.Contains(",total/2023-11-08-dushanbe,", StringComparison.Ordinal)), line => Assert.Contains(",19,", line, StringComparison.Ordinal));
        Assert.Contains(",total/2023-11-08-dushanbe,", file, StringComparison.Ordinal);
        await reader.DoAsync(async () => await reader.Page.GoBackAsync());
        Assert.Equal(figures, await FiguresAsync(reader));
        Assert.Equal(sentence, await reader.SentenceAsync());
    }

    private static async Task GoAsync(Reader reader, string path)
    {
        await reader.Page.ClickAsync($".tabs [data-goes='{path}']");
        await reader.UntilAsync("path => location.pathname === path && document.documentElement.dataset.ready === 'true' && document.querySelector('.tabs [aria-current]')?.dataset.goes === path", path);
    }

    private static async Task<string> FiguresAsync(Reader reader) => string.Join('|', await reader.Page.Locator("[data-kpi] .v").AllInnerTextsAsync());

    private static Task<string?> ListedAsync(Reader reader, string chart, string key) => reader.Page.Locator(Reader.Option(chart, key)).TextContentAsync();

    [GeneratedRegex(@"-?\d[\d,]*(\.\d+)?")]
    private static partial Regex Number();

    // Isolates keep directions apart on screen and are no part of the words.
    private static string Plain(string? text) => new([.. (text ?? "").Where(c => c is not ('\u2066' or '\u2067' or '\u2068' or '\u2069'))]);

    private static string Quoted(string text) => text.Contains(',', StringComparison.Ordinal) || text.Contains('"', StringComparison.Ordinal) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
