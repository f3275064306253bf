using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Dashboard.BrowserTests;

/// <summary>Persian and Tajik readers meet no English but in names and quotations.</summary>
public sealed partial class EveryWordTests(App app, Browser browser) : BrowserTest(app, browser)
{
    // Parts of a source that stay in its own letters.
    private static readonly string[] Names = ["publisher", "title", "url"];

    [Theory]
    [InlineData("fa")]
    [InlineData("tg")]
    public async Task No_Latin_word_is_left_but_names_quotations_and_keys_and_nothing_is_clipped_or_reversed(string language)
    {
        // Names stand in their own letters: publishers, titles, addresses. Everything else is in the reader's.
        using var data = JsonDocument.Parse(await App.Http.GetStringAsync(new Uri("/api/v1/dataset", UriKind.Relative)));
        var names = data.RootElement.GetProperty("sources").EnumerateArray()
            .SelectMany(source => Names.Select(name => source.TryGetProperty(name, out var value) ? value.GetString() : null))
            .OfType<string>().Distinct().OrderByDescending(name => name.Length).ToArray();
        var labels = EnglishOnly(language);
        var reader = await OpenAsync(EveryPageTests.In(EveryPageTests.Pages[0], language));
        var found = new List<string>();
        foreach (var path in EveryPageTests.Pages)
        {
            await reader.OpenAsync(EveryPageTests.In(path, language));
            var said = await reader.Page.EvaluateAsync<string[]>("""
                () => {
                  const texts = new Set(), own = "[lang]:not(html), code, kbd, script, style, noscript, [data-names]", walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                  while (walk.nextNode()) if (!walk.currentNode.parentElement.closest(own)) texts.add(walk.currentNode.textContent.trim());
                  for (const element of document.querySelectorAll("[aria-label], [title], [placeholder], [alt]"))
                    if (!element.closest(own)) for (const name of ["aria-label", "title", "placeholder", "alt"]) texts.add(element.getAttribute(name)?.trim());
                  return [...texts].filter(Boolean);
                }
                """);
            found.AddRange(said.Where(labels.Contains).Concat(said.Where(text => LatinLeft(text, names).Length > 0).Select(text => $"{LatinLeft(text, names)} in: {text[..Math.Min(text.Length, 120)]}")).Select(what => $"{path}: {what}"));
            Assert.Equal(language, await reader.Page.GetAttributeAsync("html", "lang"));
            found.AddRange(await reader.Page.EvaluateAsync<string[]>("""
                path => [...document.querySelectorAll("main *, header *, .selbar *")].filter(element => {
                  const style = getComputedStyle(element), box = element.getBoundingClientRect();
                  return box.width > 2 && box.height > 2 && /hidden|clip/.test(style.overflowX) && style.textOverflow !== "ellipsis" && style.clipPath === "none"
                    && !element.closest("svg, .plot, .vh, .marks, .chips, .from") && (element.scrollWidth > element.clientWidth + 2) && element.innerText?.trim();
                }).map(element => `${path} clips: ${element.outerHTML.slice(0, 160)}`)
                """, path));
            // A formula runs from left to right in every language: its first number stands left of its second.
            found.AddRange(await reader.Page.EvaluateAsync<string[]>("""
                path => {
                  const found = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), digit = "[0-9۰-۹]", pair = new RegExp(`(${digit}[0-9۰-۹.,٫٬]*)([\\s\u2066-\u2069]*[÷/^=][\\s\u2066-\u2069]*)(?=${digit})`, "g");
                  while (walk.nextNode()) {
                    const node = walk.currentNode, box = at => { const range = document.createRange(); range.setStart(node, at); range.setEnd(node, at + 1); return range.getBoundingClientRect(); };
                    if (!node.parentElement.closest("script, style, noscript, .vh, .marks")) for (const match of node.textContent.matchAll(pair)) {
                      const first = box(match.index), second = box(match.index + match[0].length);
                      if (first.width > 0 && Math.abs(first.top - second.top) < 4 && first.left > second.left) found.push(`${path} reverses: ${node.textContent.slice(0, 120)}`);
                    }
                  }
                  return found;
                }
                """, path));
        }
        Assert.True(found.Count == 0, string.Join('\n', found.Take(40)));
    }

    // Latin letters that are neither a name nor the same everywhere: foreign names in quotation marks, releases and grades, keys, kinds of files, acronyms, parts of addresses.
    private static string LatinLeft(string text, IReadOnlyList<string> names)
    {
        foreach (var name in names)
            text = text.Replace(name, " ", StringComparison.Ordinal).Replace(name.Replace(", ", "، ", StringComparison.Ordinal), " ", StringComparison.Ordinal);
        text = Same().Replace(text, " ");
        return string.Join(' ', Latin().Matches(text).Select(word => word.Value));
    }

    [GeneratedRegex(@"https?://\S+|/(api|openapi|embed)\S*|\b(Ctrl|Shift|Enter|Esc|Tab|Home|End|Space|PageUp|PageDown)\b|\bR(?=\W*[0-9۰-۹])|\b[A-Z]{1,6}\d*\b(?:-[A-Z]\b)?|\bnCa\b|«[A-Za-z .'’-]+»|<iframe>|\b\w[\w.-]*\.(com|tj|ir|org|net)\b")]
    private static partial Regex Same();

    [GeneratedRegex("[A-Za-z][A-Za-z'’-]*")]
    private static partial Regex Latin();

    // English words of the interface that read differently in the other language. A month, Mehr, is a publisher too.
    private static HashSet<string> EnglishOnly(string language)
    {
        var (english, other) = (Read("Words.resx"), Read($"Words.{language}.resx"));
        return [.. english.Where(word => !word.Key.StartsWith("month.", StringComparison.Ordinal) && word.Value.Length > 3 && word.Value.Any(char.IsAsciiLetter) && !word.Value.Contains('{', StringComparison.Ordinal) && other[word.Key] != word.Value).Select(word => word.Value).Except(other.Values)];
    }

    private static Dictionary<string, string> Read(string file) => XDocument.Load(Repository.Find("src/Dashboard/Words/" + file)).Root!
        .Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);
}
