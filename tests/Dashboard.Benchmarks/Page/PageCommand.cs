using Dashboard.Benchmarks.Running;

namespace Dashboard.Benchmarks.Page;

/// <summary><c>page</c>: load and picks of a page in Chromium, of the overview unless <c>--path</c> names another.</summary>
public static class PageCommand
{
    private const int Loads = 5;
    private const double BytesBudget = 6;

    /// <summary>Runs and prints; answers how many figures are over their budget.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var options = new Options(arguments, "lang", "records", "rtt", "picks", "app", "path");
        var language = options.Text("lang", "en");
        if (language is not ("en" or "fa" or "tg"))
            throw new ArgumentException($"--lang '{language}' is not accepted; accepted: en, fa, tg.");
        var records = options.Count("records", 0, 0, 1_000_000);
        var picks = options.Count("picks", 80, 2, 2_000);
        var roundTrip = options.Number("rtt", 100, 0, 2_000);
        await using var app = await PublishedApp.StartAsync(options.Text("app", ""), records);
        await using var browser = await Browser.StartAsync();
        var path = options.Text("path", "/");
        if (!path.StartsWith('/'))
            throw new ArgumentException($"--path '{path}' is not accepted; accepted: the path of a page, /trade.");
        var query = path[1..] + (language == "en" ? "" : $"?lang={language}");
        var about = FormattableString.Invariant($"{path}, {language}, seed{(records > 0 ? $" and {records:N0} invented agreements" : "")}");
        var failed = await LoadAsync(browser, app, query, language, about) + await SeriesAsync(browser, app, query, 0, picks, about);
        return roundTrip > 0 ? failed + await SeriesAsync(browser, app, query, roundTrip, picks, about) : failed;
    }

    private static async Task<int> LoadAsync(Browser browser, PublishedApp app, string query, string language, string about)
    {
        var ready = new List<double>();
        var shifts = new List<double>();
        var report = new Report($"Load of {about}");
        for (var load = 0; load <= Loads; load++)
        {
            await using var wire = new DelayingProxy(app.Port, TimeSpan.Zero);
            var address = FormattableString.Invariant($"http://127.0.0.1:{wire.Port}/{query}");
            await using var window = await browser.FreshAsync();
            var (page, traffic, time) = await Browser.OpenAsync(window, address);
            // The first load only wakes the server.
            if (load == 0)
                continue;
            ready.Add(time);
            shifts.Add(await page.EvaluateAsync<double>("() => window.measured.shift"));
            if (load < Loads)
                continue;
            report.Add("cold: HTTP answers, encoded", traffic.HttpBytes / 1024, "kB", language == "en" ? 700 : 800);
            report.Add("cold: everything on the wire, socket included", wire.BytesDown / 1024d, "kB");
            report.Add("cold: socket messages before compression", traffic.MessageBytesDown / 1024, "kB");
            report.Add("cold: requests", traffic.Requests, "requests", 30);
            report.Add("cold: ready, median", Percentile.Of(ready, .5), "ms", 1200);
            report.Add("cold: ready, slowest", ready.Max(), "ms");
            report.Add("layout shift, largest", shifts.Max(), "", .01);
            await page.CloseAsync();
            var before = wire.BytesDown;
            var (_, again, warm) = await Browser.OpenAsync(window, address);
            report.Add("warm: HTTP answers, encoded", again.HttpBytes / 1024, "kB", 60);
            report.Add("warm: everything on the wire, socket included", (wire.BytesDown - before) / 1024d, "kB");
            report.Add("warm: ready", warm, "ms");
        }
        report.Print();
        return report.Failed;
    }

    private static async Task<int> SeriesAsync(Browser browser, PublishedApp app, string query, double roundTrip, int picks, string about)
    {
        var report = new Report(FormattableString.Invariant($"Picks, {about}, {(roundTrip > 0 ? $"{roundTrip} ms round trip" : "loopback")}"));
        await using var wire = new DelayingProxy(app.Port, TimeSpan.FromMilliseconds(roundTrip));
        await using var window = await browser.FreshAsync();
        var home = FormattableString.Invariant($"http://127.0.0.1:{wire.Port}/{query}");
        var (page, traffic, _) = await Browser.OpenAsync(window, home);
        await PickSeries.RunAsync(page, traffic, wire, 4, seed: 1);
        var used = app.Processor;
        var highlight = await PickSeries.RunAsync(page, traffic, wire, picks, seed: 7);
        var cost = (app.Processor - used).TotalMilliseconds / picks;
        await page.CloseAsync();
        (page, traffic, _) = await Browser.OpenAsync(window, home + (query.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "mode=filter");
        used = app.Processor;
        var filter = await PickSeries.RunAsync(page, traffic, wire, picks / 2, seed: 11);
        var filterCost = (app.Processor - used).TotalMilliseconds / (picks / 2);
        highlight.AddTo(report, "Highlight", roundTrip is 0 or 100 ? 34 : null, roundTrip switch { 0 => 90, 100 => 200, _ => null }, BytesBudget);
        report.Add("Highlight: server CPU per pick", cost, "ms", 4);
        filter.AddTo(report, "Filter", null, roundTrip switch { 0 => 150, 100 => 260, _ => null }, BytesBudget);
        report.Add("Filter: server CPU per pick", filterCost, "ms", 4);
        report.Print();
        return report.Failed;
    }
}
