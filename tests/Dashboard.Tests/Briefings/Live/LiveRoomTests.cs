using System.Text;
using Dashboard.Briefings.Live;
using Dashboard.Data.Briefings;

namespace Dashboard.Tests.Briefings.Live;

public sealed class LiveRoomTests
{
    private readonly LiveRoom _room = new(new("ABCDEF", "talk", "me", "Zarina", DateTimeOffset.UnixEpoch, null, 0, DateTimeOffset.UnixEpoch), null);

    [Fact]
    public void The_last_picture_wins_and_one_sent_without_knowing_it_is_refused()
    {
        Assert.True(_room.TryShow(0, "a"));
        Assert.False(_room.TryShow(0, "stale"));
        Assert.True(_room.TryShow(1, "b"));
        Assert.Equal((2L, "b"), (_room.State.Revision, _room.State.Picture));
    }

    [Fact]
    public void Numbers_that_were_lost_with_a_restart_are_gone_past()
    {
        Assert.True(_room.TryShow(41, "after the restart"));
        Assert.Equal(42, _room.State.Revision);
        Assert.False(_room.TryShow(40, "older"));
    }

    [Fact]
    public void A_session_goes_on_from_the_picture_that_was_kept()
    {
        var room = new LiveRoom(_room.Session with { Picture = "kept", Revision = 7 }, null);
        Assert.Equal((7L, "kept"), (room.State.Revision, room.State.Picture));
        Assert.False(room.TryShow(6, "older"));
    }

    [Fact]
    public void A_slow_screen_reads_the_newest_picture_only()
    {
        var screen = _room.Join("a", "here", presents: false)!;
        for (var seen = 0; seen < 9; seen++)
            Assert.True(_room.TryShow(seen, $"{seen}"));
        Assert.True(screen.States.TryRead(out var state));
        Assert.Equal((9L, "8"), (state.Revision, state.Picture));
        Assert.False(screen.States.TryRead(out _));
    }

    [Fact]
    public void A_screen_that_comes_back_takes_the_place_of_its_old_line_and_presenters_are_no_screens()
    {
        var old = _room.Join("a", "here", presents: false)!;
        var again = _room.Join("a", "here", presents: false)!;
        _room.Join("speaker", "here", presents: true);
        Assert.Equal(1, _room.State.Screens);
        _room.Leave(old);
        Assert.Equal(1, _room.State.Screens);
        Assert.True(old.States.TryRead(out _));
        Assert.True(old.States.Completion.IsCompleted);
        _room.Leave(again);
        Assert.Equal(0, _room.State.Screens);
    }

    [Fact]
    public void One_address_cannot_take_all_places()
    {
        for (var i = 0; i < LiveRoom.MostOfOneCaller; i++)
            Assert.NotNull(_room.Join($"s{i}", "here", presents: false));
        Assert.Null(_room.Join("more", "here", presents: false));
        Assert.NotNull(_room.Join("s0", "here", presents: false));
        Assert.NotNull(_room.Join("elsewhere", "there", presents: false));
    }

    [Fact]
    public void The_end_is_told()
    {
        var screen = _room.Join("a", "here", presents: false)!;
        _room.End();
        Assert.True(screen.States.TryRead(out var state) && state.Over);
    }

    [Theory]
    [InlineData("""{"seen":3,"picture":{"slide":"trade","query":"sector=energy","spotlight":"trade-vs-target/tj-2020","cover":"black","held":true,"started":1,"version":2}}""", true)]
    [InlineData("""{"seen":0,"picture":{"slide":"trade"}}""", true)]
    [InlineData("""{"seen":0,"picture":{"slide":"trade","notes":"secret"}}""", false)]
    [InlineData("""{"seen":0,"picture":{"slide":"<b>"}}""", false)]
    [InlineData("""{"seen":0,"picture":{"slide":null}}""", false)]
    [InlineData("""{"seen":0,"picture":{"slide":"trade","query":null}}""", false)]
    [InlineData("""{"seen":0,"picture":{"slide":"trade","query":"a\u0000"}}""", false)]
    [InlineData("""{"seen":0,"picture":{"slide":"trade","cover":"red"}}""", false)]
    [InlineData("""{"seen":0,"picture":{"slide":"trade","version":-1}}""", false)]
    [InlineData("""{"seen":-1,"picture":{"slide":"trade"}}""", false)]
    [InlineData("""{"seen":9223372036854775807,"picture":{"slide":"trade"}}""", false)]
    [InlineData("""{"seen":0}""", false)]
    [InlineData("""{"seen":0,"picture":null}""", false)]
    [InlineData("null", false)]
    [InlineData("[[[[[[[[1]]]]]]]]", false)]
    [InlineData("", false)]
    public void Only_a_picture_gets_through(string body, bool good) => Assert.Equal(good, LivePost.Read(Encoding.UTF8.GetBytes(body)) is not null);

    [Fact]
    public void A_long_query_is_refused() =>
        Assert.Null(LivePost.Read(Encoding.UTF8.GetBytes($$$"""{"seen":0,"picture":{"slide":"trade","query":"{{{new string('a', 4001)}}}"}}""")));

    [Fact]
    public void Screens_are_not_told_how_many_they_are()
    {
        var state = new LiveState(3, """{"slide":"trade"}""", 12);
        Assert.Equal("""{"revision":3,"picture":{"slide":"trade"}}""", LiveRooms.Written(state, null));
        Assert.Equal("""{"revision":3,"picture":{"slide":"trade"},"screens":12,"version":5}""", LiveRooms.Written(state, 5));
        Assert.Equal("""{"revision":0,"picture":null,"over":true}""", LiveRooms.Written(new(0, null, 0, Over: true), null));
    }
}
