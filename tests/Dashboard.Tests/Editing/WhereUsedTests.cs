using Dashboard.Data.Access;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Dashboard.Tests.Storage;

namespace Dashboard.Tests.Editing;

public sealed class WhereUsedTests : TempFolder
{
    [Fact]
    public async Task Every_reference_of_the_seed_is_found_and_nothing_else()
    {
        var working = await SeedAsync();
        var visit = SeedView.Dataset.Visits.First(v => v.DocumentsSubject is not null && SeedView.Dataset.Agreements.Any(a => a.Visit == v.Slug));
        var users = WhereUsed.Of(working, new("visits", visit.Slug));
        Assert.Equal(SeedView.Dataset.Agreements.Where(a => a.Visit == visit.Slug).Select(a => a.Slug).Order(StringComparer.Ordinal),
            users.Where(u => u.By.Kind == "agreements" && u.Field == "visit").Select(u => u.By.Slug));
        var source = SeedView.Dataset.Claims[0].Citations[0].Source;
        Assert.Contains(WhereUsed.Of(working, new("sources", source)), u => u.By.Kind == "claims" && u.Field == "citations[0].source");
        Assert.Contains(WhereUsed.Of(working, new("labels", "unit.usd-million")), u => u is { By.Kind: "subjects", Field: "unit" });
        Assert.Contains(WhereUsed.Of(working, new("labels", "standing." + SeedWord(SeedView.Dataset.Claims[0].Standing))), u => u is { By.Kind: "claims", Field: "standing" });
        var lane = SeedView.Dataset.Milestones.First(m => m.Lane is not null);
        Assert.Contains(WhereUsed.Of(working, new("labels", "lane." + lane.Lane)), u => u.By.Slug == lane.Slug && u.Field == "lane");
        var related = SeedView.Dataset.Statements.First(s => s.Related.Count > 0);
        Assert.Contains(WhereUsed.Of(working, new(SeedView.Index.Agreements.ContainsKey(related.Related[0]) ? "agreements" : KindOf(related.Related[0]), related.Related[0])), u => u.By.Slug == related.Slug && u.Field == "related[0]");
        Assert.Empty(WhereUsed.Of(working, new("phases", SeedView.Dataset.Phases[0].Slug)));
    }

    [Fact]
    public async Task What_names_a_record_stands_in_the_way_unless_it_is_archived_along_with_it()
    {
        var working = await SeedAsync();
        var claim = SeedView.Dataset.Subjects.First(s => s.Adopted is not null && !SeedView.Dataset.Statements.Any(t => t.Related.Contains(s.Adopted) || t.Related.Contains(s.Slug)) && !SeedView.Dataset.Visits.Any(v => v.DocumentsSubject == s.Slug));
        RecordKey subject = new("subjects", claim.Slug), adopted = new("claims", claim.Adopted!);
        Assert.Contains(WhereUsed.Blocking(working, [adopted])[adopted], u => u.By.Slug == claim.Slug && u.Field == "adopted");
        var together = WhereUsed.WithUsers(working, [adopted]);
        Assert.Contains(subject, together);
        Assert.Empty(WhereUsed.Blocking(working, together));
    }

    [Fact]
    public async Task Merging_puts_another_record_in_every_place_as_one_command_that_can_be_undone()
    {
        await using var store = await TestStore.StartedAsync(Database, EmbeddedSeed.Read);
        var copy = store.Get<WorkingCopy>();
        var before = await copy.ReadAsync();
        var editor = await store.AccountAsync(Role.Editor);
        var source = SeedView.Dataset.Claims[0].Citations[0].Source;
        var other = SeedView.Dataset.Sources.First(s => s.Slug != source).Slug;
        var users = WhereUsed.Of(before, new("sources", source));
        var command = Command.New(editor);
        var answer = await copy.ApplyAsync(command, WhereUsed.Merge(before, new("sources", source), other));
        Assert.True(answer.Done);
        var after = await copy.ReadAsync();
        Assert.True(after.Records[new("sources", source)].Archived);
        Assert.Empty(WhereUsed.Of(after, new("sources", source)));
        Assert.Equal(users.Count + WhereUsed.Of(before, new("sources", other)).Count, WhereUsed.Of(after, new("sources", other)).Count);
        Assert.DoesNotContain(DatasetValidation.Check(after.Dataset), p => p.Rule == "unknown-record");
        Assert.True((await copy.UndoAsync(Command.New(editor), command.Operation)).Done);
        Assert.Equal(before.Records.ToDictionary(r => r.Key, r => r.Value.Body), (await copy.ReadAsync()).Records.ToDictionary(r => r.Key, r => r.Value.Body));
        Assert.Throws<ArgumentException>(() => WhereUsed.Merge(before, new("sources", source), source));
        Assert.Throws<ArgumentException>(() => WhereUsed.Merge(before, new("sources", source), "no-such-source"));
    }

    private async Task<Working> SeedAsync()
    {
        await using var store = await TestStore.StartedAsync(Database, EmbeddedSeed.Read);
        return await store.Get<WorkingCopy>().ReadAsync();
    }

    private static string SeedWord(Dashboard.Data.Provenance.Standing standing) => Dashboard.Data.Provenance.Kebab<Dashboard.Data.Provenance.Standing>.Of(standing);

    private static string KindOf(string slug) => SeedView.Index.Claims.ContainsKey(slug) ? "claims" : SeedView.Index.Subjects.ContainsKey(slug) ? "subjects"
        : SeedView.Index.Visits.ContainsKey(slug) ? "visits" : SeedView.Index.Milestones.ContainsKey(slug) ? "milestones" : "targets";
}
