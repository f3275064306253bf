using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dashboard.BrowserTests;

/// <summary>Somebody reading the dashboard in a browser of their own, with real clicks and keys.</summary>
public sealed class Reader : IAsyncDisposable
{
    private static readonly string Script = new StreamReader(typeof(Reader).Assembly.GetManifestResourceStream("reader.js")!).ReadToEnd();
    private readonly IBrowserContext context;
    private readonly App app;
    private readonly List<string> complaints = [];
    private int frames;

    private Reader(IBrowserContext context, IPage page, App app) => (this.context, Page, this.app) = (context, page, app);

    /// <summary>The page as Playwright sees it.</summary>
    public IPage Page { get; }

    /// <summary>Script errors, server errors, violations of the policy and requests to other hosts.</summary>
    public IReadOnlyList<string> Complaints
    {
        get
        {
            lock (complaints)
                return [.. complaints.Where(c => Forgiven?.IsMatch(c) != true)];
        }
    }

    /// <summary>Complaints that belong to what a test does.</summary>
    public Regex? Forgiven { get; set; }

    /// <summary>Everything the page asked for.</summary>
    public List<IResponse> Answers { get; } = [];

    /// <summary>Number of messages sent over the socket so far, answers to pings left out.</summary>
    public int Frames => Volatile.Read(ref frames);

    /// <summary>Loads of a whole document in the page so far.</summary>
    public int Documents { get; private set; }

    /// <summary>The query in the address bar, with question mark.</summary>
    public string Query => new Uri(Page.Url).Query;

    /// <summary>Opens a browser window, with nothing in it yet.</summary>
    public static async Task<Reader> ArriveAsync(Browser browser, App app, Window window)
    {
        var context = await browser.ContextAsync(new()
        {
            BaseURL = app.Address,
            ViewportSize = new() { Width = window.Width, Height = window.Height },
            ColorScheme = window.Theme,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-GB",
            TimezoneId = "Asia/Dushanbe",
        });
        context.SetDefaultTimeout(20_000);
        await context.AddInitScriptAsync(Script);
        var page = await context.NewPageAsync();
        var reader = new Reader(context, page, app);
        reader.Listen();
        return reader;
    }

    /// <summary>Opens an address and waits until every chart is drawn.</summary>
    public async Task OpenAsync(string path)
    {
        await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Commit });
        await ReadyAsync();
    }

    /// <summary>Loads the same address again.</summary>
    public async Task ReloadAsync()
    {
        await Page.ReloadAsync(new() { WaitUntil = WaitUntilState.Commit });
        await ReadyAsync();
    }

    /// <summary>Waits until the page is interactive and painted.</summary>
    public Task ReadyAsync() => Page.WaitForSelectorAsync("html[data-ready=true]");

    /// <summary>Waits until an expression over the page, or a function of the argument, is true.</summary>
    public Task UntilAsync(string expression, object? argument = null) =>
        // A bare expression would be tried again with eval, which the policy of the page forbids.
        Page.WaitForFunctionAsync(argument is null && !expression.StartsWith("() =>", StringComparison.Ordinal) ? $"() => {expression}" : expression, argument);

    /// <summary>Does something and waits until the server's answer to it is painted.</summary>
    public async Task DoAsync(Func<Task> action)
    {
        var painted = await CountAsync("painted");
        await action();
        await UntilAsync("painted => reading.count('painted') > painted", painted);
    }

    /// <summary>How often the page has announced something since it was loaded.</summary>
    public Task<int> CountAsync(string type) => Page.EvaluateAsync<int>("type => reading.count(type)", type);

    /// <summary>What the page has announced since it was loaded, in order.</summary>
    public Task<string[]> ToldAsync() => Page.EvaluateAsync<string[]>("reading.told.map(event => event.type)");

    // ── marks ──

    /// <summary>Where a mark is drawn, scrolled into view.</summary>
    public async Task<(float X, float Y)> PlaceAsync(string chart, string key)
    {
        await Page.Locator($"section[data-chart='{chart}']").ScrollIntoViewIfNeededAsync();
        var place = await Page.EvaluateAsync<JsonElement>("([chart, key]) => reading.settled(chart, key)", new[] { chart, key });
        Assert.True(place.ValueKind == JsonValueKind.Object, $"The mark {key} is not drawn in {chart}.");
        return ((float)place.GetProperty("x").GetDouble(), (float)place.GetProperty("y").GetDouble());
    }

    /// <summary>Clicks a mark in the plot and waits for the answer.</summary>
    public async Task ClickAsync(string chart, string key, params string[] keys)
    {
        var (x, y) = await PlaceAsync(chart, key);
        await DoAsync(async () =>
        {
            foreach (var held in keys)
                await Page.Keyboard.DownAsync(held);
            await Page.Mouse.MoveAsync(x, y);
            await Page.Mouse.ClickAsync(x, y);
            foreach (var held in keys)
                await Page.Keyboard.UpAsync(held);
        });
    }

    /// <summary>Moves the mouse onto a mark.</summary>
    public async Task HoverAsync(string chart, string key)
    {
        var (x, y) = await PlaceAsync(chart, key);
        await Page.Mouse.MoveAsync(x - 1, y - 1);
        await Page.Mouse.MoveAsync(x, y);
    }

    /// <summary>Moves the focus onto a mark, as Tab and arrows would.</summary>
    public Task FocusAsync(string chart, string key) => Page.FocusAsync(Option(chart, key));

    /// <summary>Presses a key and waits for the answer.</summary>
    public Task PressAsync(string key) => DoAsync(() => Page.Keyboard.PressAsync(key));

    /// <summary>Presses a key of which place and letter differ from ours, as on another keyboard.</summary>
    public Task TypeAsync(string code, string letter) => Page.EvaluateAsync(
        "([code, key]) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { code, key, bubbles: true, cancelable: true }))", new[] { code, letter });

    /// <summary>Waits until the browser has drawn what stands in the page.</summary>
    public Task SettleAsync() => Page.EvaluateAsync("new Promise(next => requestAnimationFrame(() => requestAnimationFrame(next)))");

    /// <summary>Clicks an element and waits for the answer.</summary>
    public Task ClickOnAsync(string selector) => DoAsync(() => Page.ClickAsync(selector));

    /// <summary>The element of a mark in the mark list.</summary>
    public static string Option(string chart, string key) => $"section[data-chart='{chart}'] .marks [data-mark='{key}']";

    /// <summary>The keys of the marks of a chart, in order; only those in a state if one is given: <c>dim</c>, <c>picked</c>, <c>full</c>.</summary>
    public Task<string[]> MarksAsync(string chart, string? state = null) => Page.EvaluateAsync<string[]>("""
        ([chart, state]) => [...document.querySelectorAll(`section[data-chart="${chart}"] .marks [data-mark]`)]
          .filter(o => !state || (state === "picked" ? o.ariaSelected === "true" : (o.dataset.state === "dim") === (state === "dim")))
          .map(o => o.dataset.mark)
        """, new[] { chart, state });

    /// <summary>What a click on a mark picks (<c>sector:energy</c>), by key; marks that pick nothing are left out.</summary>
    public async Task<IReadOnlyDictionary<string, string>> PicksAsync(string chart) => await Page.EvaluateAsync<Dictionary<string, string>>(
        "chart => Object.fromEntries([...document.querySelectorAll(`section[data-chart=\"${chart}\"] .marks [data-emit]`)].map(o => [o.dataset.mark, o.dataset.emit]))", chart);

    /// <summary>The state of every mark in lists, tables and plots, and the guide lines.</summary>
    public async Task<IReadOnlyDictionary<string, string>> PictureAsync() =>
        new SortedDictionary<string, string>(await Page.EvaluateAsync<Dictionary<string, string>>("reading.picture()"), StringComparer.Ordinal);

    /// <summary>The chips as <c>facet:value</c>, with <c>@chart</c> where the pick came from a chart.</summary>
    public Task<string[]> ChipsAsync() => Page.EvaluateAsync<string[]>(
        "[...document.querySelectorAll('[data-testid=chip]')].map(c => `${c.dataset.facet}:${c.dataset.value}${c.dataset.from ? '@' + c.dataset.from : ''}`)");

    /// <summary>The sentence.</summary>
    public Task<string> SentenceAsync() => Page.InnerTextAsync("[data-testid=sentence]");

    /// <summary>The texts of the notices.</summary>
    public async Task<IReadOnlyList<string>> NoticesAsync() => await Page.Locator("[data-testid=notice]").AllInnerTextsAsync();

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private void Complain(string what)
    {
        lock (complaints)
            complaints.Add(what);
    }

    private void Listen()
    {
        Page.Console += (_, message) =>
        {
            if (message.Type is "error")
                Complain($"console: {message.Text} ({message.Location})");
        };
        Page.PageError += (_, error) => Complain($"script: {error}");
        Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(app.Address + "/", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
                Complain($"other host: {request.Url}");
            if (request.IsNavigationRequest && request.Frame == Page.MainFrame)
                Documents++;
        };
        Page.Response += (_, answer) =>
        {
            Answers.Add(answer);
            if (answer.Status >= 500)
                Complain($"{answer.Status}: {answer.Url}");
        };
        Page.WebSocket += (_, socket) => socket.FrameSent += (_, frame) =>
        {
            // A ping is three bytes; every call is longer.
            if ((frame.Binary?.Length ?? frame.Text?.Length ?? 0) > 3)
                Interlocked.Increment(ref frames);
        };
    }
}
