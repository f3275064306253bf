using System.Globalization;
using Dashboard.Briefings.Pptx;
using Dashboard.Data.Briefings;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using A = DocumentFormat.OpenXml.Drawing;
using P = DocumentFormat.OpenXml.Presentation;

namespace Dashboard.Tests.Briefings.Pptx;

/// <summary>A briefing as a presentation: what is in it, and that programs will open it.</summary>
public sealed class FileTests
{
    public static TheoryData<string> Languages => ["en", "fa", "tg"];

    [Theory, MemberData(nameof(Languages))]
    public void The_seeded_briefing_follows_the_schema(string language)
    {
        using var document = Presentations.Open(Presentations.Seeded, language);
        AssertValid(document);
        Assert.Equal(Presentations.Seeded.Slides.Count, Presentations.SlidesOf(document).Count);
    }

    [Theory]
    [InlineData("en"), InlineData("fa")]
    public void Every_chart_every_template_and_hostile_words_follow_the_schema_and_are_told_to_who_cannot_see_them(string language)
    {
        using var document = Presentations.Open(Presentations.Everything, language);
        AssertValid(document);
        var slides = Presentations.SlidesOf(document);
        Assert.Equal(Presentations.Everything.Slides.Count, slides.Count);
        var graphics = slides.SelectMany(s => s.Slide!.Descendants<P.GraphicFrame>().Select(f => f.NonVisualGraphicFrameProperties!.NonVisualDrawingProperties!)
            .Concat(s.Slide!.Descendants<P.Picture>().Select(p => p.NonVisualPictureProperties!.NonVisualDrawingProperties!))).ToList();
        Assert.True(graphics.Count > 45);
        Assert.All(graphics, g => Assert.True(g.Description?.Value?.Length > 3, g.Name));
        Assert.All(slides, s => Assert.Equal(s.Slide!.Descendants<P.NonVisualDrawingProperties>().Count(), s.Slide!.Descendants<P.NonVisualDrawingProperties>().Select(p => p.Id!.Value).Distinct().Count()));
    }

    [Fact]
    public void A_briefing_without_slides_is_a_file_too()
    {
        using var document = Presentations.Open(Presentations.Seeded with { Slides = [] }, "en");
        AssertValid(document);
    }

    [Theory, MemberData(nameof(Languages))]
    public void Titles_sources_and_pages_are_text_on_every_slide(string language)
    {
        var telling = Presentations.Tell(Presentations.Seeded with { Marking = "Restricted" }, language);
        using var document = Presentations.Open(telling.Briefing, language);
        foreach (var (part, frame) in Presentations.SlidesOf(document).Zip(telling.Slides))
        {
            var said = string.Join('\n', part.Slide!.Descendants<A.Paragraph>().Select(p => p.InnerText)).Replace("\u2066", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);
            Assert.Contains(Bare(frame.Title), Bare(said), StringComparison.Ordinal);
            Assert.Contains(Bare(telling.Title), Bare(said), StringComparison.Ordinal);
            Assert.Contains("Restricted", said, StringComparison.Ordinal);
            if (frame.Publishers.Count > 0)
                Assert.Contains(frame.Words["source.prefix"], said, StringComparison.Ordinal);
            var number = Assert.Single(part.Slide!.Descendants<A.Field>());
            Assert.Equal("slidenum", number.Type!.Value);
            Assert.Equal(frame.Words.Number(frame.Number), number.InnerText);
        }
    }

    [Fact]
    public void Notes_and_prepared_answers_are_for_who_may_see_them()
    {
        var answer = Presentations.Seeded.Slides.SelectMany(s => s.Answers).First().Question.In("en");
        using var own = Presentations.Open(Presentations.Seeded, "en");
        Assert.Contains(Presentations.SlidesOf(own), s => s.NotesSlidePart?.NotesSlide?.InnerText.Contains(answer, StringComparison.Ordinal) == true);
        Assert.Equal(Presentations.Seeded.Slides.Count(s => s.Notes is not null), Presentations.SlidesOf(own).Count(s => s.NotesSlidePart is not null));
        using var others = Presentations.Open(Presentations.Seeded, "en", notes: false);
        Assert.DoesNotContain(Presentations.SlidesOf(others), s => s.NotesSlidePart is not null);
    }

    [Fact]
    public void Persian_runs_from_right_to_left_in_text_layouts_and_charts()
    {
        using var document = Presentations.Open(Presentations.Seeded, "fa");
        var slides = Presentations.SlidesOf(document);
        Assert.True(document.PresentationPart!.Presentation!.RightToLeft!.Value);
        Assert.All(slides.SelectMany(s => s.Slide!.Descendants<A.Paragraph>()).Where(p => p.InnerText.Length > 0), p =>
        {
            Assert.True(p.ParagraphProperties!.RightToLeft!.Value);
            Assert.All(p.Descendants<A.RunProperties>(), r => Assert.Equal("fa-IR", r.Language!.Value));
        });
        var bars = slides.SelectMany(s => s.ChartParts).Select(c => c.ChartSpace!).Where(c => c.Descendants<A.Charts.BarDirection>().Any(d => d.Val!.Value == A.Charts.BarDirectionValues.Bar)).ToList();
        Assert.Equal(3, bars.Count);
        Assert.All(bars, c => Assert.Equal(A.Charts.OrientationValues.MaxMin, c.Descendants<A.Charts.ValueAxis>().Single().GetFirstChild<A.Charts.Scaling>()!.Orientation!.Val!.Value));
        // The value stands in the first column from the right.
        Assert.All(slides.SelectMany(s => s.Slide!.Descendants<A.Table>()), t => Assert.Equal(Words.For("fa")["evidence.value"], t.Descendants<A.TableRow>().First().Elements<A.TableCell>().Last().InnerText));
    }

    [Theory]
    [InlineData("۵۰۰ میلیون دلار (500 m USD)", "۵۰۰ میلیون دلار (\u2066500 m USD\u2069)")]
    [InlineData("به گزارش IRNA (English)، 22 USD", "به گزارش \u2066IRNA (English)\u2069، \u206622 USD\u2069")]
    public void Latin_letters_and_their_numbers_keep_their_order_inside_Persian(string said, string written)
    {
        using var document = Presentations.Open(Presentations.Seeded with { Slides = [new() { Key = "a", Template = SlideTemplate.Text, Title = new(Fa: said), Text = new(Fa: said) }] }, "fa");
        var runs = Presentations.SlidesOf(document)[0].Slide!.Descendants<A.Text>().Select(t => t.Text).Where(t => t.Contains("USD", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, runs.Count);
        Assert.All(runs, run => Assert.Equal(written, run));
    }

    [Fact]
    public void The_file_says_what_it_is()
    {
        using var document = Presentations.Open(Presentations.Seeded, "tg");
        Assert.Equal(Presentations.Seeded.Title.Tg, document.PackageProperties.Title);
        Assert.Equal("tg-Cyrl-TJ", document.PackageProperties.Language);
        Assert.Contains(document.CustomFilePropertiesPart!.Properties!.Elements<DocumentFormat.OpenXml.CustomProperties.CustomDocumentProperty>(), p => p.Name == "Release" && p.InnerText == "R1");
        Assert.Equal("briefing-reviving-ties-in-ten-minutes-R1.pptx", FileEndpoint.NameOf(Presentations.Seeded));
    }

    [Fact]
    public void A_second_language_stands_beside_the_first()
    {
        var briefing = Presentations.Seeded with { Slides = [new() { Key = "a", Template = SlideTemplate.Text, Second = "fa", Title = new("Two", "دو"), Text = new("- One point", "- یک نکته") }] };
        using var document = Presentations.Open(briefing, "en");
        var lines = Presentations.SlidesOf(document)[0].Slide!.Descendants<A.Paragraph>().ToDictionary(p => p.InnerText, p => p.ParagraphProperties!.RightToLeft!.Value);
        Assert.False(lines["One point"]);
        Assert.True(lines["یک نکته"]);
        Assert.True(lines["دو"]);
    }

    [Theory]
    [InlineData("89504E470D0A1A0A0000000D49484452000003200000019008060000", 2.0)]
    [InlineData("FFD8FFE000104A46494600010100000100010000FFC00011080100020003012200021101031101", 2.0)]
    [InlineData("524946460000000057454250565038580000000000000000C70000630000", 2.0)]
    public void A_picture_keeps_its_shape(string head, double ratio) =>
        Assert.Equal(ratio, ImageSize.RatioOf(Convert.FromHexString(head))!.Value, .001);

    [Fact]
    public void A_picture_whose_head_is_cut_off_has_no_shape_of_its_own() => Assert.Null(ImageSize.RatioOf([0xFF, 0xD8, 0xFF]));

    private static void AssertValid(PresentationDocument document) =>
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Take(5).Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")));

    private static string Bare(string text) => text.Replace("\u2066", "", StringComparison.Ordinal).Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);
}
