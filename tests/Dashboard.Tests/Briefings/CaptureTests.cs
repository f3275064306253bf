using Dashboard.Briefings;
using Dashboard.Briefings.Capturing;
using Dashboard.Charting;
using Dashboard.Data.Briefings;

namespace Dashboard.Tests.Briefings;

public sealed class CaptureTests
{
    private const string Full = "/agreements?sector=energy&mode=filter&adopt=high&cal=h&lang=fa&ms=visits&open=mark:sector-by-visit/energy/2025-01-16-dushanbe&r=1";

    private static Captured Chart(string chart, CaptureParts? parts = null, bool spotlit = false) => new(SlideTemplate.Chart, [chart], parts ?? new(), spotlit);

    [Fact]
    public void A_slide_holds_the_whole_address_without_language_and_release_and_is_frozen_to_the_release_that_was_read()
    {
        var slide = Capture.New(Seeded.View(Full), Chart("sector-by-visit"), "energy");
        Assert.Equal("/agreements?sector=energy&mode=filter&adopt=high&cal=h&ms=visits&open=mark:sector-by-visit/energy/2025-01-16-dushanbe", slide.Address);
        Assert.Equal(1, slide.Release);
        Assert.Equal(["sector-by-visit"], slide.Charts);
        Assert.Empty(BriefingDocument.Check(Seeded.Briefing with { Slides = [slide] }));
    }

    [Fact]
    public void What_the_slide_shows_is_what_the_view_showed()
    {
        var view = Seeded.View(Full);
        var slide = Capture.New(view, Chart("sector-by-visit"), "energy");
        var frame = Seeded.Tellings().Frame(Seeded.Briefing with { Slides = [slide] }, 0, "fa");
        var shown = SeedView.Figures.View(ChartRegistry.Find("sector-by-visit")!, view.Release.Dataset, view.Selection, view.Words, view.Extent);
        Assert.Equal(shown.Figure.Marks.Select(m => (m.Key, m.ValueText)), Assert.Single(frame.Drawn).Figure.Marks.Select(m => (m.Key, m.ValueText)));
        Assert.Equal(shown.States, frame.Drawn.Single().States);
    }

    [Theory]
    [InlineData(true, true, false, "/agreements?sector=energy&mode=filter&adopt=high&cal=h&ms=visits&open=mark:sector-by-visit/energy/2025-01-16-dushanbe")]
    [InlineData(true, false, true, "/agreements?sector=energy&adopt=high")]
    [InlineData(false, true, true, "/agreements?mode=filter&cal=h&ms=visits&open=mark:sector-by-visit/energy/2025-01-16-dushanbe")]
    [InlineData(false, false, false, "/agreements")]
    public void On_a_new_slide_what_is_switched_off_is_at_its_default(bool data, bool display, bool page, string address) =>
        Assert.Equal(address, Capture.New(Seeded.View(Full), Chart("sector-by-visit", new(data, display, page)), "x").Address);

    [Theory]
    [InlineData(true, true, true, "/?sector=energy&mode=filter")]
    [InlineData(false, true, true, "/?sector=transport&mode=filter&basis=iranian")]
    [InlineData(true, false, true, "/?sector=energy&cal=h")]
    [InlineData(true, true, false, "/agreements?sector=energy&mode=filter")]
    [InlineData(false, false, false, "/agreements?sector=transport&basis=iranian&cal=h")]
    public void On_a_slide_that_is_captured_anew_what_is_switched_off_stays(bool data, bool display, bool page, string address)
    {
        var old = new Slide { Key = "x", Template = SlideTemplate.Chart, Address = "/agreements?sector=transport&basis=iranian&cal=h", Release = 1, Charts = ["sector-by-visit"], Notes = new("Say it.") };
        var slide = Capture.Onto(Seeded.View("/?sector=energy&mode=filter"), Chart("sector-by-visit", new(data, display, page)), old);
        Assert.Equal(address, slide.Address);
        Assert.Equal(("x", old.Notes), (slide.Key, slide.Notes));
    }

    [Fact]
    public void A_chart_without_its_page_is_drawn_as_on_the_page_of_its_topic() =>
        Assert.Equal("/trade", Capture.New(Seeded.View("/"), Chart("trade-vs-target", new(Page: false)), "x").Address);

    [Fact]
    public void The_open_mark_goes_into_the_spotlight_only_when_it_is_asked_for_and_shown()
    {
        var view = Seeded.View(Full);
        Assert.Equal("sector-by-visit/energy/2025-01-16-dushanbe", Capture.New(view, Chart("sector-by-visit", spotlit: true), "x").Spotlight);
        Assert.Null(Capture.New(view, Chart("sector-by-visit"), "x").Spotlight);
        Assert.Null(Capture.New(view, Chart("agreement-status", spotlit: true), "x").Spotlight);
    }

    [Fact]
    public void Words_at_marks_of_a_chart_that_is_gone_go_with_it()
    {
        var old = Capture.New(Seeded.View("/agreements"), Chart("sector-by-visit"), "x") with { Annotations = [new("sector-by-visit", "energy/2025-01-16-dushanbe", new("Here"))], Spotlight = "sector-by-visit" };
        var slide = Capture.Onto(Seeded.View("/trade"), Chart("trade-reporters"), old);
        Assert.Empty(slide.Annotations);
        Assert.Null(slide.Spotlight);
    }

    [Theory]
    [InlineData("/", "chart two-charts statement")]
    [InlineData("/timeline", "timeline chart statement")]
    [InlineData("/claims/documents-2025-01-16-dushanbe", "claims statement")]
    [InlineData("/sources", "statement")]
    public void Each_page_offers_the_slides_it_can_become(string path, string templates) =>
        Assert.Equal(templates, string.Join(' ', Capture.Templates(Seeded.View(path)).Select(Dashboard.Data.Provenance.Kebab<SlideTemplate>.Of)));

    [Fact]
    public void A_subject_becomes_its_claims_side_by_side()
    {
        var slide = Capture.New(Seeded.View("/claims/documents-2025-01-16-dushanbe?lang=tg"), new(SlideTemplate.Claims, [], new()), "x");
        var frame = Seeded.Tellings().Frame(Seeded.Briefing with { Slides = [slide] }, 0, "en");
        Assert.Equal("documents-2025-01-16-dushanbe", frame.Subject?.Slug);
        Assert.NotEmpty(frame.Claims);
    }

    [Fact]
    public void An_agreement_becomes_a_statement_of_its_title_in_every_language()
    {
        var agreement = SeedView.Dataset.Agreements[0];
        var slide = Capture.New(Seeded.View($"/agreements/{agreement.Slug}"), new(SlideTemplate.Statement, [], new()), "x");
        Assert.Equal((agreement.Title.En, agreement.Title.Fa, agreement.Title.Tg), (slide.Text!.En, slide.Text.Fa, slide.Text.Tg));
    }

    [Fact]
    public void The_words_tell_picks_options_and_what_is_open()
    {
        var view = Seeded.View(Full.Replace("&lang=fa", "", StringComparison.Ordinal));
        Assert.Contains("Energy", CaptureWords.Data(view), StringComparison.Ordinal);
        var display = string.Join("; ", CaptureWords.Display(view, null));
        Assert.Contains("Filter", display, StringComparison.Ordinal);
        Assert.Contains("Solar Hijri", display, StringComparison.Ordinal);
        Assert.Contains(view.TitleOf("sector-by-visit"), display, StringComparison.Ordinal);
    }
}
