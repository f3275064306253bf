using System.Globalization;
using Dashboard.Benchmarks;

namespace Dashboard.Reliability.Saving;

/// <summary><c>kill</c>: everything that was acknowledged before a kill is there after the restart, once, whole, with its revision.</summary>
internal static class KillRow
{
    private const int Soonest = 60, Latest = 760;

    /// <summary>Runs and prints; answers how many figures are not as promised.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var options = new Options(arguments, "small", "kills", "provider", "seed");
        var kills = options.Count("kills", options.Has("small") ? 15 : 300, 1, 100_000);
        var provider = options.Text("provider", "Sqlite");
        var random = new Random(options.Count("seed", Environment.TickCount & 0xffff, 0, 0xffff));
        var folder = Directory.CreateTempSubdirectory("dashboard-kill-");
        var file = Path.Combine(folder.FullName, "store.db");
        var told = new Tally();
        List<string> open = [];
        for (var round = 0; round < kills; round++)
        {
            var (tried, acknowledged) = await KilledAsync(file, provider, round, open, random.Next(Soonest, Latest + 1), told);
            told.Check(file, tried, acknowledged);
            open = [.. tried.Except(acknowledged.Keys)];
        }
        folder.Delete(recursive: true);
        return told.Print(kills, provider);
    }

    private static async Task<(HashSet<string> Tried, Dictionary<string, string[]> Acknowledged)> KilledAsync(
        string file, string provider, int round, List<string> open, int after, Tally told)
    {
        string[] again = open.Count == 0 ? [] : ["--again", string.Join(',', open)];
        using var writer = Self.Start(["writer", "--file", file, "--provider", provider, "--round", round.ToString(CultureInfo.InvariantCulture), .. again]);
        HashSet<string> tried = [];
        Dictionary<string, string[]> acknowledged = [];
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var reading = Task.Run(async () =>
        {
            while (await writer.StandardOutput.ReadLineAsync() is { } line)
            {
                var words = line.Split(' ');
                // A line cut off by the kill does not end with the point.
                if (words is ["try", var attempt, "."])
                    tried.Add(attempt);
                else if (words is ["ack", var done, .. var facts, "."])
                    acknowledged[done] = facts;
                else if (words is ["odd", ..])
                    told.Odd++;
                else if (words is ["ready"])
                    ready.TrySetResult();
            }
            ready.TrySetException(new InvalidOperationException($"Round {round}: the program did not start after the kill."));
        });
        await ready.Task.WaitAsync(TimeSpan.FromSeconds(120));
        await Task.Delay(after);
        writer.Kill();
        await writer.WaitForExitAsync();
        await reading;
        return (tried, acknowledged);
    }

    private sealed class Tally
    {
        private int acknowledged, lost, doubled, unpaired, damaged, untold, partial;

        /// <summary>Saves refused although nobody else changed the record.</summary>
        public int Odd { get; set; }

        /// <summary>Looks for everything of a round.</summary>
        public void Check(string file, HashSet<string> tried, Dictionary<string, string[]> done)
        {
            acknowledged += done.Count;
            if (!File.Exists(file))
            {
                lost += done.Count;
                return;
            }
            damaged += Sql.One(file, "PRAGMA integrity_check(1)") is "ok" ? 0 : 1;
            foreach (var operation in tried)
                Check(file, operation, done.GetValueOrDefault(operation));
            // Every version of a record has its revision, and the last one is what the record is.
            unpaired += Sql.Rows(file, """
                SELECT r.Slug FROM Records r WHERE r.Kind = 'sources' AND (r.Version - 1 <> (SELECT count(*) FROM Revisions v WHERE v.Kind = r.Kind AND v.Slug = r.Slug)
                  OR r.Version > 1 AND r.Body <> (SELECT v.After FROM Revisions v WHERE v.Kind = r.Kind AND v.Slug = r.Slug ORDER BY v.Id DESC LIMIT 1))
                """).Count;
            unpaired += Sql.Rows(file, "SELECT Number FROM Releases r WHERE 1 <> (SELECT count(*) FROM Revisions v WHERE v.Kind = 'releases' AND v.Slug = CAST(r.Number AS TEXT) AND v.After = r.Sha256)").Count;
        }

        public int Print(int kills, string provider)
        {
            var report = new Report(FormattableString.Invariant($"kill: {kills} × SIGKILL, {Soonest} to {Latest} ms after {Writer.Count} writers began, {provider}"));
            report.Add("acknowledged saves, changes of several records and publications", acknowledged, "commands");
            report.Add("acknowledged and lost, or with another payload", lost, "commands", 0);
            report.Add("done twice, repeated ones among them", doubled, "commands", 0);
            report.Add("done in part", partial, "commands", 0);
            report.Add("done and not acknowledged: repeated after the restart", untold, "commands");
            report.Add("records or releases without their revision", unpaired, "records", 0);
            report.Add("refused without a reason", Odd, "commands", 0);
            report.Add("integrity checks failed", damaged, "checks", 0);
            if (acknowledged == 0)
                report.Add("acknowledged nothing, so nothing was shown", 1, "", 0);
            report.Print();
            return report.Failed;
        }

        private void Check(string file, string operation, string[]? facts)
        {
            var records = Writer.Records(operation);
            var found = records == 0
                ? Sql.Rows(file, "SELECT r.Number, r.Sha256 FROM Revisions v JOIN Releases r ON CAST(r.Number AS TEXT) = v.Slug WHERE v.Kind = 'releases' AND v.OperationId LIKE $id || '%' AND (v.OperationId = $id OR v.Batch = $id)", ("$id", operation))
                : Sql.Rows(file, "SELECT json_extract(After, '$.publisher') FROM Revisions WHERE Batch = $id", ("$id", operation));
            var expected = Math.Max(1, records);
            doubled += found.Count > expected ? 1 : 0;
            partial += found.Count > 0 && found.Count < expected ? 1 : 0;
            if (facts is null)
                untold += found.Count > 0 ? 1 : 0;
            else if (found.Count == 0 || (records == 0 ? $"{found[0][0]} {found[0][1]}" != string.Join(' ', facts) : found.Any(row => row[0] as string != operation)))
                lost++;
        }
    }
}
