using Dashboard.Charting;

namespace Dashboard.Tests.Charting;

/// <summary>C2 and C4 as numbers, against what the research states.</summary>
public sealed class DocumentChartsTests
{
    private const string ByVisit = "agreements-by-visit", BySector = "sector-by-visit";

    [Theory]
    [InlineData("2021-09-18-dushanbe", 8, 0, 8, 7, 8)]
    [InlineData("2022-05-30-tehran", 7, 10, 17, 16, 17)]
    [InlineData("2023-11-08-dushanbe", 9, 9, 18, 18, 19)]
    [InlineData("2025-01-16-dushanbe", 3, 20, 23, 22, 23)]
    [InlineData("2025-05-29-dushanbe", 4, 0, 4, 4, 4)]
    public void A_visit_has_its_named_documents_its_rest_and_its_total(string visit, int named, int rest, int total, int low, int high)
    {
        var figure = SeedView.Figure(ByVisit);
        Assert.Equal(named, Named(figure, visit));
        Assert.Equal(rest, figure.Marks.SingleOrDefault(m => m.Key == $"rest/{visit}")?.Value ?? 0);
        var mark = figure.Marks.Single(m => m.Key == $"total/{visit}");
        Assert.Equal((total, low, high), (mark.Value, mark.Low, mark.High));
    }

    [Theory]
    [InlineData("2021-09-18-dushanbe", "7–8")]
    [InlineData("2022-05-30-tehran", "16–17")]
    [InlineData("2023-11-08-dushanbe", "18–19")]
    [InlineData("2025-01-16-dushanbe", "22–23")]
    [InlineData("2025-05-29-dushanbe", "")]
    public void Disputed_totals_print_their_range(string visit, string range) =>
        Assert.Equal(range, SeedView.Mark(ByVisit, $"total/{visit}").TextNote);

    [Fact]
    public void Five_visits_31_named_70_reported_39_not_itemised()
    {
        var figure = SeedView.Figure(ByVisit);
        Assert.Equal(5, figure.Y.Ticks.Count);
        Assert.Equal(70, Sum(figure, "total"));
        Assert.Equal(39, Sum(figure, "rest"));
        Assert.Equal(31, figure.Series.Where(s => s.Key is not ("total" or "rest")).SelectMany(s => s.Marks).Sum(m => m.Value));
        Assert.Equal("Sources name 31 of the 70 documents signed since 2021", figure.Title);
    }

    [Theory]
    [InlineData("", 8 + 17 + 18 + 23 + 4)]
    [InlineData("adopt=low", 7 + 16 + 18 + 22 + 4)]
    [InlineData("adopt=high", 8 + 17 + 19 + 23 + 4)]
    [InlineData("adopt=all", 8 + 17 + 18 + 23 + 4)]
    public void Totals_follow_the_choice_of_claims(string query, int reported) =>
        Assert.Equal(reported, Sum(SeedView.Figure(ByVisit, query), "total"));

    [Theory]
    [InlineData("")]
    [InlineData("adopt=low")]
    [InlineData("adopt=high")]
    [InlineData("adopt=all")]
    [InlineData("grade=A,B")]
    public void Named_and_rest_make_the_total_unless_more_are_named_than_reported(string query)
    {
        var figure = SeedView.Figure(ByVisit, query);
        Assert.All(figure.Series.Single(s => s.Key == "total").Marks, total =>
        {
            var rest = figure.Marks.SingleOrDefault(m => m.Key == $"rest/{total.Emit}")?.Value ?? 0;
            Assert.Equal(Math.Max(total.Value ?? 0, Named(figure, total.Emit!)), Named(figure, total.Emit!) + rest);
        });
    }

    [Fact]
    public void The_rest_shows_its_arithmetic_and_lists_the_claims_of_the_total()
    {
        var mark = SeedView.Mark(ByVisit, "rest/2025-01-16-dushanbe");
        Assert.Equal("23 reported − 3 named = 20 not itemised", mark.Formula);
        Assert.Equal(Look.Hatched, mark.Look);
        Assert.All(mark.Evidence, e => Assert.Equal("claim", e.Kind));
        Assert.Equal(SeedView.Mark(ByVisit, "total/2025-01-16-dushanbe").Evidence, mark.Evidence);
    }

    [Theory]
    [InlineData("trade", 2, 3, 2, 1, 0)]
    [InlineData("transport", 0, 1, 1, 1, 2)]
    [InlineData("energy", 0, 1, 0, 0, 1)]
    [InlineData("culture", 3, 0, 3, 0, 0)]
    [InlineData("security", 1, 1, 2, 0, 0)]
    [InlineData("agriculture", 2, 1, 0, 1, 1)]
    [InlineData("visas", 0, 0, 1, 0, 0)]
    [InlineData("other", 0, 0, 0, 0, 0)]
    public void A_sector_has_its_documents_at_each_visit_in_both_charts(string sector, params int[] counts)
    {
        foreach (var figure in new[] { SeedView.Figure(ByVisit), SeedView.Figure(BySector) })
            Assert.Equal(counts, SeedView.Index.LeaderVisits.Select(v => (int)(figure.Marks.SingleOrDefault(m => m.Key == $"{sector}/{v.Slug}")?.Value ?? 0)));
        Assert.Equal(counts, SeedView.Index.LeaderVisits.Select(v => SeedView.Dataset.Agreements.Count(a => a.Visit == v.Slug && a.Sector == sector)));
    }

    [Fact]
    public void Sectors_stand_by_how_often_they_are_named_and_the_rest_stands_last()
    {
        var rows = SeedView.Figure(BySector).Y.Ticks;
        Assert.Equal(["trade", "culture", "transport", "agriculture", "security", "energy", "visas", "rest"], rows.Select(t => t.Key));
        Assert.Equal(Enumerable.Range(0, rows.Count).Reverse(), rows.Select(t => (int)t.At));
    }

    [Fact]
    public void A_filtered_sector_leaves_its_documents_and_no_rest()
    {
        var figure = SeedView.Figure(ByVisit, "sector=energy&mode=filter");
        Assert.Equal(0, Sum(figure, "rest"));
        Assert.Equal(2, Sum(figure, "total"));
        Assert.Equal(2, Sum(figure, "energy"));
        Assert.Equal("energy", Assert.Single(figure.Key, k => k.Facet is not null).Value);
    }

    [Fact]
    public void A_filtered_visit_keeps_its_rest()
    {
        var figure = SeedView.Figure(ByVisit, "visit=2025-01-16-dushanbe&mode=filter");
        Assert.Equal((3m, 20m, 23m), (Named(figure, "2025-01-16-dushanbe"), Sum(figure, "rest"), Sum(figure, "total")));
        Assert.Single(figure.Y.Ticks);
    }

    [Fact]
    public void A_period_without_a_visit_says_that_nothing_is_there()
    {
        var figure = SeedView.Figure(ByVisit, "period=2015..2019&mode=filter");
        Assert.Empty(figure.Marks);
        Assert.False(string.IsNullOrEmpty(figure.Empty));
    }

    private static decimal Sum(Figure figure, string series) => figure.Series.SingleOrDefault(s => s.Key == series)?.Marks.Sum(m => m.Value ?? 0) ?? 0;
    private static decimal Named(Figure figure, string visit) => figure.Series.Where(s => s.Key is not ("total" or "rest")).SelectMany(s => s.Marks)
        .Where(m => m.Key.EndsWith("/" + visit, StringComparison.Ordinal)).Sum(m => m.Value ?? 0);
}
