using System.Text.Json;
using Dashboard.Data.Releases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Dashboard.Data.Storage;

/// <summary>
/// Brings the seed into the store: everything and release 1 into an empty one, only what people left alone into a used one.
/// A seed that was brought in once is never looked at again.
/// </summary>
internal sealed partial class Seeding(
    IDbContextFactory<DashboardContext> contexts, Publishing publishing, SeedSource seed, DatasetRules rules,
    TimeProvider clock, ILogger<Seeding> log)
{
    private const string By = "seed";

    /// <summary>Imports the seed unless this very seed was imported before. One transaction: all of it stands or nothing.</summary>
    /// <exception cref="StartupRefused">The seed is damaged or breaks a rule; the store was not touched.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        var dataset = ReadSeed();
        var sha256 = DatasetDocument.Hash(DatasetDocument.Write(dataset));
        await using var context = await contexts.CreateDbContextAsync(stop);
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        if (await context.SeedImports.AnyAsync(s => s.Sha256 == sha256, stop))
            return;
        var first = !await context.Records.AnyAsync(stop) && !await context.Releases.AnyAsync(stop);
        var merge = await SeedMerge.IntoAsync(context, RecordBodies.Of(dataset), sha256, clock.GetUtcNow(), first, stop);
        context.Add(new SeedImport { Sha256 = sha256, Version = dataset.Version, At = clock.GetUtcNow() });
        await context.SaveChangesAsync(stop);
        if (first && await publishing.FreezeAsync(context, By, Release.FirstReason, $"seed:{sha256}", stop) is { Release: null } refused)
            throw new StartupRefused($"The seed cannot be published: {Lines(refused.Problems)}");
        await transaction.CommitAsync(stop);
        Imported(sha256, merge.Added, merge.Updated, merge.Conflicts.Count, merge.Dropped.Count);
        foreach (var record in merge.Conflicts)
            Conflict(record);
        foreach (var record in merge.Dropped)
            Dropped(record);
    }

    private Dataset ReadSeed()
    {
        Dataset dataset;
        try
        {
            dataset = seed();
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or NotSupportedException)
        {
            throw new StartupRefused($"The seed is damaged: {failure.Message}", failure);
        }
        return rules(dataset).Errors() is { Count: > 0 } problems ? throw new StartupRefused($"The seed cannot be used: {Lines(problems)}") : dataset;
    }

    // One line for the operator: the first problems say where to look, the number says how bad it is.
    private static string Lines(IReadOnlyList<Problem> problems) =>
        string.Join("; ", problems.Take(5)) + (problems.Count > 5 ? $"; and {problems.Count - 5} more" : "");

    [LoggerMessage(Level = LogLevel.Information,
        Message = "Seed {Sha256} brought in: {Added} records added, {Updated} updated, {Conflicts} left alone because people edited them, {Dropped} no longer in the seed.")]
    private partial void Imported(string sha256, int added, int updated, int conflicts, int dropped);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Seed conflict: {Record} was edited here and changed in the seed; the edited record was kept.")]
    private partial void Conflict(string record);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Seed: {Record} is no longer in the seed; the record was kept.")]
    private partial void Dropped(string record);
}
