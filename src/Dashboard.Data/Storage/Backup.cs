using System.Globalization;
using Dashboard.Data.Access;
using Microsoft.Data.Sqlite;

namespace Dashboard.Data.Storage;

/// <summary>A backup that was made, read back and found whole.</summary>
/// <param name="File">Full path.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">SHA-256 of the whole file, lower-case hexadecimal.</param>
/// <param name="Manifest">What it holds.</param>
public sealed record BackupMade(string File, long Bytes, string Sha256, BundleManifest Manifest)
{
    /// <summary>Number of the newest release in it, 0 for none.</summary>
    public int Newest => Manifest.Releases.Count == 0 ? 0 : Manifest.Releases[^1].Number;
}

/// <summary>Makes backups: the store as it stands at one moment, every release as its document, and the hashes of all, in one file.</summary>
public sealed class Backup
{
    private readonly StorageChoice _choice;
    private readonly Commands _commands;
    private readonly TimeProvider _clock;

    internal Backup(StorageChoice choice, Commands commands, TimeProvider clock) => (_choice, _commands, _clock) = (choice, commands, clock);

    /// <summary>False for a store that keeps nothing.</summary>
    public bool CanBeMade => _choice.Provider == StorageProvider.Sqlite;

    /// <summary>Makes a backup for a person; the trail says who and which. Others save on meanwhile.</summary>
    /// <param name="command">Who asks; takes the role <see cref="Role.Administrator"/>.</param>
    /// <param name="folder">An existing folder that only this program can read.</param>
    /// <param name="stop">Gives up.</param>
    /// <exception cref="NotAllowed">The role does not suffice; the trail says so.</exception>
    /// <exception cref="StoreUnavailable">The database does not answer.</exception>
    /// <exception cref="BackupRefused">The store keeps nothing, or is damaged.</exception>
    public async Task<BackupMade> MakeAsync(Command command, string folder, CancellationToken stop = default)
    {
        // Asked twice: before anything is copied, and again in the transaction of the trail's line before anything is handed out.
        await _commands.RunAsync(command, Role.Administrator, (_, person) => Task.FromResult(person), stop);
        BackupMade made;
        try
        {
            made = await Task.Run(() => Make(_choice, Path.Combine(folder, NameAt(_clock.GetUtcNow())), _clock), stop);
        }
        catch (Exception failure) when (Commands.TroubleOf(failure) is { } trouble)
        {
            throw new StoreUnavailable(trouble, failure);
        }
        return await _commands.RunAsync(command, Role.Administrator, (context, person) =>
        {
            _commands.Tell(context, person, TrailWord.BackedUp, Publishing.Kind, Number(made), Detail(made), command.Operation);
            return Task.FromResult(made);
        }, stop);
    }

    /// <summary>Makes a backup for the operator of the machine, who needs no account; no web server has to run, and one may.</summary>
    /// <param name="choice">The store.</param>
    /// <param name="file">The file to make, or null for one named after the moment in <c>backups</c> beside the store.</param>
    /// <param name="clock">Tells the moment.</param>
    /// <exception cref="BackupRefused">There is no such store, it keeps nothing, is damaged, or the file exists already.</exception>
    public static BackupMade ForOperator(StorageChoice choice, string? file, TimeProvider clock)
    {
        try
        {
            file = Path.GetFullPath(file ?? Path.Combine(Path.GetDirectoryName(choice.Path)!, "backups", NameAt(clock.GetUtcNow())));
            var made = Make(choice, file, clock);
            Snapshot.Tell(choice.Path, clock.GetUtcNow(), TrailWord.BackedUp, Number(made), Detail(made));
            return made;
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new BackupRefused($"The backup could not be made: {failure.Message}", failure);
        }
    }

    private static BackupMade Make(StorageChoice choice, string file, TimeProvider clock)
    {
        if (choice.Provider != StorageProvider.Sqlite)
            throw new BackupRefused("Storage:Provider is InMemory: nothing is kept, so there is nothing to back up.");
        if (!File.Exists(choice.Path))
            throw new BackupRefused($"There is no store at '{choice.Path}'.");
        if (File.Exists(file))
            throw new BackupRefused($"'{file}' exists already; nothing is overwritten.");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var copy = $"{file}.{Guid.NewGuid():N}.db";
        try
        {
            var at = clock.GetUtcNow();
            Snapshot.Take(choice.Path, copy);
            var (manifest, sha256) = Bundle.Write(copy, file, at);
            return new(file, new FileInfo(file).Length, sha256, manifest);
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private static string NameAt(DateTimeOffset at) => $"dashboard-{at.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}.zip";

    private static string Number(BackupMade made) => made.Newest.ToString(CultureInfo.InvariantCulture);

    private static string Detail(BackupMade made) => $"{Path.GetFileName(made.File)} · SHA-256 {made.Sha256}";
}
