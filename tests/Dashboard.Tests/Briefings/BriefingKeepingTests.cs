using Dashboard.Access;
using Dashboard.Admin;
using Dashboard.Briefings.Editing;
using Dashboard.Data.Access;
using Dashboard.Data.Briefings;
using Dashboard.Data.Storage;
using Dashboard.Tests.Storage;

namespace Dashboard.Tests.Briefings;

/// <summary>What happens at the desk is stored, or it is said why not; nobody's work is overwritten.</summary>
public sealed class BriefingKeepingTests : TempFolder
{
    private const string Slug = "reviving-ties-in-ten-minutes";

    private sealed class AtDesk : IDisposable
    {
        public AtDesk(TestStore store, string account, Role role = Role.Presenter)
        {
            Bench = new(store.Get<BriefingStore>().Find(Slug)!);
            Keeping = new(Bench, new Acting(new CurrentPerson(new Tests.Admin.SignedIn(account, role))), store.Get<BriefingStore>(), TimeProvider.System);
            Keeping.Told += texts =>
            {
                Told.Add(texts);
                return Task.CompletedTask;
            };
        }

        public Workbench Bench { get; }
        public BriefingKeeping Keeping { get; }
        public List<IReadOnlyDictionary<string, string>> Told { get; } = [];

        public void Dispose() => Keeping.Dispose();
    }

    [Fact]
    public async Task What_is_typed_is_stored_and_the_browser_is_told_which_texts_it_need_not_keep()
    {
        await using var store = await TestStore.StartedAsync(Database);
        using var desk = new AtDesk(store, await store.AccountAsync(Role.Presenter));
        desk.Bench.Type("title/en", "Ten minutes");
        await desk.Keeping.NowAsync();
        Assert.Equal(("Ten minutes", 2), (store.Get<BriefingStore>().Find(Slug)!.Briefing.Title.En, store.Get<BriefingStore>().Find(Slug)!.Version));
        Assert.Equal("Ten minutes", Assert.Single(desk.Told)["title/en"]);
        Assert.NotNull(desk.Keeping.SavedAt);
        Assert.False(desk.Bench.Dirty);
        desk.Bench.Undo();
        await desk.Keeping.NowAsync();
        Assert.Equal(3, store.Get<BriefingStore>().Find(Slug)!.Version);
        Assert.NotEqual("Ten minutes", store.Get<BriefingStore>().Find(Slug)!.Briefing.Title.En);
    }

    [Fact]
    public async Task Where_somebody_else_stored_meanwhile_both_are_shown_and_neither_is_lost()
    {
        await using var store = await TestStore.StartedAsync(Database);
        using var mine = new AtDesk(store, await store.AccountAsync(Role.Presenter, "Zarina"));
        using var theirs = new AtDesk(store, await store.AccountAsync(Role.Presenter, "Reza"));
        theirs.Bench.Type("title/en", "Theirs");
        await theirs.Keeping.NowAsync();
        mine.Bench.Type("title/en", "Mine");
        await mine.Keeping.NowAsync();
        Assert.Equal(("Theirs", "Reza"), (mine.Keeping.Theirs!.Briefing.Title.En, mine.Keeping.Theirs.ChangedBy));
        await mine.Keeping.NowAsync();
        Assert.Equal("Theirs", store.Get<BriefingStore>().Find(Slug)!.Briefing.Title.En);

        mine.Keeping.TakeTheirs();
        Assert.Equal("Theirs", mine.Bench.Briefing.Title.En);
        mine.Bench.Undo();
        await mine.Keeping.NowAsync();
        Assert.Equal(("Mine", 3), (store.Get<BriefingStore>().Find(Slug)!.Briefing.Title.En, store.Get<BriefingStore>().Find(Slug)!.Version));
    }

    [Fact]
    public async Task Too_long_a_text_is_told_at_its_field_and_stored_when_it_is_shorter()
    {
        await using var store = await TestStore.StartedAsync(Database);
        using var desk = new AtDesk(store, await store.AccountAsync(Role.Presenter));
        desk.Bench.Type("slide/trade/notes/fa", new string('ی', BriefingDocument.LongestText + 1));
        await desk.Keeping.NowAsync();
        Assert.Equal(("slide/trade/notes", "long"), desk.Keeping.Problems.Select(p => (p.Path, p.Rule)).Single());
        Assert.Empty(Assert.Single(desk.Told));
        desk.Bench.Type("slide/trade/notes/fa", "کوتاه");
        await desk.Keeping.NowAsync();
        Assert.Empty(desk.Keeping.Problems);
        Assert.Equal("کوتاه", desk.Told[1]["slide/trade/notes/fa"]);
    }

    [Fact]
    public async Task Who_may_not_present_any_more_is_told_so_and_the_browser_keeps_the_text()
    {
        await using var store = await TestStore.StartedAsync(Database);
        using var desk = new AtDesk(store, await store.AccountAsync(Role.Reader));
        desk.Bench.Type("title/en", "Not mine");
        await desk.Keeping.NowAsync();
        Assert.Equal("admin.refused.role", desk.Keeping.Refusal);
        Assert.Empty(Assert.Single(desk.Told));
        Assert.Equal(1, store.Get<BriefingStore>().Find(Slug)!.Version);
        Assert.Contains("title/en", desk.Bench.TakeUnsent().Keys);
    }
}
