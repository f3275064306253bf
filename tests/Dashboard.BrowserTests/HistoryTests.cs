namespace Dashboard.BrowserTests;

/// <summary>The address is the state: going back, forward, loading again and passing a link on show the same.</summary>
public sealed class HistoryTests(App app, Browser browser) : BrowserTest(app, browser)
{
    [Fact]
    public async Task Back_forward_and_reload_restore_exactly_what_was_seen()
    {
        var reader = await OpenAsync();
        var seen = new List<(string Query, IReadOnlyDictionary<string, string> Picture, string[] Chips, string Sentence)> { await SeeAsync(reader) };
        await reader.ClickAsync(Chart.Matrix, "energy/2025-05-29-dushanbe");
        seen.Add(await SeeAsync(reader));
        await reader.ClickAsync(Chart.Visits, "total/2022-05-30-tehran");
        seen.Add(await SeeAsync(reader));
        await reader.ClickOnAsync("[data-mode=filter]");
        seen.Add(await SeeAsync(reader));
        var (documents, entries) = (reader.Documents, await reader.Page.EvaluateAsync<int>("history.length"));

        foreach (var at in new[] { 2, 1, 0 })
        {
            await reader.DoAsync(() => reader.Page.GoBackAsync(new() { WaitUntil = WaitUntilState.Commit }));
            Assert.Equivalent(seen[at], await SeeAsync(reader), strict: true);
        }
        foreach (var at in new[] { 1, 2, 3 })
        {
            await reader.DoAsync(() => reader.Page.GoForwardAsync(new() { WaitUntil = WaitUntilState.Commit }));
            Assert.Equivalent(seen[at], await SeeAsync(reader), strict: true);
        }
        Assert.Equal((documents, entries), (reader.Documents, await reader.Page.EvaluateAsync<int>("history.length")));

        await reader.ReloadAsync();
        Assert.Equivalent(seen[3], await SeeAsync(reader), strict: true);
        await reader.DoAsync(() => reader.Page.GoBackAsync(new() { WaitUntil = WaitUntilState.Commit }));
        await reader.ReloadAsync();
        Assert.Equivalent(seen[2], await SeeAsync(reader), strict: true);
        Assert.Equal((documents + 2, entries), (reader.Documents, await reader.Page.EvaluateAsync<int>("history.length")));
    }

    [Fact]
    public async Task What_cannot_be_followed_is_said_and_the_rest_stands()
    {
        var reader = await OpenAsync("/?sector=energy,astrology&period=2025..2013&status=maybe&r=99&colour=blue&table=nothing&open=claim:nobody");
        var notices = await reader.NoticesAsync();
        foreach (var said in new[] { "astrology", "2013", "maybe", "99", "colour", "nothing" })
            Assert.Contains(notices, notice => notice.Contains(said, StringComparison.Ordinal));
        Assert.Equal(["period:2013..2025", "sector:energy"], await reader.ChipsAsync());
        Assert.NotEmpty(await reader.MarksAsync(Chart.Visits, "dim"));
        await reader.ClickAsync(Chart.Matrix, "trade/2022-05-30-tehran");
        Assert.Equal("?period=2013..2025&sector=trade&from=sector:sector-by-visit", reader.Query);
        Assert.Empty(await reader.NoticesAsync());
    }

    [Theory]
    [InlineData("sector=astrology", "astrology")]
    [InlineData("visit=yesterday", "yesterday")]
    [InlineData("period=2025..2013", "2013")]
    [InlineData("period=last..week", "last..week")]
    [InlineData("period=1066..1453", "1066..1453")]
    [InlineData("r=99", "99")]
    [InlineData("r=latest", "latest")]
    [InlineData("colour=blue", "colour")]
    [InlineData("mode=guess", "guess")]
    [InlineData("cal=mayan", "mayan")]
    [InlineData("open=mark:milestones", "mark:milestones")]
    public async Task Each_unknown_part_gets_a_notice_and_never_an_error(string query, string said)
    {
        using var answer = await App.Http.GetAsync(new Uri("/?" + query, UriKind.Relative));
        Assert.True((int)answer.StatusCode < 400, $"{query} was answered with {(int)answer.StatusCode}.");
        var notice = (await answer.Content.ReadAsStringAsync()).Split("data-testid=\"notice\"").Skip(1).Select(n => n.Split('<')[0]);
        Assert.Contains(notice, n => n.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_of_ten_thousand_letters_gets_a_notice_and_the_dashboard()
    {
        var reader = await OpenAsync($"/?sector={new string('x', 10_000)}&visit=2022-05-30-tehran");
        Assert.NotEmpty(await reader.NoticesAsync());
        Assert.Equal(["visit:2022-05-30-tehran"], await reader.ChipsAsync());
        Assert.True(await reader.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task Hostile_text_in_the_address_stays_text()
    {
        const string hostile = "\"'><img src=x onerror=\"window.hacked=1\"><script>window.hacked=1</script>";
        var text = Uri.EscapeDataString(hostile);
        var reader = await OpenAsync($"/?sector={text}&{text}=1&period={text}&open={text}&table={text}&from={text}");
        Assert.Contains(await reader.NoticesAsync(), notice => notice.Contains("<img src=x", StringComparison.Ordinal));
        await reader.ClickAsync(Chart.Matrix, "energy/2025-05-29-dushanbe");
        Assert.True(await reader.Page.EvaluateAsync<bool>("window.hacked === undefined && !document.querySelector('img[src=x]') && ![...document.scripts].some(s => s.textContent.includes('hacked'))"));
        Assert.Empty(await reader.Page.EvaluateAsync<string[]>("reading.violations"));
    }

    private static async Task<(string Query, IReadOnlyDictionary<string, string> Picture, string[] Chips, string Sentence)> SeeAsync(Reader reader) =>
        (reader.Query, await reader.PictureAsync(), await reader.ChipsAsync(), await reader.SentenceAsync());
}
