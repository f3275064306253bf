using Dashboard.Data.Access;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Storage;

public sealed class WorkingCopyTests : TempFolder
{
    private static readonly RecordKey Key = new("sources", SmallDataset.Make().Sources[0].Slug);

    [Fact]
    public async Task A_save_makes_a_revision_and_a_line_of_the_trail_and_the_next_version()
    {
        await using var store = await TestStore.StartedAsync(Database);
        var editor = await store.AccountAsync(Role.Editor);
        var (copy, before) = await OpenAsync(store);
        var command = Command.New(editor, "Typo");
        var answer = await copy.ApplyAsync(command, [Edit(before, "publisher", "IRNA English")]);
        Assert.True(answer.Done);
        Assert.Equal((1, before.Version + 1), (answer.Changed, Assert.Single(answer.Saved).Version));
        Assert.Equal("IRNA English", (await copy.ReadAsync()).Dataset.Sources.Single(s => s.Slug == Key.Slug).Publisher);
        await using var context = store.Context();
        var revision = await context.Revisions.SingleAsync(r => r.Batch == command.Operation);
        Assert.Equal((before.Body, answer.Saved[0].Body, "Zarina", "Typo"), (revision.Before, revision.After, revision.By, revision.Reason));
        Assert.Equal("saved", (await context.Trail.SingleAsync(e => e.OperationId == command.Operation)).What);
    }

    [Fact]
    public async Task The_same_command_again_is_not_done_twice()
    {
        await using var store = await TestStore.StartedAsync(Database);
        var command = Command.New(await store.AccountAsync(Role.Editor));
        var (copy, before) = await OpenAsync(store);
        await copy.ApplyAsync(command, [Edit(before, "publisher", "One")]);
        var again = await copy.ApplyAsync(command, [Edit(before, "publisher", "One")]);
        Assert.Equal((true, 0, before.Version + 1), (again.Done, again.Changed, again.Saved.Single().Version));
        await using var context = store.Context();
        Assert.Equal(1, await context.Revisions.CountAsync(r => r.Batch == command.Operation));
    }

    [Fact]
    public async Task Changes_of_different_fields_are_merged_and_of_the_same_field_told()
    {
        await using var store = await TestStore.StartedAsync(Database);
        var (one, two) = (await store.AccountAsync(Role.Editor, "Zarina"), await store.AccountAsync(Role.Editor, "Reza"));
        var (copy, before) = await OpenAsync(store);
        await copy.ApplyAsync(Command.New(one), [Edit(before, "publisher", "IRNA English")]);
        var merged = await copy.ApplyAsync(Command.New(two), [Edit(before, "title", "Another title")]);
        Assert.Equal([$"{Key.Kind}/{Key.Slug}.publisher"], merged.Merged);
        Assert.Contains("IRNA English", merged.Saved[0].Body, StringComparison.Ordinal);

        var refused = await copy.ApplyAsync(Command.New(two), [Edit(before, "publisher", "Khovar")]);
        var conflict = Assert.Single(refused.Conflicts);
        Assert.Equal(("Reza", ConflictKind.Fields), (conflict.By, conflict.Kind));
        var field = Assert.Single(conflict.Fields);
        Assert.Equal(("publisher", "IRNA English", "Khovar"), (field.Field, (string?)field.Theirs, (string?)field.Mine));
        Assert.Equal(merged.Saved[0], (await copy.ReadAsync()).Records[Key]);
    }

    [Fact]
    public async Task Of_many_edits_all_are_done_or_none()
    {
        await using var store = await TestStore.StartedAsync(Database);
        var (copy, before) = await OpenAsync(store);
        var answer = await copy.ApplyAsync(Command.New(await store.AccountAsync(Role.Editor)),
            [Edit(before, "publisher", "X"), new("sources", "not-there", null, 1) { Archived = true }]);
        Assert.Equal(ConflictKind.Missing, Assert.Single(answer.Conflicts).Kind);
        Assert.Equal(before, (await copy.ReadAsync()).Records[Key]);
    }

    [Fact]
    public async Task Every_command_can_be_taken_back()
    {
        await using var store = await TestStore.StartedAsync(Database);
        var editor = await store.AccountAsync(Role.Editor);
        var (copy, before) = await OpenAsync(store);
        var start = (await copy.ReadAsync()).Dataset;
        var fresh = before.Body.Replace(Key.Slug, "quite-new", StringComparison.Ordinal);
        foreach (var edits in new RecordEdit[][] { [Edit(before, "publisher", "X")], [new("sources", "quite-new", fresh, 0)], [new(Key.Kind, Key.Slug, null, before.Version) { Archived = true }] })
        {
            var command = Command.New(editor);
            Assert.True((await copy.ApplyAsync(command, edits)).Done);
            Assert.False(ReleaseDiff.Between(start, (await copy.ReadAsync()).Dataset).IsEmpty);
            Assert.True((await copy.UndoAsync(Command.New(editor), command.Operation)).Done);
            Assert.True(ReleaseDiff.Between(start, (await copy.ReadAsync()).Dataset).IsEmpty);
        }
    }

    [Theory]
    [InlineData("claims", "{}", "not-a-record")]
    [InlineData("nonsense", "{}", "no-kind")]
    [InlineData("sources", "[]", "not-a-record")]
    [InlineData("sources", """{"slug":"other","title":"T","publisher":"P"}""", "other-slug")]
    public async Task What_is_no_record_is_refused(string kind, string body, string rule)
    {
        await using var store = await TestStore.StartedAsync(Database);
        var answer = await store.Get<WorkingCopy>().ApplyAsync(Command.New(await store.AccountAsync(Role.Editor)), [new(kind, "new-one", body, 0)]);
        Assert.Equal(rule, Assert.Single(answer.Problems).Rule);
    }

    [Fact]
    public async Task A_draft_is_kept_in_order_and_ends_with_the_save()
    {
        await using var store = await TestStore.StartedAsync(Database);
        var editor = await store.AccountAsync(Role.Editor);
        var (copy, before) = await OpenAsync(store);
        var drafts = store.Get<Drafts>();
        await drafts.SaveAsync(editor, new(Key.Kind, Key.Slug, "{\"title\":\"newer\"}", before.Version, before.Body, 2, default));
        await drafts.SaveAsync(editor, new(Key.Kind, Key.Slug, "{\"title\":\"late\"}", before.Version, before.Body, 1, default));
        Assert.Equal("{\"title\":\"newer\"}", (await drafts.FindAsync(editor, Key.Kind, Key.Slug))!.Texts);
        await copy.ApplyAsync(Command.New(editor), [Edit(before, "title", "newer")], draft: Key);
        Assert.Null(await drafts.FindAsync(editor, Key.Kind, Key.Slug));
    }

    private static async Task<(WorkingCopy, WorkingRecord)> OpenAsync(TestStore store)
    {
        var copy = store.Get<WorkingCopy>();
        return (copy, (await copy.ReadAsync()).Records[Key]);
    }

    private static RecordEdit Edit(WorkingRecord record, string field, string value)
    {
        var draft = RecordDraft.OfBody(RecordShape.Find(record.Kind)!, record.Slug, record.Body);
        draft[field].Text = value;
        return new(record.Kind, record.Slug, draft.Read().Body, record.Version) { BaseBody = record.Body };
    }
}
