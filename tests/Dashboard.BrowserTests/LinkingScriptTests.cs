using System.Text.Json;

namespace Dashboard.BrowserTests;

/// <summary>The rules of linking as a real browser runs them, against the truth shared with the server.</summary>
public sealed class LinkingScriptTests(App app, Browser browser) : BrowserTest(app, browser)
{
    [Fact]
    public async Task The_browser_follows_every_shared_vector()
    {
        var vectors = await File.ReadAllTextAsync(Repository.Find("tests/Dashboard.Tests/Linking/vectors.json"));
        var reader = await OpenAsync();
        var result = await reader.Page.EvaluateAsync<JsonElement>("""
            async text => {
              const link = await import("/js/linking.js");
              const all = JSON.parse(text), wrong = [];
              let checked = 0;
              const check = (name, expected, actual) => {
                checked++;
                if (JSON.stringify(expected) !== JSON.stringify(actual)) wrong.push(`${name}: ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`);
              };
              for (const v of all.queries) check(v.name, v.canonical, link.format(link.parse(v.query)));
              for (const v of all.picks) check(v.name, v.canonical, link.format(link.pick(link.parse(v.query), v.facet, v.value, { add: v.add ?? false, origin: v.origin ?? null })));
              for (const v of all.removals) check(v.name, v.canonical, link.format(link.without(link.parse(v.query), v.facet, v.value)));
              for (const v of all.clearings) check(v.name, v.canonical, link.format(link.cleared(link.parse(v.query))));
              for (const v of all.options) check(v.name, v.canonical, link.format(link.withOption(link.parse(v.query), v.option, v.value ?? null)));
              for (const v of all.states) check(v.name, v.states, link.states(all.figures[v.figure], link.parse(v.query)));
              for (const v of all.guides) check(v.name, v.shown, link.guides(all.guideLines, link.parse(v.query)));
              return { checked, wrong };
            }
            """, vectors);
        Assert.Empty(result.GetProperty("wrong").EnumerateArray().Select(w => w.GetString()));
        Assert.True(result.GetProperty("checked").GetInt32() > 100);
    }
}
