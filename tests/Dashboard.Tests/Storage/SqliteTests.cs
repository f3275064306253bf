using System.Text;
using Dashboard.Data.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Storage;

public sealed class SqliteTests : TempFolder
{
    [Theory]
    [InlineData("PRAGMA journal_mode", "wal")]
    [InlineData("PRAGMA synchronous", "2")]
    [InlineData("PRAGMA foreign_keys", "1")]
    [InlineData("PRAGMA busy_timeout", "5000")]
    public async Task Every_connection_is_safe_against_a_power_loss(string pragma, string expected)
    {
        await using var app = await TestStore.StartedAsync(Database);
        for (var time = 0; time < 2; time++)
        {
            await using var context = app.Context();
            await context.Database.OpenConnectionAsync();
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = pragma;
            Assert.Equal(expected, $"{await command.ExecuteScalarAsync()}");
        }
    }

    [Fact]
    public async Task Of_two_saves_from_the_same_version_the_second_is_told()
    {
        await using var app = await TestStore.StartedAsync(Database);
        await using var one = app.Context();
        await using var other = app.Context();
        var mine = await one.Records.SingleAsync(r => r.Slug == "documents-22");
        var theirs = await other.Records.SingleAsync(r => r.Slug == "documents-22");
        (mine.Body, theirs.Body) = ("{\"mine\":1}", "{\"theirs\":1}");

        await one.SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync());
        Assert.Equal(2, mine.Version);
        await using var after = app.Context();
        Assert.Equal("{\"mine\":1}", (await after.Records.SingleAsync(r => r.Slug == "documents-22")).Body);
    }

    [Fact]
    public async Task Sixteen_writers_lose_no_update()
    {
        await using var app = await TestStore.StartedAsync(Database);
        await app.EditAsync("claims", "growth", _ => "0");

        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(async () =>
        {
            for (var saved = 0; saved < 5;)
            {
                try
                {
                    await app.EditAsync("claims", "growth", body => $"{int.Parse(body, null) + 1}");
                    saved++;
                }
                catch (DbUpdateConcurrencyException)
                {
                    // Somebody was faster: read again and try again, as a form does.
                }
            }
        })));

        await using var context = app.Context();
        Assert.Equal("80", (await context.Records.SingleAsync(r => r.Slug == "growth")).Body);
    }

    [Fact]
    public async Task Moments_are_ordered_and_compared_by_the_database()
    {
        await using var app = await TestStore.StartedAsync(Database);
        var noon = new DateTimeOffset(2025, 1, 16, 12, 0, 0, TimeSpan.Zero);
        await using var context = app.Context();
        foreach (var (id, at) in new[] { ("later", noon.AddTicks(1)), ("earlier", noon.AddHours(-1).ToOffset(TimeSpan.FromHours(5))) })
            context.Add(new StoredRevision { Kind = "claims", Slug = "x", By = "me", At = at, Reason = "test", OperationId = id });
        await context.SaveChangesAsync();

        Assert.Equal(["later"], await context.Revisions.Where(r => r.Slug == "x" && r.At > noon).Select(r => r.OperationId).ToListAsync());
        Assert.Equal(["earlier", "later"], await context.Revisions.Where(r => r.Slug == "x").OrderBy(r => r.At).Select(r => r.OperationId).ToListAsync());
    }

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
        await RunAsync("UPDATE Releases SET Document = replace(Document, '23', '24')");

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
