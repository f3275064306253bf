using Dashboard.Data;
using Dashboard.Data.Editing;
using Dashboard.Data.Provenance;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Dashboard.Tests.Storage;

namespace Dashboard.Tests.Editing;

public sealed class ComposingTests
{
    private static readonly Dataset Published = DatasetDocument.Canonical(SmallDataset.Make() with { Release = 1 });

    // One claim with two changed fields, one new source, one archived statement, two sectors that changed places.
    private static readonly Dataset Working = Published with
    {
        Claims = [.. Published.Claims.Select(c => c.Slug == "growth" ? c with { Value = 7, Note = "Seven." } : c)],
        Sources = [.. Published.Sources, Published.Sources[0] with { Slug = "new-source" }],
        Statements = [],
        Sectors = [.. Published.Sectors.Reverse()],
    };

    [Fact]
    public void Without_anything_held_back_the_release_is_the_working_copy() =>
        Assert.Equal(Bytes(Working with { Release = 2 }), Bytes(Composing.Of(Published, Working, [], 2)));

    [Fact]
    public void With_everything_held_back_the_release_is_the_one_before()
    {
        var diff = ReleaseDiff.Between(Published, Working);
        HeldBack[] all = [.. diff.Changed.SelectMany(c => c.Fields.Select(f => new HeldBack(c.Kind, c.Slug, f.Field))), .. diff.Added.Concat(diff.Removed).Select(k => new HeldBack(k.Kind, k.Slug))];
        Assert.Equal(Bytes(Published), Bytes(Composing.Of(Published, Working, all, 1)));
    }

    [Fact]
    public void A_field_held_back_leaves_the_other_fields_of_its_record_accepted()
    {
        var growth = Composing.Of(Published, Working, [new("claims", "growth", "value")], 2).Claims.Single(c => c.Slug == "growth");
        Assert.Equal((-4.5m, "Seven."), (growth.Value, growth.Note));
    }

    [Fact]
    public void A_field_that_was_not_there_is_not_there_when_held_back()
    {
        var before = Published with { Claims = [.. Published.Claims.Select(c => c with { Note = null })] };
        Assert.Null(Composing.Of(before, Working, [new("claims", "growth", "note")], 2).Claims.Single(c => c.Slug == "growth").Note);
    }

    [Fact]
    public void A_new_record_held_back_stays_out_and_an_archived_one_stays_in()
    {
        var composed = Composing.Of(Published, Working, [new("sources", "new-source"), new("statements", "s1")], 2);
        Assert.DoesNotContain(composed.Sources, s => s.Slug == "new-source");
        Assert.Single(composed.Statements);
    }

    [Fact]
    public void Holding_back_what_did_not_change_changes_nothing() =>
        Assert.Equal(Bytes(Composing.Of(Published, Working, [], 2)), Bytes(Composing.Of(Published, Working, [new("claims", "documents-22", "value"), new("visits", "nowhere")], 2)));

    [Fact]
    public void Rejecting_a_new_record_leaves_what_refers_to_it_to_the_rules()
    {
        var growth = Working.Claims.Single(c => c.Slug == "growth");
        var working = Working with { Claims = [.. Working.Claims.Where(c => c.Slug != "growth"), growth with { Citations = [growth.Citations[0] with { Source = "new-source" }] }] };
        DatasetRules rules = dataset => [.. dataset.Claims.SelectMany(c => c.Citations.Select(x => (c.Slug, x.Source))).Where(x => dataset.Sources.All(s => s.Slug != x.Source)).Select(x => new Problem("claims", x.Slug, "citations[0].source", "unknown") { Rule = "record-unknown" })];
        Assert.Empty(Review.Of(Published, working, [], 2, rules).Errors);
        Assert.Equal("growth", Assert.Single(Review.Of(Published, working, [new("sources", "new-source")], 2, rules).Errors).Record);
    }

    [Fact]
    public void Only_warnings_that_the_release_before_does_not_have_ask_for_a_reason()
    {
        DatasetRules rules = dataset => [.. dataset.Claims.Where(c => c.Value > 6).Select(c => new Problem("claims", c.Slug, "value", "large") { Rule = "large", Severity = Severity.Warning })];
        var review = Review.Of(Published, Working, [], 2, rules);
        Assert.Equal("growth", Assert.Single(review.Warnings).Record);
        Assert.Equal(2, review.Known.Count);
        Assert.Single(review.Against(new()));
        Assert.Single(review.Against(new() { Warnings = new Dictionary<string, string> { ["*"] = "  " } }));
        Assert.Empty(review.Against(new() { Warnings = new Dictionary<string, string> { ["*"] = "Checked twice" } }));
        Assert.Empty(review.Against(new() { Warnings = new Dictionary<string, string> { [Proposal.KeyOf(review.Warnings[0])] = "Checked" } }));
    }

    private static string Bytes(Dataset dataset) => System.Text.Encoding.UTF8.GetString(DatasetDocument.Write(dataset));
}
