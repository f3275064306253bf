using System.Security.Claims;
using Dashboard.Data.Access;
using Dashboard.Data.Provenance;
using Microsoft.AspNetCore.Components.Authorization;

namespace Dashboard.Tests.Admin;

/// <summary>The server's knowledge that somebody is signed in, without a sign-in.</summary>
internal sealed class SignedIn(string account, Role role, string name = "Zarina") : AuthenticationStateProvider
{
    public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, account), new(ClaimTypes.Name, name), new(ClaimTypes.Role, Kebab<Role>.Of(role))], "test"))));
}
