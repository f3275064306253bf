using System.Diagnostics;
using Dashboard.Benchmarks;
using Dashboard.Data.Access;
using Dashboard.Data.Editing;
using Microsoft.Data.Sqlite;

namespace Dashboard.Reliability.Saving;

/// <summary><c>disk</c>: what stands in the way of a save is told as what it is, what was acknowledged is kept, readers notice nothing, and saving works again afterwards.</summary>
internal static class DiskRow
{
    private const string Small = "size=4m";

    /// <summary>Runs and prints; answers how many figures are not as promised.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var options = new Options(arguments, "small", "inside", "no-trouble");
        if (options.Text("inside", "") is { Length: > 0 } folder)
            return await InsideAsync(folder, !options.Has("no-trouble"));
        if (!OperatingSystem.IsLinux() || !Self.Has("unshare"))
        {
            Console.WriteLine("This row mounts a small disk of its own: it needs Linux with unshare.");
            return 1;
        }
        var own = Directory.CreateTempSubdirectory("dashboard-disk-");
        // Mounts inside are seen by that process alone and go with it.
        string[] trouble = options.Has("no-trouble") ? ["--no-trouble"] : [];
        using var inside = Self.Start(["disk", "--inside", own.FullName, .. trouble], "unshare", "-rm");
        Console.Write(await inside.StandardOutput.ReadToEndAsync());
        await inside.WaitForExitAsync();
        own.Delete(recursive: true);
        return inside.ExitCode;
    }

    private static async Task<int> InsideAsync(string folder, bool trouble)
    {
        await MountAsync("-t", "tmpfs", "-o", Small, "tmpfs", folder);
        var file = Path.Combine(folder, "store.db");
        var report = new Report($"disk: a store on a disk of its own ({Small}){(trouble ? "" : ", nothing broken")}");
        await using (var store = await Store.OpenAsync(file))
        {
            var editor = new Editing(store, file, (await store.SourcesAsync())[0]);
            await editor.TryAsync(report, "disk full", StoreTrouble.Full, () => Fill(folder, trouble), () => File.Delete(Path.Combine(folder, "ballast")));
            await editor.TryAsync(report, "disk read-only", StoreTrouble.ReadOnly, () => RemountAsync(folder, trouble ? "ro" : "rw"), () => RemountAsync(folder, "rw"));
            await LockedAsync(editor, report, file, trouble);
            await editor.TryAsync(report, "file taken away", StoreTrouble.Gone, () => Move(file, trouble), () => Back(file, trouble));
            report.Add("acknowledged saves", editor.Acknowledged, "saves");
            report.Add("releases readers could not see meanwhile", editor.Unread, "times", 0);
        }
        report.Print();
        return report.Failed;
    }

    private static async Task LockedAsync(Editing editor, Report report, string file, bool trouble)
    {
        await using var other = new SqliteConnection($"Data Source={file};Pooling=False");
        await other.OpenAsync();
        SqliteTransaction? held = null;
        var slowest = await editor.TryAsync(report, "held by another program", StoreTrouble.Locked, () =>
        {
            held = trouble ? other.BeginTransaction() : null;
            return Task.CompletedTask;
        }, () =>
        {
            held?.Dispose();
            return Task.CompletedTask;
        });
        report.Add("slowest refusal while held by another program", slowest.TotalSeconds, "s", 2);
    }

    private static Task Fill(string folder, bool trouble)
    {
        if (!trouble)
            return Task.CompletedTask;
        using var ballast = File.Create(Path.Combine(folder, "ballast"));
        try
        {
            for (var block = new byte[1024]; ;)
            {
                ballast.Write(block);
                ballast.Flush();
            }
        }
        catch (IOException)
        {
            return Task.CompletedTask;
        }
    }

    private static Task Move(string file, bool trouble)
    {
        if (trouble)
            File.Move(file, file + ".away");
        return Task.CompletedTask;
    }

    private static Task Back(string file, bool trouble)
    {
        if (trouble)
            File.Move(file + ".away", file, overwrite: true);
        return Task.CompletedTask;
    }

    private static Task RemountAsync(string folder, string mode) => MountAsync("-o", $"remount,{mode},{Small}", folder);

    private static async Task MountAsync(params string[] arguments)
    {
        using var mount = Process.Start("mount", arguments);
        await mount.WaitForExitAsync();
        if (mount.ExitCode != 0)
            throw new ArgumentException($"mount {string.Join(' ', arguments)} did not work here.");
    }

    // Somebody who saves, and saves the same again when refused.
    private sealed class Editing(Store store, string file, WorkingRecord opened)
    {
        private const int Times = 5;
        private WorkingRecord record = opened;

        public int Acknowledged { get; private set; }
        public int Unread { get; private set; }

        public Task<TimeSpan> TryAsync(Report report, string what, StoreTrouble expected, Func<Task> spoil, Action repair) => TryAsync(report, what, expected, spoil, () =>
        {
            repair();
            return Task.CompletedTask;
        });

        public async Task<TimeSpan> TryAsync(Report report, string what, StoreTrouble expected, Func<Task> spoil, Func<Task> repair)
        {
            for (var time = 0; time < Times; time++)
                await SaveAsync($"{what} before {time}");
            var kept = record;
            await spoil();
            var (refused, other, slowest) = (0, 0, TimeSpan.Zero);
            for (var time = 0; time < Times; time++)
            {
                var watch = Stopwatch.StartNew();
                try
                {
                    await SaveAsync($"{what} {time} {new string('x', 60_000)}");
                }
                catch (StoreUnavailable failure)
                {
                    refused++;
                    other += failure.Trouble == expected ? 0 : 1;
                    if (failure.Trouble != expected)
                        report.Note($"{what}: told as", $"{failure.Trouble} – {failure.InnerException?.InnerException?.Message ?? failure.InnerException?.Message}");
                }
                slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;
                Unread += store.Releases.Newest.Dataset.Sources.Count > 0 && store.Releases.Find(1) is not null ? 0 : 1;
            }
            await repair();
            var lost = (string)Sql.One(file, "SELECT Body FROM Records WHERE Kind = 'sources' AND Slug = $slug", ("$slug", record.Slug))! == record.Body && record == kept ? 0 : 1;
            await SaveAsync($"{what} after");
            report.Add($"{what}: not refused", Times - refused, $"of {Times} saves", 0);
            report.Add($"{what}: refused as something else than {expected}", other, "saves", 0);
            report.Add($"{what}: acknowledged and lost, or refused and kept", lost, "saves", 0);
            return slowest;
        }

        private async Task SaveAsync(string text)
        {
            var answer = await store.SaveAsync(Guid.NewGuid().ToString("N"), Store.Edit(record, "publisher", text));
            record = answer.Done ? answer.Saved[0] : throw new InvalidOperationException($"{text[..Math.Min(40, text.Length)]}: {(answer.Problems is [var first, ..] ? first.ToString() : "conflict")}");
            Acknowledged++;
        }
    }
}
