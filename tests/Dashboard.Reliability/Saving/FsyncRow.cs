using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Dashboard.Benchmarks;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Dashboard.Reliability.Saving;

/// <summary><c>fsync</c>: a save is answered only after the disk was told to keep it; counted from outside by strace.</summary>
internal static class FsyncRow
{
    /// <summary>Runs and prints; answers how many figures are not as promised.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var options = new Options(arguments, "small", "saves", "synchronous");
        var saves = options.Count("saves", options.Has("small") ? 20 : 50, 1, 10_000);
        var synchronous = options.Text("synchronous", "FULL");
        if (!Self.Has("strace"))
        {
            Console.WriteLine("strace is needed to count: apt-get install strace");
            return 1;
        }
        var folder = Directory.CreateTempSubdirectory("dashboard-fsync-");
        var counts = Path.Combine(folder.FullName, "calls");
        using var saver = Self.Start(["saver", "--file", Path.Combine(folder.FullName, "store.db"), "--saves", saves.ToString(CultureInfo.InvariantCulture), "--synchronous", synchronous]);
        var ready = await Self.LineAsync(saver, "ready");
        using var strace = Process.Start(new ProcessStartInfo("strace", ["-f", "-e", "trace=fsync,fdatasync", "-o", counts, "-p", ready.Split(' ')[1]]) { RedirectStandardError = true })!;
        while (await strace.StandardError.ReadLineAsync() is { } line && !line.Contains("attached", StringComparison.Ordinal))
        {
            // It says so once for the process and all its threads.
        }
        await saver.StandardInput.WriteLineAsync("go");
        var done = await Self.LineAsync(saver, "done");
        saver.Kill();
        await saver.WaitForExitAsync();
        await strace.WaitForExitAsync();
        var calls = (await File.ReadAllLinesAsync(counts)).Count(line => line.Contains("sync(", StringComparison.Ordinal));
        folder.Delete(recursive: true);
        var report = new Report($"fsync: saves with synchronous={synchronous} while another connection is open");
        report.Add("acknowledged saves", saves, "saves");
        report.Add("flushes to the disk meanwhile", calls, "calls");
        report.Add("saves without a flush of their own", Math.Max(0, saves - calls), "saves", 0);
        report.Note("time of a save under strace", done["done ".Length..]);
        report.Print();
        return report.Failed;
    }
}

/// <summary>The program that is counted: saves when told to.</summary>
internal static class Saver
{
    /// <summary>Runs until killed.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var options = new Options(arguments, "file", "saves", "synchronous");
        var (file, saves, synchronous) = (options.Text("file", ""), options.Count("saves", 50, 1, 10_000), options.Text("synchronous", "FULL"));
        await using var store = await Store.OpenAsync(file, interceptor: synchronous == "FULL" ? null : new Careless(synchronous));
        // Closing the last connection writes the log back and flushes it; on a busy day there always is another one.
        await using var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=False");
        await other.OpenAsync();
        await using (var read = other.CreateCommand())
        {
            read.CommandText = "SELECT count(*) FROM Records";
            await read.ExecuteScalarAsync();
        }
        var record = (await store.SourcesAsync())[0];
        // The first one is not counted: the log is made with it.
        record = (await store.SaveAsync("first", Store.Edit(record, "publisher", "first"))).Saved[0];
        Console.WriteLine($"ready {Environment.ProcessId}");
        await Console.In.ReadLineAsync();
        var watch = Stopwatch.StartNew();
        for (var save = 0; save < saves; save++)
            record = (await store.SaveAsync(FormattableString.Invariant($"save-{save}"), Store.Edit(record, "publisher", FormattableString.Invariant($"Save {save}")))).Saved[0];
        Console.WriteLine(FormattableString.Invariant($"done {watch.Elapsed.TotalMilliseconds / saves:0.0} ms"));
        await Task.Delay(Timeout.Infinite);
        return 0;
    }

    // What the store would do without its rule.
    private sealed class Careless(string synchronous) : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A word from this program's own command line.
            command.CommandText = $"PRAGMA synchronous={synchronous}";
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }
}
