using Dashboard.Admin.Exchange;
using Dashboard.Data.Access;
using Dashboard.Data.Editing;
using Dashboard.Data.Editing.Exchange;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Dashboard.Tests.Storage;

namespace Dashboard.Tests.Admin.Exchange;

public sealed class ImportingTests : TempFolder
{
    [Fact]
    public async Task An_import_is_one_command_with_one_line_of_the_trail_and_one_way_back()
    {
        await using var store = await TestStore.StartedAsync(Database);
        var editor = await store.AccountAsync(Role.Editor);
        var copy = store.Get<WorkingCopy>();
        var start = await copy.ReadAsync();
        var plan = Files.Plan(start, "sources.csv", Files.Text("slug,title,publisher\nirna,Changed,IRNA\nfresh,Brand new,P"));
        var command = Command.New(editor, "From the ministry's table");
        Assert.True((await copy.ApplyAsync(command, plan.Edits, TrailWord.Imported)).Done);
        Assert.Equal(3, (await copy.ReadAsync()).Dataset.Sources.Count);
        var line = Assert.Single(await store.Get<Trail>().ReadAsync(editor, new() { What = TrailWord.Imported }));
        Assert.Contains("ministry", line.Detail, StringComparison.Ordinal);
        Assert.True((await copy.UndoAsync(Command.New(editor), command.Operation)).Done);
        Assert.True(ReleaseDiff.Between(start.Dataset, (await copy.ReadAsync()).Dataset).IsEmpty);
    }

    [Fact]
    public async Task What_was_saved_since_the_export_is_merged_by_the_version_in_the_file()
    {
        await using var store = await TestStore.StartedAsync(Database);
        var editor = await store.AccountAsync(Role.Editor);
        var (copy, key) = (store.Get<WorkingCopy>(), new RecordKey("sources", "irna"));
        var exported = await copy.ReadAsync();
        var file = Files.Export(exported, "sources", "csv");
        foreach (var name in (string[])["One", "Two"])
        {
            var record = (await copy.ReadAsync()).Records[key];
            var draft = RecordDraft.OfBody(RecordShape.Find("sources")!, record.Slug, record.Body);
            draft["publisher"].Text = name;
            await copy.ApplyAsync(Command.New(editor), [new("sources", "irna", draft.Read().Body, record.Version)]);
        }
        var upload = Upload.Of("sources.csv", file);
        var review = await new DryRuns(copy, store.Get<Exchanging>(), _ => []).OfAsync(editor, upload);
        Assert.Equal(["irna"], review.Plan.Rows.Where(r => r.Kept.Count > 0 || r.Outcome != RowOutcome.Unchanged).Select(r => r.Slug));
        Assert.Empty(review.Plan.Edits);
    }

    [Fact]
    public async Task Only_editors_take_records_out_and_the_trail_says_so()
    {
        await using var store = await TestStore.StartedAsync(Database);
        var editor = await store.AccountAsync(Role.Editor);
        await Assert.ThrowsAsync<NotAllowed>(async () => await store.Get<Exchanging>().TellExportAsync(Command.New(await store.AccountAsync(Role.Reader)), "claims", "claims.csv"));
        await store.Get<Exchanging>().TellExportAsync(Command.New(editor), "claims", "claims.csv");
        Assert.Equal("claims.csv", Assert.Single(await store.Get<Trail>().ReadAsync(editor, new() { What = TrailWord.Exported })).Detail);
    }

    [Fact]
    public async Task New_problems_are_told_before_the_import()
    {
        await using var store = await TestStore.StartedAsync(Database);
        var upload = Upload.Of("claims.csv", Files.Text("slug,citations[0].source\ngrowth,nobody"));
        var review = await new DryRuns(store.Get<WorkingCopy>(), store.Get<Exchanging>(), DatasetValidation.Check).OfAsync(await store.AccountAsync(Role.Editor), upload);
        Assert.Contains(review.Problems, p => p.Record == "growth" && p.Message.Contains("nobody", StringComparison.Ordinal));
        Assert.DoesNotContain(review.Problems, p => p.Record != "growth");
    }
}
