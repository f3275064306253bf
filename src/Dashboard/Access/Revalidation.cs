using Dashboard.Data.Storage.Accounts;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace Dashboard.Access;

/// <summary>Asks every minute whether who opened a circuit may still be in it. Who lost the account is out; who got another role has it from then on.</summary>
internal sealed class Revalidation(ILoggerFactory logs, Sessions sessions) : RevalidatingServerAuthenticationStateProvider(logs)
{
    /// <inheritdoc />
    protected override TimeSpan RevalidationInterval => Sessions.Believed;

    /// <inheritdoc />
    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        var session = CurrentPerson.SessionOf(authenticationState.User);
        if (CurrentPerson.Of(authenticationState.User) is not { } claimed || await sessions.CheckAsync(claimed, session) is not { } person)
            return false;
        if (person != claimed)
            SetAuthenticationState(Task.FromResult(new AuthenticationState(CurrentPerson.Principal(person, session))));
        return true;
    }
}
