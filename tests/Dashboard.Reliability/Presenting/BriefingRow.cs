using System.Globalization;
using Dashboard.Benchmarks;
using Dashboard.Benchmarks.Page;
using Dashboard.Benchmarks.Running;
using Microsoft.Playwright;

namespace Dashboard.Reliability.Presenting;

/// <summary><c>briefing</c>: a talk before two screens while everything that can happen to it happens.</summary>
internal static class BriefingRow
{
    private const string Slug = "reviving-ties-in-ten-minutes", Email = "zarina@example.org", Password = "Long-enough-9-pass";
    // Must fail: a screen whose line is lost never gets another.
    private const string NoRejoin = "(() => { const ask = window.fetch; let lines = 0; window.fetch = (to, ...rest) => String(to).includes('/live/') && lines++ > 0 ? Promise.reject(new TypeError('no line')) : ask(to, ...rest); })();";

    /// <summary>Runs and prints; answers how many figures are not as promised.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var options = new Options(arguments, "small", "minutes", "app", "no-rejoin");
        var small = options.Has("small");
        var length = TimeSpan.FromMinutes(options.Number("minutes", small ? .8 : 30, .2, 600));
        var report = new Report($"briefing: a talk of {length.TotalMinutes.ToString("0.#", CultureInfo.InvariantCulture)} minutes before two screens{(options.Has("no-rejoin") ? ", screens that never try again" : "")}");
        await using var app = await PublishedApp.StartAsync(options.Text("app", ""), 0, ("Setup__AdminEmail", Email), ("Setup__AdminPassword", Password));
        await using var wire = new DelayingProxy(app.Port, TimeSpan.Zero);
        await using var browser = await Browser.StartAsync();
        var (here, across) = (At(app.Port), At(wire.Port));

        var desk = await WindowAsync(browser);
        var stage = await desk.NewPageAsync();
        await Editor.SignInAsync(stage, here, Email, Password);
        await stage.GotoAsync($"{here}/present/{Slug}/notes");
        var speaker = new Speaker(stage);
        var code = await speaker.ReadyAsync();
        var scripts = options.Has("no-rejoin") ? NoRejoin : "";
        var (far, near) = (new Screen("the screen over the network", await WindowAsync(browser, scripts), Audience(across, code)), new Screen("the screen in the room", await WindowAsync(browser, scripts), Audience(here, code)));
        await far.OpenAsync();
        await near.OpenAsync();

        var watch = new Watch(speaker);
        report.Add("screens opened, until both show the first picture", Math.Max(await watch.BackAsync(far), await watch.BackAsync(near)), "ms");
        using var over = new CancellationTokenSource();
        var watching = watch.RunAsync([far, near], over.Token);
        var talking = TalkAsync(speaker, small ? TimeSpan.FromSeconds(3.5) : TimeSpan.FromSeconds(8), over.Token);
        var happening = new Happening(app, wire, new(await desk.NewPageAsync(), here), watch, far, near, report);
        await happening.RunAsync(length, small ? TimeSpan.FromSeconds(6) : TimeSpan.FromSeconds(60));
        await over.CancelAsync();
        await Task.WhenAll(watching, talking);

        report.Add("steps of the talk", speaker.Steps, "steps");
        report.Add("releases published meanwhile", happening.Published, "releases");
        report.Add("looks at a wrong picture, two seconds after a screen was able", watch.Wrong, $"of {watch.Looks}", 0);
        report.Add("looks at a screen that lost its picture while it could not follow", watch.Blank, "looks", 0);
        report.Add("dialogs, alerts and boxes seen by the audience", watch.Disturbed + far.Boxes + near.Boxes, "looks", 0);
        foreach (var words in watch.Told)
            report.Note("–", words);
        report.Print();
        return report.Failed;
    }

    private static async Task TalkAsync(Speaker speaker, TimeSpan pause, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            await speaker.StepAsync();
            await Task.Delay(pause, CancellationToken.None);
        }
    }

    private static string At(int port) => FormattableString.Invariant($"http://127.0.0.1:{port}");

    private static string Audience(string at, string code) => $"{at}/present/{Slug}/audience?code={code}";

    private static async Task<IBrowserContext> WindowAsync(Browser browser, string script = "")
    {
        var window = await browser.FreshAsync();
        await using var stream = typeof(BriefingRow).Assembly.GetManifestResourceStream("watch.js")!;
        using var reader = new StreamReader(stream);
        await window.AddInitScriptAsync(script + await reader.ReadToEndAsync());
        return window;
    }
}
