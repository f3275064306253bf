using Dashboard.Briefings.Editing;
using Dashboard.Briefings.Freezing;
using Dashboard.Data.Briefings;

namespace Dashboard.Tests.Briefings;

/// <summary>The second release corrects a count and a year of trade, and withdraws an agreement.</summary>
public sealed class DriftTests
{
    private static readonly Briefing Two = Seeded.Briefing with
    {
        Slides =
        [
            new() { Key = "cover", Template = SlideTemplate.Cover },
            new() { Key = "trade", Template = SlideTemplate.Chart, Address = "/trade", Release = 1, Charts = ["trade-vs-target"] },
            new() { Key = "claims", Template = SlideTemplate.Claims, Address = "/claims/documents-2025-01-16-dushanbe", Release = 1 },
            new() { Key = "security", Template = SlideTemplate.Chart, Address = "/security", Release = 1, Charts = ["seizures"] },
        ],
    };

    [Fact]
    public void The_figures_that_differ_are_told_slide_by_slide_old_and_new()
    {
        var drift = Drift.Of(Seeded.Tellings(2), Two, 2, "en");
        Assert.Equal(["trade", "claims", "security"], drift.Select(d => d.Slide.Key));
        Assert.Contains(drift[1].Changes, change => change is { Old: "23 documents", New: "25 documents" } or { Old: "23", New: "25" });
        Assert.Contains(drift[1].Changes, change => change.Old is null);
        Assert.Contains(drift[0].Changes, change => change.New!.Contains("310", StringComparison.Ordinal));
        Assert.Empty(drift[2].Changes);
    }

    [Fact]
    public void A_slide_goes_to_the_newer_release_only_when_it_is_told_to_and_then_nothing_differs()
    {
        var tellings = Seeded.Tellings(2);
        Assert.Equal([null, 1, 1, 1], Two.Slides.Select(s => s.Release));
        var one = Two.Rebase("trade", 2);
        Assert.Equal(["claims", "security"], Drift.Of(tellings, one, 2, "en").Select(d => d.Slide.Key));
        Assert.Empty(Drift.Of(tellings, Two.Rebase(null, 2), 2, "en"));
    }

    [Fact]
    public void Before_a_newer_release_nothing_is_told() => Assert.Empty(Drift.Of(Seeded.Tellings(), Two, 1, "en"));
}
