using Dashboard.Briefings.Editing;
using Dashboard.Data.Briefings;

namespace Dashboard.Tests.Briefings;

public sealed class FieldPathTests
{
    private static readonly Briefing Briefing = Seeded.Briefing.Change("trade", slide => slide with
    {
        Annotations = [new("trade-vs-target", "x", new("Here"))],
        Image = new("image/png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], new("A map")),
    });

    [Theory]
    [InlineData("title/tg")]
    [InlineData("marking")]
    [InlineData("slide/trade/title/fa")]
    [InlineData("slide/trade/text/en")]
    [InlineData("slide/trade/notes/tg")]
    [InlineData("slide/trade/alt/fa")]
    [InlineData("slide/trade/credit")]
    [InlineData("slide/trade/answer/0/question/en")]
    [InlineData("slide/trade/answer/0/answer/fa")]
    [InlineData("slide/trade/annotation/0/tg")]
    public void What_is_typed_at_a_path_is_read_there_and_nothing_else_changes(string path)
    {
        var typed = FieldPath.With(Briefing, path, "Рӯз ‹روز›");
        Assert.Equal("Рӯз ‹روز›", FieldPath.Read(typed, path));
        Assert.Equal(BriefingDocument.Write(Briefing), BriefingDocument.Write(FieldPath.With(typed, path, FieldPath.Read(Briefing, path))));
    }

    [Theory]
    [InlineData("minutes", "12", 12)]
    [InlineData("minutes", "۱۲", 12)]
    [InlineData("minutes", "", null)]
    [InlineData("minutes", "soon", 0)]
    [InlineData("minutes", "2.5", 0)]
    public void A_number_is_read_in_either_digits_and_anything_else_is_out_of_range(string path, string text, int? minutes)
    {
        var typed = FieldPath.With(Briefing, path, text);
        Assert.Equal(minutes, typed.Minutes);
        Assert.Equal(minutes == 0, BriefingDocument.Check(typed).Any(p => p.Path == "minutes"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("slide")]
    [InlineData("slide/none/title/en")]
    [InlineData("slide/trade/answer/99/question/en")]
    [InlineData("slide/trade/answer/-1/question/en")]
    [InlineData("slide/trade/nothing")]
    public void A_path_that_leads_nowhere_changes_nothing(string path)
    {
        Assert.Equal("", FieldPath.Read(Briefing, path));
        Assert.Equal(BriefingDocument.Write(Briefing), BriefingDocument.Write(FieldPath.With(Briefing, path, "x")));
    }

    [Fact]
    public void A_problem_is_told_at_the_text_it_is_about()
    {
        var long_ = FieldPath.With(Briefing, "slide/trade/notes/en", new string('x', BriefingDocument.LongestText + 1));
        Assert.Equal("slide/trade/notes", FieldPath.OfProblem(long_, Assert.Single(BriefingDocument.Check(long_)).Path));
        Assert.Equal("title", FieldPath.OfProblem(Briefing, "title"));
    }
}
