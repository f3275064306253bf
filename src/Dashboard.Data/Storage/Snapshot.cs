using System.Reflection;
using Dashboard.Data.Access;
using Dashboard.Data.Provenance;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage.Mapping;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Dashboard.Data.Storage;

/// <summary>A database file as a backup knows it: copied whole while others write, and looked at without the model.</summary>
/// <param name="Migrations">Changes of the schema it has seen, oldest first.</param>
/// <param name="Records">Number of records.</param>
/// <param name="Revisions">Number of revisions.</param>
/// <param name="Releases">Every release, oldest first, each held against its own hash.</param>
/// <param name="BriefingStates">Number of saved states of briefings, each held against its own hash; null before there were briefings.</param>
internal sealed record Snapshot(IReadOnlyList<string> Migrations, long Records, long Revisions, IReadOnlyList<BundledRelease> Releases, long? BriefingStates)
{
    /// <summary>The changes of the schema this program knows.</summary>
    public static IReadOnlyList<string> Known { get; } =
        [.. typeof(Snapshot).Assembly.GetTypes().Select(t => t.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>().Order(StringComparer.Ordinal)];

    /// <summary>Writes the store as it stands at one moment to <paramref name="to"/>; writers go on meanwhile.</summary>
    /// <remarks>Copying the file would miss what still lies in the write-ahead log, or catch half of a save.</remarks>
    public static void Take(string store, string to)
    {
        // Made here so that nobody else on the machine may read it, from the first byte on.
        Private(to).Dispose();
        using (var connection = Open(store, SqliteOpenMode.ReadWrite))
            Ask(connection, "VACUUM INTO $to", ("$to", to));
        Flush(to);
    }

    /// <summary>Checks the file and says what it holds; <paramref name="each"/> gets every release's number and document in turn.</summary>
    /// <exception cref="BackupRefused">It is damaged, belongs to another program, or is newer than this program.</exception>
    public static Snapshot Read(string file, Action<int, byte[]>? each = null)
    {
        try
        {
            using var connection = Open(file, SqliteOpenMode.ReadOnly);
            if (Ask(connection, "PRAGMA integrity_check(1)") is not "ok" and var damage)
                throw new BackupRefused($"The database is damaged: {damage}.");
            if (!Has(connection, "__EFMigrationsHistory"))
                throw new BackupRefused("The database belongs to another program.");
            var migrations = Column(connection, "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId");
            if (migrations.Except(Known).Any())
                throw new BackupRefused("The database was written by a newer version of this program; use that version.");
            return new(migrations, (long)Ask(connection, "SELECT count(*) FROM Records")!, (long)Ask(connection, "SELECT count(*) FROM Revisions")!,
                Published(connection, each), Has(connection, "BriefingStates") ? States(connection) : null);
        }
        catch (Exception failure) when (failure is SqliteException or InvalidCastException)
        {
            throw new BackupRefused($"The database cannot be read: {failure.Message}", failure);
        }
    }

    /// <summary>Writes a line of the trail as the operator, if the schema has a trail.</summary>
    public static void Tell(string file, DateTimeOffset at, TrailWord what, string slug, string detail)
    {
        using var connection = Open(file, SqliteOpenMode.ReadWrite);
        if (!Has(connection, "Trail"))
            return;
        Ask(connection, "PRAGMA synchronous=FULL");
        Ask(connection, "INSERT INTO Trail (At, By, What, Kind, Slug, Detail) VALUES ($at, 'operator', $what, 'releases', $slug, $detail)",
            ("$at", new UtcText().ConvertToProvider(at)!), ("$what", Kebab<TrailWord>.Of(what)), ("$slug", slug), ("$detail", detail));
    }

    /// <summary>Ends every session, join code and link in the file: none that was ended since the backup may come back with it.</summary>
    public static void EndSessions(string file, DateTimeOffset at)
    {
        using var connection = Open(file, SqliteOpenMode.ReadWrite);
        var moment = new UtcText().ConvertToProvider(at)!;
        if (Has(connection, "AspNetUserTokens"))
            Ask(connection, "DELETE FROM AspNetUserTokens");
        if (Has(connection, "LiveSessions"))
            Ask(connection, "UPDATE LiveSessions SET EndedAt = $at WHERE EndedAt IS NULL", ("$at", moment));
        if (Has(connection, "BriefingShares"))
            Ask(connection, "UPDATE BriefingShares SET WithdrawnAt = $at WHERE WithdrawnAt IS NULL", ("$at", moment));
    }

    /// <summary>A new file that only its owner may read.</summary>
    public static FileStream Private(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(file, options);
    }

    /// <summary>Waits until the file's bytes lie on the disk.</summary>
    public static void Flush(string file)
    {
        using var written = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }

    private static List<BundledRelease> Published(SqliteConnection connection, Action<int, byte[]>? each)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Number, Sha256, Document FROM Releases ORDER BY Number";
        using var rows = command.ExecuteReader();
        var releases = new List<BundledRelease>();
        while (rows.Read())
        {
            var (number, sha256, document) = (rows.GetInt32(0), rows.GetString(1), rows.GetFieldValue<byte[]>(2));
            if (DatasetDocument.Hash(document) != sha256)
                throw new BackupRefused($"Release {number} does not match its hash.");
            each?.Invoke(number, document);
            releases.Add(new(number, sha256));
        }
        return releases;
    }

    private static long States(SqliteConnection connection)
    {
        using var command = Asking(connection, "SELECT Slug, Version, Sha256, Document FROM BriefingStates");
        using var rows = command.ExecuteReader();
        long states = 0;
        for (; rows.Read(); states++)
        {
            if (DatasetDocument.Hash(System.Text.Encoding.UTF8.GetBytes(rows.GetString(3))) != rows.GetString(2))
                throw new BackupRefused($"Version {rows.GetInt32(1)} of the briefing '{rows.GetString(0)}' does not match its hash.");
        }
        return states;
    }

    private static bool Has(SqliteConnection connection, string table) =>
        Ask(connection, "SELECT count(*) FROM sqlite_master WHERE name = $table", ("$table", table)) is not 0L;

    private static List<string> Column(SqliteConnection connection, string sql)
    {
        using var command = Asking(connection, sql);
        using var rows = command.ExecuteReader();
        var column = new List<string>();
        while (rows.Read())
            column.Add(rows.GetString(0));
        return column;
    }

    private static object? Ask(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = Asking(connection, sql);
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        return command.ExecuteScalar();
    }

    private static SqliteCommand Asking(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only the constant texts above arrive here.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
