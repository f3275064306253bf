namespace Dashboard.BrowserTests;

/// <summary>Three languages, two directions, light and dark.</summary>
public sealed class WordsTests(App app, Browser browser) : BrowserTest(app, browser)
{
    [Fact]
    public async Task Another_language_keeps_the_page_and_the_selection()
    {
        const string query = "?period=2013..2025&sector=energy&mode=filter&from=sector:sector-by-visit";
        var reader = await OpenAsync("/" + query);
        var chips = await reader.ChipsAsync();
        var marks = await reader.MarksAsync(Chart.Visits);
        var english = await reader.SentenceAsync();
        foreach (var (language, direction) in new[] { ("fa", "rtl"), ("tg", "ltr"), ("en", "ltr") })
        {
            await reader.Page.EvaluateAsync("document.documentElement.dataset.ready = 'old'");
            await reader.Page.ClickAsync($"[data-language={language}]");
            await reader.ReadyAsync();
            Assert.Equal((language, direction), (await reader.Page.GetAttributeAsync("html", "lang"), await reader.Page.GetAttributeAsync("html", "dir")));
            Assert.Equal(language == "en" ? query : query.Replace("&from", $"&lang={language}&from", StringComparison.Ordinal), reader.Query);
            Assert.Equal(chips, await reader.ChipsAsync());
            Assert.Equal(marks, await reader.MarksAsync(Chart.Visits));
            Assert.Equal(language == "en", english == await reader.SentenceAsync());
        }
    }

    [Fact]
    public async Task Persian_key_figures_have_Persian_digits_unless_the_reader_chose_Latin_ones()
    {
        var reader = await OpenAsync("/?lang=fa");
        var values = await reader.Page.Locator("[data-kpi] .v").AllInnerTextsAsync();
        Assert.All(values, value => Assert.DoesNotMatch("[0-9]", value));
        Assert.Contains(values, value => value.Any(c => c is >= '۰' and <= '۹'));

        await reader.Page.ClickAsync("[data-opens=settings]");
        await reader.Page.EvaluateAsync("document.documentElement.dataset.ready = 'old'");
        await reader.Page.SelectOptionAsync("#setting-digits", "latin");
        await reader.ReadyAsync();
        values = await reader.Page.Locator("[data-kpi] .v").AllInnerTextsAsync();
        Assert.All(values, value => Assert.DoesNotMatch("[۰-۹]", value));
        Assert.Contains(values, value => value.Any(char.IsAsciiDigit));
    }

    [Fact]
    public async Task The_theme_follows_the_system_until_the_reader_chooses()
    {
        var reader = await OpenAsync("/?sector=energy", Window.Desk.Dark);
        Assert.Equal("dark", await reader.Page.GetAttributeAsync("html", "data-theme"));
        var (dark, grid) = (await LooksAsync(reader), await InkAsync(reader));
        await reader.Page.ClickAsync("[data-opens=settings]");
        await reader.DoAsync(() => reader.Page.SelectOptionAsync("#setting-theme", "light"));
        await reader.Page.ClickAsync("#settings [data-closes]");
        Assert.Equal("light", await reader.Page.GetAttributeAsync("html", "data-theme"));
        var light = await LooksAsync(reader);
        Assert.True(light > dark + .5, $"Light has a brightness of {light}, dark of {dark}.");
        Assert.NotEqual(grid, await InkAsync(reader));
        Assert.NotEmpty(await reader.MarksAsync(Chart.Visits, "dim"));
        var picture = await reader.PictureAsync();

        await reader.ReloadAsync();
        Assert.Equal(light, await LooksAsync(reader));
        Assert.Equal(picture, await reader.PictureAsync());
    }

    // How bright the page's ground is, from 0 to 1.
    private static Task<double> LooksAsync(Reader reader) => reader.Page.EvaluateAsync<double>(
        "(() => { const c = getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).map(Number); return (c[0] + c[1] + c[2]) / 765; })()");

    // The colour of the words inside a plot.
    private static Task<string> InkAsync(Reader reader) => reader.Page.EvaluateAsync<string>(
        $"getComputedStyle(document.querySelector(\"section[data-chart='{Chart.Matrix}'] .xtick text\")).fill");
}
