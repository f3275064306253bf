using Dashboard.Data.Access;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Storage.Accounts;

/// <summary>What people do with their own account, signed in or not yet.</summary>
public sealed class Accounts
{
    private const string Kind = "accounts";
    private readonly IDbContextFactory<DashboardContext> _contexts;
    private readonly Commands _commands;
    private readonly AccountMaking _making;
    private readonly Sessions _sessions;

    internal Accounts(IDbContextFactory<DashboardContext> contexts, Commands commands, AccountMaking making, Sessions sessions) =>
        (_contexts, _commands, _making, _sessions) = (contexts, commands, making, sessions);

    /// <summary>True for a failure of the database, in whichever clothes: nothing was done, and it may be tried again.</summary>
    public static bool IsTrouble(Exception failure) => failure is StoreUnavailable || Commands.TroubleOf(failure) is not null;

    /// <summary>True when somebody has an account.</summary>
    public async Task<bool> AnyAsync()
    {
        await using var context = await _contexts.CreateDbContextAsync();
        return await context.Users.AnyAsync();
    }

    /// <summary>Makes the first administrator; only while there is no account at all.</summary>
    /// <exception cref="AccountRefused">There is one, or name, e-mail or password cannot be used.</exception>
    /// <exception cref="StoreUnavailable">The database did not take it.</exception>
    public Task<Person> SetUpAsync(string? name, string? email, string? password)
    {
        var account = _making.Make(name, email, Role.Administrator);
        _making.SetPassword(account, password);
        return _commands.RunUnsignedAsync(async context =>
        {
            if (await context.Users.AnyAsync())
                throw new AccountRefused(AccountRefusal.AlreadySetUp);
            context.Add(account);
            return Told(context, account, TrailWord.SetUp, null);
        });
    }

    /// <summary>Makes an account for a newcomer whose identity provider vouches for the e-mail, as a reader.</summary>
    /// <inheritdoc cref="SetUpAsync" path="/exception"/>
    public Task<Person> WelcomeAsync(string? name, string? email)
    {
        var account = _making.Make(string.IsNullOrWhiteSpace(name) ? email : name, email, Role.Reader);
        return _commands.RunUnsignedAsync(async context =>
        {
            if (await AccountMaking.IsTakenAsync(context, account))
                throw new AccountRefused(AccountRefusal.EmailTaken);
            context.Add(account);
            return Told(context, account, TrailWord.Invited, "oidc");
        });
    }

    /// <summary>Whom a link was made for: name and e-mail; null when it is worth nothing.</summary>
    public async Task<(string Name, string Email)?> HolderAsync(string? secret)
    {
        try
        {
            await using var context = await _contexts.CreateDbContextAsync();
            var account = await _making.HolderAsync(context, secret);
            return (account.Name, account.Email ?? "");
        }
        catch (AccountRefused)
        {
            return null;
        }
    }

    /// <summary>Uses a link: sets the password, ends every session, and the link is gone.</summary>
    /// <exception cref="AccountRefused">The link is worth nothing, or the password too short or too long.</exception>
    /// <exception cref="StoreUnavailable">The database did not take it.</exception>
    public async Task<Person> JoinAsync(string? secret, string? password)
    {
        AccountRules.Password(password);
        var person = await _commands.RunUnsignedAsync(async context =>
        {
            var account = await _making.HolderAsync(context, secret);
            await AccountMaking.DropLinkAsync(context, account.Id);
            _making.SetPassword(account, password);
            await Sessions.EndAsync(context, account.Id, _ => true);
            return Told(context, account, TrailWord.CredentialChanged, "password, by link");
        });
        _sessions.Forget(person.Account);
        return person;
    }

    /// <summary>Changes one's own password; other sessions end.</summary>
    /// <param name="command">Who.</param>
    /// <param name="session">The session that stays.</param>
    /// <param name="old">The present password.</param>
    /// <param name="next">The new one.</param>
    /// <exception cref="AccountRefused">The present password is another one, or the new one too short or too long.</exception>
    /// <exception cref="NotAllowed">The account is disabled.</exception>
    /// <exception cref="StoreUnavailable">The database did not take it.</exception>
    public async Task ChangePasswordAsync(Command command, string session, string? old, string? next)
    {
        AccountRules.Password(next);
        await _commands.RunAsync(command, Role.Reader, async (context, _) =>
        {
            var account = (await context.Users.FindAsync(command.Account))!;
            // Who came by passkey or provider alone has none to know.
            if (account.PasswordHash is not null && !_making.Knows(account, old))
                throw new AccountRefused(AccountRefusal.PasswordWrong);
            _making.SetPassword(account, next);
            await Sessions.EndAsync(context, account.Id, name => name != session);
            return Told(context, account, TrailWord.CredentialChanged, "password");
        });
        _sessions.Forget(command.Account);
    }

    private Person Told(DashboardContext context, Account account, TrailWord what, string? detail)
    {
        var person = new Person(account.Id, account.Name, account.Role);
        _commands.Tell(context, person, what, Kind, account.Id, detail);
        return person;
    }
}
