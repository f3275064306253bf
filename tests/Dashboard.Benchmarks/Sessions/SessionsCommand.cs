using Dashboard.Benchmarks.Running;

namespace Dashboard.Benchmarks.Sessions;

/// <summary><c>sessions</c>: memory and processor time of open readers, picks answered meanwhile.</summary>
public static class SessionsCommand
{
    private const int WarmUp = 20;

    /// <summary>Runs and prints; answers how many figures are over their budget.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var options = new Options(arguments, "count", "minutes", "think", "plain", "app", "records", "calls", "mode");
        var mode = options.Text("mode", "mixed");
        if (mode is not ("highlight" or "filter" or "mixed"))
            throw new ArgumentException($"--mode '{mode}' is not accepted; accepted: highlight, filter, mixed.");
        var count = options.Count("count", 500, 1, 10_000);
        var minutes = options.Number("minutes", 1, .05, 60);
        var think = options.Number("think", 5, .1, 60);
        await using var app = await PublishedApp.StartAsync(options.Text("app", ""), options.Count("records", 0, 0, 1_000_000));
        var home = new Uri(FormattableString.Invariant($"http://127.0.0.1:{app.Port}/"));
        await WarmAsync(home, !options.Has("plain"), mode, options.Has("calls"));
        var before = app.ResidentKilobytes;

        await using var readers = new Readers(home, !options.Has("plain"), mode);
        using var enough = new CancellationTokenSource(TimeSpan.FromMinutes(minutes + 20));
        using var staying = CancellationTokenSource.CreateLinkedTokenSource(enough.Token);
        var stay = readers.StayAsync(staying.Token);
        var opening = System.Diagnostics.Stopwatch.StartNew();
        var opened = app.Processor;
        await readers.OpenAsync(count, enough.Token);
        opening.Stop();
        var openCost = (app.Processor - opened).TotalMilliseconds / count;
        await Task.Delay(TimeSpan.FromSeconds(3), enough.Token);
        var open = app.ResidentKilobytes;
        var received = readers.Circuits.Sum(c => c.BytesDown);

        var busy = app.Processor;
        using var time = CancellationTokenSource.CreateLinkedTokenSource(enough.Token);
        time.CancelAfter(TimeSpan.FromMinutes(minutes));
        await readers.PickAsync(think, time.Token);
        var used = (app.Processor - busy).TotalMilliseconds;
        var after = app.ResidentKilobytes;
        await staying.CancelAsync();
        await stay;

        var sessions = Math.Max(1, readers.Circuits.Count);
        var report = new Report(FormattableString.Invariant($"{sessions:N0} open sessions, {minutes} min of picks every {think} s, {mode}, {(options.Has("plain") ? "plain" : "compressed")} sockets"));
        report.Add("opened", sessions, "sessions");
        report.Add("opened in", opening.Elapsed.TotalSeconds, "s");
        report.Add("server CPU per opened session", openCost, "ms");
        report.Add("resident memory before", before / 1024, "MB");
        report.Add("resident memory per session, opened", (open - before) / sessions, "kB", 700);
        report.Add("resident memory per session, after the picks", (after - before) / sessions, "kB");
        report.Add("picks answered", readers.Picks.Count, "picks");
        report.Add("server CPU per pick", used / Math.Max(1, readers.Picks.Count), "ms", 4);
        report.Times("pick, sent to answered", readers.Picks, 100);
        report.Add("message bytes per pick, uncompressed", (readers.Circuits.Sum(c => c.BytesDown) - received) / 1024d / Math.Max(1, readers.Picks.Count), "kB");
        report.Add("failures", readers.Failures.Count, "failures", 0);
        foreach (var failure in readers.Failures.GroupBy(f => f[(f.IndexOf(": ", StringComparison.Ordinal) + 2)..]).Take(5))
            report.Note(FormattableString.Invariant($"– {failure.Count()} ×"), failure.Key);
        report.Print();
        return report.Failed;
    }

    private static async Task WarmAsync(Uri home, bool compressed, string mode, bool calls)
    {
        await using var first = new Readers(home, compressed, mode);
        await first.OpenAsync(WarmUp, CancellationToken.None);
        if (calls)
            Console.Error.WriteLine("calls to the browser: " + string.Join(" ", first.Circuits.FirstOrDefault()?.Calls ?? []));
        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(8));
        await first.PickAsync(.2, time.Token);
        if (first.Circuits.Count == 0)
            throw new InvalidOperationException("No circuit could be opened: " + first.Failures.FirstOrDefault());
    }
}
