using Dashboard.Data;
using Dashboard.Data.Access;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Dashboard.Tests.Storage;

namespace Dashboard.Tests.Editing;

public sealed class RestoringTests : TempFolder
{
    private static readonly RecordKey Key = new("sources", SmallDataset.Make().Sources[0].Slug);

    [Fact]
    public async Task A_changed_an_archived_and_a_record_taken_back_by_undo_come_back_as_they_were()
    {
        await using var store = await TestStore.StartedAsync(Database);
        var (copy, editor) = (store.Get<WorkingCopy>(), await store.AccountAsync(Role.Editor));
        var before = (await copy.ReadAsync()).Records[Key];
        await DoAsync(copy, editor, Change(before, "Another"));
        await RestoreAsync(store, editor, Key, before.Body);

        await DoAsync(copy, editor, new(Key.Kind, Key.Slug, null, (await copy.ReadAsync()).Records[Key].Version) { Archived = true });
        Assert.DoesNotContain((await copy.ReadAsync()).Dataset.Sources, s => s.Slug == Key.Slug);
        await RestoreAsync(store, editor, Key, before.Body);
        Assert.Contains((await copy.ReadAsync()).Dataset.Sources, s => s.Slug == Key.Slug);

        var (fresh, body) = (new RecordKey("sources", "quite-new"), before.Body.Replace(Key.Slug, "quite-new", StringComparison.Ordinal));
        var added = await DoAsync(copy, editor, new(fresh.Kind, fresh.Slug, body, 0));
        Assert.True((await copy.UndoAsync(Command.New(editor), added)).Done);
        var revision = (await store.Get<Revisions>().ListAsync(editor, new() { Kind = fresh.Kind, Slug = fresh.Slug })).Single(r => r.After is not null);
        await RestoreAsync(store, editor, fresh, revision.After!);
        Assert.Equal(3, (await store.Get<Revisions>().ListAsync(editor, new() { Kind = fresh.Kind, Slug = fresh.Slug })).Count);
    }

    [Fact]
    public async Task What_somebody_saved_meanwhile_is_not_written_over()
    {
        await using var store = await TestStore.StartedAsync(Database);
        var (copy, editor) = (store.Get<WorkingCopy>(), await store.AccountAsync(Role.Editor));
        var before = (await copy.ReadAsync()).Records[Key];
        await DoAsync(copy, editor, Change(before, "Mine"));
        var seen = (await copy.ReadAsync()).Records[Key];
        await DoAsync(copy, editor, Change(seen, "Theirs"));
        var answer = await copy.ApplyAsync(Command.New(editor, "Back"), [Restoring.Record(seen, Key, before.Body)], TrailWord.Restored);
        Assert.Single(answer.Conflicts);
        Assert.Contains("Theirs", (await copy.ReadAsync()).Records[Key].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_made_the_working_copy_and_undone_leaves_the_same_records_and_every_draft()
    {
        await using var store = await TestStore.StartedAsync(Database, EmbeddedSeed.Read);
        var (copy, editor) = (store.Get<WorkingCopy>(), await store.AccountAsync(Role.Editor));
        var start = await copy.ReadAsync();
        var (source, other) = (start.Records[new("sources", start.Dataset.Sources[0].Slug)], start.Records[new("sources", start.Dataset.Sources[1].Slug)]);
        await DoAsync(copy, editor, Change(source, "Another"));
        await DoAsync(copy, editor, new(other.Kind, other.Slug, null, other.Version) { Archived = true });
        await DoAsync(copy, editor, new("sources", "quite-new", source.Body.Replace($"\"{source.Slug}\"", "\"quite-new\"", StringComparison.Ordinal), 0));
        await store.Get<Drafts>().SaveAsync(editor, new(source.Kind, source.Slug, "{\"title\":\"typed\"}", source.Version, source.Body, 1, default));
        var edited = await copy.ReadAsync();
        var release = store.Store.Find(1)!.Dataset;

        var edits = Restoring.Release(edited, release);
        Assert.Equal(3, edits.Count);
        var command = Command.New(editor, "Back to R1");
        Assert.Equal((true, 3), (await copy.ApplyAsync(command, edits, TrailWord.Restored)) is var done ? (done.Done, done.Changed) : default);
        var back = await copy.ReadAsync();
        Assert.True(ReleaseDiff.Between(release, back.Dataset).IsEmpty);
        Assert.Empty(Restoring.Release(back, release));
        Assert.NotNull(await store.Get<Drafts>().FindAsync(editor, source.Kind, source.Slug));

        Assert.True((await copy.UndoAsync(Command.New(editor), command.Operation)).Done);
        var again = await copy.ReadAsync();
        Assert.True(ReleaseDiff.Between(edited.Dataset, again.Dataset).IsEmpty);
        Assert.Equal(edited.Records.Values.Where(r => !r.Archived).Select(r => (r.Kind, r.Slug, r.Body)).Order(), again.Records.Values.Where(r => !r.Archived).Select(r => (r.Kind, r.Slug, r.Body)).Order());
    }

    [Theory]
    [InlineData(Role.Reader)]
    [InlineData(Role.Presenter)]
    public async Task Who_is_no_editor_restores_nothing(Role role)
    {
        await using var store = await TestStore.StartedAsync(Database);
        var (copy, account) = (store.Get<WorkingCopy>(), await store.AccountAsync(role));
        var before = (await copy.ReadAsync()).Records[Key];
        await Assert.ThrowsAsync<NotAllowed>(() => copy.ApplyAsync(Command.New(account), [Restoring.Record(before, Key, Change(before, "X").Body!)], TrailWord.Restored));
        await Assert.ThrowsAsync<NotAllowed>(() => copy.UndoAsync(Command.New(account), "any"));
    }

    private static async Task RestoreAsync(TestStore store, string editor, RecordKey key, string body)
    {
        var copy = store.Get<WorkingCopy>();
        await DoAsync(copy, editor, Restoring.Record((await copy.ReadAsync()).Records.GetValueOrDefault(key), key, body));
        var now = (await copy.ReadAsync()).Records[key];
        Assert.Equal((body, false), (now.Body, now.Archived));
    }

    private static async Task<string> DoAsync(WorkingCopy copy, string editor, RecordEdit edit)
    {
        var command = Command.New(editor, "Test");
        var answer = await copy.ApplyAsync(command, [edit]);
        Assert.Equal((true, 1), (answer.Done, answer.Changed));
        return command.Operation;
    }

    private static RecordEdit Change(WorkingRecord record, string publisher)
    {
        var draft = RecordDraft.OfBody(RecordShape.Find(record.Kind)!, record.Slug, record.Body);
        draft["publisher"].Text = publisher;
        return new(record.Kind, record.Slug, draft.Read().Body, record.Version) { BaseBody = record.Body };
    }
}
