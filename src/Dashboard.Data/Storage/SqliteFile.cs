using Microsoft.Data.Sqlite;

namespace Dashboard.Data.Storage;

/// <summary>The database file before anyone may write to it: there, whole, and ours.</summary>
internal static class SqliteFile
{
    /// <summary>The connection string of every later connection.</summary>
    /// <remarks>
    /// ReadWrite, not ReadWriteCreate, and without a pool: when the file is taken away, the next command must fail
    /// clearly instead of writing into a file that has no name any more, or into a new empty one.
    /// </remarks>
    public static string ConnectionString(string path) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = SqliteOpenMode.ReadWrite,
        ForeignKeys = true,
        Pooling = false,
        DefaultTimeout = 10,
    }.ToString();

    /// <summary>Looks at an existing file without changing it; makes folder and file when there is none.</summary>
    /// <exception cref="StartupRefused">The file is damaged, belongs to another program, or cannot be made.</exception>
    public static void CheckOrCreate(string path)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > 0 })
                Check(path);
            else
                Create(path);
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StartupRefused($"The database '{path}' cannot be used: {failure.Message} Nothing was changed.", failure);
        }
    }

    private static void Check(string path)
    {
        // The first bytes are read here, because SQLite itself may write to a file it takes for an old database.
        Span<byte> start = stackalloc byte[16];
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
        {
            if (file.ReadAtLeast(start, 16, throwOnEndOfStream: false) < 16 || !start.SequenceEqual("SQLite format 3\0"u8))
                throw Refused(path, "it is not a SQLite database");
        }
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        connection.Open();
        if (Ask(connection, "PRAGMA quick_check(1)") is not "ok" and var damage)
            throw Refused(path, $"it is damaged ({damage})");
        if (Ask(connection, "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'") is not 0L
            && Ask(connection, "SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsHistory'") is 0L)
            throw Refused(path, "it belongs to another program");
    }

    private static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        Ask(connection, "PRAGMA journal_mode=WAL");
    }

    private static object? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only the constant texts above arrive here.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    private static StartupRefused Refused(string path, string why) => new(
        $"The database '{path}' cannot be used: {why}. Nothing was changed; put a backup in its place or set Storage:Path to another file.");
}
