using Dashboard.App;
using Dashboard.Data.Access;
using Dashboard.Data.Provenance;
using Dashboard.Data.Storage.Accounts;
using Microsoft.AspNetCore.Antiforgery;

namespace Dashboard.Access;

/// <summary>Where the forms of sign-in, set-up and account are sent to. Each answers with a redirect: on success to where the person wanted to go, else back to the form with the reason.</summary>
public static class AccessEndpoints
{
    /// <summary>Name of the limit on tries.</summary>
    internal const string Tries = "tries";

    /// <summary>Maps them.</summary>
    public static void MapAccess(this WebApplication app)
    {
        var forms = app.MapGroup(Urls.AccessForms).ExcludeFromDescription().RequireRateLimiting(Tries)
            .WithMetadata(new RequireAntiforgeryTokenAttribute()).AddEndpointFilter(AnswerAsync);
        forms.MapPost("/sign-in", SignInAsync).AllowAnonymous();
        forms.MapPost("/sign-out", SignOutAsync).AllowAnonymous();
        forms.MapPost("/setup", SetUpAsync).AllowAnonymous();
        forms.MapPost("/join", JoinAsync).AllowAnonymous();
        forms.MapPasskeys();
        forms.MapProvider(app);
        forms.MapPost("/password", PasswordAsync).RequireAuthorization(nameof(Role.Reader));
    }

    /// <summary>The form again, with the reason and what its address carried.</summary>
    internal static IResult Back(HttpContext http, string form, string reason) => Results.LocalRedirect(Urls.Asking(
        form, Language(http), ("error", reason), ("key", http.Request.Query["key"]), ("return", http.Request.Query["return"])));

    /// <summary>A page after something was done.</summary>
    internal static IResult Done(HttpContext http, string page, string what) => Results.LocalRedirect(Urls.Asking(page, Language(http), ("done", what)));

    /// <summary>Where the person wanted to go.</summary>
    internal static IResult Onward(HttpContext http) => Results.LocalRedirect(Urls.Local(http.Request.Query["return"], Language(http)));

    private static async Task<IResult> SignInAsync(SignIns signIns, HttpContext http) =>
        await signIns.ByPasswordAsync(http.Request.Form["email"], http.Request.Form["password"]) ? Onward(http) : Back(http, Urls.SignIn, "no-match");

    private static async Task<IResult> SignOutAsync(SignIns signIns, HttpContext http)
    {
        var everywhere = http.Request.Form.ContainsKey("everywhere");
        await signIns.OutAsync(everywhere);
        return Done(http, Urls.SignIn, everywhere ? "signed-out-everywhere" : "signed-out");
    }

    private static async Task<IResult> SetUpAsync(SetUp setUp, SignIns signIns, HttpContext http)
    {
        var form = http.Request.Form;
        var person = await setUp.UseAsync(http.Request.Query["key"], form["name"], form["email"], form["password"]);
        await signIns.InAsync(person.Account, "set-up");
        return Onward(http);
    }

    private static async Task<IResult> JoinAsync(Accounts accounts, SignIns signIns, HttpContext http)
    {
        await signIns.InAsync((await accounts.JoinAsync(http.Request.Query["key"], http.Request.Form["password"])).Account, "link");
        return Onward(http);
    }

    private static async Task<IResult> PasswordAsync(Accounts accounts, HttpContext http)
    {
        var me = Command.New(CurrentPerson.Of(http.User)!.Account);
        await accounts.ChangePasswordAsync(me, CurrentPerson.SessionOf(http.User), http.Request.Form["old"], http.Request.Form["password"]);
        return Done(http, Urls.Account, "password");
    }

    private static async ValueTask<object?> AnswerAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var http = call.HttpContext;
        if (http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true })
            return Refusal.Answer(http, StatusCodes.Status400BadRequest);
        var form = http.Request.Path.Value?.Split('/')[2] switch { "setup" => Urls.SetUp, "join" => Urls.Join, "sign-in" or "sign-out" or "oidc" => Urls.SignIn, _ => Urls.Account };
        try
        {
            return await next(call);
        }
        catch (AccountRefused refused)
        {
            return Back(http, form, Kebab<AccountRefusal>.Of(refused.Why));
        }
        catch (NotAllowed)
        {
            return Back(http, Urls.SignIn, "no-match");
        }
        catch (Exception failure) when (Accounts.IsTrouble(failure))
        {
            return Back(http, form, "store");
        }
    }

    private static string Language(HttpContext http) => Urls.LanguageOf(http.Request.Query["lang"]);
}
