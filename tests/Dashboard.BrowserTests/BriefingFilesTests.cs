using System.Buffers.Binary;
using UglyToad.PdfPig;

namespace Dashboard.BrowserTests;

/// <summary>What a presenter takes along: the offline file, the handout, pictures of slides.</summary>
public sealed class BriefingFilesTests(App app, Browser browser) : BrowserTest(app, browser)
{
    private const string Present = "/present/reviving-ties-in-ten-minutes";
    private readonly Browser chromium = browser;

    [Fact]
    public async Task The_offline_file_works_from_a_disk_and_asks_for_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("dashboard-offline-");
        var path = Path.Combine(folder.FullName, "briefing.html");
        await File.WriteAllBytesAsync(path, await App.Http.GetByteArrayAsync(new Uri(Present + "/briefing.html", UriKind.Relative)));
        await using var context = await chromium.ContextAsync(new() { Locale = "en-GB", ViewportSize = new() { Width = 1280, Height = 720 }, ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        var (asked, wrong) = (new List<string>(), new List<string>());
        page.Request += (_, request) => asked.Add(request.Url);
        page.PageError += (_, error) => wrong.Add(error);
        page.Console += (_, message) => { if (message.Type is "error" or "warning") wrong.Add(message.Text); };
        await page.GotoAsync(new Uri(path).AbsoluteUri);
        await page.WaitForSelectorAsync("html[data-ready=true]", new() { State = WaitForSelectorState.Attached });

        await page.Keyboard.PressAsync("5");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".slide.current[lang=en][data-slide='5']")).ToHaveCountAsync(1);
        var rows = page.Locator(".slide.current[lang=en] [data-chart=agreement-status] .marks [data-mark]");
        var all = await rows.CountAsync();
        await page.Keyboard.PressAsync("m");
        await page.Locator(".slide.current[lang=en] [data-chart=agreements-by-sector] .marks [data-emit='sector:trade']").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        // Only what was signed on trade is left, in the drawing too.
        await Assertions.Expect(rows).Not.ToHaveCountAsync(all);
        Assert.All(await rows.EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.mark)"), mark => Assert.Contains("trade", mark.Split('/')));
        Assert.Equal(0, await page.Locator(".slide[data-undrawn]").CountAsync());

        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("p");
        await Assertions.Expect(page.Locator("[data-sheet] blockquote").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("p");
        await page.HoverAsync("[data-stage]");
        await page.ClickAsync("[data-speak=fa]");
        await Assertions.Expect(page.Locator("html[lang=fa][dir=rtl]")).ToHaveCountAsync(1);
        // The picture goes along into the other language.
        await Assertions.Expect(page.Locator(".slide.current[lang=fa][data-slide='5'] [data-chart=agreement-status] .marks [data-mark]")).ToHaveCountAsync(await rows.CountAsync());
        await page.ClickAsync("[data-do=theme]");
        await Assertions.Expect(page.Locator("html[data-theme=dark] .slide.current[lang=fa] .main-svg")).Not.ToHaveCountAsync(0);
        Assert.Equal([new Uri(path).AbsoluteUri], asked);
        Assert.Empty(wrong);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_handout_is_a_pdf_of_letters_with_numbered_sources()
    {
        var reader = await OpenAsync(Present + "/handout?per=4");
        using var pdf = PdfDocument.Open(await reader.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
        var pages = pdf.GetPages().ToList();
        var first = Letters(pages[0]);
        // Four slides and then two, and at least a page of sources.
        Assert.True(pages.Count >= 4, $"{pages.Count} pages");
        Assert.True(pages[0].Width > pages[0].Height);
        Assert.Contains("Reviving ties in ten minutes", first, StringComparison.Ordinal);
        Assert.Contains($"1 / {pages.Count}", first, StringComparison.Ordinal);
        Assert.Contains("release R1", first, StringComparison.Ordinal);
        // The digits of a chart are letters too.
        Assert.Contains("483.9", first, StringComparison.Ordinal);
        Assert.Contains("Asia-Plus", Letters(pages[^1]) + Letters(pages[^2]), StringComparison.Ordinal);
        Assert.Empty(pages.SelectMany(p => p.GetImages()));

        static string Letters(UglyToad.PdfPig.Content.Page page) => string.Join(' ', page.GetWords().Select(w => w.Text));
    }

    [Fact]
    public async Task A_slide_is_saved_as_a_picture_in_both_sizes_and_as_svg()
    {
        var reader = await OpenAsync(Present + "/3");
        await reader.Page.Keyboard.PressAsync("d");
        Assert.Equal((1920, 1080, "reviving-ties-in-ten-minutes-3-1920x1080.png"), await PngAsync("1920"));
        Assert.Equal((3840, 2160, "reviving-ties-in-ten-minutes-3-3840x2160.png"), await PngAsync("3840"));
        var (svg, _) = await SaveAsync("svg");
        var text = System.Text.Encoding.UTF8.GetString(svg);
        Assert.Contains("483.9", text, StringComparison.Ordinal);
        Assert.Contains("@font-face", text, StringComparison.Ordinal);
        Assert.DoesNotContain("foreignObject", text, StringComparison.Ordinal);

        async Task<(int, int, string)> PngAsync(string form)
        {
            var (bytes, name) = await SaveAsync(form);
            Assert.InRange(bytes.Length, 40_000, 4_000_000);
            return (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)), name);
        }
        async Task<(byte[], string)> SaveAsync(string form)
        {
            var download = await reader.Page.RunAndWaitForDownloadAsync(() => reader.Page.ClickAsync($"[data-picturemenu] [data-form='{form}']"));
            return (await File.ReadAllBytesAsync(await download.PathAsync()), download.SuggestedFilename);
        }
    }
}
