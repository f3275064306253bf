using Bunit;
using Dashboard.Briefings.Sharing;
using Dashboard.Data.Access;
using Dashboard.Data.Briefings;
using Dashboard.Data.Storage;
using Dashboard.Tests.Admin;
using Dashboard.Tests.Storage;

namespace Dashboard.Tests.Briefings;

public sealed class ShareLinksTests : TempFolder
{
    private const string Slug = "reviving-ties-in-ten-minutes";

    [Fact]
    public async Task A_presenter_makes_a_link_sees_it_once_and_withdraws_it()
    {
        await using var store = await TestStore.StartedAsync(Database);
        using var page = SignedIn.Over(store, await store.AccountAsync(Role.Presenter), Role.Presenter);
        var shown = page.Render<ShareLinks>(p => p.Add(c => c.Slug, Slug).Add(c => c.View, SeedView.View()));
        shown.WaitForAssertion(() => Assert.Contains("No link has been made yet.", shown.Markup, StringComparison.Ordinal));

        await shown.Find("#share-name").ChangeAsync(new() { Value = "Ministry" });
        await shown.Find("#share-uses").ChangeAsync(new() { Value = "3" });
        await shown.Find("#share-password").ChangeAsync(new() { Value = "open the door" });
        await shown.Find("form").SubmitAsync();

        var address = shown.WaitForElement("[data-testid=made-link]").GetAttribute("value")!;
        var key = address[(address.LastIndexOf('/') + 1)..];
        Assert.Contains("/shared/", address, StringComparison.Ordinal);
        Assert.Equal(ShareOutcome.PasswordNeeded, store.Get<BriefingShares>().Look(key).Outcome);
        Assert.Equal("0 of 3", shown.Find("tbody td:nth-child(4)").TextContent);
        Assert.Equal("", shown.Find("#share-name").GetAttribute("value") ?? "");

        await shown.Find("tbody button").ClickAsync(new());
        shown.WaitForAssertion(() => Assert.Equal("withdrawn", shown.Find("tbody .status").TextContent));
        Assert.Empty(shown.FindAll("[data-testid=made-link]"));
        Assert.Equal(ShareOutcome.Withdrawn, store.Get<BriefingShares>().Look(key).Outcome);
    }

    [Fact]
    public async Task What_cannot_be_is_said_and_what_was_typed_stays()
    {
        await using var store = await TestStore.StartedAsync(Database);
        using var page = SignedIn.Over(store, await store.AccountAsync(Role.Presenter), Role.Presenter);
        var shown = page.Render<ShareLinks>(p => p.Add(c => c.Slug, Slug).Add(c => c.View, SeedView.View()));
        await shown.Find("#share-name").ChangeAsync(new() { Value = "Ministry" });
        await shown.Find("#share-password").ChangeAsync(new() { Value = "short" });
        await shown.Find("form").SubmitAsync();
        shown.WaitForAssertion(() => Assert.Contains("between 8 and 200", shown.Find("[data-testid=share-said]").TextContent, StringComparison.Ordinal));
        Assert.Equal("Ministry", shown.Find("#share-name").GetAttribute("value"));
        Assert.Contains("No link has been made yet.", shown.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_session_runs_a_link_can_lead_to_the_audiences_screen()
    {
        await using var store = await TestStore.StartedAsync(Database);
        var presenter = await store.AccountAsync(Role.Presenter);
        var code = (await store.Get<LiveSessions>().StartAsync(Command.New(presenter), Slug)).Code;
        using var page = SignedIn.Over(store, presenter, Role.Presenter);
        var shown = page.Render<ShareLinks>(p => p.Add(c => c.Slug, Slug).Add(c => c.View, SeedView.View()));
        await shown.Find("#share-name").ChangeAsync(new() { Value = "Hall" });
        await shown.Find("input[type=checkbox]").ChangeAsync(new() { Value = true });
        await shown.Find("form").SubmitAsync();
        Assert.EndsWith($"?code={code}", shown.WaitForElement("[data-testid=made-link]").GetAttribute("value"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_no_presenter_any_more_is_told_so()
    {
        await using var store = await TestStore.StartedAsync(Database);
        using var page = SignedIn.Over(store, await store.AccountAsync(Role.Reader), Role.Presenter);
        var shown = page.Render<ShareLinks>(p => p.Add(c => c.Slug, Slug).Add(c => c.View, SeedView.View()));
        shown.WaitForAssertion(() => Assert.Equal(Words.For("en")["admin.refused.role"], shown.Find("[data-testid=share-said] .wrong").TextContent));
        Assert.Empty(shown.FindAll("table"));
    }
}
