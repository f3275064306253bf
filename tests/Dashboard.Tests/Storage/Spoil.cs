using System.IO.Compression;
using System.Text;
using Dashboard.Data.Releases;
using Microsoft.Data.Sqlite;

namespace Dashboard.Tests.Storage;

/// <summary>Makes a backup what it must not be.</summary>
internal static class Spoil
{
    public static void Bundle(string file, string what)
    {
        switch (what)
        {
            case "truncated":
                using (var open = File.OpenWrite(file))
                    open.SetLength(open.Length / 2);
                return;
            case "no archive":
                File.WriteAllText(file, "not an archive");
                return;
            case "flipped":
                var bytes = File.ReadAllBytes(file);
                bytes[bytes.Length / 3] ^= 0x20;
                File.WriteAllBytes(file, bytes);
                return;
        }
        using var archive = ZipFile.Open(file, ZipArchiveMode.Update);
        switch (what)
        {
            case "other database":
                Put(archive, "dashboard.db", "x"u8.ToArray());
                break;
            case "other release":
                Put(archive, "releases/R1.json", Encoding.UTF8.GetBytes(Text(archive, "releases/R1.json").Replace("growth", "grawth", StringComparison.Ordinal)));
                break;
            case "without release":
                archive.GetEntry("releases/R1.json")!.Delete();
                break;
            case "without manifest":
                archive.GetEntry("manifest.json")!.Delete();
                break;
            case "leads out":
                Put(archive, "../../out.db", "x"u8.ToArray());
                break;
            case "leads out in the manifest":
                Manifest(archive, "releases/R1.json", "../../R1.json");
                break;
            case "twice":
                archive.CreateEntry("dashboard.db");
                break;
            case "bomb":
                var long_ = new byte[8 << 20];
                Put(archive, "dashboard.db", long_);
                Announce(archive, long_);
                break;
            case "announced too long":
                Manifest(archive, "\"bytes\": ", "\"bytes\": 99999999");
                break;
            case "foreign":
                Manifest(archive, "reviving-ties-backup", "another-backup");
                break;
            case "newer form":
                Manifest(archive, "\"version\": 1", "\"version\": 2");
                break;
            case "newer schema":
                Database(archive, "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99.0.0')");
                break;
            case "other release in the database":
                Database(archive, "INSERT INTO Releases SELECT 2, PublishedAt, PublishedBy, Reason, Sha256, Document FROM Releases");
                break;
            case "other state in the database":
                Database(archive, "INSERT INTO BriefingStates SELECT Slug, 2, Document, Sha256, Slides, At, By, Account, 'other' FROM BriefingStates");
                break;
            case "damaged state":
                Database(archive, "DROP TRIGGER BriefingStates_NoUpdate; UPDATE BriefingStates SET Document = replace(Document, 'ten', 'tin')");
                break;
            default:
                throw new ArgumentException($"'{what}' is not known.", nameof(what));
        }
    }

    // Somebody who changes the database and its hash in the manifest, but not what else it says.
    private static void Database(ZipArchive archive, string sql)
    {
        var file = Path.GetTempFileName();
        archive.GetEntry("dashboard.db")!.ExtractToFile(file, overwrite: true);
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Texts from above.
            command.CommandText = sql;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }
        var changed = File.ReadAllBytes(file);
        File.Delete(file);
        Put(archive, "dashboard.db", changed);
        Announce(archive, changed);
    }

    private static void Announce(ZipArchive archive, byte[] database)
    {
        var text = Text(archive, "manifest.json");
        var start = text.IndexOf("\"name\": \"dashboard.db\"", StringComparison.Ordinal);
        var end = text.IndexOf('}', start);
        Put(archive, "manifest.json", Encoding.UTF8.GetBytes(text[..start]
            + FormattableString.Invariant($"\"name\": \"dashboard.db\", \"bytes\": {database.Length}, \"sha256\": \"{DatasetDocument.Hash(database)}\"") + text[end..]));
    }

    private static void Manifest(ZipArchive archive, string old, string with)
    {
        var text = Text(archive, "manifest.json");
        Assert.Contains(old, text, StringComparison.Ordinal);
        Put(archive, "manifest.json", Encoding.UTF8.GetBytes(text.Replace(old, with, StringComparison.Ordinal)));
    }

    private static string Text(ZipArchive archive, string name)
    {
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private static void Put(ZipArchive archive, string name, byte[] bytes)
    {
        archive.GetEntry(name)?.Delete();
        using var to = archive.CreateEntry(name).Open();
        to.Write(bytes);
    }
}
