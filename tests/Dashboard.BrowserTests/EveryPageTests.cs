namespace Dashboard.BrowserTests;

/// <summary>What holds on every page for readers, in every language, window and theme.</summary>
public sealed class EveryPageTests(App app, Browser browser) : BrowserTest(app, browser)
{
    /// <summary>Every page, and one page of each kind of record.</summary>
    internal static readonly string[] Pages =
    [
        "/", "/trade", "/agreements", "/security", "/timeline", "/claims", "/sources", "/article", "/changes", "/about/method", "/help",
        "/agreements/doc-2023-01", "/claims/documents-2025-01-16-dushanbe", "/sources/24-kg-2026-03-05",
    ];

    /// <summary>What a page is like while somebody uses it, and the frame for other people's pages.</summary>
    private static readonly string[] InUse =
    [
        "/agreements?sector=energy,transport&visit=2025-05-29-dushanbe&mode=filter&open=agreement:doc-2023-01", "/timeline?milestone=sec-2019-01&table=milestones",
        "/claims?adopt=high&open=subject:documents-2025-01-16-dushanbe", "/trade?period=2005..2006&mode=filter", "/embed/trade/trade-vs-target?period=2013..2025", "/embed/agreements/sector-by-visit?sector=energy",
    ];

    [Theory]
    [InlineData("en", ColorScheme.Light)]
    [InlineData("en", ColorScheme.Dark)]
    [InlineData("fa", ColorScheme.Light)]
    [InlineData("fa", ColorScheme.Dark)]
    [InlineData("tg", ColorScheme.Light)]
    [InlineData("tg", ColorScheme.Dark)]
    public async Task Axe_finds_nothing(string language, ColorScheme theme)
    {
        var reader = await OpenAsync(In(Pages[0], language), Window.Desk with { Theme = theme });
        var found = new List<string>();
        // Ways of use are the same in all languages: two of them stand for light and dark, left and right.
        foreach (var path in language == "tg" ? Pages : [.. Pages, .. InUse])
        {
            await reader.OpenAsync(In(path, language));
            found.AddRange(await Axe.FindingsAsync(reader, path));
        }
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fa")]
    [InlineData("tg")]
    public async Task Nothing_scrolls_sideways_on_a_phone_or_at_200_percent(string language)
    {
        foreach (var window in new[] { Window.Zoomed, Window.Phone })
        {
            var reader = await OpenAsync(In(Pages[0], language), window);
            foreach (var path in language == "tg" ? Pages : [.. Pages, .. InUse])
            {
                await reader.OpenAsync(In(path, language));
                var wide = await reader.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                Assert.True(wide <= 0, $"{path} is {wide} px wider than a window of {window.Width}.");
            }
        }
    }

    [Fact]
    public async Task The_keyboard_goes_through_every_page_and_is_always_seen()
    {
        var reader = await OpenAsync();
        foreach (var path in Pages)
        {
            await reader.OpenAsync(path);
            var seen = new HashSet<string>();
            for (var step = 0; step < 45; step++)
            {
                await reader.Page.Keyboard.PressAsync("Tab");
                var at = await reader.Page.EvaluateAsync<string>("""
                    () => {
                      const it = document.activeElement, box = it.getBoundingClientRect();
                      const where = [...document.querySelectorAll("*")].indexOf(it);
                      return `${where}|${it === document.body ? "" : it.closest(".marks") || (box.width > 0 && box.height > 0) ? "seen" : "hidden: " + it.outerHTML.slice(0, 120)}`;
                    }
                    """);
                Assert.DoesNotContain("hidden", at, StringComparison.Ordinal);
                seen.Add(at);
            }
            Assert.True(seen.Count >= 20, $"{path}: {seen.Count} places.");
        }
    }

    [Fact]
    public async Task Every_page_says_what_it_is_and_keeps_the_picks()
    {
        var reader = await OpenAsync("/?sector=energy");
        foreach (var path in Pages)
        {
            await reader.OpenAsync(path + "?sector=energy");
            Assert.Equal(1, await reader.Page.Locator("h1").CountAsync());
            Assert.Equal(["sector:energy"], await reader.ChipsAsync());
            Assert.Contains("–", await reader.Page.TitleAsync(), StringComparison.Ordinal);
            Assert.Equal("/?sector=energy", await reader.Page.GetAttributeAsync(".tabs a", "href"));
            Assert.Empty(await reader.NoticesAsync());
        }
    }

    internal static string In(string path, string language) => language == "en" ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}";
}
