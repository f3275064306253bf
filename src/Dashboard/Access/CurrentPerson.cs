using System.Security.Claims;
using Dashboard.Data.Access;
using Dashboard.Data.Provenance;
using Microsoft.AspNetCore.Components.Authorization;

namespace Dashboard.Access;

/// <summary>Who is signed in on this page. What they may do is decided by each command anew; this is for showing.</summary>
/// <param name="states">The server's knowledge of the sign-in.</param>
public sealed class CurrentPerson(AuthenticationStateProvider states)
{
    /// <summary>The person, or null when nobody is signed in.</summary>
    public async Task<Person?> GetAsync() => Of((await states.GetAuthenticationStateAsync()).User);

    /// <summary>The person a sign-in stands for, or null.</summary>
    public static Person? Of(ClaimsPrincipal? user) =>
        user is { Identity.IsAuthenticated: true } && user.FindFirstValue(ClaimTypes.NameIdentifier) is { } account
            ? new(account, user.FindFirstValue(ClaimTypes.Name) ?? account, RoleOf(user))
            : null;

    private static Role RoleOf(ClaimsPrincipal user) => user.FindAll(ClaimTypes.Role)
        .Select(c => Kebab<Role>.TryParse(c.Value, out var role) ? role : Role.Reader).DefaultIfEmpty(Role.Reader).Max();
}
