using Dashboard.App;
using Dashboard.Data.Access;
using Dashboard.Data.Storage.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Dashboard.Access;

/// <summary>Signing in at the OpenID Connect provider of the house; only there when the operator names one.</summary>
internal static class Provider
{
    /// <summary>Name of the scheme.</summary>
    public const string Scheme = "provider";

    private const string Verified = "email_verified";

    /// <summary>Adds it when <c>Access:Oidc:Authority</c> is set.</summary>
    public static AuthenticationBuilder AddProvider(this AuthenticationBuilder authentication, AccessRules rules, IConfiguration configuration) => rules.Authority is null
        ? authentication
        : authentication
            .AddCookie(IdentityConstants.ExternalScheme, cookie => AccessRegistration.Harden(cookie, "provider", TimeSpan.FromMinutes(5)))
            .AddOpenIdConnect(Scheme, oidc =>
            {
                oidc.SignInScheme = IdentityConstants.ExternalScheme;
                oidc.Authority = rules.Authority.ToString();
                oidc.ClientId = configuration["Access:Oidc:ClientId"];
                oidc.ClientSecret = configuration["Access:Oidc:ClientSecret"];
                oidc.RequireHttpsMetadata = !rules.Authority.IsLoopback;
                // Comes back by a plain link, so that cookies which other sites cannot send along are enough.
                oidc.ResponseType = OpenIdConnectResponseType.Code;
                oidc.ResponseMode = OpenIdConnectResponseMode.Query;
                oidc.CorrelationCookie.SameSite = oidc.NonceCookie.SameSite = SameSiteMode.Lax;
                oidc.CorrelationCookie.SecurePolicy = oidc.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                oidc.Scope.Add("email");
                oidc.MapInboundClaims = false;
                oidc.GetClaimsFromUserInfoEndpoint = true;
                oidc.ClaimActions.MapUniqueJsonKey(Verified, Verified);
                oidc.Events.OnRemoteFailure = failed =>
                {
                    failed.Response.Redirect(Urls.Asking(Urls.SignIn, null, ("error", "provider")));
                    failed.HandleResponse();
                    return Task.CompletedTask;
                };
            });

    /// <summary>Maps the way there and back, when there is a provider.</summary>
    public static void MapProvider(this RouteGroupBuilder forms, WebApplication app)
    {
        if (app.Services.GetRequiredService<AccessRules>().Authority is null)
            return;
        forms.MapPost("/oidc", (Delegate)GoAsync).AllowAnonymous();
        app.MapGet(Urls.ProviderReturn, ReturnAsync).ExcludeFromDescription().AllowAnonymous().RequireRateLimiting(AccessEndpoints.Tries);
    }

    private static async Task<IResult> GoAsync(HttpContext http)
    {
        try
        {
            await http.ChallengeAsync(Scheme, new() { RedirectUri = Urls.ProviderReturn + http.Request.QueryString });
            return Results.Empty;
        }
        catch (Exception failure) when (failure is InvalidOperationException or IOException or HttpRequestException)
        {
            return AccessEndpoints.Back(http, Urls.SignIn, "provider");
        }
    }

    private static async Task<IResult> ReturnAsync(SignIns signIns, UserManager<Account> users, Accounts accounts, AccessRules rules, HttpContext http)
    {
        var there = (await http.AuthenticateAsync(IdentityConstants.ExternalScheme)).Principal;
        await http.SignOutAsync(IdentityConstants.ExternalScheme);
        var email = there?.FindFirst("email")?.Value;
        // An address the provider has not checked could be anybody's.
        var isTheirs = string.Equals(there?.FindFirst(Verified)?.Value, "true", StringComparison.OrdinalIgnoreCase);
        try
        {
            var account = isTheirs && email is not null ? (await users.FindByEmailAsync(email))?.Id : null;
            if (account is null && isTheirs && rules.NewPeopleRead)
                account = (await accounts.WelcomeAsync(there?.FindFirst("name")?.Value, email)).Account;
            if (account is not null)
            {
                await signIns.InAsync(account, "oidc");
                return AccessEndpoints.Onward(http);
            }
        }
        catch (Exception failure) when (failure is NotAllowed or AccountRefused)
        {
            // Told and answered like an e-mail nobody knows.
        }
        await signIns.FailedAsync(null, email ?? "", "oidc");
        return AccessEndpoints.Back(http, Urls.SignIn, "provider");
    }
}
