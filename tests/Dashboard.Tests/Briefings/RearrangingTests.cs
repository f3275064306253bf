using Dashboard.Briefings.Editing;
using Dashboard.Data.Briefings;

namespace Dashboard.Tests.Briefings;

public sealed class RearrangingTests
{
    private static readonly Briefing Three = new()
    {
        Slug = "three",
        Title = new("Three"),
        Slides = [new() { Key = "a", Template = SlideTemplate.Cover }, new() { Key = "b", Template = SlideTemplate.Chart, Address = "/", Release = 1 }, new() { Key = "c", Template = SlideTemplate.Text }],
    };

    private static string Keys(Briefing briefing) => string.Join(' ', briefing.Slides.Select(s => s.Key));

    [Theory]
    [InlineData("a", 2, "b c a")]
    [InlineData("c", 0, "c a b")]
    [InlineData("b", 1, "a b c")]
    [InlineData("b", 99, "a c b")]
    [InlineData("b", -1, "b a c")]
    [InlineData("nothing", 0, "a b c")]
    public void A_slide_moves_to_its_place_and_the_others_keep_their_order(string key, int to, string keys) => Assert.Equal(keys, Keys(Three.Move(key, to)));

    [Fact]
    public void A_copy_stands_after_its_slide_under_a_key_of_its_own_and_a_copy_of_it_again()
    {
        var twice = Three.Duplicate("b").Duplicate("b-2");
        Assert.Equal("a b b-2 b-3 c", Keys(twice));
        Assert.Equal(Three.Slides[1] with { Key = "b-2" }, twice.Slides[2]);
        Assert.Empty(BriefingDocument.Check(twice));
    }

    [Fact]
    public void A_slide_is_put_after_another_one_and_at_the_end_without_one()
    {
        var slide = new Slide { Key = "x", Template = SlideTemplate.Text };
        Assert.Equal("a x b c", Keys(Three.Insert(slide, "a")));
        Assert.Equal("a b c x", Keys(Three.Insert(slide, null)));
        Assert.Equal("a c", Keys(Three.Remove("b")));
    }

    [Fact]
    public void Only_slides_that_show_data_are_frozen_to_another_release()
    {
        Assert.Equal([null, 4, null], Three.Rebase(null, 4).Slides.Select(s => s.Release));
        Assert.Equal([null, 1, null], Three.Rebase("a", 4).Slides.Select(s => s.Release));
    }

    [Fact]
    public void A_slide_made_into_words_and_back_has_a_view_again()
    {
        var view = Seeded.View("/trade");
        var text = Three.Slides[1].With(SlideTemplate.Text, view);
        Assert.Equal((null, null), (text.Address, text.Release));
        var chart = text.With(SlideTemplate.TwoCharts, view);
        Assert.Equal(2, chart.Charts.Count);
        Assert.Equal(1, chart.Release);
        Assert.NotNull(chart.Address);
        Assert.All(Enum.GetValues<SlideTemplate>(), template => Assert.Empty(BriefingDocument.Check(Three with { Slides = [NewSlide.Of(template, Three, view)] })));
    }
}
