using Dashboard.Data.Storage;
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
}
