using System.Globalization;
using Dashboard.Data.Access;
using Microsoft.Data.Sqlite;

namespace Dashboard.Data.Storage;

/// <summary>A store that was restored.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Manifest">What the backup held.</param>
/// <param name="Aside">Where the store went that was there before, or null.</param>
public sealed record Restored(string Path, BundleManifest Manifest, string? Aside);

/// <summary>Brings a store back from a backup; with the program stopped, and never over a store that is there.</summary>
public static class Restore
{
    private static readonly string[] Companions = ["", "-wal", "-shm", "-journal"];

    /// <summary>Reads a backup as a restore would and changes nothing.</summary>
    /// <exception cref="BackupRefused">It is damaged, not ours, or of a newer version.</exception>
    public static BundleManifest Verify(string bundle) => Told(bundle, () =>
    {
        var folder = Directory.CreateTempSubdirectory("dashboard-verify-");
        try
        {
            return Unpacked(bundle, System.IO.Path.Combine(folder.FullName, "store.db"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    });

    /// <summary>Checks the backup, unpacks it beside the store's place, checks again and only then puts it there. The trail of the restored store says so.</summary>
    /// <param name="choice">Where the store is to be.</param>
    /// <param name="bundle">The backup.</param>
    /// <param name="replace">Whether a store that is there is moved aside, under a name with the moment.</param>
    /// <param name="clock">Tells the moment.</param>
    /// <param name="stop">Gives up while another process prepares the store.</param>
    /// <exception cref="BackupRefused">The backup is not to be trusted, a store is there, or the program runs; nothing was changed.</exception>
    public static async Task<Restored> RunAsync(StorageChoice choice, string bundle, bool replace, TimeProvider clock, CancellationToken stop = default)
    {
        if (choice.Provider != StorageProvider.Sqlite)
            throw new BackupRefused("Storage:Provider is InMemory: nothing would be kept; set it to Sqlite.");
        if (!File.Exists(bundle))
            throw new BackupRefused($"There is no file '{System.IO.Path.GetFullPath(bundle)}'.");
        IDisposable alone;
        try
        {
            alone = await PreparationLock.TakeAsync(choice.Path, stop);
        }
        catch (StartupRefused refused)
        {
            throw new BackupRefused(refused.Message, refused);
        }
        using (alone)
            return Told(bundle, () => Replace(choice, bundle, replace, clock.GetUtcNow()));
    }

    private static Restored Replace(StorageChoice choice, string bundle, bool replace, DateTimeOffset at)
    {
        using var unused = StoreUse.Alone(choice.Path);
        var there = Companions.Where(end => new FileInfo(choice.Path + end) is { Exists: true, Length: > 0 }).ToList();
        if (there.Count > 0 && !replace)
            throw new BackupRefused($"There is a store at '{choice.Path}' already. Add --replace to move it aside first, or set Storage__Path to another file.");
        var fresh = $"{choice.Path}.{Guid.NewGuid():N}.part";
        try
        {
            var manifest = Unpacked(bundle, fresh);
            var newest = manifest.Releases.Count.ToString(CultureInfo.InvariantCulture);
            Snapshot.EndSessions(fresh, at);
            Snapshot.Tell(fresh, at, TrailWord.Restored, newest, $"{System.IO.Path.GetFileName(bundle)} of {manifest.CreatedAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC");
            Snapshot.Flush(fresh);
            var aside = there.Count == 0 ? null : MoveAside(choice.Path, there, at);
            File.Move(fresh, choice.Path, overwrite: true);
            return new(choice.Path, manifest, aside);
        }
        finally
        {
            foreach (var end in Companions)
                File.Delete(fresh + end);
        }
    }

    // The log goes along with the file it belongs to: beside another one it would be taken for that one's.
    private static string MoveAside(string path, IReadOnlyList<string> there, DateTimeOffset at)
    {
        var aside = $"{path}.before-{at.UtcDateTime.ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture)}";
        foreach (var end in there)
            File.Move(path + end, aside + end);
        return aside;
    }

    private static BundleManifest Unpacked(string bundle, string to)
    {
        var manifest = Bundle.Check(bundle, to);
        var found = Snapshot.Read(to);
        return found.Releases.SequenceEqual(manifest.Releases) && found.Migrations.SequenceEqual(manifest.Migrations)
            && (found.Records, found.Revisions, found.BriefingStates) == (manifest.Records, manifest.Revisions, manifest.BriefingStates)
            ? manifest : throw new BackupRefused("The database holds something else than the manifest says.");
    }

    private static T Told<T>(string bundle, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (BackupRefused refused)
        {
            throw new BackupRefused($"'{bundle}': {refused.Message} Nothing was changed.", refused);
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new BackupRefused($"'{bundle}' could not be used: {failure.Message}", failure);
        }
    }
}
