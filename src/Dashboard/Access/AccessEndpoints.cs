using Dashboard.App;
using Dashboard.Data.Access;
using Dashboard.Data.Provenance;
using Dashboard.Data.Storage.Accounts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

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
        forms.MapPost("/password", PasswordAsync).RequireAuthorization(nameof(Role.Reader));
    }

    private static async Task<IResult> SignInAsync(SignIns signIns, [FromQuery(Name = "return")] string? back, string? lang, [FromForm] string? email, [FromForm] string? password) =>
        await signIns.ByPasswordAsync(email, password)
            ? Results.LocalRedirect(Urls.Local(back, lang))
            : Back(Urls.SignIn, lang, "no-match", ("return", back));

    private static async Task<IResult> SignOutAsync(SignIns signIns, string? lang, [FromForm] string? everywhere)
    {
        await signIns.OutAsync(everywhere is not null);
        return Results.LocalRedirect(Urls.Asking(Urls.SignIn, lang, ("done", everywhere is null ? "signed-out" : "signed-out-everywhere")));
    }

    private static async Task<IResult> SetUpAsync(SetUp setUp, SignIns signIns, string? key, string? lang, [FromForm] string? name, [FromForm] string? email, [FromForm] string? password)
    {
        try
        {
            await signIns.InAsync((await setUp.UseAsync(key, name, email, password)).Account, "set-up");
            return Results.LocalRedirect(Urls.Local(null, lang));
        }
        catch (AccountRefused refused)
        {
            return Back(Urls.SetUp, lang, Kebab<AccountRefusal>.Of(refused.Why), ("key", key));
        }
    }

    private static async Task<IResult> JoinAsync(Accounts accounts, SignIns signIns, string? key, string? lang, [FromForm] string? password)
    {
        try
        {
            await signIns.InAsync((await accounts.JoinAsync(key, password)).Account, "link");
            return Results.LocalRedirect(Urls.Local(null, lang));
        }
        catch (AccountRefused refused)
        {
            return Back(Urls.Join, lang, Kebab<AccountRefusal>.Of(refused.Why), ("key", key));
        }
    }

    private static async Task<IResult> PasswordAsync(Accounts accounts, HttpContext http, string? lang, [FromForm] string? old, [FromForm] string? password)
    {
        try
        {
            await accounts.ChangePasswordAsync(Command.New(CurrentPerson.Of(http.User)!.Account), CurrentPerson.SessionOf(http.User), old, password);
            return Results.LocalRedirect(Urls.Asking(Urls.Account, lang, ("done", "password")));
        }
        catch (AccountRefused refused)
        {
            return Back(Urls.Account, lang, Kebab<AccountRefusal>.Of(refused.Why));
        }
    }

    /// <summary>The form again, with the reason.</summary>
    internal static IResult Back(string form, string? language, string reason, params (string Name, string? Value)[] more) =>
        Results.LocalRedirect(Urls.Asking(form, language, [("error", reason), .. more]));

    private static async ValueTask<object?> AnswerAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var http = call.HttpContext;
        if (http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true })
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        try
        {
            return await next(call);
        }
        catch (StoreUnavailable)
        {
            var form = http.Request.Path.Value?.Split('/')[^1] switch { "setup" => Urls.SetUp, "join" => Urls.Join, "password" => Urls.Account, _ => Urls.SignIn };
            return Back(form, http.Request.Query["lang"], "store", ("key", http.Request.Query["key"]), ("return", http.Request.Query["return"]));
        }
    }
}
