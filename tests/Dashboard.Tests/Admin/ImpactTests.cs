using Dashboard.Admin.Publishing;
using Dashboard.Data;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;

namespace Dashboard.Tests.Admin;

public sealed class ImpactTests
{
    private static readonly Words English = Words.For("en");

    [Fact]
    public void Equal_records_change_nothing() =>
        Assert.True(Impact.Between(SeedView.Index, DatasetIndex.Of(SeedView.Dataset with { Release = 9 }), English).IsEmpty);

    [Fact]
    public void Another_adopted_claim_changes_charts_key_figures_the_sentence_and_one_adopted_value()
    {
        var impact = Between(SeedView.Dataset with { Subjects = [.. SeedView.Dataset.Subjects.Select(s => s.Slug == "documents-2022-05-30-tehran" ? s with { Adopted = "cnt-2022-02" } : s)] });
        var adopted = Assert.Single(impact.Adopted);
        Assert.Equal(("documents-2022-05-30-tehran", "17 documents", "16 documents"), (adopted.Key, adopted.Old, adopted.New));
        var chart = impact.Charts.Single(c => c.Chart == "agreements-by-visit");
        Assert.Equal(["overview", "agreements"], chart.Pages.Select(p => p.Slug));
        Assert.Equal(["rest/2022-05-30-tehran", "total/2022-05-30-tehran"], chart.Marks.Select(m => m.Key).Order());
        Assert.Equal(("31 of 70", "31 of 69"), impact.KeyFigures.Where(k => k.Key == "named").Select(k => (k.Old, k.New)).Single());
        Assert.Contains("70", impact.Sentence!.Old, StringComparison.Ordinal);
        Assert.Contains("69", impact.Sentence.New, StringComparison.Ordinal);
        Assert.DoesNotContain(impact.Charts, c => c.Chart == "trade-vs-target");
    }

    [Fact]
    public void A_new_record_adds_marks_and_an_archived_one_takes_them_away()
    {
        var milestone = SeedView.Index.DrawnMilestones[^1];
        var without = SeedView.Dataset with { Milestones = [.. SeedView.Dataset.Milestones.Where(m => m != milestone)] };
        var gone = Between(without).Charts.Single(c => c.Chart == "milestones").Marks.Single(m => m.Key.EndsWith(milestone.Slug, StringComparison.Ordinal));
        Assert.NotNull(gone.Old);
        Assert.Null(gone.New);
        var added = Impact.Between(DatasetIndex.Of(without), SeedView.Index, English).Charts.Single(c => c.Chart == "milestones").Marks.Single(m => m.Key == gone.Key);
        Assert.Null(added.Old);
        Assert.NotNull(added.New);
    }

    [Fact]
    public void A_text_in_another_language_is_only_seen_there()
    {
        var other = SeedView.Dataset with { Sectors = [.. SeedView.Dataset.Sectors.Select(s => s.Slug == "energy" ? s with { Name = s.Name with { Tg = "Нерӯ" }, Short = s.Short with { Tg = "Нерӯ" } } : s)] };
        Assert.Empty(Between(other).Charts);
        Assert.NotEmpty(Impact.Between(SeedView.Index, DatasetIndex.Of(other), Words.For("tg")).Charts);
    }

    [Fact]
    public void One_record_of_a_form_is_composed_with_the_rest()
    {
        var body = SeedView.Dataset.BodyOf("claims", "cnt-2022-01")!;
        var with = SeedView.Dataset.With(RecordShape.Find("claims")!, "cnt-2022-01", body.Replace("\"value\":17", "\"value\":21", StringComparison.Ordinal));
        Assert.Equal(("17 documents", "21 documents"), Between(with).Adopted.Select(a => (a.Old!, a.New!)).Single());
        Assert.Equal(SeedView.Dataset.Claims.Count, with.Claims.Count);
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void Every_chart_that_differs_has_a_picture_or_says_why_not(string chart)
    {
        var figure = SeedView.Figure(chart);
        var picture = Picture.Of(figure, figure, new HashSet<string>(figure.Marks.Select(m => m.Key)));
        if (figure.Panels.Count > 0)
            Assert.Null(picture);
        else
            Assert.All(picture!.Patches.Concat(picture.Rows.SelectMany(r => r.Patches)), patch => Assert.InRange(patch.Start + patch.Width, 0, 101));
    }

    public static TheoryData<string> Charts => [.. Dashboard.Charting.ChartRegistry.Slugs];

    private static Impact Between(Dataset now) => Impact.Between(SeedView.Index, DatasetIndex.Of(DatasetDocument.Canonical(now)), English);
}
