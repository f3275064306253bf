using Dashboard.Access;
using Dashboard.Admin;
using Dashboard.Data.Access;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Dashboard.Tests.Storage;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Admin;

/// <summary>The server's knowledge that somebody is signed in, without a sign-in.</summary>
internal sealed class SignedIn(string account, Role role, string name = "Zarina") : AuthenticationStateProvider
{
    public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
        Task.FromResult(new AuthenticationState(CurrentPerson.Principal(new(account, name, role), "session")));

    /// <summary>A page for editors over a store.</summary>
    public static Page Over(TestStore store, string account, Role role, string name = "Zarina")
    {
        var page = new Page();
        page.Services.AddSingleton(store.Store);
        page.Services.AddSingleton(store.Publishing);
        page.Services.AddSingleton(store.Get<WorkingCopy>());
        page.Services.AddSingleton(store.Get<Requests>());
        page.Services.AddSingleton(store.Get<DatasetRules>());
        page.Services.AddSingleton(store.Get<Preview>());
        page.Services.AddSingleton(store.Get<BriefingStore>());
        page.Services.AddSingleton(store.Get<BriefingShares>());
        page.Services.AddSingleton(store.Get<LiveSessions>());
        page.Services.AddSingleton(store.Get<TimeProvider>());
        page.Services.AddSingleton<AuthenticationStateProvider>(new SignedIn(account, role, name));
        page.Services.AddSingleton<CurrentPerson>();
        page.Services.AddSingleton<Acting>();
        page.Services.AddSingleton<Undoing>();
        return page;
    }
}
