using Dashboard.Data.Access;
using Dashboard.Data.Provenance;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Storage.Accounts;

/// <summary>What administrators do with the accounts of others. Each takes the role <see cref="Role.Administrator"/> and is told in the trail.</summary>
public sealed class People
{
    internal const string Kind = "accounts";
    private readonly Commands _commands;
    private readonly AccountMaking _making;
    private readonly Sessions _sessions;

    internal People(Commands commands, AccountMaking making, Sessions sessions) => (_commands, _making, _sessions) = (commands, making, sessions);

    /// <summary>How long a link is good.</summary>
    public static TimeSpan LinkLasts => AccountMaking.LinkLasts;

    /// <summary>Everybody, by name.</summary>
    /// <exception cref="NotAllowed">The role does not suffice.</exception>
    /// <exception cref="StoreUnavailable">The database does not answer.</exception>
    public Task<IReadOnlyList<PersonLine>> ReadAsync(string account) => _commands.ReadAsync(account, Role.Administrator, async (context, _) =>
    {
        var signedIn = Kebab<TrailWord>.Of(TrailWord.SignedIn);
        var last = await context.Trail.AsNoTracking().Where(e => e.What == signedIn && e.Account != null)
            .GroupBy(e => e.Account!).Select(g => new { Account = g.Key, Id = g.Max(e => e.Id) }).ToListAsync();
        var ids = last.ConvertAll(l => l.Id);
        var times = await context.Trail.AsNoTracking().Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Account!, e => e.At);
        var able = await AbleAsync(context);
        var accounts = await context.Users.AsNoTracking().ToListAsync();
        return (IReadOnlyList<PersonLine>)[.. accounts.OrderBy(a => a.Name, StringComparer.CurrentCultureIgnoreCase).Select(a => new PersonLine(
            a.Id, a.Name, a.Email ?? "", a.Role,
            a.Disabled ? AccountState.Disabled : able.Contains(a.Id) || times.ContainsKey(a.Id) ? AccountState.Active : AccountState.Invited,
            times.TryGetValue(a.Id, out var at) ? at : null))];
    });

    /// <summary>Makes an account for somebody who sets the password through a link.</summary>
    /// <returns>The secret part of the link, told once.</returns>
    /// <exception cref="AccountRefused">Name or e-mail cannot be used, or the e-mail is taken.</exception>
    /// <exception cref="NotAllowed">The role does not suffice.</exception>
    /// <exception cref="StoreUnavailable">The database did not take it.</exception>
    public Task<string> InviteAsync(Command command, string? name, string? email, Role role)
    {
        var account = _making.Make(name, email, role);
        return _commands.RunAsync(command, Role.Administrator, async (context, person) =>
        {
            if (await AccountMaking.IsTakenAsync(context, account))
                throw new AccountRefused(AccountRefusal.EmailTaken);
            context.Add(account);
            var secret = await _making.NewLinkAsync(context, account.Id);
            _commands.Tell(context, person, TrailWord.Invited, Kind, account.Id, $"{account.Email}, {Kebab<Role>.Of(role)}", command.Operation);
            return secret;
        });
    }

    /// <summary>A new link for somebody who forgot the password or lost the first link; the older link is worth nothing from now on.</summary>
    /// <inheritdoc cref="InviteAsync" path="/returns|/exception"/>
    public Task<string> NewLinkAsync(Command command, string account) => ChangeAsync(command, account, TrailWord.Invited, async (context, found) =>
        (await _making.NewLinkAsync(context, found.Id), $"{found.Email}, new link"));

    /// <summary>Gives another role.</summary>
    /// <inheritdoc cref="InviteAsync" path="/exception"/>
    public Task GiveRoleAsync(Command command, string account, Role role) => ChangeAsync(command, account, TrailWord.RoleChanged, async (context, found) =>
    {
        if (role < Role.Administrator)
            await KeepOneAsync(context, found);
        var before = found.Role;
        found.Role = role;
        return ("", $"{Kebab<Role>.Of(before)} → {Kebab<Role>.Of(role)}");
    });

    /// <summary>Takes the right to sign in; open sessions end and commands are refused at once.</summary>
    /// <inheritdoc cref="InviteAsync" path="/exception"/>
    public Task DisableAsync(Command command, string account) => ChangeAsync(command, account, TrailWord.Disabled, async (context, found) =>
    {
        await KeepOneAsync(context, found);
        found.Disabled = true;
        await AccountMaking.DropLinkAsync(context, found.Id);
        await Sessions.EndAsync(context, found.Id, _ => true);
        return ("", found.Email);
    });

    /// <summary>Gives it back.</summary>
    /// <inheritdoc cref="InviteAsync" path="/exception"/>
    public Task EnableAsync(Command command, string account) => ChangeAsync(command, account, TrailWord.Enabled, (_, found) =>
    {
        found.Disabled = false;
        return Task.FromResult(("", found.Email));
    });

    private async Task<string> ChangeAsync(Command command, string account, TrailWord what, Func<DashboardContext, Account, Task<(string Answer, string? Detail)>> change)
    {
        var answer = await _commands.RunAsync(command, Role.Administrator, async (context, person) =>
        {
            var found = await context.Users.FindAsync(account) ?? throw new AccountRefused(AccountRefusal.Unknown);
            var (said, detail) = await change(context, found);
            AccountMaking.Mark(found);
            _commands.Tell(context, person, what, Kind, account, detail, command.Operation);
            return said;
        });
        _sessions.Forget(account);
        return answer;
    }

    // Somebody who was invited and never came cannot administer, so they do not count.
    private static async Task KeepOneAsync(DashboardContext context, Account leaving)
    {
        if (leaving is not { Role: Role.Administrator, Disabled: false })
            return;
        var able = await AbleAsync(context);
        var others = await context.Users.Where(a => a.Role == Role.Administrator && !a.Disabled && a.Id != leaving.Id).Select(a => a.Id).ToListAsync();
        if (!others.Any(able.Contains))
            throw new AccountRefused(AccountRefusal.LastAdministrator);
    }

    // Who has something to sign in with.
    private static async Task<HashSet<string>> AbleAsync(DashboardContext context) =>
    [
        .. await context.Users.Where(a => a.PasswordHash != null).Select(a => a.Id).ToListAsync(),
        .. await context.UserPasskeys.Select(p => p.UserId).ToListAsync(),
    ];
}
