using Dashboard.Briefings.Checking;
using Dashboard.Briefings.Editing;
using Dashboard.Data.Briefings;

namespace Dashboard.Tests.Briefings;

public sealed class ReadinessTests
{
    private static IReadOnlyList<ReadyLine> Of(Briefing briefing, string language = "en", OfflineMade? offline = null) =>
        Readiness.Of(Seeded.Tellings().Of(briefing, language), Seeded.Kept(briefing) with { Offline = offline }, release => release == 1);

    private static void AssertAmber(Briefing briefing, string rule, params string[] slides)
    {
        var line = Of(briefing).Single(l => l.Rule == rule);
        Assert.False(line.Good);
        Assert.Equal(slides, line.Slides);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fa")]
    [InlineData("tg")]
    public void The_briefing_that_is_shipped_is_ready_but_for_its_file(string language) =>
        Assert.Equal(["offline"], Of(Seeded.Briefing, language).Where(line => !line.Good).Select(line => line.Rule));

    [Fact]
    public void A_file_of_this_state_is_fresh_and_one_of_another_state_is_not()
    {
        var made = new OfflineMade(BriefingDocument.Hash(Seeded.Briefing), "x", DateTimeOffset.UnixEpoch, "Zarina");
        Assert.True(Of(Seeded.Briefing, offline: made).Single(l => l.Rule == "offline").Good);
        Assert.False(Of(Seeded.Briefing, offline: made with { BriefingHash = "older" }).Single(l => l.Rule == "offline").Good);
    }

    [Fact]
    public void A_slide_without_anything_to_show_is_named()
    {
        AssertAmber(Seeded.Briefing.Change("trade", s => s with { Charts = [] }), "drawn", "trade");
        AssertAmber(Seeded.Briefing.Change("trade", s => s with { Template = SlideTemplate.Image }), "drawn", "trade");
        AssertAmber(Seeded.Briefing.Change("trade", s => s with { Template = SlideTemplate.Claims, Address = "/claims/nothing" }), "drawn", "trade");
    }

    [Fact]
    public void A_slide_that_is_not_frozen_or_to_a_release_that_is_not_here_is_named()
    {
        AssertAmber(Seeded.Briefing.Change("trade", s => s with { Release = null }), "release", "trade");
        AssertAmber(Seeded.Briefing.Change("trade", s => s with { Release = 7 }), "release", "trade");
    }

    [Fact]
    public void A_view_that_is_not_understood_a_mark_that_is_gone_and_notes_that_are_missing_are_named()
    {
        AssertAmber(Seeded.Briefing.Change("trade", s => s with { Address = "/trade?sector=spaceflight" }), "address", "trade");
        AssertAmber(Seeded.Briefing.Change("trade", s => s with { Spotlight = "trade-vs-target/nothing" }), "marks", "trade");
        AssertAmber(Seeded.Briefing.Change("trade", s => s with { Notes = new(Fa: "تنها فارسی") }), "notes", "trade");
        AssertAmber(Seeded.Briefing.Change("trade", s => s with { Title = new(Fa: "تنها فارسی") }), "words", "trade");
    }

    [Fact]
    public void More_time_on_the_slides_than_planned_is_told() =>
        Assert.False(Of(Seeded.Briefing with { Minutes = 1 }).Single(l => l.Rule == "time").Good);
}
