using Dashboard.Charting;
using Dashboard.Data.Agreements;
using Dashboard.Data.Provenance;

namespace Dashboard.Tests.Agreements;

/// <summary>C2 and C4 over every visit, C5 and C11 over everything named, as numbers.</summary>
public sealed class AgreementChartsTests
{
    private const string ByVisit = "agreements-by-visit", Matrix = "sector-by-visit", Status = "agreement-status", BySector = "agreements-by-sector";
    private static readonly IReadOnlyList<Agreement> All = SeedView.Dataset.Agreements;

    [Fact]
    public void The_status_of_every_named_agreement_is_counted_in_its_sector()
    {
        var marks = WholeExtent.Figure(Status).Marks.Where(m => !m.Key.StartsWith("total/", StringComparison.Ordinal)).ToList();
        Assert.Equal(All.Count, marks.Sum(m => m.Value));
        Assert.All(marks, m =>
        {
            var parts = m.Key.Split('/');
            Assert.Equal(All.Count(a => a.Sector == parts[0] && Kebab<AgreementStatus>.Of(a.Status) == parts[1]), m.Value);
        });
    }

    [Fact]
    public void The_segments_of_a_sector_fill_its_bar_and_what_is_not_known_is_hatched()
    {
        var figure = WholeExtent.Figure(Status);
        var segments = figure.Series.Where(s => s.Key != "total").SelectMany(s => s.Marks).ToList();
        Assert.All(segments.GroupBy(m => m.Y), row => Assert.Equal(100, row.Sum(m => m.Length!.Value), 6));
        Assert.All(segments, m => Assert.Equal(m.Key.EndsWith("/signed", StringComparison.Ordinal), m.Look == Look.Hatched));
        Assert.Equal("Of 66 named documents, 1 is known to be in force and 3 ratified; of 62 neither is known", figure.Title);
    }

    [Fact]
    public void Sectors_count_everything_named_and_the_last_bar_what_no_source_itemises()
    {
        var figure = WholeExtent.Figure(BySector);
        var rest = figure.Marks.Single(m => m.Key == "rest/all");
        Assert.Equal(All.Count, figure.Marks.Where(m => m != rest).Sum(m => m.Value));
        Assert.Equal(WholeExtent.Figure(ByVisit).Series.Single(s => s.Key == "rest").Marks.Sum(m => m.Value), rest.Value);
        Assert.Equal((Look.Hatched, 0m), (rest.Look, rest.Y));
        Assert.All(rest.Evidence, e => Assert.Equal("claim", e.Kind));
    }

    [Theory]
    [InlineData("type=mou")]
    [InlineData("period=2022")]
    [InlineData("sector=security&status=ratified")]
    public void A_filter_leaves_the_same_documents_in_both(string query)
    {
        var expected = new Dashboard.Agreements.Register(WholeExtent.View(query)).Matches;
        Assert.InRange(expected, 1, All.Count - 1);
        Assert.Equal(expected, WholeExtent.Figure(BySector, query + "&mode=filter").Marks.Where(m => m.Emits is not null).Sum(m => m.Value));
        Assert.Equal(expected, WholeExtent.Figure(Status, query + "&mode=filter").Marks.Where(m => m.Key.StartsWith("total/", StringComparison.Ordinal)).Sum(m => m.Value));
    }

    [Fact]
    public void Over_every_visit_named_and_rest_make_the_adopted_total_and_no_total_leaves_no_rest()
    {
        var figure = WholeExtent.Figure(ByVisit);
        var totals = figure.Series.Single(s => s.Key == "total").Marks;
        Assert.Equal(16, totals.Count);
        Assert.All(totals, total =>
        {
            var visit = SeedView.Index.Visits[total.Emit!];
            var named = All.Count(a => a.Visit == visit.Slug);
            var rest = figure.Marks.SingleOrDefault(m => m.Key == "rest/" + visit.Slug)?.Value ?? 0;
            if (visit.DocumentsSubject is null)
                Assert.Equal((null, 0m, $"{named}"), (total.Value, rest, total.Text));
            else
                Assert.Equal(total.Value, named + rest);
        });
        Assert.Equal("Sources name 43 documents signed at visits since 2006; 98 more are reported, not itemised", figure.Title);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fa")]
    [InlineData("tg")]
    public void Every_column_of_the_matrix_has_a_name_of_its_own(string language)
    {
        var names = WholeExtent.Figure(Matrix, language: language).X.Ticks.Select(t => t.Label).ToList();
        Assert.Equal(names.Distinct(), names);
    }
}
