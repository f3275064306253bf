using Bunit;
using Dashboard.Admin.Publishing;
using Dashboard.Data.Access;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Dashboard.Reading;
using Dashboard.Tests.Storage;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Tests.Admin;

public sealed class PublishPageTests : TempFolder
{
    private const string Why = "A figure was corrected";

    [Fact]
    public async Task A_publisher_accepts_fields_gives_a_reason_and_publishes()
    {
        await using var store = await ChangedAsync();
        using var page = SignedIn.Over(store, await store.AccountAsync(Role.Publisher), Role.Publisher);
        var shown = Open(page, store);
        Assert.Contains("2 of 2 changes go into R2", shown.Find(".pub-bar").TextContent, StringComparison.Ordinal);
        Assert.Equal(["A figure.", "Another."], shown.FindAll("[data-record='claims:documents-22'] .pub-part :is(del, ins)").Select(e => e.TextContent));
        await shown.Find("[data-record='claims:documents-22'] [data-field=statement] input").ChangeAsync(new() { Value = false });
        Assert.Contains("1 of 2 changes go into R2", shown.Find(".pub-bar").TextContent, StringComparison.Ordinal);

        await shown.Find("[data-testid=publish-send]").ClickAsync(new());
        Assert.Contains("at least 10 letters", shown.Find("#pub-reason-says").TextContent, StringComparison.Ordinal);
        Assert.Equal(1, store.Store.Newest.Number);

        await shown.Find("#pub-reason").InputAsync(new() { Value = Why });
        await shown.Find("#pub-reason").KeyDownAsync(new() { Key = "Enter", CtrlKey = true });

        shown.WaitForAssertion(() => Assert.Contains("R2 is published.", shown.Find("[data-testid=publish-done]").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(10));
        Assert.Equal(("A figure.", Why), (store.Store.Newest.Dataset.Claims[0].Statement.En, store.Store.Newest.Reason));
        Assert.Contains("1 of 1 change go", shown.Find(".pub-bar").TextContent.Replace("changes", "change", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_keeps_it_from_being_published_and_says_so_beside_the_button()
    {
        DatasetRules rules = dataset => [.. dataset.Claims.Where(c => c.Statement.En == "Another.").Select(c => new Problem("claims", c.Slug, "statement", "Say more."))];
        await using var store = await ChangedAsync(rules);
        using var page = SignedIn.Over(store, await store.AccountAsync(Role.Publisher), Role.Publisher);
        var shown = Open(page, store);
        await shown.Find("#pub-reason").InputAsync(new() { Value = Why });
        await shown.Find("[data-testid=publish-send]").ClickAsync(new());
        Assert.Equal("Missing: records without errors", shown.Find("#pub-send-says").TextContent);
        Assert.Contains("/admin/records/claims/documents-22", shown.Find("[data-testid=publish-problems] li.wrong a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(1, store.Store.Newest.Number);
        await shown.Find("[data-record='claims:documents-22'] input").ChangeAsync(new() { Value = false });
        Assert.Empty(shown.FindAll("[data-testid=publish-problems] li.wrong"));
    }

    [Fact]
    public async Task An_editor_asks_and_what_others_change_meanwhile_is_told_first()
    {
        await using var store = await ChangedAsync();
        var editor = await store.AccountAsync(Role.Editor);
        using var page = SignedIn.Over(store, editor, Role.Editor);
        var shown = Open(page, store);
        await shown.Find("#pub-reason").InputAsync(new() { Value = Why });
        var copy = store.Get<WorkingCopy>();
        var growth = (await copy.ReadAsync()).Records[new("claims", "growth")];
        await copy.ApplyAsync(Command.New(await store.AccountAsync(Role.Editor)), [new("claims", "growth", growth.Body.Replace("-9", "-8", StringComparison.Ordinal), growth.Version)]);
        shown.WaitForElement("[data-testid=publish-stale]", TimeSpan.FromSeconds(10));

        await shown.Find("[data-testid=publish-send]").ClickAsync(new());
        shown.WaitForElement("[data-testid=publish-refused]", TimeSpan.FromSeconds(10));
        Assert.Empty(await store.Get<Requests>().ReadAsync(editor));
        Assert.Single(shown.FindAll("[data-record='claims:growth'] [data-field=value] .status.open"));
        Assert.Empty(shown.FindAll("[data-record='claims:documents-22'] .pub-field .status.open"));

        await shown.Find("[data-testid=publish-send]").ClickAsync(new());
        shown.WaitForElement("[data-testid=publish-requests]", TimeSpan.FromSeconds(10));
        Assert.Single(await store.Get<Requests>().ReadAsync(editor));
        Assert.Equal(1, store.Store.Newest.Number);
    }

    [Fact]
    public async Task A_record_goes_back_to_the_release_and_that_can_be_undone()
    {
        await using var store = await ChangedAsync();
        using var page = SignedIn.Over(store, await store.AccountAsync(Role.Editor), Role.Editor);
        var shown = Open(page, store);
        await shown.Find("[data-record='claims:documents-22'] .pub-acts button").ClickAsync(new());
        shown.WaitForAssertion(() => Assert.Empty(shown.FindAll("[data-record='claims:documents-22']")), TimeSpan.FromSeconds(10));
        Assert.Equal("A figure.", (await store.Get<WorkingCopy>().ReadAsync()).Dataset.Claims[0].Statement.En);
        shown.WaitForElement("[data-testid=undo]", TimeSpan.FromSeconds(10));
        await shown.Find("[data-testid=undo]").ClickAsync(new());
        shown.WaitForAssertion(() => Assert.Equal("Another.", store.Get<WorkingCopy>().ReadAsync().Result.Dataset.Claims[0].Statement.En), TimeSpan.FromSeconds(10));
    }

    private static IRenderedComponent<PublishPage> Open(Page page, TestStore store)
    {
        View view = new Views(store.Store).Of("/admin/publish", "");
        var shown = page.Render<CascadingValue<View>>(p => p.Add(c => c.Value, view).AddChildContent<PublishPage>()).FindComponent<PublishPage>();
        shown.WaitForElement(".pub-bar", TimeSpan.FromSeconds(10));
        return shown;
    }

    private async Task<TestStore> ChangedAsync(DatasetRules? rules = null)
    {
        var store = new TestStore(Database, rules: rules);
        await store.PrepareAsync();
        await store.EditAsync("claims", "documents-22", body => body.Replace("A figure.", "Another.", StringComparison.Ordinal));
        await store.EditAsync("claims", "growth", body => body.Replace("-4.5,\"", "-9,\"", StringComparison.Ordinal));
        return store;
    }
}
