using System.Text.Json;

namespace Dashboard.BrowserTests;

/// <summary>One click, and everything answers.</summary>
public sealed class LinkingTests(App app, Browser browser) : BrowserTest(app, browser)
{
    private const string EnergyInMay = "energy/2025-05-29-dushanbe";
    private const string TradeInMay2022 = "trade/2022-05-30-tehran";
    private const string Energy = "?sector=energy&from=sector:sector-by-visit";

    [Fact]
    public async Task A_sector_picked_in_the_matrix_is_answered_by_every_other_chart()
    {
        var reader = await OpenAsync();
        var sentence = await reader.SentenceAsync();
        await reader.ClickAsync(Chart.Matrix, EnergyInMay);

        Assert.Equal(Energy, reader.Query);
        Assert.Equal(["sector:energy@sector-by-visit"], await reader.ChipsAsync());
        Assert.NotEqual(sentence, await reader.SentenceAsync());
        var told = await reader.ToldAsync();
        Assert.Equal(["echo", "painted"], told[^2..]);

        var energy = (await reader.PicksAsync(Chart.Visits)).Where(p => p.Value == "sector:energy").Select(p => p.Key);
        var full = await reader.MarksAsync(Chart.Visits, "full");
        Assert.Equal(energy, full.Where(key => !key.StartsWith("total/", StringComparison.Ordinal)));
        Assert.Contains("trade/2021-09-18-dushanbe", await reader.MarksAsync(Chart.Visits, "dim"));
        Assert.NotEmpty(await reader.MarksAsync(Chart.Milestones, "dim"));
    }

    [Fact]
    public async Task A_chart_never_follows_its_own_pick_but_outlines_it()
    {
        var reader = await OpenAsync();
        var before = await reader.MarksAsync(Chart.Matrix);
        await reader.ClickAsync(Chart.Matrix, EnergyInMay);

        Assert.Equal(before, await reader.MarksAsync(Chart.Matrix));
        Assert.Empty(await reader.MarksAsync(Chart.Matrix, "dim"));
        Assert.Equal(["energy/2022-05-30-tehran", EnergyInMay], await reader.MarksAsync(Chart.Matrix, "picked"));
        Assert.Equal("+picked", (await reader.PictureAsync())[$"{Chart.Matrix} plot {EnergyInMay}"]);
    }

    [Fact]
    public async Task A_chart_that_knows_no_sectors_says_so_and_shows_the_days_of_the_pick()
    {
        var reader = await OpenAsync();
        Assert.Equal(0, await reader.Page.Locator("[data-not-linked]").CountAsync());
        await reader.ClickAsync(Chart.Matrix, EnergyInMay);

        var note = reader.Page.Locator($"section[data-chart='{Chart.Trade}'] [data-not-linked]");
        Assert.Contains("0 of 1", await note.InnerTextAsync(), StringComparison.Ordinal);
        Assert.False(string.IsNullOrWhiteSpace(await note.GetAttributeAsync("title")));
        Assert.Equal(1, await reader.Page.Locator("[data-not-linked]").CountAsync());
        Assert.True(await reader.Page.Locator($"section[data-chart='{Chart.Trade}'] .guide").CountAsync() >= 2);
        Assert.Empty(await reader.MarksAsync(Chart.Trade, "dim"));
    }

    [Fact]
    public async Task A_second_click_removes_only_that_value()
    {
        var reader = await OpenAsync("/?period=2013..2025&sector=energy,trade&from=sector:sector-by-visit");
        await reader.ClickAsync(Chart.Matrix, EnergyInMay);
        Assert.Equal(["period:2013..2025", "sector:trade@sector-by-visit"], await reader.ChipsAsync());
        await reader.ClickAsync(Chart.Matrix, TradeInMay2022);
        Assert.Equal("?period=2013..2025", reader.Query);
    }

    [Fact]
    public async Task Another_value_replaces_and_Ctrl_or_Shift_adds()
    {
        var reader = await OpenAsync("/" + Energy);
        await reader.ClickAsync(Chart.Matrix, TradeInMay2022);
        Assert.Equal(["sector:trade@sector-by-visit"], await reader.ChipsAsync());
        await reader.ClickAsync(Chart.Matrix, EnergyInMay, "Control");
        Assert.Equal(["sector:energy@sector-by-visit", "sector:trade@sector-by-visit"], await reader.ChipsAsync());
        await reader.ClickAsync(Chart.Matrix, "culture/2023-11-08-dushanbe", "Shift");
        Assert.Equal("?sector=culture,energy,trade&from=sector:sector-by-visit", reader.Query);
    }

    [Fact]
    public async Task Values_of_one_kind_widen_and_another_kind_narrows()
    {
        var reader = await OpenAsync("/?sector=energy,trade");
        Assert.Equal(6, (await reader.MarksAsync(Chart.Matrix, "full")).Length);
        await reader.ClickAsync(Chart.Visits, "total/2022-05-30-tehran");

        Assert.Equal("?sector=energy,trade&visit=2022-05-30-tehran&from=visit:agreements-by-visit", reader.Query);
        Assert.Equal([TradeInMay2022, "energy/2022-05-30-tehran"], await reader.MarksAsync(Chart.Matrix, "full"));
        Assert.Equal(["or", "and"], (await reader.Page.Locator(".chips .and").AllInnerTextsAsync()).Select(t => t.Trim(' ', '·').ToLowerInvariant()));
    }

    [Fact]
    public async Task Several_can_be_selected_without_a_held_key()
    {
        var reader = await OpenAsync("/" + Energy);
        await reader.Page.ClickAsync("[data-several-switch]");
        await reader.ClickAsync(Chart.Matrix, TradeInMay2022);
        Assert.Equal("?sector=energy,trade&from=sector:sector-by-visit", reader.Query);
    }

    [Fact]
    public async Task The_empty_area_of_a_plot_does_nothing()
    {
        var reader = await OpenAsync("/" + Energy);
        var before = (reader.Query, await reader.CountAsync("painted"), await reader.CountAsync("echo"), await reader.PictureAsync());
        var (x, y) = await reader.PlaceAsync(Chart.Matrix, "energy/2022-05-30-tehran");
        var (_, row) = await reader.PlaceAsync(Chart.Matrix, "visas/2023-11-08-dushanbe");
        await reader.Page.Mouse.ClickAsync(x, row);
        await reader.Page.Mouse.ClickAsync(x + 25, y);
        Assert.Equal(before.Query, reader.Query);
        Assert.Equal((before.Item2, before.Item3), (await reader.CountAsync("painted"), await reader.CountAsync("echo")));
        Assert.Equal(before.Item4, await reader.PictureAsync());
    }

    [Fact]
    public async Task Keys_and_axis_labels_pick_as_marks_do()
    {
        var reader = await OpenAsync();
        await reader.ClickOnAsync($"section[data-chart='{Chart.Visits}'] .key [data-pick='sector:energy']");
        Assert.StartsWith("?sector=energy", reader.Query, StringComparison.Ordinal);
        Assert.Equal("true", await reader.Page.GetAttributeAsync($"section[data-chart='{Chart.Visits}'] .key [data-pick='sector:energy']", "aria-pressed"));
        await reader.ClickOnAsync($"section[data-chart='{Chart.Matrix}'] text[data-pick='sector:transport']");
        Assert.Equal(["sector:transport@sector-by-visit"], await reader.ChipsAsync());
        await reader.ClickOnAsync($"section[data-chart='{Chart.Matrix}'] text[data-pick='sector:transport']");
        Assert.Equal("", reader.Query);
    }

    [Fact]
    public async Task Clearing_can_be_undone_for_ten_seconds()
    {
        const string query = "?period=2013..2025&sector=energy&mode=filter&from=sector:sector-by-visit";
        var reader = await OpenAsync("/" + query);
        var before = await reader.PictureAsync();
        await reader.ClickOnAsync("[data-testid=clear-selection]");
        Assert.Equal("?mode=filter", reader.Query);
        await reader.ClickOnAsync("[data-testid=undo-clear]");
        Assert.Equal(query, reader.Query);
        Assert.Equal(before, await reader.PictureAsync());

        await reader.PressAsync("Shift+Escape");
        Assert.Equal("?mode=filter", reader.Query);
        Assert.True(await reader.Page.IsVisibleAsync("[data-testid=undo-clear]"));
        await reader.Page.WaitForSelectorAsync("[data-testid=undo-clear]", new() { State = WaitForSelectorState.Detached, Timeout = 14_000 });
    }

    [Fact]
    public async Task Escape_takes_the_last_pick_and_a_chip_its_own()
    {
        var reader = await OpenAsync("/?period=2013..2025&sector=energy,trade&visit=2022-05-30-tehran");
        await reader.PressAsync("Escape");
        Assert.Equal("?period=2013..2025&sector=energy,trade", reader.Query);
        await reader.ClickOnAsync("[data-testid=chip][data-value=energy] .x");
        Assert.Equal("?period=2013..2025&sector=trade", reader.Query);
        await reader.PressAsync("Escape");
        await reader.PressAsync("Escape");
        Assert.Equal("", reader.Query);
    }

    [Fact]
    public async Task A_focused_chip_shows_where_it_came_from_and_what_it_reaches()
    {
        var reader = await OpenAsync("/" + Energy);
        await reader.Page.FocusAsync("[data-testid=chip] .x");
        Assert.Equal([Chart.Matrix], await reader.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('[data-origin]')].map(s => s.dataset.chart)"));
        Assert.Equal([Chart.Visits, Chart.Milestones], (await reader.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('[data-reached]')].map(s => s.dataset.chart)")).OrderBy(Chart.All.ToList().IndexOf));
    }

    [Fact]
    public async Task Filter_mode_keeps_only_what_matches()
    {
        var reader = await OpenAsync("/" + Energy);
        await reader.ClickOnAsync("[data-mode=filter]");
        Assert.Equal("?sector=energy&mode=filter&from=sector:sector-by-visit", reader.Query);
        foreach (var chart in Chart.All)
        {
            Assert.Empty(await reader.MarksAsync(chart, "dim"));
            Assert.Equal((await KeysAsync(chart, reader.Query)).Order(), (await reader.MarksAsync(chart)).Order());
        }
        Assert.DoesNotContain((await reader.PicksAsync(Chart.Visits)).Values, pick => pick.StartsWith("sector:", StringComparison.Ordinal) && pick != "sector:energy");
        Assert.Contains("named of", await reader.Page.InnerTextAsync($"section[data-chart='{Chart.Visits}']") + await PlotTextAsync(reader, Chart.Visits), StringComparison.Ordinal);

        await reader.ClickOnAsync("[data-mode=highlight]");
        Assert.Equal(Energy, reader.Query);
        Assert.Contains("sector:trade", (await reader.PicksAsync(Chart.Visits)).Values);
    }

    [Fact]
    public async Task Pointing_at_a_milestone_draws_its_day_on_every_time_chart_without_asking_the_server()
    {
        var reader = await OpenAsync();
        const string hovered = "() => document.querySelectorAll('.guide.hover').length === 2 && ['trade-vs-target', 'milestones'].every(c => document.querySelector(`section[data-chart='${c}'] .guide.hover`))";
        await reader.HoverAsync(Chart.Milestones, "sec-2014-01");
        await reader.UntilAsync(hovered);
        var first = await GuideAsync(reader);
        var sent = reader.Frames;
        await reader.HoverAsync(Chart.Milestones, "inf-2006-01");
        await reader.UntilAsync("first => document.querySelector(\"section[data-chart='trade-vs-target'] .guide.hover\")?.style.left !== first", first);
        await reader.UntilAsync(hovered);
        Assert.Equal(sent, reader.Frames);
        Assert.Equal("", reader.Query);
    }

    [Fact]
    public async Task Of_ten_quick_picks_the_last_one_wins()
    {
        var reader = await OpenAsync();
        await reader.Page.EvaluateAsync("""
            () => {
              const options = [...document.querySelectorAll("section[data-chart='sector-by-visit'] .marks [data-emit]")];
              for (const at of [0, 4, 6, 10, 14, 17, 19, 20, 21, 15])
                options[at].dispatchEvent(new KeyboardEvent("keydown", { code: "Enter", ctrlKey: at % 2 === 0, bubbles: true, cancelable: true }));
            }
            """);
        await reader.UntilAsync("() => reading.told.some(event => event.type === 'painted' && event.query === location.search && event.query.includes('security'))");
        var after = await reader.PictureAsync();
        await reader.ReloadAsync();
        Assert.Equal(after, await reader.PictureAsync());
    }

    [Fact]
    public async Task The_browser_the_server_and_a_fresh_load_paint_the_same()
    {
        const int picks = 30, reloadedEvery = 10;
        var random = new Random(20251116);
        var reader = await OpenAsync();
        await reader.Page.EvaluateAsync("reading.keepEchoes()");
        for (var i = 1; i <= picks; i++)
        {
            var chart = Chart.All[random.Next(Chart.All.Length)];
            var marks = (await reader.PicksAsync(chart)).Keys.ToList();
            var key = marks[random.Next(marks.Count)];
            await reader.FocusAsync(chart, key);
            await reader.PressAsync(random.Next(2) == 0 ? "Enter" : "Control+Enter");
            var what = $"pick {i}: {chart}/{key} → {reader.Query}";
            var echo = await PictureAsync(reader, "reading.echoes.at(-1)");
            var answer = await reader.PictureAsync();
            var html = await PictureAsync(reader, "reading.firstHtml()");
            Same(what + ", echo and answer", echo, answer);
            Same(what + ", answer and first HTML", answer.Where(InHtml), html);
            if (i % reloadedEvery != 0)
                continue;
            await reader.ReloadAsync();
            Same(what + ", answer and fresh load", answer, await reader.PictureAsync());
            await reader.Page.EvaluateAsync("reading.keepEchoes()");
        }

        static bool InHtml(KeyValuePair<string, string> place) => !place.Key.Contains(" plot ", StringComparison.Ordinal) && !place.Key.EndsWith(" guides", StringComparison.Ordinal);
    }

    private static void Same(string what, IEnumerable<KeyValuePair<string, string>> one, IEnumerable<KeyValuePair<string, string>> other)
    {
        var (first, second) = (one.Select(p => $"{p.Key}: {p.Value}").ToHashSet(), other.Select(p => $"{p.Key}: {p.Value}").ToHashSet());
        Assert.True(first.SetEquals(second), $"{what}\nonly in the first: {string.Join("; ", first.Except(second).Take(8))}\nonly in the second: {string.Join("; ", second.Except(first).Take(8))}");
    }

    private static async Task<IReadOnlyDictionary<string, string>> PictureAsync(Reader reader, string expression) => await reader.Page.EvaluateAsync<Dictionary<string, string>>(expression);

    private static Task<string> GuideAsync(Reader reader) => reader.Page.EvaluateAsync<string>("document.querySelector(\"section[data-chart='trade-vs-target'] .guide.hover\").style.left");

    private static Task<string> PlotTextAsync(Reader reader, string chart) =>
        reader.Page.EvaluateAsync<string>("chart => [...document.querySelectorAll(`section[data-chart=\"${chart}\"] svg text`)].map(t => t.textContent).join(' ')", chart);

    // The marks of a figure as the server gives them as data.
    private async Task<IReadOnlyList<string>> KeysAsync(string chart, string query)
    {
        using var figure = JsonDocument.Parse(await App.Http.GetStringAsync(new Uri($"/api/v1/figures/{chart}{query}", UriKind.Relative)));
        return [.. figure.RootElement.GetProperty("series").EnumerateArray().SelectMany(s => s.GetProperty("marks").EnumerateArray()).Select(m => m.GetProperty("key").GetString()!)];
    }
}
