using Dashboard.Data.Access;
using Dashboard.Data.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Storage;

public sealed class CommandsTests : TempFolder
{
    [Theory]
    [InlineData(Role.Reader, false)]
    [InlineData(Role.Presenter, false)]
    [InlineData(Role.Editor, true)]
    [InlineData(Role.Publisher, true)]
    [InlineData(Role.Administrator, true)]
    public async Task The_role_is_read_in_the_command_itself(Role role, bool allowed)
    {
        await using var store = await TestStore.StartedAsync(Database);
        var command = Command.New(await store.AccountAsync(role));
        if (allowed)
            Assert.Equal(role, await store.Get<Commands>().RunAsync(command, Role.Editor, (_, person) => Task.FromResult(person.Role)));
        else
            await Assert.ThrowsAsync<NotAllowed>(() => store.Get<Commands>().RunAsync(command, Role.Editor, (_, _) => Task.FromResult(0)));
        await using var context = store.Context();
        Assert.Equal(allowed ? 0 : 1, await context.Trail.CountAsync(e => e.What == "refused" && e.OperationId == command.Operation));
    }

    [Fact]
    public async Task A_disabled_account_may_do_nothing()
    {
        await using var store = await TestStore.StartedAsync(Database);
        var account = await store.AccountAsync(Role.Administrator);
        await using (var context = store.Context())
            await context.Users.ExecuteUpdateAsync(set => set.SetProperty(a => a.Disabled, true));
        await Assert.ThrowsAsync<NotAllowed>(() => store.Get<Commands>().RunAsync(Command.New(account), Role.Reader, (_, _) => Task.FromResult(0)));
    }

    [Fact]
    public async Task Somebody_is_told_within_two_seconds_that_another_program_holds_the_database()
    {
        await using var store = await TestStore.StartedAsync(Database);
        var command = Command.New(await store.AccountAsync(Role.Editor));
        await using var other = new SqliteConnection($"Data Source={Database};Pooling=False");
        await other.OpenAsync();
        using (var held = other.BeginTransaction())
        {
            var started = System.Diagnostics.Stopwatch.StartNew();
            var refused = await Assert.ThrowsAsync<StoreUnavailable>(() => store.Get<Commands>().RunAsync(command, Role.Editor, (_, _) => Task.FromResult(0)));
            Assert.Equal(StoreTrouble.Locked, refused.Trouble);
            Assert.InRange(started.Elapsed.TotalSeconds, 0.5, 2.5);
        }
        Assert.Equal(7, await store.Get<Commands>().RunAsync(command, Role.Editor, (_, _) => Task.FromResult(7)));
    }

    [Theory]
    [InlineData("Trail", "By")]
    [InlineData("Revisions", "By")]
    [InlineData("Releases", "Reason")]
    public async Task The_database_refuses_to_change_or_delete_what_was_done(string table, string column)
    {
        await using var store = await TestStore.StartedAsync(Database);
        await store.Get<Trail>().TellAsync(null, "Zarina", TrailWord.SignedIn);
        await using var context = store.Context();
#pragma warning disable EF1002 // Names of tables from above.
        Assert.Contains("never changed", (await Assert.ThrowsAnyAsync<Exception>(() => context.Database.ExecuteSqlRawAsync($"UPDATE {table} SET {column} = 'x'"))).Message, StringComparison.Ordinal);
        Assert.Contains("never deleted", (await Assert.ThrowsAnyAsync<Exception>(() => context.Database.ExecuteSqlRawAsync($"DELETE FROM {table}"))).Message, StringComparison.Ordinal);
#pragma warning restore EF1002
    }
}
