using System.Buffers.Text;
using Dashboard.App;
using Dashboard.Data.Access;
using Dashboard.Data.Storage;
using Dashboard.Data.Storage.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Access;

/// <summary>Passkeys: signing in with one, adding, renaming and removing one's own.</summary>
internal static class Passkeys
{
    private const int Most = 20, LongestName = 100;

    /// <summary>Maps their forms beside those of the account.</summary>
    public static void MapPasskeys(this RouteGroupBuilder forms)
    {
        forms.MapPost("/passkey-ask", async (SignInManager<Account> checks) => Json(await checks.MakePasskeyRequestOptionsAsync(null))).AllowAnonymous();
        forms.MapPost("/passkey-sign-in", async (SignIns signIns, HttpContext http) =>
            await signIns.ByPasskeyAsync(http.Request.Form["credential"]) ? AccessEndpoints.Onward(http) : AccessEndpoints.Back(http, Urls.SignIn, "passkey")).AllowAnonymous();
        forms.MapPost("/passkey-offer", OfferAsync).RequireAuthorization(nameof(Role.Reader));
        forms.MapPost("/passkey-add", AddAsync).RequireAuthorization(nameof(Role.Reader));
        forms.MapPost("/passkey-rename", RenameAsync).RequireAuthorization(nameof(Role.Reader));
        forms.MapPost("/passkey-remove", RemoveAsync).RequireAuthorization(nameof(Role.Reader));
    }

    /// <summary>A passkey's id as it stands in forms.</summary>
    public static string IdOf(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);

    private static async Task<IResult> OfferAsync(SignInManager<Account> checks, HttpContext http)
    {
        var account = await MineAsync(checks.UserManager, http);
        return Json(await checks.MakePasskeyCreationOptionsAsync(new() { Id = account.Id, Name = account.Email ?? account.Name, DisplayName = account.Name }));
    }

    private static async Task<IResult> AddAsync(SignInManager<Account> checks, Trail trail, HttpContext http)
    {
        var account = await MineAsync(checks.UserManager, http);
        PasskeyAttestationResult? answer = null;
        try
        {
            if (http.Request.Form["credential"] is [{ Length: > 0 } credential])
                answer = await checks.PerformPasskeyAttestationAsync(credential);
        }
        catch (InvalidOperationException)
        {
            // Nobody asked for one in this browser, or too long ago.
        }
        // What was asked for one account is not given to another.
        if (answer is not { Succeeded: true, Passkey: { } passkey } || answer.UserEntity?.Id != account.Id || (await checks.UserManager.GetPasskeysAsync(account)).Count >= Most)
            return AccessEndpoints.Back(http, Urls.Account, "passkey");
        passkey.Name = NameIn(http);
        await checks.UserManager.AddOrUpdatePasskeyAsync(account, passkey);
        await trail.TellAsync(account.Id, account.Name, TrailWord.CredentialChanged, "accounts", account.Id, $"passkey added: {passkey.Name}");
        return AccessEndpoints.Done(http, Urls.Account, "passkey-added");
    }

    private static async Task<IResult> RenameAsync(UserManager<Account> users, HttpContext http)
    {
        var account = await MineAsync(users, http);
        if (await FindAsync(users, account, http) is not { } passkey)
            return AccessEndpoints.Back(http, Urls.Account, "passkey");
        passkey.Name = NameIn(http);
        await users.AddOrUpdatePasskeyAsync(account, passkey);
        return AccessEndpoints.Done(http, Urls.Account, "passkey-renamed");
    }

    private static async Task<IResult> RemoveAsync(UserManager<Account> users, Trail trail, HttpContext http)
    {
        var account = await MineAsync(users, http);
        if (await FindAsync(users, account, http) is not { } passkey)
            return AccessEndpoints.Back(http, Urls.Account, "passkey");
        await users.RemovePasskeyAsync(account, passkey.CredentialId);
        await trail.TellAsync(account.Id, account.Name, TrailWord.CredentialChanged, "accounts", account.Id, $"passkey removed: {passkey.Name}");
        return AccessEndpoints.Done(http, Urls.Account, "passkey-removed");
    }

    // The account as the store knows it now: the cookie may be a minute behind.
    private static async Task<Account> MineAsync(UserManager<Account> users, HttpContext http) =>
        CurrentPerson.Of(http.User) is { } person && await users.FindByIdAsync(person.Account) is { Disabled: false } account ? account : throw new NotAllowed(Role.Reader);

    private static async Task<UserPasskeyInfo?> FindAsync(UserManager<Account> users, Account account, HttpContext http)
    {
        var id = http.Request.Form["id"].ToString();
        return (await users.GetPasskeysAsync(account)).FirstOrDefault(passkey => IdOf(passkey) == id);
    }

    private static string NameIn(HttpContext http)
    {
        var name = http.Request.Form["name"].ToString().Trim();
        return name.Length == 0 ? "–" : name.Length <= LongestName ? name : name[..LongestName];
    }

    private static IResult Json(string text) => Results.Text(text, "application/json");
}
