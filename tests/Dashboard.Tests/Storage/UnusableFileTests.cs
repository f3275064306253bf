using System.Text;
using Dashboard.Data.Storage;
using Microsoft.Data.Sqlite;

namespace Dashboard.Tests.Storage;

public sealed class UnusableFileTests : TempFolder
{
    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Database)!);
        var bytes = Encoding.UTF8.GetBytes("These are my holiday notes, not a database. " + new string('x', 5000));
        await File.WriteAllBytesAsync(Database, bytes);

        await RefusedAndUntouchedAsync(bytes, "not a SQLite database");
    }

    [Fact]
    public async Task A_damaged_database_is_refused_and_left_as_it_is()
    {
        await (await TestStore.StartedAsync(Database)).DisposeAsync();
        var bytes = await File.ReadAllBytesAsync(Database);
        Array.Fill(bytes, (byte)0xEE, 4096, 4096);
        await File.WriteAllBytesAsync(Database, bytes);

        await RefusedAndUntouchedAsync(bytes, "cannot be used");
    }

    [Fact]
    public async Task The_database_of_another_program_is_refused_and_left_as_it_is()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Database)!);
        await RunAsync("CREATE TABLE Recipes (Name TEXT)", SqliteOpenMode.ReadWriteCreate);

        await RefusedAndUntouchedAsync(await File.ReadAllBytesAsync(Database), "belongs to another program");
    }

    [Fact]
    public async Task A_release_whose_bytes_do_not_match_its_hash_is_refused_and_nothing_is_overwritten()
    {
        await (await TestStore.StartedAsync(Database)).DisposeAsync();
        await RunAsync("DROP TRIGGER Releases_NoUpdate; UPDATE Releases SET Document = replace(Document, '23', '24')");

        await RefusedAndUntouchedAsync(await File.ReadAllBytesAsync(Database), "Release 1 in the database is damaged");
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused_and_left_as_it_is()
    {
        await (await TestStore.StartedAsync(Database)).DisposeAsync();
        await RunAsync("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Future', '99.0.0')");

        await RefusedAndUntouchedAsync(await File.ReadAllBytesAsync(Database), "newer version");
    }

    [Fact]
    public async Task A_start_killed_while_migrating_does_not_block_the_next_one()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Database)!);
        await RunAsync("""
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2025-01-01 00:00:00');
            """, SqliteOpenMode.ReadWriteCreate);

        await using var app = await TestStore.StartedAsync(Database);

        Assert.Equal(1, app.Store.Newest.Number);
    }

    private async Task RefusedAndUntouchedAsync(byte[] bytes, string message)
    {
        await using var app = new TestStore(Database);
        var refusal = await Assert.ThrowsAsync<StartupRefused>(app.PrepareAsync);
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Database));
    }

    private async Task RunAsync(string sql, SqliteOpenMode mode = SqliteOpenMode.ReadWrite)
    {
        await using var connection = new SqliteConnection($"Data Source={Database};Mode={mode};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
