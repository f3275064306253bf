using Dashboard.Data.Access;
using Dashboard.Data.Briefings;
using Dashboard.Data.Storage;

namespace Dashboard.Tests.Storage;

public sealed class LiveSessionsTests : TempFolder
{
    private const string Slug = "reviving-ties-in-ten-minutes";
    private readonly Clock _clock = new();

    [Fact]
    public async Task A_session_has_a_code_that_cannot_be_misread_and_is_the_same_while_it_runs()
    {
        await using var store = await StartedAsync();
        var (presenter, live) = (await store.AccountAsync(Role.Presenter), store.Get<LiveSessions>());

        var session = await live.StartAsync(Command.New(presenter), Slug);

        Assert.Equal(LiveSession.CodeLength, session.Code.Length);
        Assert.All(session.Code, letter => Assert.Contains(letter, LiveSession.Letters));
        Assert.Equal((Slug, presenter, "Zarina", 0), (session.Slug, session.Account, session.By, session.Revision));
        Assert.Equal(session, await live.StartAsync(Command.New(presenter), Slug));
        Assert.NotEqual(session.Code, (await live.StartAsync(Command.New(await store.AccountAsync(Role.Presenter)), Slug)).Code);
        Assert.Equal(session, live.Find($" {session.Code.ToLowerInvariant()} "));
        Assert.Null(live.Find("000000"));
        Assert.Null(live.Find(null));
        await Assert.ThrowsAsync<BriefingRefused>(() => live.StartAsync(Command.New(presenter), "none"));
    }

    [Fact]
    public async Task Code_and_last_picture_outlive_a_restart_and_an_older_picture_changes_nothing()
    {
        string code;
        await using (var store = await StartedAsync())
        {
            var live = store.Get<LiveSessions>();
            code = (await live.StartAsync(Command.New(await store.AccountAsync(Role.Presenter)), Slug)).Code;
            await live.KeepAsync(code, """{"slide":1}""", 1);
            await Task.WhenAll(Enumerable.Range(2, 40).Select(n => live.KeepAsync(code, $$"""{"slide":{{n}}}""", n)));
            await live.KeepAsync(code, """{"slide":7}""", 7);
            await live.KeepAsync("AAAAAA", "{}", 1);
        }
        await using var again = await StartedAsync();
        var found = again.Get<LiveSessions>().Find(code)!;
        Assert.Equal(("""{"slide":41}""", 41L), (found.Picture, found.Revision));
    }

    [Fact]
    public async Task The_version_that_is_presented_is_there_after_a_restart_although_another_was_saved_during_the_talk()
    {
        string code;
        await using (var store = await StartedAsync())
        {
            var (presenter, briefings, live) = (await store.AccountAsync(Role.Presenter), store.Get<BriefingStore>(), store.Get<LiveSessions>());
            await briefings.SaveAsync(Command.New(presenter), BriefingStoreTests.Some("talk", "As it is told"), 0);
            code = (await live.StartAsync(Command.New(presenter), "talk")).Code;
            Assert.Null(live.Find(code)!.Version);
            await live.KeepAsync(code, """{"slide":"cover","version":1}""", 1);
            await briefings.SaveAsync(Command.New(presenter), BriefingStoreTests.Some("talk", "Saved during the talk"), 1);
        }
        await using var again = await StartedAsync();
        Assert.Equal(1, again.Get<LiveSessions>().Find(code)!.Version);
        Assert.Equal("As it is told", again.Get<BriefingStore>().Presented("talk", 1)!.Briefing.Title.En);
        Assert.Equal("Saved during the talk", again.Get<BriefingStore>().Find("talk")!.Briefing.Title.En);
    }

    [Fact]
    public async Task A_lost_store_does_not_lose_the_picture()
    {
        await using var store = await StartedAsync();
        var live = store.Get<LiveSessions>();
        var code = (await live.StartAsync(Command.New(await store.AccountAsync(Role.Presenter)), Slug)).Code;
        var away = Database + ".away";
        File.Move(Database, away);
        await live.KeepAsync(code, """{"slide":2}""", 2);
        Assert.Equal("""{"slide":2}""", live.Find(code)!.Picture);
        File.Move(away, Database);
        await live.KeepAsync(code, """{"slide":3}""", 3);
        await using var context = store.Context();
        Assert.Equal(3, (await context.LiveSessions.FindAsync(code))!.Revision);
    }

    [Fact]
    public async Task A_session_ends_by_who_presents_by_an_administrator_or_by_itself()
    {
        await using var store = await StartedAsync();
        var (presenter, live) = (await store.AccountAsync(Role.Presenter), store.Get<LiveSessions>());
        var one = (await live.StartAsync(Command.New(presenter), Slug)).Code;
        await Assert.ThrowsAsync<NotAllowed>(async () => await live.EndAsync(Command.New(await store.AccountAsync(Role.Publisher)), one));
        Assert.NotNull(live.Find(one));
        await live.EndAsync(Command.New(presenter), one);
        await live.EndAsync(Command.New(presenter), one);
        Assert.Null(live.Find(one));

        var two = (await live.StartAsync(Command.New(presenter), Slug)).Code;
        Assert.NotEqual(one, two);
        await live.EndAsync(Command.New(await store.AccountAsync(Role.Administrator)), two);
        Assert.Null(live.Find(two));

        var three = (await live.StartAsync(Command.New(presenter), Slug)).Code;
        _clock.Now += LiveSession.Lasts;
        Assert.Null(live.Find(three));
        Assert.NotEqual(three, (await live.StartAsync(Command.New(presenter), Slug)).Code);
    }

    [Fact]
    public async Task An_ended_session_does_not_come_back_with_a_restart()
    {
        string code;
        await using (var store = await StartedAsync())
        {
            var command = Command.New(await store.AccountAsync(Role.Presenter));
            code = (await store.Get<LiveSessions>().StartAsync(command, Slug)).Code;
            await store.Get<LiveSessions>().EndAsync(command, code);
        }
        await using var again = await StartedAsync();
        Assert.Null(again.Get<LiveSessions>().Find(code));
    }

    [Fact]
    public async Task A_picture_without_end_is_refused()
    {
        await using var store = await StartedAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => store.Get<LiveSessions>().KeepAsync("AAAAAA", new('x', LiveSession.LongestPicture + 1), 1));
    }

    private Task<TestStore> StartedAsync() => TestStore.StartedAsync(Database, clock: _clock);
}
