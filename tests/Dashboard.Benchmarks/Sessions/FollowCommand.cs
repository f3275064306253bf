using System.Diagnostics;
using Dashboard.Benchmarks.Running;
using Dashboard.Charting;
using Dashboard.Data.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Benchmarks.Sessions;

/// <summary><c>follow</c>: from a release being announced until every open reader has its answer. The app runs inside this process.</summary>
public static class FollowCommand
{
    /// <summary>Runs and prints; answers how many figures are over their budget.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var options = new Options(arguments, "count", "rounds");
        var count = options.Count("count", 200, 1, 5_000);
        var rounds = options.Count("rounds", 3, 1, 50);
        var folder = Directory.CreateTempSubdirectory("dashboard-follow-");
        var store = Path.Combine(folder.FullName, "store.db");
        var times = new List<double>();
        var publishing = new List<double>();
        var (missed, behind) = (0, 0);
        await using (var app = new HostedApp(store))
        {
            app.UseKestrel(PublishedApp.FreePort());
            app.StartServer();
            AddPublisher(store);
            // Before any reader: followers are told in the order they came.
            long announced = 0;
            using var heard = app.Services.GetRequiredService<Data.Releases.DatasetStore>().Subscribe(_ => announced = Stopwatch.GetTimestamp());
            await using var readers = new Readers(app.ClientOptions.BaseAddress, compressed: true);
            using var enough = new CancellationTokenSource(TimeSpan.FromMinutes(20));
            using var staying = CancellationTokenSource.CreateLinkedTokenSource(enough.Token);
            var stay = readers.StayAsync(staying.Token);
            await readers.OpenAsync(count, enough.Token);
            missed += readers.Failures.Count;
            for (var round = 0; round < rounds; round++)
            {
                Edit(store, round);
                Task<long>[] waiting = [.. readers.Circuits.Select(c => c.NextAnswer())];
                announced = 0;
                var asked = Stopwatch.GetTimestamp();
                var published = await app.Services.GetRequiredService<Publishing>().PublishAsync(Data.Access.Command.New(Account, "Measured by the benchmark"));
                if (published.Release is null)
                    throw new InvalidOperationException(published.Problems[0].ToString());
                await ((Task)Task.WhenAll(waiting)).WaitAsync(TimeSpan.FromSeconds(30)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                missed += waiting.Count(w => !w.IsCompletedSuccessfully);
                var told = announced == 0 ? asked : announced;
                publishing.Add(Stopwatch.GetElapsedTime(asked, told).TotalMilliseconds);
                times.AddRange(waiting.Where(w => w.IsCompletedSuccessfully).Select(w => Math.Max(0, Stopwatch.GetElapsedTime(told, w.Result).TotalMilliseconds)));
                await Task.Delay(500, enough.Token);
            }
            behind = await BehindAsync(app, store, rounds);
            await staying.CancelAsync();
            await stay;
        }
        folder.Delete(recursive: true);
        var report = new Report(FormattableString.Invariant($"{rounds} releases followed by {count:N0} open readers"));
        report.Times("announced to answered", times, count <= 200 ? 100 : 500);
        report.Add("slowest", times.DefaultIfEmpty(double.NaN).Max(), "ms");
        report.Add("publishing itself, p50", Percentile.Of(publishing, .5), "ms");
        report.Add("readers missed", missed, "readers", 0);
        report.Add("reader cut off meanwhile who does not see the newest release on coming back", behind, "readers", 0);
        report.Print();
        return report.Failed;
    }

    // Whose circuit is gone is reloaded at the same address, as the page does by itself.
    private static async Task<int> BehindAsync(HostedApp app, string store, int round)
    {
        using var http = new HttpClient { BaseAddress = app.ClientOptions.BaseAddress };
        var cut = await Circuits.Circuit.OpenAsync(http, "/", compressed: true, CancellationToken.None);
        await cut.DisposeAsync();
        Edit(store, round);
        var published = await app.Services.GetRequiredService<Publishing>().PublishAsync(Data.Access.Command.New(Account, "Measured by the benchmark"));
        await using var back = await Circuits.Circuit.OpenAsync(http, cut.Address, compressed: true, CancellationToken.None);
        var page = await http.GetStringAsync(new Uri(cut.Address, UriKind.Relative));
        return page.Contains(FormattableString.Invariant($"R{published.Release!.Number}<"), StringComparison.Ordinal) || page.Contains(FormattableString.Invariant($"R{published.Release.Number} "), StringComparison.Ordinal) ? 0 : 1;
    }

    // What an editor's correction does to the working copy: one agreement less or more is in force.
    private static void Edit(string store, int round)
    {
        using var connection = new SqliteConnection($"Data Source={store}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE Records SET Body = json_set(Body, '$.note', $note) WHERE Kind = 'agreements'";
        command.Parameters.AddWithValue("$note", FormattableString.Invariant($"Measured in round {round}"));
        if (command.ExecuteNonQuery() == 0)
            throw new InvalidOperationException("The working copy holds no agreement.");
    }

    private const string Account = "benchmark";

    // Somebody who may publish; nobody signs in with it.
    private static void AddPublisher(string store)
    {
        using var connection = new SqliteConnection($"Data Source={store}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            INSERT OR IGNORE INTO Accounts (Id, UserName, Name, Role, Disabled, CreatedAt, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount)
            VALUES ($id, $id, 'Benchmark', 'publisher', 0, '2026-01-01T00:00:00.0000000Z', 0, 0, 0, 0, 0)
            """;
        command.Parameters.AddWithValue("$id", Account);
        command.ExecuteNonQuery();
    }

    private sealed class HostedApp(string store) : WebApplicationFactory<Figures>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseContentRoot(Path.Combine(PublishedApp.Repository(), "src", "Dashboard"));
            builder.UseEnvironment("Production");
            builder.UseSetting("Storage:Path", store);
            builder.UseSetting("Logging:LogLevel:Default", "Warning");
        }
    }
}
