using Dashboard.Admin.Grid;
using Dashboard.Data.Access;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Dashboard.Tests.Storage;

namespace Dashboard.Tests.Admin.Grid;

public sealed class GridSheetTests : TempFolder
{
    private static readonly RecordShape Claims = RecordShape.Find("claims")!;

    [Fact]
    public async Task A_pasted_block_with_words_numbers_dates_and_new_rows_is_saved_as_one_command()
    {
        await using var store = await TestStore.StartedAsync(Database, EmbeddedSeed.Read);
        var (sheet, copy, working) = await OpenAsync(store);
        int value = Place(sheet, "value"), date = Place(sheet, "date"), reporter = Place(sheet, "reporter"), known = sheet.Known;
        var someone = sheet.Columns[reporter].Choices[3];
        Assert.True(sheet.Set(0, value, "۱٬۲۳۴٫۵", 1));
        Assert.True(sheet.Set(0, date, "۲۶ دی ۱۴۰۳", 1));
        Assert.True(sheet.Set(0, reporter, someone.Words.ToUpperInvariant(), 1));
        Assert.True(sheet.Set(known, 0, "new-claim", 1));
        foreach (var (path, text) in new[] { ("subject", sheet.Rows[0].Text("subject")), ("exactness", "about"), ("reporter", someone.Value), ("standing", "reported"), ("use", "evidence"), ("statement.en", "Said.") })
            Assert.True(sheet.Set(known, Place(sheet, path), text, 1));
        Assert.False(sheet.Set(0, 0, "another-slug", 1));
        Assert.False(sheet.Set(0, 99, "x", 1));
        Assert.False(sheet.Set(int.MaxValue, 1, "x", 1));

        var (edits, problems) = sheet.Edits();
        Assert.Empty(problems);
        Assert.True((await copy.ApplyAsync(Command.New(await store.AccountAsync(Role.Editor)), edits)).Done);
        var claims = (await copy.ReadAsync()).Dataset.Claims;
        var changed = claims.Single(c => c.Slug == sheet.Rows[0].Key);
        Assert.Equal((1234.5m, "2025-01-15", someone.Value), (changed.Value, changed.Date.ToString(), changed.Reporter));
        Assert.Equal("Said.", claims.Single(c => c.Slug == "new-claim").Statement.En);
        Assert.Equal(working.Dataset.Claims.Count + 1, claims.Count);
    }

    [Fact]
    public async Task A_text_that_cannot_be_read_stays_and_nothing_is_saved()
    {
        await using var store = await TestStore.StartedAsync(Database, EmbeddedSeed.Read);
        var (sheet, _, _) = await OpenAsync(store);
        var (value, reporter) = (Place(sheet, "value"), Place(sheet, "reporter"));
        sheet.Set(1, value, "many", 1);
        sheet.Set(2, reporter, "nobody-of-that-name", 2);
        sheet.Set(sheet.Known, Place(sheet, "statement.en"), "No slug", 3);
        var (edits, problems) = sheet.Edits();
        Assert.Empty(edits);
        Assert.Contains(problems, p => p is { Problem: { Rule: "not-a-number", Field: "value" } });
        Assert.Contains(problems, p => p is { Problem: { Rule: "grid-no-record", Field: "reporter" } });
        Assert.Contains(problems, p => p is { Row.Key: "+1", Problem.Rule: "slug-form" });
        Assert.Equal("many", sheet.Rows[1].Text("value"));
    }

    [Fact]
    public async Task Steps_are_taken_back_one_by_one_and_an_old_text_is_no_change()
    {
        await using var store = await TestStore.StartedAsync(Database, EmbeddedSeed.Read);
        var (sheet, _, _) = await OpenAsync(store);
        var value = Place(sheet, "value");
        var was = sheet.Rows[0].Text("value");
        sheet.Set(0, value, "1", 1);
        sheet.Set(1, value, "2", 1);
        sheet.Set(0, value, "3", 2);
        sheet.Undo();
        Assert.Equal(["1", "2"], sheet.Pending.Select(p => p.Text));
        sheet.Undo();
        Assert.Empty(sheet.Pending);
        sheet.Set(0, value, was, 3);
        Assert.Empty(sheet.Pending);
    }

    [Fact]
    public async Task Texts_kept_by_the_browser_come_back_and_tell_when_the_record_has_moved()
    {
        await using var store = await TestStore.StartedAsync(Database, EmbeddedSeed.Read);
        var (sheet, _, _) = await OpenAsync(store);
        var row = sheet.Rows[0];
        sheet.Restore([new(row.Key, "value", "77", row.Was("value")), new(row.Key, "note", "mine", "of old"), new("+2", "statement.en", "Two", ""), new("gone", "value", "1", ""), new(row.Key, "no.such", "1", ""), new("+999999", "value", "1", "")], now => $"now {now}");
        Assert.Equal(("77", "mine", "Two"), (row.Text("value"), row.Text("note"), sheet.Rows.Single(r => r.Key == "+2").Text("statement.en")));
        Assert.Equal("note", Assert.Single(row.Said).Key);
        Assert.Equal(3, sheet.Pending.Count);
    }

    private static async Task<(GridSheet, WorkingCopy, Working)> OpenAsync(TestStore store)
    {
        var copy = store.Get<WorkingCopy>();
        var working = await copy.ReadAsync();
        return (new(Claims, GridColumn.Of(SeedView.View(), working, Claims), working.Records.Values.Where(r => r.Kind == "claims").OrderBy(r => r.Slug, StringComparer.Ordinal)), copy, working);
    }

    private static int Place(GridSheet sheet, string path) => sheet.Columns.Select(c => c.Path).ToList().IndexOf(path);
}
