using Dashboard.Data;
using Dashboard.Data.Provenance;
using Dashboard.Provenance;
using Dashboard.Tests.Releases;

namespace Dashboard.Tests.Provenance;

/// <summary>When the next figure of a series may be looked for, against dates worked out by hand.</summary>
public sealed class NextFigureTests
{
    // Figures of the years from 2021 on, first said on the days given.
    private static Dataset Said(params string[] days)
    {
        var subjects = days.Select((_, i) => SoundDataset.Trade($"t{2021 + i}", Measure.Turnover, 2021 + i)).ToList();
        return SoundDataset.Make() with
        {
            Sources = [new() { Slug = "irna", Title = "x", Publisher = "IRNA" }],
            Subjects = subjects,
            Claims = [.. days.Select((day, i) => SoundDataset.Claim($"t{2021 + i}-c", $"t{2021 + i}", 1) with { Date = FuzzyDate.Parse(day) })],
        };
    }

    [Fact]
    public void It_lies_as_long_after_the_end_of_its_year_as_the_last_ones_did()
    {
        var next = Assert.Single(NextFigure.Of(Said("2022-02-11", "2023-06-30", "2024-01-05")));
        Assert.Equal(("t2023", 3, 1, 6), (next.Newest.Slug, next.Known, next.LeastMonths, next.MostMonths));
        Assert.Equal((FuzzyDate.Parse("2025-01"), FuzzyDate.Parse("2025-06")), (next.Earliest!.Value, next.Latest!.Value));
    }

    [Theory]
    [InlineData("2022-02-11", "2023-06-30", "XXXX")]
    [InlineData("2022-02-11", "2023-06-30", "2029-01-01")]
    [InlineData("2022-02-11", "2023-06-30", "2023-11-01")]
    public void Dates_that_are_unknown_years_late_or_before_the_end_of_the_year_make_no_rhythm(params string[] days)
    {
        var next = Assert.Single(NextFigure.Of(Said(days)));
        Assert.Equal((2, (FuzzyDate?)null, (FuzzyDate?)null), (next.Known, next.Earliest, next.Latest));
    }

    [Fact]
    public void The_first_day_any_source_said_it_counts()
    {
        var data = Said("2022-02-11", "2023-02-11", "2024-05-01");
        data = data with { Claims = [.. data.Claims, SoundDataset.Claim("early", "t2023", 1) with { Date = FuzzyDate.Unknown, Citations = [SoundDataset.Cited() with { Source = "early" }] }],
            Sources = [.. data.Sources, new() { Slug = "early", Title = "x", Publisher = "x", Date = FuzzyDate.Parse("2024-03-01") }] };
        Assert.Equal(3, Assert.Single(NextFigure.Of(data)).MostMonths);
    }

    [Theory]
    [InlineData("en", "between Feb 2027 and")]
    [InlineData("fa", "ماه پس از پایان سال")]
    [InlineData("tg", "моҳ баъд аз анҷоми сол")]
    public void The_seed_says_it_of_the_turnover_of_the_Tajik_side_and_of_no_series_too_few_dates_are_known_of(string language, string said)
    {
        var view = SeedView.View($"lang={language}");
        var series = NextFigure.Of(SeedView.Dataset);
        Assert.Equal("turnover-2025-tajik", series[0].Newest.Slug);
        Assert.Contains(said, view.When(series[0]).Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(series, next => Assert.Equal(next.Known >= 3, next.Earliest is not null));
        Assert.Contains(series, next => next.Earliest is null);
    }
}
