using Bunit;
using Dashboard.Admin;
using Dashboard.Admin.Lists;
using Dashboard.Admin.Queue;
using Dashboard.Data.Access;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Dashboard.Reading;
using Dashboard.Tests.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Admin.Lists;

public sealed class RecordListPageTests : TempFolder
{
    [Theory]
    [InlineData("q=Раҳмон")]
    [InlineData("q=Rahmon")]
    [InlineData("q=رحمان")]
    public async Task A_name_is_found_in_three_scripts(string query)
    {
        await using var store = await TestStore.StartedAsync(Database, EmbeddedSeed.Read);
        var list = await ListAsync(store, "milestones");
        var found = list.Find(ListQuery.Parse(list.Shape, query));
        Assert.NotEmpty(found);
        Assert.Contains(found, r => r.Record.Body.Contains("Rahmon", StringComparison.Ordinal));
        Assert.True(found.Count < list.Rows.Count);
    }

    [Fact]
    public async Task Lists_are_filtered_and_sorted_by_size_and_by_day()
    {
        await using var store = await TestStore.StartedAsync(Database, EmbeddedSeed.Read);
        var list = await ListAsync(store, "claims");
        var values = list.Find(ListQuery.Parse(list.Shape, "sort=value")).Select(r => SeedView.Index.Claims[r.Record.Slug].Value).OfType<decimal>().ToList();
        Assert.Equal(values.Order(), values);
        var days = list.Find(ListQuery.Parse(list.Shape, "sort=-date&in.standing=official")).Select(r => SeedView.Index.Claims[r.Record.Slug]).ToList();
        Assert.Equal(days.Select(d => d.Date.ToString()).OrderDescending(StringComparer.Ordinal), days.Select(d => d.Date.ToString()));
        Assert.All(days, d => Assert.Equal(Dashboard.Data.Provenance.Standing.Official, d.Standing));
    }

    [Fact]
    public async Task Ticked_records_get_one_value_as_one_command_with_the_offer_to_undo()
    {
        await using var store = await TestStore.StartedAsync(Database, EmbeddedSeed.Read);
        using var page = await OpenAsync(store);
        var shown = Show(page, store, "reporters");
        await shown.FindAll("tbody input[type=checkbox]")[0].ClickAsync(new());
        await shown.FindAll("tbody input[type=checkbox]")[3].ClickAsync(new() { ShiftKey = true });
        Assert.Contains("4 ticked", shown.Find(".bulk").TextContent, StringComparison.Ordinal);
        await shown.Find(".bulk select").ChangeAsync(new() { Value = "side" });
        await shown.FindAll(".bulk select")[1].ChangeAsync(new() { Value = "tajik" });
        await shown.Find("[data-testid=bulk-set]").ClickAsync(new());
        var first = shown.FindAll("tbody tr").Take(4).Select(r => r.GetAttribute("data-row")).ToList();
        var reporters = (await store.Get<WorkingCopy>().ReadAsync()).Dataset.Reporters.Where(r => first.Contains(r.Slug)).ToList();
        Assert.All(reporters, r => Assert.Equal(Dashboard.Data.Provenance.Side.Tajik, r.Side));
        var offered = page.Services.GetRequiredService<Undoing>().Offered;
        Assert.NotNull(offered);
        await using var context = store.Context();
        Assert.Equal(1, context.Trail.Count(e => e.OperationId == offered.Value.Operation));
    }

    [Fact]
    public async Task A_record_that_is_named_is_not_archived_but_the_ways_out_are_shown()
    {
        await using var store = await TestStore.StartedAsync(Database, EmbeddedSeed.Read);
        using var page = await OpenAsync(store);
        var source = SeedView.Dataset.Claims[0].Citations[0].Source;
        var shown = Show(page, store, "sources", $"q={source}");
        await shown.Find($"tr[data-row='{source}'] .acts button").ClickAsync(new());
        Assert.False((await store.Get<WorkingCopy>().ReadAsync()).Records[new("sources", source)].Archived);
        Assert.Contains(SeedView.Dataset.Claims[0].Slug, shown.Find("[data-testid=where-used]").InnerHtml, StringComparison.Ordinal);

        var other = SeedView.Dataset.Sources.First(s => s.Slug != source).Slug;
        await shown.Find("[data-testid=merge-into]").ChangeAsync(new() { Value = other });
        await shown.Find("[data-testid=merge]").ClickAsync(new());
        var working = await store.Get<WorkingCopy>().ReadAsync();
        Assert.True(working.Records[new("sources", source)].Archived);
        Assert.Equal(other, working.Dataset.Claims.First(c => c.Slug == SeedView.Dataset.Claims[0].Slug).Citations[0].Source);
    }

    [Fact]
    public async Task What_waits_tells_drafts_changes_and_problems_with_links()
    {
        await using var store = await TestStore.StartedAsync(Database, EmbeddedSeed.Read);
        var account = await store.AccountAsync(Role.Editor);
        var claim = SeedView.Dataset.Claims[0];
        await store.Get<Drafts>().SaveAsync(account, new("claims", claim.Slug, "{}", 1, null, 1, default));
        var copy = store.Get<WorkingCopy>();
        var record = (await copy.ReadAsync()).Records[new("claims", claim.Slug)];
        await copy.ApplyAsync(Command.New(account), [new("claims", claim.Slug, record.Body.Replace("\"reporter\":\"" + claim.Reporter, "\"reporter\":\"nobody", StringComparison.Ordinal), record.Version)]);
        using var page = await OpenAsync(store, account);
        var shown = page.Render<CascadingValue<View>>(p => p.Add(c => c.Value, View(store)).AddChildContent<QueuePage>());
        var link = $"/admin/records/claims/{claim.Slug}";
        Assert.NotNull(shown.Find($"[data-testid=queue-drafts] a[href='{link}']"));
        Assert.NotNull(shown.Find($"[data-testid=queue-problems] a[href='{link}']"));
        Assert.NotNull(shown.Find("[data-testid=queue-changes] a[href='/admin/records/claims?state=changed']"));
        Assert.NotNull(shown.Find($"[data-testid=queue-lately] a[href='{link}']"));
    }

    private static async Task<RecordList> ListAsync(TestStore store, string kind)
    {
        var working = await store.Get<WorkingCopy>().ReadAsync();
        return RecordList.Of(SeedView.View().Over(working), working, RecordShape.Find(kind)!, Waiting.Of(working, store.Store.Newest, []));
    }

    private static async Task<Page> OpenAsync(TestStore store, string? account = null)
    {
        var page = SignedIn.Over(store, account ?? await store.AccountAsync(Role.Editor), Role.Editor);
        page.Services.AddSingleton(store.Get<Drafts>());
        page.Services.AddSingleton(store.Get<Trail>());
        page.Services.AddSingleton<Desks>();
        return page;
    }

    private static View View(TestStore store, string query = "") =>
        SeedView.View() with { Release = store.Store.Newest, Asked = query };

    private static IRenderedComponent<CascadingValue<View>> Show(Page page, TestStore store, string kind, string query = "") =>
        page.Render<CascadingValue<View>>(p => p.Add(c => c.Value, View(store, query)).AddChildContent<RecordListPage>(l => l.Add(c => c.Kind, kind)));
}
