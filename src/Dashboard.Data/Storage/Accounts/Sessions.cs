using System.Collections.Concurrent;
using System.Globalization;
using Dashboard.Data.Access;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Storage.Accounts;

/// <summary>
/// Who is signed in where. The cookie only names a session; it is good while the session is in the store, so that signing out,
/// here or everywhere, ends it on every copy of the cookie.
/// </summary>
public sealed class Sessions
{
    /// <summary>For so long a session is believed without asking the store again.</summary>
    public static readonly TimeSpan Believed = TimeSpan.FromMinutes(1);

    private const string Kind = "session";
    private const int Most = 20;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);
    private readonly ConcurrentDictionary<(string Account, string Session), (DateTimeOffset At, Person Person)> _believed = new();
    private readonly IDbContextFactory<DashboardContext> _contexts;
    private readonly Commands _commands;
    private readonly TimeProvider _clock;

    internal Sessions(IDbContextFactory<DashboardContext> contexts, Commands commands, TimeProvider clock) =>
        (_contexts, _commands, _clock) = (contexts, commands, clock);

    /// <summary>Opens a session and tells it in the trail; old ones of the same person are forgotten.</summary>
    /// <param name="account">Id of the account.</param>
    /// <param name="how">How the person showed who they are: <c>password</c>, <c>passkey</c>, <c>oidc</c> …</param>
    /// <exception cref="NotAllowed">The account is disabled.</exception>
    /// <exception cref="StoreUnavailable">The database did not take it.</exception>
    public Task<(Person Person, string Session)> BeginAsync(string account, string how) => _commands.RunUnsignedAsync(async context =>
    {
        var person = await Commands.PersonAsync(context, account, Role.Reader, default);
        var now = _clock.GetUtcNow();
        var mine = await context.UserTokens.Where(t => t.UserId == account && t.LoginProvider == Kind).OrderByDescending(t => t.Value).ToListAsync();
        context.UserTokens.RemoveRange(mine.Where((t, place) => place >= Most - 1 || IsOver(t.Value, now)));
        var session = Guid.NewGuid().ToString("N");
        context.UserTokens.Add(new() { UserId = account, LoginProvider = Kind, Name = session, Value = now.ToString("O", CultureInfo.InvariantCulture) });
        _commands.Tell(context, person, TrailWord.SignedIn, detail: how);
        return (person, session);
    });

    /// <summary>Ends one session; its cookie is worth nothing from now on.</summary>
    public Task EndAsync(Person person, string session) => EndAsync(person, name => name == session, "here");

    /// <summary>Ends every session of a person.</summary>
    public Task EndAllAsync(Person person) => EndAsync(person, _ => true, "everywhere");

    /// <summary>The person of a session as the store knows them, or null when it is over or the account disabled.</summary>
    /// <param name="claimed">What the cookie says; it is believed when the store does not answer, since every command asks it again.</param>
    /// <param name="session">The session the cookie names.</param>
    public async ValueTask<Person?> CheckAsync(Person claimed, string session)
    {
        var now = _clock.GetUtcNow();
        if (_believed.TryGetValue((claimed.Account, session), out var known) && now - known.At < Believed)
            return known.Person;
        try
        {
            await using var context = await _contexts.CreateDbContextAsync();
            var started = await context.UserTokens.AsNoTracking().Where(t => t.UserId == claimed.Account && t.LoginProvider == Kind && t.Name == session)
                .Select(t => t.Value).FirstOrDefaultAsync();
            var person = started is null || IsOver(started, now) ? null : await Commands.PersonAsync(context, claimed.Account, Role.Reader, default);
            if (person is not null)
                _believed[(claimed.Account, session)] = (now, person);
            return person;
        }
        catch (NotAllowed)
        {
            return null;
        }
        catch (Exception failure) when (Commands.TroubleOf(failure) is not null)
        {
            return claimed;
        }
    }

    /// <summary>Asks the store again for this account: something about it was changed.</summary>
    internal void Forget(string account)
    {
        foreach (var key in _believed.Keys.Where(key => key.Account == account))
            _believed.TryRemove(key, out _);
    }

    /// <summary>Ends the sessions of an account with the caller's transaction; call <see cref="Forget"/> after it.</summary>
    internal static async Task EndAsync(DashboardContext context, string account, Func<string, bool> which)
    {
        var mine = await context.UserTokens.Where(t => t.UserId == account && t.LoginProvider == Kind).ToListAsync();
        context.UserTokens.RemoveRange(mine.Where(t => which(t.Name)));
    }

    private async Task EndAsync(Person person, Func<string, bool> which, string where)
    {
        await _commands.RunUnsignedAsync(async context =>
        {
            await EndAsync(context, person.Account, which);
            _commands.Tell(context, person, TrailWord.SignedOut, detail: where);
            return 0;
        });
        Forget(person.Account);
    }

    private static bool IsOver(string? started, DateTimeOffset now) =>
        !DateTimeOffset.TryParse(started, CultureInfo.InvariantCulture, out var at) || now - at > Longest;
}
