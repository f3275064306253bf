using Dashboard.App;
using Dashboard.Data.Storage.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Components.Endpoints;

namespace Dashboard.Access;

/// <summary>What somebody gets who may not: a page that says so, the way to sign in, or a problem for a program.</summary>
internal sealed class AccessAnswers : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    /// <summary>The cookie's part: checks the session, sends to the sign-in page.</summary>
    public static CookieAuthenticationEvents Cookie => new()
    {
        OnValidatePrincipal = CheckAsync,
        OnRedirectToLogin = context => IsForPrograms(context.Request.Path)
            ? Problem(context.HttpContext, StatusCodes.Status401Unauthorized, "Sign in first; reading without an account is switched off here.")
            : SendToSignIn(context),
        OnRedirectToAccessDenied = context => Problem(context.HttpContext, StatusCodes.Status403Forbidden, "Your role does not suffice for this."),
    };

    /// <inheritdoc />
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        // The page itself says which role it takes: the router checks once more and shows that instead of the page.
        if (authorizeResult.Forbidden && context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return next(context);
        }
        return _usual.HandleAsync(next, context, policy, authorizeResult);
    }

    private static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
        var session = CurrentPerson.SessionOf(context.Principal);
        if (CurrentPerson.Of(context.Principal) is not { } claimed || await sessions.CheckAsync(claimed, session) is not { } person)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
        }
        else if (person != claimed)
        {
            context.ReplacePrincipal(CurrentPerson.Principal(person, session));
            context.ShouldRenew = true;
        }
    }

    private static Task SendToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        context.Response.Redirect(Urls.SignInFrom(request.PathBase + request.Path + request.QueryString, Urls.LanguageOf(request.Query["lang"])));
        return Task.CompletedTask;
    }

    private static bool IsForPrograms(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments("/openapi") || path.StartsWithSegments("/_blazor")
        || (path.StartsWithSegments(Urls.Presenting, out var rest) && rest.Value?.Split('/') is [_, _, "live", ..]);

    private static Task Problem(HttpContext context, int status, string text) => Results.Problem(text, statusCode: status).ExecuteAsync(context);
}
