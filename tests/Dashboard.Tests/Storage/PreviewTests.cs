using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Dashboard.Linking;
using Dashboard.Reading;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Storage;

public sealed class PreviewTests : TempFolder
{
    [Fact]
    public async Task The_draft_is_the_working_copy_and_follows_it()
    {
        await using var store = await TestStore.StartedAsync(Database);
        await store.EditAsync("claims", "documents-22", body => body.Replace("A figure.", "Another.", StringComparison.Ordinal));
        var draft = await store.Get<Preview>().ReadAsync();
        Assert.Equal((0, 1, "Another."), (draft.Release!.Number, draft.Changes, draft.Release.Dataset.Claims[0].Statement.En));
        Assert.Same(draft, await store.Get<Preview>().ReadAsync());
        await store.PublishAsync();
        Assert.Equal(0, (await store.Get<Preview>().ReadAsync()).Changes);
    }

    [Fact]
    public async Task Records_that_break_a_rule_are_left_out_with_what_rests_on_them()
    {
        // The claim names a subject that is not there; without the claim the subject that adopts it has none.
        DatasetRules rules = dataset =>
        [
            .. dataset.Claims.Where(c => dataset.Subjects.All(s => s.Slug != c.Subject)).Select(c => new Problem("claims", c.Slug, "subject", "unknown")),
            .. dataset.Subjects.Where(s => s.Adopted is { } adopted && dataset.Claims.All(c => c.Slug != adopted)).Select(s => new Problem("subjects", s.Slug, "adopted", "unknown")),
        ];
        await using var store = new TestStore(Database, rules: rules);
        await store.PrepareAsync();
        await store.EditAsync("claims", "growth", body => body.Replace("growth-2023", "nowhere", StringComparison.Ordinal));
        await store.EditAsync("subjects", "documents-dushanbe", body => body.Replace("documents-23", "gone", StringComparison.Ordinal));
        await store.EditAsync("claims", "documents-22", body => body.Replace("A figure.", "Another.", StringComparison.Ordinal));
        var draft = await store.Get<Preview>().ReadAsync();
        Assert.Equal((3, 2), (draft.Changes, draft.Problems.Count));
        Assert.Equal([new("claims", "growth"), new("subjects", "documents-dushanbe")], draft.LeftOut.OrderBy(k => k.Kind));
        Assert.Equal(("Another.", "growth-2023"), (draft.Release!.Dataset.Claims[0].Statement.En, draft.Release.Dataset.Claims.Single(c => c.Slug == "growth").Subject));
    }

    [Fact]
    public async Task A_record_that_cannot_be_read_is_a_problem_and_no_crash()
    {
        await using var store = await TestStore.StartedAsync(Database);
        await store.EditAsync("claims", "growth", body => body.Replace("\"reported\"", "\"certain\"", StringComparison.Ordinal));
        var draft = await store.Get<Preview>().ReadAsync();
        Assert.Null(draft.Release);
        Assert.Contains("claims/growth.standing", Assert.Single(draft.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_see_the_draft_gets_the_release_and_a_notice()
    {
        await using var store = await TestStore.StartedAsync(Database);
        await store.EditAsync("claims", "documents-22", body => body.Replace("A figure.", "Another.", StringComparison.Ordinal));
        var views = new Views(store.Store);
        var reader = views.Of("/", "r=draft&lang=fa");
        Assert.Equal((NoticeKind.Draft, 1, null), (Assert.Single(reader.Notices).Kind, reader.Release.Number, reader.Selection.Release));
        Assert.Equal("/trade?lang=fa", reader.LinkTo("/trade"));
        var editor = views.Of("/", "r=draft&lang=fa", draft: await store.Get<Preview>().ReadAsync());
        Assert.Empty(editor.Notices);
        Assert.Equal((0, "Another."), (editor.Release.Number, editor.Release.Dataset.Claims[0].Statement.En));
        Assert.Equal("/trade?lang=fa&r=draft", editor.LinkTo("/trade"));
        Assert.Null(views.Of("/", "", draft: await store.Get<Preview>().ReadAsync()).Draft);
    }
}
