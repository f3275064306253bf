using Dashboard.Charting;

namespace Dashboard.Tests.Charting;

/// <summary>C1 as numbers, against what the research states.</summary>
public sealed class TradeVsTargetTests
{
    private const string Chart = "trade-vs-target";

    [Theory]
    [InlineData(2009, 250, 250, 250)]
    [InlineData(2010, 201.7, 201.7, 201.7)]
    [InlineData(2012, 210, 210, 210)]
    [InlineData(2013, 295, 295, 300)]
    [InlineData(2014, 228, 200, 228)]
    [InlineData(2018, 97, 97, 97)]
    [InlineData(2020, 58, 58, 58)]
    [InlineData(2021, 120, 120, 121)]
    [InlineData(2022, 239, 239, 239)]
    [InlineData(2024, 377.7, 377.7, 377.7)]
    [InlineData(2025, 483.9, 483.9, 483.9)]
    public void A_year_shows_its_adopted_claim_and_the_range_of_claims(int year, double value, double low, double high)
    {
        var mark = SeedView.Mark(Chart, $"tj-{year}-01-01");
        Assert.Equal(((decimal)value, (decimal)low, (decimal)high), (mark.Value, mark.Low, mark.High));
        Assert.Equal(Look.Solid, mark.Look);
        Assert.Equal($"{year}..{year}", mark.Emit);
        Assert.Null(mark.Formula);
        Assert.Equal((new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)), (mark.Span.From, mark.Span.To));
    }

    [Fact]
    public void There_are_no_other_columns() =>
        Assert.Equal([2009, 2010, 2012, 2013, 2014, 2018, 2020, 2021, 2022, 2023, 2024, 2025], Years(SeedView.Figure(Chart)));

    [Fact]
    public void The_year_2023_is_arithmetic_and_says_so()
    {
        var mark = SeedView.Mark(Chart, "tj-2023-01-01");
        Assert.Equal(254.5m, mark.Value);
        Assert.Equal(Math.Round(377.7m / 1.484m, 1), mark.Value);
        Assert.Equal(Look.Dotted, mark.Look);
        Assert.Equal("377.7 ÷ (1 + 48.4\u00a0%) = 254.5", mark.Formula);
        Assert.Equal([377.7m, 48.4m], mark.Evidence.Select(e => SeedView.Index.Claims[e.Slug].Value));
        Assert.Null(mark.Low);
    }

    [Fact]
    public void Years_without_a_figure_are_rings_without_a_value()
    {
        var gaps = SeedView.Figure(Chart).Series.Single(s => s.Key == "gaps").Marks;
        Assert.Equal(["gap-2006", "gap-2007", "gap-2008", "gap-2011", "gap-2015", "gap-2016", "gap-2017", "gap-2019"], gaps.Select(m => m.Key));
        Assert.All(gaps, gap => Assert.True(gap is { Value: null, Symbol: Symbol.Ring, Records: 0, ValueText: "no figure found" }));
    }

    [Fact]
    public void The_target_is_a_line_from_the_day_it_was_voiced()
    {
        var level = Assert.Single(SeedView.Figure(Chart).Levels);
        Assert.Equal(500m, level.Value);
        Assert.Equal(SeedView.Index.Target!.Date.From, level.From);
    }

    [Fact]
    public void The_newest_whole_year_stands_out() =>
        Assert.Equal("tj-2025-01-01", Assert.Single(SeedView.Figure(Chart).Marks, m => m.Tone == "newest").Key);

    [Theory]
    [InlineData("ir-2017-03-21", 231, "2017-03-21", "2018-03-20", Look.Solid)]
    [InlineData("ir-2021-03-21", 131, "2021-03-21", "2022-03-20", Look.Solid)]
    [InlineData("ir-2023-03-21", 149, "2023-03-21", "2023-09-22", Look.Dotted)]
    [InlineData("ir-2024-03-20", 261.24, "2024-03-20", "2024-12-20", Look.Dotted)]
    [InlineData("ir-2025-03-21", 416, "2025-03-21", "2026-01-20", Look.Dotted)]
    public void An_Iranian_year_has_its_true_extent_and_a_part_of_one_is_dotted(string key, double value, string from, string to, Look look)
    {
        var mark = SeedView.Mark(Chart, key, "basis=iranian");
        Assert.Equal((decimal)value, mark.Value);
        Assert.Equal((DateOnly.Parse(from, null), DateOnly.Parse(to, null)), (mark.Span.From, mark.Span.To));
        Assert.Equal(look, mark.Look);
    }

    [Fact]
    public void The_Iranian_side_shows_Solar_Hijri_periods_only_even_for_its_gaps()
    {
        var figure = SeedView.Figure(Chart, "basis=iranian");
        Assert.All(figure.Marks, m => Assert.True(m.Span.From.Month == 3 && m.Span.From.Day is 20 or 21 or 22, m.Key));
        Assert.All(figure.Series.Single(s => s.Key == "gaps").Marks, m => Assert.True(m.Span.To.Month == 3 && m.Span.To.Day is 19 or 20, m.Key));
        Assert.Equal("1398 (2019–2020)", figure.Marks.Single(m => m.Key == "gap-2019").Label);
    }

    [Fact]
    public void The_two_sides_share_no_mark() =>
        Assert.DoesNotContain(SeedView.Figure(Chart, "basis=iranian").Series.Single(s => s.Key == "years").Marks, m => m.Key.StartsWith("tj", StringComparison.Ordinal));

    [Theory]
    [InlineData("adopt=low", 2013, 295)]
    [InlineData("adopt=low", 2014, 200)]
    [InlineData("adopt=low", 2021, 120)]
    [InlineData("adopt=high", 2013, 300)]
    [InlineData("adopt=high", 2014, 228)]
    [InlineData("adopt=high", 2021, 121)]
    [InlineData("adopt=all", 2014, 228)]
    public void Another_choice_of_claims_shows_other_values(string query, int year, double value) =>
        Assert.Equal((decimal)value, SeedView.Mark(Chart, $"tj-{year}-01-01", query).Value);

    [Fact]
    public void All_claims_show_every_value_that_no_column_shows()
    {
        var figure = SeedView.Figure(Chart, "adopt=all");
        Assert.Equal([("2013", 300m), ("2013", 300m), ("2014", 200m), ("2021", 121m), ("2023", 300m)],
            figure.Series.Single(s => s.Key == "claims").Marks.Select(m => (m.Label, m.Value!.Value)));
    }

    [Fact]
    public void Hiding_grade_C_takes_its_claims_out()
    {
        var mark = SeedView.Mark(Chart, "tj-2021-01-01", "grade=A,B");
        Assert.Equal((120m, 120m, 1), (mark.Value, mark.High, mark.Records));
        Assert.Equal(2, SeedView.Mark(Chart, "tj-2021-01-01").Records);
    }

    [Fact]
    public void A_filtered_period_cuts_the_axis_and_keeps_only_its_years()
    {
        var figure = SeedView.Figure(Chart, "period=2012..2014&mode=filter");
        Assert.Equal([2012, 2013, 2014], Years(figure));
        Assert.Equal((new DateOnly(2012, 1, 1), new DateOnly(2015, 1, 1)), (figure.X.From, figure.X.To));
    }

    [Fact]
    public void Milestones_are_added_by_track_and_named_apart_from_the_years()
    {
        var drawn = SeedView.Figure(Chart, "ms=security").Series.Single(s => s.Key == "milestones").Marks;
        Assert.NotEmpty(drawn);
        Assert.All(drawn, m => Assert.True(m.Rows[0].Track == "security" && m.Key == "ms-" + m.Evidence[0].Slug));
    }

    private static IEnumerable<int> Years(Figure figure) => figure.Series.Single(s => s.Key == "years").Marks.Select(m => m.Span.From.Year);
}
