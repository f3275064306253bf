using System.Text.Json;
using Dashboard.Data.Releases;

namespace Dashboard.Data.Storage;

/// <summary>The backup cannot be made, trusted or restored; nothing was changed. The message is one line for the operator.</summary>
#pragma warning disable CA1710 // Reads as what happens: the backup is refused.
public sealed class BackupRefused(string message, Exception? cause = null) : Exception(message.ReplaceLineEndings(" "), cause);
#pragma warning restore CA1710

/// <summary>What a backup says of itself in <c>manifest.json</c>. It holds hashes and no signature: it shows damage, not forgery.</summary>
/// <param name="Format">Always <see cref="FormatName"/>.</param>
/// <param name="Version">Version of the bundle's form, <see cref="FormatVersion"/>.</param>
/// <param name="CreatedAt">When it was made, UTC.</param>
/// <param name="Migrations">Changes of the schema that the database has seen, oldest first.</param>
/// <param name="Records">Number of records in the working copy, archived ones too.</param>
/// <param name="Revisions">Number of revisions.</param>
/// <param name="Releases">Every release, oldest first.</param>
/// <param name="Files">Every other file of the bundle.</param>
/// <param name="BriefingStates">Number of saved states of briefings; null in a backup from before there were any.</param>
public sealed record BundleManifest(
    string Format, int Version, DateTimeOffset CreatedAt, IReadOnlyList<string> Migrations, long Records, long Revisions,
    IReadOnlyList<BundledRelease> Releases, IReadOnlyList<BundledFile> Files, long? BriefingStates = null)
{
    /// <summary>Tells our bundles from other archives.</summary>
    public const string FormatName = "reviving-ties-backup";
    /// <summary>The form this program writes and reads.</summary>
    public const int FormatVersion = 1;
    private static readonly JsonSerializerOptions Readable = new(DatasetDocument.Json) { WriteIndented = true };

    /// <summary>Name of the manifest in the bundle.</summary>
    internal const string FileName = "manifest.json";
    /// <summary>Name of the database in the bundle.</summary>
    internal const string Database = "dashboard.db";

    /// <summary>Name of a release's document in the bundle.</summary>
    internal static string Document(int release) => FormattableString.Invariant($"releases/R{release}.json");

    /// <summary>The bytes of the file.</summary>
    internal byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Readable);

    /// <summary>Reads the file and holds it against its own rules: our format, exactly the database and one document for each release.</summary>
    /// <exception cref="BackupRefused">It is not a manifest of ours, of a newer form, or contradicts itself.</exception>
    internal static BundleManifest Read(ReadOnlySpan<byte> utf8)
    {
        BundleManifest manifest;
        try
        {
            manifest = JsonSerializer.Deserialize<BundleManifest>(utf8, DatasetDocument.Json) ?? throw new JsonException("It is empty.");
        }
        catch (JsonException failure)
        {
            throw new BackupRefused($"{FileName} cannot be read: {failure.Message}", failure);
        }
        if (manifest.Format != FormatName)
            throw new BackupRefused($"It is no backup of this program: its format is '{manifest.Format}'; accepted: '{FormatName}'.");
        if (manifest.Version != FormatVersion)
            throw new BackupRefused($"Its form has version {manifest.Version}; accepted: {FormatVersion}.");
        if (manifest.Releases.Any(r => r is null) || manifest.Files.Any(f => f is null))
            throw new BackupRefused($"{FileName} has an empty entry.");
        // The names are made here and compared: none that is read leads anywhere.
        if (!manifest.Releases.Select(r => r.Number).SequenceEqual(Enumerable.Range(1, manifest.Releases.Count)))
            throw new BackupRefused($"{FileName} does not count its releases from 1 without gaps.");
        string[] expected = [Database, .. manifest.Releases.Select(r => Document(r.Number))];
        if (!manifest.Files.Select(f => f.Name).SequenceEqual(expected))
            throw new BackupRefused($"{FileName} does not list exactly the database and one document for each release.");
        if (manifest.Releases.Zip(manifest.Files.Skip(1)).Any(pair => pair.First.Sha256 != pair.Second.Sha256))
            throw new BackupRefused($"{FileName} gives a release another hash than its document.");
        return manifest;
    }
}

/// <summary>A release in a backup.</summary>
/// <param name="Number">Number, 1 and up.</param>
/// <param name="Sha256">SHA-256 of its document, lower-case hexadecimal; the same as on the machine it was published on.</param>
public sealed record BundledRelease(int Number, string Sha256);

/// <summary>A file in a backup.</summary>
/// <param name="Name">Its name in the bundle.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its SHA-256, lower-case hexadecimal.</param>
public sealed record BundledFile(string Name, long Bytes, string Sha256);
