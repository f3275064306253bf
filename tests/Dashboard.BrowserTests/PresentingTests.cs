using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Dashboard.BrowserTests;

/// <summary>A server with a presenter, for all tests of presenting.</summary>
public sealed class Hall : IAsyncLifetime
{
    private IReadOnlyList<BrowserContextCookiesResult>? signedIn;

    internal App App { get; } = new();

    /// <inheritdoc />
    public Task InitializeAsync() => App.InitializeAsync();

    /// <inheritdoc />
    public async Task DisposeAsync() => await App.DisposeAsync();

    /// <summary>Signs a browser in as the presenter; the first one makes the account.</summary>
    internal async Task SignInAsync(IPage page)
    {
        if (signedIn is not null)
        {
            await page.Context.AddCookiesAsync(signedIn.Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path, HttpOnly = c.HttpOnly }));
            return;
        }
        await page.GotoAsync(Regex.Match(App.Output, "http://[^ ]+/setup\\?key=[A-Za-z0-9_-]+").Value);
        await page.FillAsync("input[name=name]", "Zarina");
        await page.FillAsync("input[name=email]", "z@example.org");
        await page.FillAsync("input[name=password]", "A long password");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => !url.Contains("setup", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });
        signedIn = await page.Context.CookiesAsync();
    }
}

/// <summary>A briefing is presented by keys, led from the speaker's view, and followed by an audience that loses nothing.</summary>
[Collection(Shared.Name)]
public sealed partial class PresentingTests(Hall hall, Browser browser) : IClassFixture<Hall>, IAsyncLifetime
{
    private const string Page = "/present/reviving-ties-in-ten-minutes";
    private const string Shown = "() => Number(document.querySelector('.deck .slide.current')?.dataset.slide)";
    private readonly List<Reader> readers = [];

    [Fact]
    public async Task Keys_work_by_their_place_on_a_Persian_keyboard_and_the_neighbours_are_drawn_ahead()
    {
        var reader = await OpenAsync($"{Page}/2?lang=fa");
        await reader.UntilAsync("[3, 4].every(n => document.querySelector(`[data-slide='${n}'] .main-svg`))");
        await reader.TypeAsync("PageDown", "PageDown");
        await AtAsync(reader, 3);
        // From right to left the next slide lies to the left.
        await reader.TypeAsync("ArrowLeft", "ArrowLeft");
        await AtAsync(reader, 4);
        Assert.Contains($"{Page}/4", reader.Page.Url, StringComparison.Ordinal);
        foreach (var digit in new[] { "1", "0" })
            await reader.TypeAsync($"Digit{digit}", digit == "1" ? "۱" : "۰");
        await reader.TypeAsync("Enter", "Enter");
        await AtAsync(reader, 10);
        await reader.TypeAsync("KeyB", "ذ");
        await reader.UntilAsync("document.querySelector('[data-cover]:not([hidden])')?.dataset.colour === 'black'");
        await reader.TypeAsync("KeyB", "ذ");
        await reader.TypeAsync("KeyH", "ا");
        await reader.TypeAsync("KeyP", "ح");
        await reader.UntilAsync("!document.querySelector('[data-sheet]').hidden && document.querySelector('[data-cover]').hidden");
        await AtAsync(reader, 10);
    }

    [Fact]
    public async Task The_audience_follows_picks_hold_spotlight_and_black_and_is_back_after_a_reload()
    {
        var (speaker, audience) = await JoinedAsync();
        await speaker.TypeAsync("Digit4", "4");
        await speaker.TypeAsync("Enter", "Enter");
        await AtAsync(audience, 4);
        await speaker.UntilAsync("document.querySelector('.slide.current .main-svg')");

        var times = new List<double>();
        foreach (var sector in new[] { "trade", "energy", "culture" })
        {
            await speaker.Page.ClickAsync($".slide.current .key [data-pick='sector:{sector}']");
            var clock = Stopwatch.StartNew();
            await audience.UntilAsync("sector => document.querySelector(`.slide.current .key [data-pick='sector:${sector}']`).getAttribute('aria-pressed') === 'true'", sector);
            times.Add(clock.Elapsed.TotalMilliseconds);
        }
        Assert.InRange(times.Min(), 0, 300);

        await speaker.TypeAsync("KeyH", "h");
        await StateAsync(audience, "held");
        await speaker.TypeAsync("PageDown", "PageDown");
        await AtAsync(speaker, 5);
        await AtAsync(audience, 4);
        await speaker.Page.ClickAsync("[data-do=discard]");
        await StateAsync(audience, "live");
        await AtAsync(speaker, 4);
        await speaker.TypeAsync("KeyH", "h");
        await StateAsync(audience, "held");
        await speaker.TypeAsync("PageUp", "PageUp");
        await speaker.Page.ClickAsync("[data-do=show]");
        await AtAsync(audience, 3);

        await speaker.Page.FocusAsync(".slide.current .marks [data-mark]");
        await speaker.TypeAsync("KeyS", "s");
        await speaker.Page.EvaluateAsync("() => dispatchEvent(new KeyboardEvent('keyup', { code: 'KeyS' }))");
        await audience.UntilAsync("document.querySelector('.slide.current .spotlight b')");
        await speaker.TypeAsync("KeyB", "b");
        await StateAsync(audience, "black");
        await audience.ReloadAsync();
        await StateAsync(audience, "black");
        // Its first line holds: one that was given up would stand among what was loaded.
        Assert.Equal(0, await audience.Page.EvaluateAsync<int>("performance.getEntriesByType('resource').filter(one => one.name.includes('/live/')).length"));
        await speaker.TypeAsync("KeyB", "b");
        await StateAsync(audience, "live");
        await AtAsync(audience, 3);
        Assert.Equal(0, await audience.Page.Locator("[data-do], dialog, a").CountAsync());
    }

    [Fact]
    public async Task Screens_keep_their_picture_while_the_server_is_away_and_follow_again_by_themselves()
    {
        var (speaker, audience) = await JoinedAsync();
        speaker.Forgiven = audience.Forgiven = WhileAway();
        await speaker.TypeAsync("Digit3", "3");
        await speaker.TypeAsync("Enter", "Enter");
        await AtAsync(audience, 3);
        await hall.App.StopAsync();
        await speaker.TypeAsync("PageDown", "PageDown");
        await AtAsync(speaker, 4);
        await audience.UntilAsync("document.querySelector('[data-line=down]')");
        await AtAsync(audience, 3);
        await StateAsync(audience, "live");
        await hall.App.StartAsync();
        var clock = Stopwatch.StartNew();
        await AtAsync(audience, 4);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(4));
    }

    [Theory]
    [InlineData("fa", ColorScheme.Light)]
    [InlineData("en", ColorScheme.Dark)]
    public async Task Nothing_is_found_by_axe_on_the_pages_of_presenting(string language, ColorScheme theme)
    {
        var window = Window.Desk with { Theme = theme };
        var (speaker, audience) = await JoinedAsync(language, window);
        var screen = await OpenAsync($"{Page}/3?lang={language}", window);
        await speaker.Page.ClickAsync("[data-joined]");
        foreach (var (reader, what) in new[] { (speaker, "speaker"), (audience, "audience"), (screen, "screen") })
        {
            var findings = await Axe.FindingsAsync(reader, $"{what} {language} {theme}");
            Assert.True(findings.Count == 0, string.Join('\n', findings));
        }
        // The keys of a slide on a stage half as large as its units.
        await screen.TypeAsync("Digit5", "5");
        await screen.TypeAsync("Enter", "Enter");
        await AtAsync(screen, 5);
        await screen.Page.SetViewportSizeAsync(Window.Phone.Width, Window.Phone.Height);
        await screen.UntilAsync("document.querySelector('.stage').hasAttribute('data-small') && document.querySelector('.slide.current .main-svg')");
        Assert.Empty(await Axe.FindingsAsync(screen, $"phone {language} {theme}"));
        await speaker.Page.SetViewportSizeAsync(Window.Phone.Width, Window.Phone.Height);
        await speaker.UntilAsync("document.querySelector('.sp-notes').getBoundingClientRect().top >= document.querySelector('.sp-now').getBoundingClientRect().bottom");
        await speaker.Page.SetViewportSizeAsync(Window.Zoomed.Width, Window.Zoomed.Height);
        await speaker.UntilAsync("[...document.querySelectorAll('.sp-bar button:not([hidden])')].every(button => button.offsetHeight > 0)");
    }

    /// <inheritdoc />
    public Task InitializeAsync() => Task.CompletedTask;

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        var complaints = readers.SelectMany(r => r.Complaints).ToList();
        foreach (var reader in readers)
            await reader.DisposeAsync();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    private async Task<(Reader Speaker, Reader Audience)> JoinedAsync(string language = "en", Window? window = null)
    {
        var speaker = await ArriveAsync(window);
        await hall.SignInAsync(speaker.Page);
        await speaker.OpenAsync($"{Page}/notes?lang={language}");
        await speaker.UntilAsync("document.querySelector('[data-code][data-line=up]')");
        var code = await speaker.Page.GetAttributeAsync("[data-present]", "data-code");
        var audience = await OpenAsync($"{Page}/audience?code={code}&lang={language}", window);
        await audience.UntilAsync("['live', 'held', 'black', 'white'].includes(document.querySelector('[data-audience]').dataset.audience)");
        await speaker.UntilAsync("document.querySelector('[data-screens]')?.dataset.screens === '1'");
        return (speaker, audience);
    }

    private async Task<Reader> OpenAsync(string path, Window? window = null)
    {
        var reader = await ArriveAsync(window);
        await reader.OpenAsync(path);
        return reader;
    }

    private async Task<Reader> ArriveAsync(Window? window)
    {
        var reader = await Reader.ArriveAsync(browser, hall.App, window ?? Window.Desk);
        readers.Add(reader);
        return reader;
    }

    private static async Task AtAsync(Reader reader, int slide) => await reader.UntilAsync($"slide => ({Shown})() === slide", slide);

    private static Task StateAsync(Reader audience, string state) => audience.UntilAsync("state => document.querySelector('[data-audience]').dataset.audience === state", state);

    // The browser itself reports every attempt to reach a server that is away.
    [GeneratedRegex(BrowserTest.ServerAway)]
    private static partial Regex WhileAway();
}
