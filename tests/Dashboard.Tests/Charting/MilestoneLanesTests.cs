using Dashboard.Charting;
using Dashboard.Charting.Plotly;
using Dashboard.Data.Provenance;
using Dashboard.Data.Security;

namespace Dashboard.Tests.Charting;

/// <summary>C6 as marks, against the milestones of the seed.</summary>
public sealed class MilestoneLanesTests
{
    private static readonly Figure Figure = SeedView.Figure("milestones");

    [Theory]
    [InlineData(Track.Visits, 19, 5)]
    [InlineData(Track.Security, 13, 4)]
    [InlineData(Track.Links, 16, 3)]
    [InlineData(Track.Trade, 3, 7)]
    [InlineData(Track.Friction, 11, 6)]
    public void A_lane_holds_the_milestones_of_its_track(Track track, int days, int spans)
    {
        var key = Kebab<Track>.Of(track);
        int Count(string series) => Figure.Series.SingleOrDefault(s => s.Key == series)?.Marks.Count ?? 0;
        Assert.Equal((days, spans), (Count(key), Count(key + "-spans")));
        var (from, to) = ((DateOnly)Figure.X.From, (DateOnly)Figure.X.To);
        var told = SeedView.Index.DrawnMilestones.Select(m => m.Visit).ToHashSet();
        var visits = track == Track.Visits ? SeedView.Dataset.Visits.Count(v => !told.Contains(v.Slug)) : 0;
        Assert.Equal(days + spans, visits + SeedView.Dataset.Milestones.Count(m => m.Track == track && m.Use == Use.Evidence && m.Date.IsKnown && m.Date.From < to && m.Date.To >= from));
    }

    [Fact]
    public void A_day_is_a_dot_and_anything_less_certain_is_as_wide_as_it_is_uncertain()
    {
        Assert.All(Figure.Series.Where(s => s.Form == Form.Dot).SelectMany(s => s.Marks), m => Assert.Equal(DatePrecision.Day, m.Span.Precision));
        Assert.All(Figure.Series.Where(s => s.Form == Form.Span).SelectMany(s => s.Marks), m =>
        {
            Assert.NotEqual(DatePrecision.Day, m.Span.Precision);
            Assert.True(m.Span.From < m.Span.To, m.Key);
            Assert.Equal(m.Span.Precision == DatePrecision.Range ? Look.Solid : Look.Open, m.Look);
        });
    }

    [Theory]
    [InlineData("fro-2013-03")]
    [InlineData("fro-2016-02b")]
    [InlineData("sec-2021-02b")]
    [InlineData("sec-2025-04b")]
    public void What_is_no_evidence_is_never_drawn(string milestone)
    {
        Assert.NotEqual(Use.Evidence, SeedView.Index.Milestones[milestone].Use);
        Assert.DoesNotContain(Figure.Marks, m => m.Key == milestone);
    }

    [Fact]
    public void Every_mark_is_evidence_and_counts_as_one_record() => Assert.All(Figure.Marks, m =>
    {
        var evidence = Assert.Single(m.Evidence);
        Assert.Equal((1, m.Key), (m.Records, evidence.Slug));
        Assert.True(evidence.Kind == "visit" || SeedView.Index.Milestones[m.Key].Use == Use.Evidence, m.Key);
    });

    [Fact]
    public void A_visit_is_picked_as_a_visit_and_any_other_step_as_itself() => Assert.All(Figure.Marks, m =>
    {
        var visit = m.Evidence[0].Kind == "visit" ? m.Key : SeedView.Index.Milestones[m.Key].Visit;
        Assert.Equal(visit is null ? (Dashboard.Linking.Facet.Milestone, m.Key) : (Dashboard.Linking.Facet.Visit, visit), (m.Emits, m.Emit));
    });

    [Fact]
    public void Every_visit_is_on_the_lanes() =>
        Assert.All(SeedView.Dataset.Visits, visit => Assert.Contains(Figure.Marks, m => m.Emit == visit.Slug));

    [Fact]
    public void Marks_stay_inside_their_lane()
    {
        var lanes = Figure.Y.Ticks.ToDictionary(t => t.Key, t => (decimal)t.At);
        Assert.All(Figure.Marks, m => Assert.True(Math.Abs(m.Y - lanes[m.Rows[0].Track!]) < .5m, m.Key));
    }

    [Theory]
    [InlineData("track=security&mode=filter")]
    [InlineData("sector=energy&mode=filter")]
    [InlineData("visit=2025-01-16-dushanbe&mode=filter")]
    [InlineData("type=mou&mode=filter")]
    public void A_filter_leaves_some_of_the_steps(string query)
    {
        var left = SeedView.Figure("milestones", query).Marks.Select(m => m.Key).ToList();
        Assert.NotEmpty(left);
        Assert.True(left.Count < Figure.Marks.Count);
        Assert.Subset(Figure.Marks.Select(m => m.Key).ToHashSet(), left.ToHashSet());
    }

    [Theory]
    [InlineData("en", 1392, 520, 15)]
    [InlineData("fa", 1392, 520, 15)]
    [InlineData("tg", 1392, 520, 15)]
    [InlineData("en", 1052, 520, 15)]
    [InlineData("en", 344, 380, 4)]
    [InlineData("fa", 344, 380, 4)]
    public void The_most_important_steps_are_named_whatever_stands_around_them(string language, int width, int height, int named)
    {
        var figure = SeedView.Figures.Of(ChartRegistry.Find("milestones")!, SeedView.Dataset, Dashboard.Linking.Selection.None, Words.For(language), Extent.Whole);
        var ranked = figure.Marks.Where(m => m.TextRank > 0).OrderBy(m => m.TextRank).ToList();

        var labels = PlotlyFigure.Parts(figure, new("light", width < 600, new Dictionary<string, PlotSize> { ["milestones"] = new(width, height) }), Words.For(language))
            .Layout.Annotations.Where(a => a.Name?.StartsWith("mark:", StringComparison.Ordinal) == true).ToList();

        Assert.Equal(ranked.Take(named).Select(m => m.Text), labels.Select(l => l.Text.Trim('\u2067', '\u2069')));
        Assert.Contains(labels, l => l.ShowArrow == true);
    }
}
