using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Dashboard.Data.Storage;

/// <summary>Sets on every connection what SQLite forgets between connections: a save that was answered survives a power loss.</summary>
internal sealed class SqliteConnectionRules : DbConnectionInterceptor
{
    // WAL lets readers go on during a save. With synchronous=NORMAL, the usual companion of WAL, a commit is not
    // flushed to the disk and would be lost with the power; FULL costs one fsync per save, and editors save rarely.
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;";
    private const int MostPatience = 5000;

    /// <summary>Lets a connection that is not open yet wait so many whole seconds for another program's lock instead of ten.</summary>
    public static void WaitAtMost(DbConnection connection, int seconds) => ((SqliteConnection)connection).DefaultTimeout = seconds;

    // The database waits by itself, and the library tries again until its own timeout: both are told.
    private static string PragmasFor(DbConnection connection) => FormattableString.Invariant(
        $"PRAGMA busy_timeout={Math.Min(MostPatience, ((SqliteConnection)connection).DefaultTimeout * 1000)}; {Pragmas}");

    /// <inheritdoc />
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = PragmasFor(connection);
        command.ExecuteNonQuery();
    }

    /// <inheritdoc />
    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        var command = connection.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            command.CommandText = PragmasFor(connection);
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
