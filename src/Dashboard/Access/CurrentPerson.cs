using System.Security.Claims;
using Dashboard.Data.Access;
using Dashboard.Data.Provenance;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Access;

/// <summary>The person behind a request or a circuit, as the server's own cookie names them.</summary>
/// <param name="states">The circuit's knowledge of the sign-in.</param>
public sealed class CurrentPerson(AuthenticationStateProvider states)
{
    /// <summary>The claim with the id of the session.</summary>
    public const string Session = "session";

    /// <summary>The person, or null for somebody who is not signed in.</summary>
    public static Person? Of(ClaimsPrincipal? user) => user?.Identity?.IsAuthenticated == true
        && user.FindFirstValue(ClaimTypes.NameIdentifier) is { } account
        && Kebab<Role>.TryParse(user.FindFirstValue(ClaimTypes.Role), out var role)
            ? new(account, user.Identity.Name ?? "", role)
            : null;

    /// <summary>The person of this circuit, or null. What they may do is decided by each command anew; this is for showing and naming.</summary>
    public async Task<Person?> GetAsync() => Of((await states.GetAuthenticationStateAsync()).User);

    /// <summary>The person of a component: pass the cascading <c>Task&lt;AuthenticationState&gt;</c>.</summary>
    public static async Task<Person?> OfAsync(Task<AuthenticationState>? state) => state is null ? null : Of((await state).User);

    /// <summary>The id of the session, or an empty text.</summary>
    public static string SessionOf(ClaimsPrincipal? user) => user?.FindFirstValue(Session) ?? "";

    /// <summary>What the cookie keeps: account, name, role, session.</summary>
    public static ClaimsPrincipal Principal(Person person, string session) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, person.Account), new(ClaimTypes.Name, person.Name), new(ClaimTypes.Role, Kebab<Role>.Of(person.Role)), new(Session, session)],
        IdentityConstants.ApplicationScheme, ClaimTypes.Name, ClaimTypes.Role));
}
