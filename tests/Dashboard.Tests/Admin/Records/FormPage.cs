using AngleSharp.Dom;
using Bunit;
using Dashboard.Access;
using Dashboard.Admin;
using Dashboard.Admin.Records;
using Dashboard.Data.Access;
using Dashboard.Data.Editing;
using Dashboard.Data.Storage;
using Dashboard.Reading;
using Dashboard.Tests.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Admin.Records;

/// <summary>The form of a record over a store with the shipped seed, with an editor signed in.</summary>
internal sealed class FormPage : TempFolder, IAsyncDisposable
{
    private readonly Page page = new();

    public TestStore Store { get; private set; } = default!;
    public string Account { get; private set; } = "";
    public WorkingCopy Copy => Store.Get<WorkingCopy>();
    public Drafts Drafts => Store.Get<Drafts>();

    public static async Task<FormPage> OpenedAsync(Role role = Role.Editor)
    {
        var made = new FormPage();
        made.Store = await TestStore.StartedAsync(made.Database, () => SeedView.Dataset);
        made.Account = await made.Store.AccountAsync(role);
        var services = made.page.Services;
        services.AddSingleton(made.Store.Store).AddSingleton(made.Copy).AddSingleton(made.Drafts).AddSingleton(TimeProvider.System).AddSingleton<Editors>();
        services.AddSingleton(made.Store.Get<Revisions>()).AddSingleton<CurrentPerson>().AddSingleton<Acting>().AddSingleton<Undoing>();
        services.AddSingleton<AuthenticationStateProvider>(new Known(new(made.Account, "Zarina", Role.Editor)));
        return made;
    }

    /// <summary>The form of a record, as the browser gets it once it answers.</summary>
    public async Task<IRenderedComponent<CascadingValue<Person>>> FormAsync(string kind, string slug, string language = "en", bool edit = true)
    {
        var working = await Copy.ReadAsync();
        var view = SeedView.View(language == "en" ? "" : $"lang={language}");
        var form = page.Render<CascadingValue<Person>>(p => p.Add(c => c.Value, new Person(Account, "Zarina", Role.Editor)).AddChildContent<RecordForm>(f => f
            .Add(c => c.View, view).Add(c => c.Shape, RecordShape.Find(kind)!).Add(c => c.Slug, slug).Add(c => c.Working, working)));
        form.WaitForElement("[data-ready]", TimeSpan.FromSeconds(20));
        if (edit && form.FindAll("[data-testid=edit]") is [var button])
            await button.ClickAsync();
        return form;
    }

    /// <summary>What another editor saves meanwhile.</summary>
    public async Task<string> SaveAsAnotherAsync(string kind, string slug, Func<string, string> change)
    {
        var account = await Store.AccountAsync(Role.Editor, "Daler");
        var record = (await Copy.ReadAsync()).Records[new(kind, slug)];
        Assert.True((await Copy.ApplyAsync(Command.New(account), [new(kind, slug, change(record.Body), record.Version)])).Done);
        return account;
    }

    public async ValueTask DisposeAsync()
    {
        await page.DisposeAsync();
        await Store.DisposeAsync();
        Dispose();
    }

    private sealed class Known(Person person) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(CurrentPerson.Principal(person, "session")));
    }
}
