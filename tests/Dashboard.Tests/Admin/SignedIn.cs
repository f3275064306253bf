using System.Security.Claims;
using Dashboard.Access;
using Dashboard.Admin;
using Dashboard.Data.Access;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Dashboard.Tests.Storage;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Admin;

/// <summary>A page for editors over a store, with somebody signed in.</summary>
internal static class SignedIn
{
    public static Page Over(TestStore store, string account, Role role, string name = "Zarina")
    {
        var page = new Page();
        page.Services.AddSingleton(store.Store);
        page.Services.AddSingleton(store.Publishing);
        page.Services.AddSingleton(store.Get<WorkingCopy>());
        page.Services.AddSingleton(store.Get<Requests>());
        page.Services.AddSingleton(store.Get<DatasetRules>());
        page.Services.AddSingleton(store.Get<Preview>());
        page.Services.AddSingleton<AuthenticationStateProvider>(new Known(CurrentPerson.Principal(new(account, name, role), "session")));
        page.Services.AddSingleton<CurrentPerson>();
        page.Services.AddSingleton<Acting>();
        page.Services.AddSingleton<Undoing>();
        return page;
    }

    private sealed class Known(ClaimsPrincipal user) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(user));
    }
}
