using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Dashboard.Admin.Exchange;
using Dashboard.Data.Editing;
using Dashboard.Data.Editing.Exchange;
using Dashboard.Data.Releases;
using Dashboard.Tests.Storage;

namespace Dashboard.Tests.Admin.Exchange;

public sealed class ImportPlanTests
{
    private static readonly Working Small = Files.Of(SmallDataset.Make());

    [Fact]
    public void A_row_says_cell_by_cell_what_changes_and_leaves_other_columns_alone()
    {
        var row = Assert.Single(Files.Plan(Small, "sources.csv", Files.Text("slug,publisher\nirna,IRNA English")).Rows);
        Assert.Equal((RowOutcome.Changed, new CellChange("publisher", "IRNA", "IRNA English")), (row.Outcome, Assert.Single(row.Changes)));
        Assert.Equal("https://example.org/a", (string?)JsonNode.Parse(row.Edit!.Body!)!["url"]);
    }

    [Fact]
    public void Lists_are_changed_added_to_and_shortened()
    {
        var added = Assert.Single(Files.Plan(Small, "claims.csv", Files.Text("slug,citations[1].source,citations[1].quote,citations[1].quoteLanguage,citations[1].grade\ngrowth,khovar,As said,en,b")).Rows);
        Assert.Equal(2, JsonNode.Parse(added.Edit!.Body!)!["citations"]!.AsArray().Count);
        var emptied = Assert.Single(Files.Plan(Small, "claims.csv", Files.Text("slug,citations[0].source,citations[0].quote,citations[0].quoteLanguage,citations[0].grade\ngrowth,,,,")).Rows);
        Assert.Empty(JsonNode.Parse(emptied.Edit!.Body!)!["citations"]!.AsArray());
    }

    [Fact]
    public void What_cannot_be_read_is_said_with_row_and_column_and_nothing_of_it_is_done()
    {
        var plan = Files.Plan(Small, "claims.csv", Files.Text("slug,value,date,standing\ngrowth,about 5,16/13/2025,sure\ngrowth,1,2025,official\ndocuments-22,9,2025,official,beside"));
        Assert.Equal([RowOutcome.Error, RowOutcome.Error, RowOutcome.Error], plan.Rows.Select(r => r.Outcome));
        Assert.Equal([("value", "not-a-number"), ("date", "not-a-date"), ("standing", "not-a-word")], plan.Rows[0].Problems.Select(p => (p.Field, p.Rule)).OrderByDescending(p => p.Field == "value").ThenBy(p => p.Field));
        Assert.Equal(["twice-in-file", "cell-beside"], plan.Rows.Skip(1).Select(r => r.Problems[0].Rule));
        Assert.Equal([2, 3, 4], plan.Rows.Select(r => r.Key.Row));
        Assert.Empty(plan.Edits);
    }

    [Fact]
    public void A_new_row_that_says_the_same_as_a_record_waits_for_a_decision()
    {
        var file = Files.Text("slug,title,publisher,url\nother,Anything,P,HTTP://www.example.org/b/");
        var waiting = Files.Plan(Small, "sources.csv", file);
        Assert.Equal((1, "khovar"), (waiting.Waiting, waiting.Rows[0].Twin));
        Assert.Empty(waiting.Edits);
        ImportRow Decided(RowChoice choice) => Files.Plan(Small, "sources.csv", file, new Dictionary<RowKey, RowChoice> { [waiting.Rows[0].Key] = choice }).Rows[0];
        Assert.Equal((RowOutcome.New, "other"), (Decided(RowChoice.Create).Outcome, Decided(RowChoice.Create).Edit!.Slug));
        Assert.Equal((RowOutcome.Changed, "khovar"), (Decided(RowChoice.Update).Outcome, Decided(RowChoice.Update).Edit!.Slug));
        Assert.Equal((RowOutcome.Skipped, null), (Decided(RowChoice.Skip).Outcome, Decided(RowChoice.Skip).Edit));
    }

    [Fact]
    public void Changes_since_the_export_are_merged_by_field_and_the_same_field_is_asked_about()
    {
        var record = Small.Records[new("sources", "irna")];
        var since = record.Body.Replace("\"IRNA\"", "\"IRNA English\"", StringComparison.Ordinal);
        var now = Small with { Records = new Dictionary<RecordKey, WorkingRecord>(Small.Records) { [new("sources", "irna")] = record with { Body = since, Version = 2 } } };
        ImportRow Row(string publisher, string title, RowChoice choice = RowChoice.None) => Assert.Single(Files.Plan(now, "sources.csv", Files.Text($"slug,publisher,title,_version\nirna,{publisher},{title},1"),
            new Dictionary<RowKey, RowChoice> { [new(0, 2)] = choice }, (_, version) => version == 1 ? record.Body : null).Rows);

        var merged = Row("IRNA", "New title");
        Assert.Equal((RowOutcome.Changed, "publisher"), (merged.Outcome, Assert.Single(merged.Kept)));
        Assert.Equal(("IRNA English", "New title"), ((string?)JsonNode.Parse(merged.Edit!.Body!)!["publisher"], (string?)JsonNode.Parse(merged.Edit.Body!)!["title"]));
        var asked = Row("Khovar", "New title");
        Assert.Equal((RowOutcome.Conflict, "publisher"), (asked.Outcome, Assert.Single(asked.Conflicts).Field));
        Assert.Contains("Khovar", Row("Khovar", "New title", RowChoice.File).Edit!.Body, StringComparison.Ordinal);
        Assert.Contains("IRNA English", Row("Khovar", "New title", RowChoice.Keep).Edit!.Body, StringComparison.Ordinal);
        Assert.Equal("no-version", Assert.Single(Files.Plan(now, "sources.csv", Files.Text("slug,title,_version\nirna,X,9")).Rows).Problems[0].Rule);
    }

    [Fact]
    public void Columns_that_go_nowhere_are_listed_and_can_be_sent_somewhere()
    {
        var table = FileReading.Read("some.csv", Files.Text("slug,Publisher,heading,title_en\nirna,X,Y,Z")).Tables[0];
        var mapping = TableMapping.Of(table, "sources");
        Assert.Equal(["slug", "publisher", null, null], mapping.Fields);
        Assert.Equal(["heading", "title_en"], mapping.Unknown);
        Assert.Equal(["slug", "publisher", "title", null], mapping.With(2, "title").Fields);
        Assert.Equal("statement.en", TableMapping.Of(table with { Heads = ["slug", "Statement EN", "a", "b"] }, "claims").Fields[1]);
        Assert.Equal("no-key", Assert.Single(ImportPlan.Of([mapping.With(0, null)], Small, (_, _) => null, new Dictionary<RowKey, RowChoice>()).Tables).Rule);
    }

    [Fact]
    public void Records_that_are_not_in_the_file_are_archived_only_when_asked_for()
    {
        var mapping = TableMapping.Of(FileReading.Read("s.csv", Files.Text("slug,publisher\nirna,IRNA")).Tables[0], "sources");
        ImportPlan Plan(bool archive) => ImportPlan.Of([mapping with { ArchiveOthers = archive }], Small, (_, _) => null, new Dictionary<RowKey, RowChoice>());
        Assert.Empty(Plan(false).Edits);
        Assert.Equal(("khovar", true), (Plan(true).Edits.Single().Slug, Plan(true).Edits.Single().Archived!.Value));
    }

    [Fact]
    public void Ten_thousand_rows_are_looked_at_in_less_than_a_minute()
    {
        var text = new StringBuilder("slug,title.en,kind,sector,date,standing,steps[0].status,steps[0].date,steps[0].statement.en,citations[0].source,citations[0].quote,citations[0].quoteLanguage,citations[0].grade\n");
        for (var i = 0; i < 10_000; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i},Agreement {i},mou,energy,2024-05-01,reported,signed,2024-05-01,Signed.,irna,As said,en,b\n");
        var clock = Stopwatch.StartNew();
        var plan = Files.Plan(Small, "agreements.csv", Encoding.UTF8.GetBytes(text.ToString()));
        Assert.Equal(10_000, plan.Count(RowOutcome.New));
        // A few seconds by itself; the rest is for a busy machine. Looking at every record for every row takes far longer.
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 60);
    }
}
