using Dashboard.Data.Access;
using Dashboard.Data.Storage.Accounts;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Dashboard.Access;

/// <summary>Puts sign-in, roles and set-up into the app.</summary>
public static class AccessRegistration
{
    /// <summary>A browser that is not used for so long is signed out.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromHours(12);

    /// <summary>Adds accounts, cookies, one policy per <see cref="Role"/> (<c>nameof(Role.Editor)</c>: this role or a higher one) and what components need to know the person.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        var rules = new AccessRules(configuration);
        services.AddSingleton(rules);
        services.AddDashboardAccounts().AddSignInManager();
        services.AddDataProtection().SetApplicationName("reviving-ties");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, Keys>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, cookie =>
            {
                Harden(cookie, "signed-in", Idle);
                cookie.SlidingExpiration = true;
                cookie.Events = AccessAnswers.Cookie;
            })
            // Keeps the question a passkey has to answer.
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookie => Harden(cookie, "passkey", TimeSpan.FromMinutes(5)))
            .AddProvider(rules, configuration);
        services.AddAuthorization(authorization =>
        {
            foreach (var role in Enum.GetValues<Role>())
                authorization.AddPolicy(role.ToString(), policy => policy.RequireAuthenticatedUser().RequireAssertion(asked => CurrentPerson.Of(asked.User)?.May(role) == true));
            if (!rules.AnonymousReading)
                authorization.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        });
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AccessAnswers>();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, Revalidation>();
        services.AddScoped<SignIns>();
        services.AddSingleton<SetUp>();
        services.AddAntiforgery(forgery => forgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        return services;
    }

    /// <summary>Knows who asks and whether they may; call after the not-found page and before the endpoints.</summary>
    public static void UseAccess(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
    }

    /// <summary>The rules of every cookie of ours: out of reach of scripts, not sent along by other sites, over HTTPS only where the site is.</summary>
    internal static void Harden(CookieAuthenticationOptions cookie, string name, TimeSpan lasts)
    {
        cookie.Cookie.Name = name;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = lasts;
    }
}
