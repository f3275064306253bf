using System.Globalization;
using Dashboard.Data.Storage;

namespace Dashboard.Storage;

/// <summary>What the operator does to the store without a web server: <c>backup</c>, <c>verify</c>, <c>restore</c>.</summary>
public static class StoreCommands
{
    private const string Usage = """
        backup [file.zip]              writes the store, its releases and their hashes into one file; the program may run meanwhile
        verify file.zip                reads a backup as a restore would and changes nothing
        restore file.zip [--replace]   brings the store back, with the program stopped; --replace moves a store that is there aside
        """;

    /// <summary>True when the arguments ask for one of the commands instead of the web server.</summary>
    public static bool IsOne(string[] args) => args is ["backup" or "verify" or "restore", ..];

    /// <summary>Does what the arguments ask for, on the store that the settings name, and says it in plain words.</summary>
    /// <returns>Exit code: 0 done; 1 refused, and one line on stderr says why.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            switch (args)
            {
                case ["backup"] or ["backup", not ['-', ..]]:
                    Backup(args.ElementAtOrDefault(1));
                    return 0;
                case ["verify", var bundle]:
                    Say($"Whole: {Path.GetFullPath(bundle)}", Restore.Verify(bundle));
                    return 0;
                case ["restore", var bundle]:
                    await RestoreAsync(bundle, replace: false);
                    return 0;
                case ["restore", var instead, "--replace"]:
                    await RestoreAsync(instead, replace: true);
                    return 0;
                default:
                    await Console.Error.WriteLineAsync($"Not understood. Accepted:\n{Usage}");
                    return 1;
            }
        }
        catch (Exception refusal) when (refusal is BackupRefused or StartupRefused)
        {
            await Console.Error.WriteLineAsync($"Not done: {refusal.Message}");
            return 1;
        }
    }

    private static void Backup(string? file)
    {
        var made = Data.Storage.Backup.ForOperator(Choice(), file, TimeProvider.System);
        Say(string.Create(CultureInfo.InvariantCulture, $"Backup written, read back and whole: {made.File} ({made.Bytes:N0} bytes, SHA-256 {made.Sha256})"), made.Manifest);
        Console.WriteLine("It holds the accounts with their password hashes: keep it as safe as the store itself.");
    }

    private static async Task RestoreAsync(string bundle, bool replace)
    {
        var restored = await Restore.RunAsync(Choice(), bundle, replace, TimeProvider.System);
        if (restored.Aside is not null)
            Console.WriteLine($"The store that was there is now {restored.Aside}");
        Say($"Restored: {restored.Path}", restored.Manifest);
    }

    private static void Say(string first, BundleManifest manifest)
    {
        Console.WriteLine(first);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Made {manifest.CreatedAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC; {manifest.Records:N0} records, {manifest.Revisions:N0} revisions, {manifest.Releases.Count:N0} releases, {manifest.BriefingStates ?? 0:N0} saved states of briefings."));
        if (manifest.Releases is [.., var newest])
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Newest release: R{newest.Number}, SHA-256 {newest.Sha256}"));
    }

    // The same settings, files and folders as the web server's.
    private static StorageChoice Choice()
    {
        var builder = WebApplication.CreateBuilder();
        return StorageChoice.From(builder.Configuration["Storage:Provider"], builder.Configuration["Storage:Path"], builder.Environment.ContentRootPath);
    }
}
