using Dashboard.Data.Access;
using Dashboard.Tests.Storage;

namespace Dashboard.Tests.Access;

/// <summary>One store for all commands: none of them leans on what another left.</summary>
public sealed class CommandStore : TempFolder, IAsyncLifetime
{
    private TestStore _store = null!;

    internal CommandMatrix Matrix { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _store = await TestStore.StartedAsync(Database, accounts: true);
        Matrix = new(_store.Services, Path.Combine(Path.GetDirectoryName(Database)!, "backups"));
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();
}

/// <summary>Every command of the store against every role, by <see cref="CommandTable"/>.</summary>
public sealed class CommandRolesTests(CommandStore store) : IClassFixture<CommandStore>
{
    private readonly CommandMatrix _matrix = store.Matrix;

    public static TheoryData<string> Commands => [.. CommandTable.Checked.Select(c => c.Name)];

    [Fact]
    public void Every_command_stands_in_the_table_and_the_table_names_no_other() =>
        Assert.Equal(CommandTable.Needs.Keys.Order(StringComparer.Ordinal), CommandTable.All.Select(c => c.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_is_done_for_its_role_and_higher_ones_and_refused_to_all_others(string name)
    {
        var (_, method, needs) = CommandTable.Checked.Single(c => c.Name == name);
        foreach (var role in Enum.GetValues<Role>())
            Assert.Equal((role, role >= needs ? CommandAnswer.Done : CommandAnswer.Refused, ""), Told(role, await _matrix.GiveAsync(method, await _matrix.KnownAsync(role), watched: role == needs - 1)));
        Assert.Equal(CommandAnswer.Refused, (await _matrix.GiveAsync(method, "nobody")).Answer);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task The_next_command_of_who_was_demoted_or_disabled_is_refused(string name)
    {
        var (_, method, needs) = CommandTable.Checked.Single(c => c.Name == name);
        var account = await _matrix.AccountAsync(needs);
        Assert.Equal(CommandAnswer.Done, (await _matrix.GiveAsync(method, account)).Answer);
        if (needs > Role.Reader)
        {
            await _matrix.DemoteAsync(account, needs - 1);
            Assert.Equal(CommandAnswer.Refused, (await _matrix.GiveAsync(method, account)).Answer);
            await _matrix.DemoteAsync(account, needs);
        }
        await _matrix.DisableAsync(account);
        Assert.Equal(CommandAnswer.Refused, (await _matrix.GiveAsync(method, account)).Answer);
    }

    private static (Role, CommandAnswer, string) Told(Role role, (CommandAnswer Answer, string Told) given) => (role, given.Answer, given.Told);
}
