using System.Diagnostics;
using Dashboard.Data.Access;
using Dashboard.Data.Editing;
using Dashboard.Data.Editing.Exchange;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Dashboard.Data.Storage.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Benchmarks.Importing;

/// <summary>Damaged files by the million: none may throw, none may be imported in part.</summary>
public static class ImportFuzzCommand
{
    /// <summary>Runs it.</summary>
    /// <returns>Number of findings, at most 99.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var options = new Options(arguments, "count", "applied", "seconds", "seed", "row-by-row");
        var (count, applied, seed) = (options.Count("count", 1_000_000, 0, 100_000_000), options.Count("applied", 2_000, 0, 1_000_000), options.Count("seed", 1, 0, int.MaxValue));
        var limit = TimeSpan.FromSeconds(options.Number("seconds", 300, 1, 36_000));
        var fuzz = new ImportFuzz();
        var findings = Read(fuzz, seed, count, limit) + await ApplyAsync(fuzz, seed, applied, limit, options.Has("row-by-row"));
        Console.WriteLine(findings == 0 ? "0 unhandled, 0 partial" : $"{findings} findings");
        return Math.Min(findings, 99);
    }

    private static int Read(ImportFuzz fuzz, int seed, int count, TimeSpan limit)
    {
        var (clock, done, planned, refused, unhandled) = (Stopwatch.StartNew(), 0, 0, 0, 0);
        Parallel.For(0, count, (i, state) =>
        {
            if (clock.Elapsed > limit)
            {
                state.Stop();
                return;
            }
            try
            {
                Interlocked.Increment(ref ImportFuzz.Plan(fuzz.Make(new Random(seed + i)), fuzz.Now) is null ? ref refused : ref planned);
            }
#pragma warning disable CA1031 // Whatever is thrown is what this looks for.
            catch (Exception finding)
#pragma warning restore CA1031
            {
                if (Interlocked.Increment(ref unhandled) <= 10)
                    Console.WriteLine($"--seed {seed + i} --count 1: {finding.GetType().Name} {finding.Message} {finding.StackTrace?.Split('\n')[0]}");
            }
            Interlocked.Increment(ref done);
        });
        Console.WriteLine(FormattableString.Invariant($"read and planned: {done:n0} files in {clock.Elapsed.TotalSeconds:0} s, {planned:n0} with a plan, {refused:n0} refused, {unhandled} unhandled"));
        return unhandled;
    }

    // Somebody else saves between the dry run and the confirmation: then the whole import is refused, not its half.
    private static async Task<int> ApplyAsync(ImportFuzz fuzz, int seed, int count, TimeSpan limit, bool rowByRow)
    {
        var folder = Directory.CreateTempSubdirectory("dashboard-fuzz-");
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<SeedSource>(() => fuzz.Small);
        services.AddSingleton<DatasetRules>(_ => []);
        services.AddDashboardStore(_ => new(StorageProvider.Sqlite, Path.Combine(folder.FullName, "store.db")));
        var (clock, whole, refused, nothing, partial) = (Stopwatch.StartNew(), 0, 0, 0, 0);
        await using (var provider = services.BuildServiceProvider())
        {
            await provider.GetRequiredService<StorePreparation>().RunAsync();
            var account = new Account { UserName = "fuzz", Name = "Fuzz", Role = Role.Editor, CreatedAt = DateTimeOffset.UtcNow };
            await using (var context = await provider.GetRequiredService<IDbContextFactory<DashboardContext>>().CreateDbContextAsync())
            {
                context.Add(account);
                await context.SaveChangesAsync();
            }
            var copy = provider.GetRequiredService<WorkingCopy>();
            for (var i = 0; i < count && clock.Elapsed < limit; i++)
            {
                var random = new Random(seed + i);
                if (ImportFuzz.Plan(fuzz.Make(random), await copy.ReadAsync()) is not { Edits.Count: > 0 } plan)
                {
                    nothing++;
                    continue;
                }
                if (random.Next(2) == 0)
                    await InterfereAsync(copy, account.Id, plan.Edits[random.Next(plan.Edits.Count)]);
                var before = (await copy.ReadAsync()).Records;
                var done = await ImportAsync(copy, account.Id, plan.Edits, rowByRow);
                var after = (await copy.ReadAsync()).Records;
                var asWanted = plan.Edits.Count(e => after.GetValueOrDefault(new(e.Kind, e.Slug)) is { } record && (e.Body is null || record.Body == e.Body) && record.Archived == (e.Archived ?? record.Archived));
                var untouched = before.Count == after.Count && before.All(r => after[r.Key] == r.Value);
                if (done ? asWanted != plan.Edits.Count : !untouched)
                    partial++;
                else
                    _ = done ? whole++ : refused++;
            }
        }
        folder.Delete(recursive: true);
        Console.WriteLine(FormattableString.Invariant($"imported: {whole:n0} whole, {refused:n0} refused whole, {partial:n0} in part, {nothing:n0} with nothing to do, in {clock.Elapsed.TotalSeconds:0} s"));
        return partial;
    }

    private static async Task InterfereAsync(WorkingCopy copy, string account, RecordEdit edit)
    {
        var now = (await copy.ReadAsync()).Records.GetValueOrDefault(new(edit.Kind, edit.Slug));
        await copy.ApplyAsync(Command.New(account), [now is null ? edit : new(edit.Kind, edit.Slug, null, now.Version) { Archived = !now.Archived }]);
    }

    private static async Task<bool> ImportAsync(WorkingCopy copy, string account, IReadOnlyList<RecordEdit> edits, bool rowByRow)
    {
        if (!rowByRow)
            return (await copy.ApplyAsync(Command.New(account), edits, TrailWord.Imported)).Done;
        var done = true;
        foreach (var edit in edits)
            done &= (await copy.ApplyAsync(Command.New(account), [edit], TrailWord.Imported)).Done;
        return done;
    }
}
