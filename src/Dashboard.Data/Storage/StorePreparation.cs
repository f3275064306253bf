using Dashboard.Data.Releases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Storage;

/// <summary>Brings the store from whatever it is to "a release is loaded", once, before the first request.</summary>
public sealed class StorePreparation : IDisposable
{
    private readonly StorageChoice _choice;
    private readonly IDbContextFactory<DashboardContext> _contexts;
    private readonly Seeding _seeding;
    private readonly ReleaseTable _releases;
    private readonly DatasetStore _store;
    private readonly BriefingLoading _briefings;
    private IDisposable? _use;

    internal StorePreparation(
        StorageChoice choice, IDbContextFactory<DashboardContext> contexts, Seeding seeding, ReleaseTable releases, DatasetStore store, BriefingLoading briefings) =>
        (_choice, _contexts, _seeding, _releases, _store, _briefings) = (choice, contexts, seeding, releases, store, briefings);

    /// <summary>Checks or makes the database, checks every release, brings in the seed, loads the newest release and the briefings.</summary>
    /// <exception cref="StartupRefused">Setting, seed or database cannot be used; nothing was overwritten.</exception>
    public async Task RunAsync(CancellationToken stop = default)
    {
        try
        {
            if (_choice.Provider == StorageProvider.Sqlite)
                await PrepareFileAsync(stop);
            else
                await SeedAndOpenAsync(stop);
        }
        catch (Exception failure) when (failure is SqliteException or DbUpdateException or IOException or UnauthorizedAccessException)
        {
            var cause = failure.InnerException is SqliteException inner ? inner : failure;
            throw new StartupRefused($"The database '{_choice.Path}' cannot be used: {cause.Message}", failure);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _use?.Dispose();

    private async Task PrepareFileAsync(CancellationToken stop)
    {
        using var alone = await PreparationLock.TakeAsync(_choice.Path, stop);
        // From here on nobody puts another file in its place.
        _use ??= StoreUse.Shared(_choice.Path);
        SqliteFile.CheckOrCreate(_choice.Path);
        await using (var context = await _contexts.CreateDbContextAsync(stop))
        {
            await MigrateAsync(context, stop);
        }
        await SeedAndOpenAsync(stop);
    }

    private async Task MigrateAsync(DashboardContext context, CancellationToken stop)
    {
        var known = context.Database.GetMigrations().ToList();
        var applied = (await context.Database.GetAppliedMigrationsAsync(stop)).ToList();
        if (applied.Except(known).Any())
            throw new StartupRefused($"The database '{_choice.Path}' was written by a newer version of this program. Nothing was changed.");
        // Migrating writes even when there is nothing to do, and a damaged release must be found before anything is written.
        if (!known.Except(applied).Any())
            return;
        // A program killed while migrating leaves this table behind and EF would wait for it for ever. We hold the
        // lock beside the file, so nobody is migrating now.
        await context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", stop);
        await context.Database.MigrateAsync(stop);
    }

    private async Task SeedAndOpenAsync(CancellationToken stop)
    {
        // Before the seed: nothing is written beside a damaged release.
        await _releases.CheckAllAsync(stop);
        await _seeding.RunAsync(stop);
        var (newest, headers) = await _releases.CheckAllAsync(stop)
            ?? throw new StartupRefused("The database holds no release although the seed was imported; restore a backup.");
        _store.Open(newest, headers);
        await _briefings.RunAsync(stop);
    }
}
