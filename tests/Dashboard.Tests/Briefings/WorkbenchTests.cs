using Dashboard.Briefings.Editing;
using Dashboard.Data.Briefings;

namespace Dashboard.Tests.Briefings;

public sealed class WorkbenchTests
{
    private static Workbench Bench() => new(Seeded.Kept(Seeded.Briefing));

    [Fact]
    public void Every_step_can_be_taken_back_and_done_again()
    {
        var bench = Bench();
        bench.Do(b => b.Move("cover", 3));
        bench.Do(b => b.Remove("trade"));
        var last = bench.Briefing;
        bench.Undo();
        bench.Undo();
        Assert.Same(Seeded.Briefing, bench.Briefing);
        Assert.False(bench.Dirty);
        Assert.False(bench.CanUndo);
        bench.Redo();
        bench.Redo();
        Assert.Same(last, bench.Briefing);
        bench.Undo();
        bench.Do(b => b with { Minutes = 5 });
        Assert.False(bench.CanRedo);
    }

    [Fact]
    public void The_letters_of_one_text_are_one_step_and_those_of_another_text_another()
    {
        var bench = Bench();
        foreach (var typed in (string[])["N", "Ne", "New"])
            bench.Type("title/en", typed);
        bench.Type("marking", "For official use");
        Assert.Equal(("New", "For official use"), (bench.Briefing.Title.En, bench.Briefing.Marking));
        bench.Undo();
        Assert.Equal(("New", (string?)null), (bench.Briefing.Title.En, bench.Briefing.Marking));
        bench.Undo();
        Assert.Same(Seeded.Briefing, bench.Briefing);
    }

    [Fact]
    public void What_was_typed_waits_until_it_is_told_to_be_stored_and_again_when_it_was_not()
    {
        var bench = Bench();
        bench.Type("title/fa", "نو");
        var texts = bench.TakeUnsent();
        Assert.Equal("نو", texts["title/fa"]);
        Assert.Empty(bench.TakeUnsent());
        bench.Resend(texts.Keys);
        bench.Type("title/fa", "نوتر");
        Assert.Equal("نوتر", bench.TakeUnsent()["title/fa"]);
    }

    [Fact]
    public void What_was_typed_while_a_state_was_being_stored_stays_to_be_stored()
    {
        var bench = Bench();
        bench.Type("title/en", "One");
        var sent = bench.Briefing;
        bench.Type("title/en", "One and a half");
        bench.Saved(sent, Seeded.Kept(sent, 2));
        Assert.True(bench.Dirty);
        Assert.Equal("One and a half", bench.Briefing.Title.En);
        bench.Saved(bench.Briefing, Seeded.Kept(bench.Briefing, 3));
        Assert.False(bench.Dirty);
    }

    [Fact]
    public void What_somebody_else_stored_takes_the_place_and_what_was_here_can_be_brought_back()
    {
        var bench = Bench();
        bench.Type("title/en", "Mine");
        bench.Follow(Seeded.Kept(Seeded.Briefing with { Title = new("Theirs") }, 2));
        Assert.Equal("Theirs", bench.Briefing.Title.En);
        Assert.False(bench.Dirty);
        bench.Undo();
        Assert.Equal("Mine", bench.Briefing.Title.En);
        Assert.True(bench.Dirty);
    }
}
