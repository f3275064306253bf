using System.Xml.Linq;

namespace Dashboard.BrowserTests;

/// <summary>What holds on every page for readers, in every language, window and theme.</summary>
public sealed class EveryPageTests(App app, Browser browser) : BrowserTest(app, browser)
{
    /// <summary>Every page, and one page of each kind of record.</summary>
    private static readonly string[] Pages =
    [
        "/", "/trade", "/agreements", "/security", "/timeline", "/claims", "/sources", "/article", "/changes", "/about/method", "/help",
        "/agreements/doc-2023-01", "/claims/documents-2025-01-16-dushanbe", "/sources/24-kg-2026-03-05",
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
        foreach (var path in Pages)
        {
            await reader.OpenAsync(In(path, language));
            found.AddRange(await Axe.FindingsAsync(reader, path));
        }
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Theory]
    [InlineData("fa")]
    [InlineData("tg")]
    public async Task No_English_label_is_left(string language)
    {
        var labels = EnglishOnly(language);
        var reader = await OpenAsync(In(Pages[0], language));
        foreach (var path in Pages)
        {
            await reader.OpenAsync(In(path, language));
            var said = await reader.Page.EvaluateAsync<string[]>("""
                () => {
                  const texts = new Set(), walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                  while (walk.nextNode()) if (!walk.currentNode.parentElement.closest("[lang=en], code, kbd, script, style, noscript")) texts.add(walk.currentNode.textContent.trim());
                  for (const element of document.querySelectorAll("[aria-label], [title], [placeholder], [alt]"))
                    for (const name of ["aria-label", "title", "placeholder", "alt"]) texts.add(element.getAttribute(name)?.trim());
                  return [...texts].filter(Boolean);
                }
                """);
            var left = said.Where(labels.Contains).ToList();
            Assert.True(left.Count == 0, $"{path}: {string.Join(" | ", left)}");
            Assert.Equal(language, await reader.Page.GetAttributeAsync("html", "lang"));
        }
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
            foreach (var path in Pages)
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

    private static string In(string path, string language) => language == "en" ? path : $"{path}?lang={language}";

    // English words of the interface that read differently in the other language. A month, Mehr, is a publisher too.
    private static HashSet<string> EnglishOnly(string language)
    {
        var (english, other) = (Read("Words.resx"), Read($"Words.{language}.resx"));
        return [.. english.Where(word => !word.Key.StartsWith("month.", StringComparison.Ordinal) && word.Value.Length > 3 && word.Value.Any(char.IsAsciiLetter) && !word.Value.Contains('{', StringComparison.Ordinal) && other[word.Key] != word.Value).Select(word => word.Value).Except(other.Values)];
    }

    private static Dictionary<string, string> Read(string file) => XDocument.Load(Repository.Find("src/Dashboard/Words/" + file)).Root!
        .Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);
}
