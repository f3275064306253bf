using System.Security.Cryptography;
using System.Text;
using Dashboard.Benchmarks;
using Dashboard.Benchmarks.Circuits;
using Dashboard.Benchmarks.Running;
using Dashboard.Reliability.Saving;

namespace Dashboard.Reliability.Network;

/// <summary><c>hub</c>: whatever is sent to the circuits of the running program, it goes on and nothing is written.</summary>
internal static class HubRow
{
    private const int Together = 4;
    private static readonly string[] Pages = ["/", "/trade", "/agreements", "/claims"];

    /// <summary>Runs and prints; answers how many figures are not as promised.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var options = new Options(arguments, "small", "frames", "app", "seed", "with-a-save");
        var frames = options.Count("frames", options.Has("small") ? 4_000 : 100_000, 1, 10_000_000);
        var seed = options.Count("seed", 1, 0, int.MaxValue);
        // The limits that keep a stranger from doing this at all.
        Environment.SetEnvironmentVariable("Pages__RequestsPerMinute", "10000000");
        // It complains of every one of them, rightly.
        Environment.SetEnvironmentVariable("Logging__LogLevel__Microsoft", "None");
        Environment.SetEnvironmentVariable("Logging__LogLevel__Microsoft.AspNetCore", "None");
        await using var app = await PublishedApp.StartAsync(options.Text("app", ""), 0);
        var home = new Uri(FormattableString.Invariant($"http://127.0.0.1:{app.Port}/"));
        var before = Written(app.Store);
        var told = new Tally();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Together).Select(n => Task.Run(() => AttackAsync(home, new Random(seed + n), frames / Together, told, app))));
        if (options.Has("with-a-save"))
            Sql.Rows(app.Store, "UPDATE Records SET Version = Version + 1 WHERE rowid = 1");
        var answered = await AnswersAsync(home);
        var report = new Report(FormattableString.Invariant($"hub: {told.Sent:N0} messages nobody's browser would send, in {watch.Elapsed.TotalSeconds:0} s"));
        report.Add("messages", told.Sent, "messages");
        report.Add("connections", told.Connections, "connections");
        report.Add("connections the server closed on them", told.Closed, "connections");
        report.Add("connections that could not be opened", told.Refused, "connections");
        report.Add("exits of the program", app.HasExited ? 1 : 0, "exits", 0);
        report.Add("tables of the store that changed", before.Zip(Written(app.Store)).Count(pair => pair.First != pair.Second), "tables", 0);
        report.Add("honest readers who got no answer afterwards", answered ? 0 : 1, "readers", 0);
        report.Print();
        return report.Failed;
    }

    private static async Task AttackAsync(Uri home, Random random, int count, Tally told, PublishedApp app)
    {
        using var http = new HttpClient { BaseAddress = home, Timeout = TimeSpan.FromSeconds(60) };
        for (var sent = 0; sent < count && !app.HasExited;)
        {
            try
            {
                var address = Pages[random.Next(Pages.Length)];
                var page = await CircuitPage.LoadAsync(http, address, CancellationToken.None);
                var frames = new Frames(random, home, page);
                // One page serves several connections; its sealed parts are good for minutes.
                for (var connection = 0; connection < 12 && sent < count; connection++)
                    sent += await ConnectionAsync(http, home, address, page, frames, random, count - sent, told);
            }
            catch (Exception failure) when (failure is HttpRequestException or System.Net.WebSockets.WebSocketException or OperationCanceledException)
            {
                told.Refuse();
                await Task.Delay(50);
            }
        }
    }

    private static async Task<int> ConnectionAsync(HttpClient http, Uri home, string address, CircuitPage page, Frames frames, Random random, int most, Tally told)
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using var hub = await HubSocket.OpenAsync(http, random.Next(10) != 0, stop.Token);
        if (random.Next(3) == 0)
            await hub.StartAsync(home, address, page, stop.Token);
        var sent = 0;
        while (sent < Math.Min(most, 60) && hub.IsOpen && await hub.SendAsync(frames.Next(), stop.Token))
            sent++;
        // What was sent last is to be read before the connection goes.
        await Task.Delay(20, CancellationToken.None);
        told.Count(sent, closed: !hub.IsOpen);
        return Math.Max(1, sent);
    }

    private static async Task<bool> AnswersAsync(Uri home)
    {
        using var http = new HttpClient { BaseAddress = home };
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            await using var reader = await Circuit.OpenAsync(http, "/", compressed: true, patience.Token);
            return await reader.PickAsync(new Uri(home, "/?sector=energy").ToString(), patience.Token) >= 0;
        }
        catch (Exception failure) when (failure is HttpRequestException or InvalidOperationException or OperationCanceledException or System.Net.WebSockets.WebSocketException)
        {
            return false;
        }
    }

    // One hash per table, over every row.
    private static string[] Written(string store) =>
    [
        .. Sql.Rows(store, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").Select(table => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Join('\n', Sql.Rows(store, $"SELECT * FROM \"{table[0]}\"").Select(row => string.Join('|', row.Select(v => v is byte[] bytes ? Convert.ToHexString(SHA256.HashData(bytes)) : v)))))))),
    ];

    private sealed class Tally
    {
        private int sent, connections, closed, refused;
        public int Connections => connections;
        public int Sent => sent;
        public int Closed => closed;
        public int Refused => refused;
        public void Refuse() => Interlocked.Increment(ref refused);
        public void Count(int frames, bool closed)
        {
            Interlocked.Add(ref sent, frames);
            Interlocked.Increment(ref connections);
            Interlocked.Add(ref this.closed, closed ? 1 : 0);
        }
    }
}
