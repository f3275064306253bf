using Dashboard.Data.Access;
using Dashboard.Data.Storage;
using Dashboard.Data.Storage.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Access;

/// <summary>Signs people in and out; lives as long as one request.</summary>
public sealed class SignIns(
    UserManager<Account> users, SignInManager<Account> checks, IPasswordHasher<Account> hasher, Sessions sessions, Trail trail, IHttpContextAccessor http)
{
    // Of a password nobody has. Checked where there is nothing else to check, so that every refusal takes the same time.
    private static string? nobody;

    private HttpContext Http => http.HttpContext!;

    /// <summary>Signs in with e-mail and password.</summary>
    /// <returns>False, for whatever reason: unknown e-mail, wrong password, resting, disabled or invited account. Nobody learns which.</returns>
    /// <exception cref="StoreUnavailable">The database did not take it.</exception>
    public async Task<bool> ByPasswordAsync(string? email, string? password)
    {
        var name = email?.Trim() ?? "";
        var secret = password is { Length: <= AccountRules.LongestPassword } ? password : "";
        var account = name.Length is > 0 and <= 254 ? await users.FindByEmailAsync(name) : null;
        if (account is not { Disabled: false, PasswordHash: not null } || await users.IsLockedOutAsync(account))
        {
            nobody ??= hasher.HashPassword(null!, Guid.NewGuid().ToString());
            hasher.VerifyHashedPassword(null!, nobody, secret);
        }
        else if ((await checks.CheckPasswordSignInAsync(account, secret, lockoutOnFailure: true)).Succeeded)
        {
            await InAsync(account.Id, "password");
            return true;
        }
        await FailedAsync(account?.Id, name, "password");
        return false;
    }

    /// <summary>Signs in with what a passkey answered, as the browser wrote it.</summary>
    /// <inheritdoc cref="ByPasswordAsync" path="/returns|/exception"/>
    public async Task<bool> ByPasskeyAsync(string? credential)
    {
        PasskeyAssertionResult<Account>? answer = null;
        if (!string.IsNullOrEmpty(credential))
        {
            try
            {
                answer = await checks.PerformPasskeyAssertionAsync(credential);
            }
            catch (InvalidOperationException)
            {
                // Nobody asked for a passkey in this browser, or too long ago.
            }
        }
        if (answer is not { Succeeded: true, User: { Disabled: false } account, Passkey: { } passkey })
        {
            await FailedAsync(answer?.User?.Id, answer?.User?.Name ?? "", "passkey");
            return false;
        }
        await users.AddOrUpdatePasskeyAsync(account, passkey);
        await InAsync(account.Id, "passkey");
        return true;
    }

    /// <summary>Opens a session for somebody who has shown who they are, and gives the browser its cookie.</summary>
    /// <exception cref="NotAllowed">The account is disabled.</exception>
    /// <exception cref="StoreUnavailable">The database did not take it.</exception>
    public async Task InAsync(string account, string how)
    {
        var (person, session) = await sessions.BeginAsync(account, how);
        var principal = CurrentPerson.Principal(person, session);
        await Http.SignInAsync(IdentityConstants.ApplicationScheme, principal);
        Http.User = principal;
    }

    /// <summary>Signs out, here or everywhere.</summary>
    /// <exception cref="StoreUnavailable">The database did not take it: the cookie is gone all the same, the session is not.</exception>
    public async Task OutAsync(bool everywhere)
    {
        await Http.SignOutAsync(IdentityConstants.ApplicationScheme);
        if (CurrentPerson.Of(Http.User) is not { } person)
            return;
        if (everywhere)
            await sessions.EndAllAsync(person);
        else
            await sessions.EndAsync(person, CurrentPerson.SessionOf(Http.User));
    }

    /// <summary>Tells in the trail that somebody was not let in.</summary>
    public Task FailedAsync(string? account, string by, string how) => trail.TellAsync(account, by, TrailWord.SignInFailed, detail: how);
}
