using Dashboard.Charting;
using Dashboard.Charting.Plotly;
using Dashboard.Data.Provenance;
using Dashboard.Provenance;

namespace Dashboard.Tests.Provenance;

/// <summary>C10 as data: every value claimed, measured from the adopted one.</summary>
public sealed class ClaimSpreadTests
{
    private const string Chart = "claim-spread";
    private const string January = "documents-2025-01-16-dushanbe", November = "documents-2023-11-08-dushanbe";

    private static IReadOnlyList<Mark> Dots(string query = "") => SeedView.Figure(Chart, query).Series.Single(s => s.Form == Form.Dot).Marks;
    private static Mark Dot(string key, string query = "") => Dots(query).Single(m => m.Key == key);

    [Fact]
    public void Every_value_of_every_disputed_subject_has_a_dot_and_nothing_else_has()
    {
        var expected = SeedView.Dataset.Claims.Where(c => c.Value is not null).GroupBy(c => c.Subject)
            .Select(g => (Subject: g.Key, Values: g.Select(c => c.Value!.Value).Distinct().ToList())).Where(s => s.Values.Count > 1)
            .SelectMany(s => s.Values.Select(v => FormattableString.Invariant($"{s.Subject}/{v}")));
        Assert.Equal(expected.Order(), Dots().Select(m => m.Key).Order());
        Assert.Equal(13, SeedView.Figure(Chart).Series.Single(s => s.Form == Form.Connector).Marks.Count);
    }

    [Fact]
    public void A_count_lies_as_many_documents_away_as_it_differs()
    {
        Assert.Equal((0m, true, "5", 5), ((decimal)Dot(January + "/23").X, Dot(January + "/23").Ringed, Dot(January + "/23").Text, Dot(January + "/23").Records));
        Assert.Equal((-1m, false, "1"), ((decimal)Dot(January + "/22").X, Dot(January + "/22").Ringed, Dot(January + "/22").Text));
    }

    [Fact]
    public void A_trade_figure_lies_as_many_per_cent_away_as_it_differs()
    {
        var far = Dot("turnover-2018-tajik/65");
        Assert.Equal(-33.0m, Math.Round((decimal)far.X, 1));
        Assert.Equal((Look.Open, "ink-3"), (far.Look, far.Tone));
        Assert.Contains("plotted nowhere else", far.ValueText, StringComparison.Ordinal);
        Assert.True(Dot("turnover-2018-tajik/97").Ringed);
    }

    [Fact]
    public void An_open_subject_is_measured_from_its_lowest_claim_and_has_no_ring()
    {
        var dots = Dots().Where(m => m.Key.StartsWith(November + "/", StringComparison.Ordinal)).ToList();
        Assert.Equal([0m, 1m], dots.Select(m => (decimal)m.X));
        Assert.DoesNotContain(dots, m => m.Ringed);
        Assert.Contains("still open", SeedView.Mark(Chart, "range/" + November).ValueText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "23")]
    [InlineData("adopt=low", "22")]
    [InlineData("adopt=high", "23")]
    public void The_value_that_the_charts_draw_now_is_told_and_the_ring_stays(string query, string drawn)
    {
        var dots = Dots(query).Where(m => m.Key.StartsWith(January + "/", StringComparison.Ordinal)).ToList();
        Assert.Equal(drawn, Assert.Single(dots, m => m.TextRank == 1).TextNote);
        Assert.Contains("drawn in the charts now", Assert.Single(dots, m => m.TextRank == 1).ValueText, StringComparison.Ordinal);
        Assert.Equal("23", Assert.Single(dots, m => m.Ringed).TextNote);
    }

    [Fact]
    public void A_hidden_grade_takes_its_claims_out()
    {
        Assert.DoesNotContain(Dots("grade=A,B"), m => m.Key.StartsWith("documents-2022-05-30-tehran/", StringComparison.Ordinal));
        Assert.Contains(Dots("grade=A,B"), m => m.Key == January + "/22");
    }

    [Fact]
    public void It_follows_sectors_through_the_agreements_of_the_visit()
    {
        var visits = SeedView.Dataset.Agreements.Where(a => a is { Sector: "energy", Visit: not null }).Select(a => a.Visit).ToHashSet();
        var shown = SeedView.Figure(Chart, "sector=energy&mode=filter").Panels.SelectMany(p => p.Rows).Select(r => SeedView.Index.Subjects[r.Key]).ToList();
        Assert.NotEmpty(shown);
        Assert.All(shown, s => Assert.Contains(s.Visit, visits));
    }

    [Fact]
    public void The_disputed_come_first_counts_before_trade_and_the_newest_on_top()
    {
        var all = Spread.All(SeedView.Index, _ => true);
        Assert.Equal(SeedView.Dataset.Subjects.Count, all.Count);
        Assert.Equal(13, all.TakeWhile(s => s.IsDisputed).Count());
        Assert.DoesNotContain(all.Skip(13), s => s.IsDisputed);
        Assert.Equal([January, November, "documents-2022-05-30-tehran", "documents-2021-09-18-dushanbe", "turnover-2024-tajik"], all.Take(5).Select(s => s.Subject.Slug));
        Assert.Equal(["resolved", "open"], all.Take(2).Select(s => s.Status));
    }

    [Theory]
    [InlineData(760, 780, "en")]
    [InlineData(1380, 410, "en")]
    [InlineData(1380, 410, "fa")]
    [InlineData(340, 780, "tg")]
    public void No_dot_covers_another_and_every_value_is_written(int width, int height, string language)
    {
        var figure = SeedView.Figure(Chart, "", language);
        var screen = new Screen("light", width < 600, new Dictionary<string, PlotSize> { [Chart] = new(width, height) });
        var frame = new PlotFrame(figure, screen, Words.For(language));
        var dots = figure.Series.Single(s => s.Form == Form.Dot).Marks;
        foreach (var row in dots.GroupBy(m => m.Y))
            foreach (var (a, b) in row.SelectMany(a => row.Select(b => (a, b))).Where(p => !ReferenceEquals(p.a, p.b)))
            {
                var ((ax, ay), (bx, by)) = (frame.Panels!.DotAt(a), frame.Panels.DotAt(b));
                Assert.True(Math.Sqrt(Math.Pow(ax - bx, 2) + Math.Pow(ay - by, 2)) >= (frame.Panels.SizeOf(a) + frame.Panels.SizeOf(b)) / 2, $"{a.Key} covers {b.Key}");
            }
        Assert.All(dots, m => Assert.InRange(frame.Panels!.DotAt(m).X, 0, frame.Panels.Width));
        var written = PlotlyFigure.Parts(figure, screen, Words.For(language)).Layout.Annotations.Where(a => a.Name?.StartsWith("mark:", StringComparison.Ordinal) == true).ToList();
        Assert.True(dots.Count == written.Count, string.Join(", ", dots.Where((d, i) => written.All(a => a.Name != "mark:" + (figure.Marks.Count - dots.Count + i).ToString(System.Globalization.CultureInfo.InvariantCulture))).Select(d => d.Key)));
    }
}
