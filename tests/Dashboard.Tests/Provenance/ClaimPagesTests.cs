using Bunit;
using Dashboard.Data;
using Dashboard.Data.Provenance;
using Dashboard.Data.Releases;
using Dashboard.Provenance;
using Dashboard.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Provenance;

/// <summary>The pages of claims and of sources.</summary>
public sealed class ClaimPagesTests : IDisposable
{
    private const string January = "documents-2025-01-16-dushanbe";
    private readonly Page page = new();
    private readonly DatasetStore store = new(_ => null);

    public ClaimPagesTests()
    {
        store.Announce(SeedView.Release);
        page.Services.AddSingleton(store);
    }

    [Fact]
    public void The_register_has_every_subject_the_disputed_ones_in_front()
    {
        var shown = Open<ClaimsPage>("/claims");
        Assert.Equal(SeedView.Dataset.Subjects.Count, shown.FindAll("tr[data-subject]").Count);
        Assert.Equal(13, shown.FindAll("[data-register=subjects] > .scroll-x tr[data-subject]").Count);
        var first = shown.Find($"tr[data-subject='{January}']");
        Assert.Equal("23", first.QuerySelector(".ringed")!.TextContent);
        Assert.Contains("Seed editors", first.QuerySelector(".why")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("4 still open", shown.Find("[data-testid=sentence]").TextContent, StringComparison.Ordinal);
        Assert.Equal(["adopt=adopted", "adopt=low", "adopt=high", "adopt=all"], shown.FindAll(".adopt a").Select(a => a.GetAttribute("data-option")));
    }

    [Fact]
    public void The_register_is_searched_and_filtered()
    {
        var shown = Open<ClaimsPage>("/claims");
        shown.Find("input[type=search]").Input("caspian 2025");
        Assert.Equal([January], shown.FindAll("tr[data-subject]").Select(r => r.GetAttribute("data-subject")));
        shown.Find("input[type=search]").Input("");
        shown.FindAll("select")[1].Change("open");
        Assert.All(shown.FindAll("tr[data-subject]"), row => Assert.Null(SeedView.Index.Subjects[row.GetAttribute("data-subject")!].Adopted));
        shown.Find("input[type=search]").Input("xyzzy");
        Assert.Empty(shown.FindAll("tr[data-subject]"));
    }

    [Fact]
    public void A_subject_shows_every_claim_the_reason_where_it_is_used_and_its_history()
    {
        var shown = Open<ClaimPage>("/claims/" + January, "", p => p.Add(c => c.Slug, January));
        Assert.Equal(6, shown.FindAll("article[data-claim]").Count);
        Assert.Equal("cnt-2025-01", shown.Find("article[data-claim]").GetAttribute("data-claim"));
        Assert.Contains("Seed editors", shown.Find(".rec").TextContent, StringComparison.Ordinal);
        Assert.Contains(shown.FindAll("[data-used] a"), a => a.GetAttribute("href") == "/?visit=2025-01-16-dushanbe");
        Assert.Contains("art-19", shown.FindAll("[data-statement]").Select(s => s.GetAttribute("data-statement")));
        Assert.Equal("Unchanged since release R1.", shown.FindAll("[data-history] li")[^1].TextContent);
    }

    [Fact]
    public void Its_history_tells_when_another_claim_was_adopted()
    {
        var changed = SeedView.Dataset with { Release = 2, Subjects = [.. SeedView.Dataset.Subjects.Select(s => s.Slug == January ? s with { Adopted = "cnt-2025-02" } : s)] };
        var second = new Release(2, new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero), "Test", "x", changed, "{}"u8.ToArray());
        store.Announce(second);
        var lines = SubjectHistory.Of(SeedView.View() with { Release = second }, store, January);
        Assert.Equal(3, lines.Count);
        Assert.Contains("adopted 23", lines[0], StringComparison.Ordinal);
        Assert.Contains("adopted 22", lines[1], StringComparison.Ordinal);
        Assert.Contains("since release R2", lines[2], StringComparison.Ordinal);
        // Release 1 knows nothing of what came later.
        Assert.Equal(2, SubjectHistory.Of(SeedView.View(), store, January).Count);
    }

    [Fact]
    public void Claims_of_a_hidden_grade_stay_and_say_so()
    {
        var shown = Open<ClaimPage>("/claims/documents-2022-05-30-tehran", "grade=A,B", p => p.Add(c => c.Slug, "documents-2022-05-30-tehran"));
        Assert.Equal(["cnt-2022-02", "cnt-2022-03"], shown.FindAll("article[data-hidden-grade]").Select(a => a.GetAttribute("data-claim")).Order());
        Assert.Contains("2 claims are of a hidden grade", shown.Find("[data-testid=sentence]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_leads_to_its_subject()
    {
        Open<ClaimPage>("/claims/cnt-2025-02", "adopt=high", p => p.Add(c => c.Slug, "cnt-2025-02"));
        Assert.EndsWith("/claims/documents-2025-01-16-dushanbe?adopt=high", page.Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_exist_is_not_found()
    {
        var told = 0;
        page.Navigation.OnNotFound += (_, _) => told++;
        Assert.Empty(Open<ClaimPage>("/claims/nothing", "", p => p.Add(c => c.Slug, "nothing")).FindAll("main"));
        Assert.Empty(Open<SourcePage>("/sources/nothing", "", p => p.Add(c => c.Slug, "nothing")).FindAll("main"));
        Assert.Equal(2, told);
    }

    [Fact]
    public void The_register_of_sources_shows_two_hundred_and_more_when_asked()
    {
        var shown = Open<SourcesPage>("/sources");
        Assert.Equal(200, shown.FindAll("[data-source-row]").Count);
        shown.Find("[data-testid=sources-more]").Click();
        Assert.Equal(SeedView.Dataset.Sources.Count, shown.FindAll("[data-source-row]").Count);
        shown.FindAll("select")[1].Change("A");
        Assert.All(shown.FindAll("[data-source-row]"), row => Assert.NotNull(row.QuerySelector(".gA")));
    }

    [Fact]
    public void The_records_of_a_source_are_counted_as_its_page_lists_them() => Assert.All(SourceUse.All(SeedView.Dataset), use =>
    {
        var resting = Citing.Of(SeedView.Dataset, use.Source.Slug);
        Assert.Equal(resting.Count, use.Records);
        Assert.All(resting, record => Assert.NotEmpty(Citing.By(SeedView.Index, record, use.Source.Slug)));
    });

    [Fact]
    public void A_source_shows_what_rests_on_it_with_quotes_and_how_to_cite_it()
    {
        var shown = Open<SourcePage>("/sources/irna-2025-01-16", "grade=A", p => p.Add(c => c.Slug, "irna-2025-01-16"));
        Assert.Contains("claim:cnt-2025-01", shown.FindAll("[data-record]").Select(r => r.GetAttribute("data-record")));
        Assert.All(shown.FindAll("[data-record]"), r => Assert.NotNull(r.QuerySelector("blockquote[lang]")));
        var link = shown.Find("a[data-link]");
        Assert.StartsWith("https://", link.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("noopener", link.GetAttribute("rel"), StringComparison.Ordinal);
        Assert.Contains("16 Jan 2025", shown.Find("[data-cite]").TextContent, StringComparison.Ordinal);
        Assert.Contains("its grade is hidden", shown.Find("[data-record]").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "grade=B,C", "grade=A,C", "grade=A,B")]
    [InlineData("grade=A,B", "grade=B", "grade=A", "grade=A,B,C")]
    public void A_grade_is_hidden_and_shown_again_by_a_link(string query, params string[] options) =>
        Assert.Equal(options, Open<SourcesPage>("/sources", query).FindAll(".grade-switch a").Select(a => a.GetAttribute("data-option")));

    [Fact]
    public void The_last_grade_cannot_be_hidden_and_every_chart_names_the_hidden_ones()
    {
        Assert.Equal(2, Open<SourcesPage>("/sources", "grade=B").FindAll(".grade-switch a").Count);
        Assert.Contains("A and C", page.Card("claim-spread", "grade=B").Find("[data-grades-hidden]").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<T> Open<T>(string path, string query = "", Action<ComponentParameterCollectionBuilder<T>>? more = null) where T : IComponent
    {
        var view = SeedView.View(query) with { Path = path };
        return page.Render<CascadingValue<View>>(p => p.Add(c => c.Value, view).AddChildContent<T>(child => more?.Invoke(child))).FindComponent<T>();
    }

    public void Dispose() => page.Dispose();
}
