using System.IO.Compression;
using System.Security.Cryptography;

namespace Dashboard.Data.Storage;

/// <summary>The archive of a backup: written to a file beside its place first, read with limits, trusted only when every hash fits.</summary>
internal static class Bundle
{
    private const long MostBytes = 16L << 30;
    private const int MostBytesOfManifest = 8 << 20;
    // Deflate cannot do more than 1032 to 1; a store of text does 5 to 20.
    private const int MostSqueezed = 200;

    /// <summary>Puts a snapshot's file into a bundle; answers the bundle's own SHA-256.</summary>
    /// <param name="database">A file made by <see cref="Snapshot.Take"/>.</param>
    /// <param name="to">The bundle; a file of that name must not exist.</param>
    /// <param name="at">When the snapshot was taken.</param>
    public static (BundleManifest Manifest, string Sha256) Write(string database, string to, DateTimeOffset at)
    {
        var unfinished = $"{to}.{Guid.NewGuid():N}.part";
        try
        {
            var written = Fill(unfinished, database, at);
            // What the disk gives back is what counts.
            var manifest = Check(unfinished);
            if (!manifest.Files.SequenceEqual(written.Files))
                throw new BackupRefused("The backup was not read back as it was written.");
            using (var file = File.OpenRead(unfinished))
            {
                var sha256 = Convert.ToHexStringLower(SHA256.HashData(file));
                File.Move(unfinished, to, overwrite: false);
                return (manifest, sha256);
            }
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Reads the whole bundle and holds it against its manifest; writes the database to <paramref name="database"/> when given.</summary>
    /// <exception cref="BackupRefused">It is damaged, not ours, or too large; a file written so far is left to the caller.</exception>
    public static BundleManifest Check(string bundle, string? database = null)
    {
        try
        {
            using var archive = ZipFile.OpenRead(bundle);
            var entries = archive.Entries;
            if (entries.FirstOrDefault(e => e.FullName == BundleManifest.FileName) is not { } first)
                throw new BackupRefused($"It holds no {BundleManifest.FileName}.");
            var manifest = ReadManifest(first);
            // No entry may be there that the manifest does not name: names are compared, never followed.
            string[] expected = [BundleManifest.FileName, .. manifest.Files.Select(f => f.Name)];
            var found = entries.Select(e => e.FullName).ToHashSet(StringComparer.Ordinal);
            if (expected.FirstOrDefault(name => !found.Contains(name)) is { } missing)
                throw new BackupRefused($"{missing} is missing.");
            if (entries.Count != expected.Length)
                throw new BackupRefused("It holds files that its manifest does not name, or a name twice.");
            if (manifest.Files.Any(f => f.Bytes is < 0 or > MostBytes) || manifest.Files.Sum(f => (decimal)f.Bytes) > MostBytes)
                throw new BackupRefused($"It would take more than {MostBytes >> 30} GiB.");
            foreach (var file in manifest.Files)
                Compare(archive.GetEntry(file.Name)!, file, file.Name == BundleManifest.Database ? database : null);
            return manifest;
        }
        catch (InvalidDataException failure)
        {
            throw new BackupRefused($"It is not a whole archive: {failure.Message}", failure);
        }
    }

    private static BundleManifest Fill(string unfinished, string database, DateTimeOffset at)
    {
        using var file = Snapshot.Private(unfinished);
        BundleManifest manifest;
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            var documents = new List<BundledFile>();
            var facts = Snapshot.Read(database, (number, document) => documents.Add(Add(archive, BundleManifest.Document(number), new MemoryStream(document), at)));
            BundledFile store;
            using (var bytes = File.OpenRead(database))
                store = Add(archive, BundleManifest.Database, bytes, at);
            manifest = new(BundleManifest.FormatName, BundleManifest.FormatVersion, at, facts.Migrations, facts.Records, facts.Revisions, facts.Releases, [store, .. documents], facts.BriefingStates);
            Add(archive, BundleManifest.FileName, new MemoryStream(manifest.Write()), at);
        }
        file.Flush(flushToDisk: true);
        return manifest;
    }

    private static BundledFile Add(ZipArchive archive, string name, Stream from, DateTimeOffset at)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = at;
        using var to = entry.Open();
        var (bytes, sha256) = Copy(from, to, long.MaxValue);
        return new(name, bytes, sha256);
    }

    private static void Compare(ZipArchiveEntry entry, BundledFile file, string? to)
    {
        if (file.Bytes > (1 << 20) && file.Bytes / MostSqueezed > entry.CompressedLength)
            throw new BackupRefused($"{file.Name} is squeezed more than {MostSqueezed} to 1, as no store of ours is.");
        using var from = entry.Open();
        using var target = to is null ? Stream.Null : Snapshot.Private(to);
        var (bytes, sha256) = Copy(from, target, file.Bytes);
        if (bytes != file.Bytes || sha256 != file.Sha256)
            throw new BackupRefused($"{file.Name} does not match its hash.");
        (target as FileStream)?.Flush(flushToDisk: true);
    }

    private static BundleManifest ReadManifest(ZipArchiveEntry entry)
    {
        using var from = entry.Open();
        using var bytes = new MemoryStream();
        if (Copy(from, bytes, MostBytesOfManifest).Bytes > MostBytesOfManifest)
            throw new BackupRefused($"{BundleManifest.FileName} is too long.");
        return BundleManifest.Read(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    // Stops as soon as there is more than announced, however much the archive would still unpack.
    private static (long Bytes, string Sha256) Copy(Stream from, Stream to, long most)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        long bytes = 0;
        for (int read; bytes <= most && (read = from.Read(buffer)) > 0; bytes += read)
        {
            hash.AppendData(buffer, 0, read);
            to.Write(buffer, 0, read);
        }
        return (bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
