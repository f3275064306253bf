using System.Text.Json;
using Dashboard.Briefings;
using Dashboard.Data.Briefings;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Dashboard.Reading;

namespace Dashboard.Tests.Seed;

/// <summary>The briefing that is shipped, opened as a presenter opens it: on the shipped seed, in every language.</summary>
public sealed class SeededBriefingTests
{
    private static readonly Briefing Seeded = BriefingLoading.Seeded().Single();
    private static readonly Tellings Tellings = new(Opened(), SeedView.Figures);

    public static TheoryData<string> Languages => ["en", "fa", "tg"];

    [Fact]
    public void It_keeps_its_own_limits_and_has_eight_to_ten_slides_that_fill_ten_minutes()
    {
        Assert.Empty(BriefingDocument.Check(Seeded));
        Assert.InRange(Seeded.Slides.Count, 8, 10);
        Assert.Equal(600, Seeded.Slides.Sum(s => s.Seconds));
        Assert.Equal(600, Seeded.PlannedSeconds);
        Assert.Equal([1], Seeded.Releases);
        Assert.True(Seeded.Open);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_slide_opens_with_all_its_charts_and_nothing_left_out(string language)
    {
        foreach (var frame in Tellings.Of(Seeded, language).Slides)
        {
            Assert.Empty(frame.View.Notices);
            Assert.All(frame.Charts, chart => Assert.Null(chart.Failure));
            Assert.All(frame.Drawn, chart => Assert.NotEmpty(chart.Figure.Marks));
            Assert.True(frame.Title.Length > 0, frame.Slide.Key);
            Assert.True(frame.Slide.Charts.Count == 0 || frame.Slide.Charts.SequenceEqual(frame.Drawn.Select(c => c.Chart.Slug)), frame.Slide.Key);
            if (frame.Slide.Template is SlideTemplate.Chart or SlideTemplate.TwoCharts or SlideTemplate.Claims or SlideTemplate.Timeline)
                Assert.True(frame.Citations.Any() && frame.Publishers.Count > 0, frame.Slide.Key);
            if (frame.Slide.Template is SlideTemplate.Cover or SlideTemplate.Statement or SlideTemplate.Text)
                Assert.True(frame.Text.Length > 0, frame.Slide.Key);
        }
        Assert.NotEmpty(Tellings.Of(Seeded, language).Sources);
    }

    [Fact]
    public void Every_annotation_and_spotlight_is_at_a_mark_that_is_drawn()
    {
        var pointed = 0;
        foreach (var frame in Tellings.Of(Seeded, "en").Slides)
        {
            var marks = frame.Drawn.SelectMany(c => c.Figure.Marks.Select(m => $"{c.Chart.Slug}/{m.Key}").Prepend(c.Chart.Slug)).ToHashSet();
            foreach (var place in frame.Slide.Annotations.Select(a => $"{a.Chart}/{a.Mark}").Concat(frame.Slide.Spotlight is { } spot ? [spot] : Array.Empty<string>()))
            {
                Assert.Contains(place, marks);
                pointed++;
            }
            Assert.All(frame.Slide.Answers, answer => Assert.True(answer.Chart is null || marks.Contains(answer.Chart), frame.Slide.Key));
        }
        Assert.True(pointed > 0);
    }

    [Fact]
    public void Its_words_are_there_in_three_languages()
    {
        // Every text of the document, wherever it is: what has English has Persian and Tajik in their own letters.
        using var document = JsonDocument.Parse(BriefingDocument.Write(Seeded));
        var seen = 0;
        Look(document.RootElement, "");
        Assert.InRange(seen, 20, 200);

        void Look(JsonElement element, string path)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                for (var i = 0; i < element.GetArrayLength(); i++)
                    Look(element[i], $"{path}[{i}]");
            }
            else if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("en", out _))
            {
                seen++;
                Assert.True(element.TryGetProperty("fa", out var fa) && fa.GetString()!.Any(c => c is >= '\u0600' and <= '\u06FF'), path);
                Assert.True(element.TryGetProperty("tg", out var tg) && tg.GetString()!.Any(c => c is >= '\u0400' and <= '\u04FF'), path);
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                foreach (var member in element.EnumerateObject())
                    Look(member.Value, $"{path}.{member.Name}");
            }
        }
    }

    [Fact]
    public void Every_slide_has_a_planned_time_and_all_but_the_sources_have_notes() =>
        Assert.All(Seeded.Slides, slide => Assert.True((slide.Notes is { IsEmpty: false } || slide.Template == SlideTemplate.Appendix) && slide.Seconds > 0, slide.Key));

    private static Views Opened()
    {
        var store = new DatasetStore(_ => null);
        store.Announce(SeedView.Release);
        return new(store);
    }
}
