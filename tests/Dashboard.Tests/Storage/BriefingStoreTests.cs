using Dashboard.Data.Access;
using Dashboard.Data.Briefings;
using Dashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Storage;

public sealed class BriefingStoreTests : TempFolder
{
    private const string Seeded = "reviving-ties-in-ten-minutes";

    [Theory]
    [InlineData(StorageProvider.Sqlite)]
    [InlineData(StorageProvider.InMemory)]
    public async Task Every_saved_state_is_kept_and_can_be_read_again(StorageProvider provider)
    {
        await using var store = await TestStore.StartedAsync(Database, provider: provider);
        var (presenter, briefings) = (await store.AccountAsync(Role.Presenter), store.Get<BriefingStore>());
        var heard = new List<KeptBriefing>();
        using var follow = briefings.Follow(heard.Add);

        var one = await briefings.SaveAsync(Command.New(presenter), Some("a", "One"), 0);
        var two = await briefings.SaveAsync(Command.New(presenter), Some("a", "Two"), 1);

        Assert.Equal((1, 2, "Zarina", BriefingDocument.Hash(two.Briefing)), (one.Version, two.Version, two.ChangedBy, two.Hash));
        Assert.Equal(two, briefings.Find("a"));
        Assert.Equal(["a", Seeded], briefings.All.Select(b => b.Briefing.Slug));
        Assert.Equal([2, 1], (await briefings.HistoryAsync(presenter, "a")).Select(s => s.Version));
        Assert.Equal("One", (await briefings.StateAsync(presenter, "a", 1))!.Title.En);
        Assert.Null(await briefings.StateAsync(presenter, "a", 3));
        Assert.Equal([1, 2], heard.Select(b => b.Version));
    }

    [Fact]
    public async Task A_repeated_command_is_done_once_and_one_without_a_change_makes_no_state()
    {
        await using var store = await TestStore.StartedAsync(Database);
        var (command, briefings) = (Command.New(await store.AccountAsync(Role.Presenter)), store.Get<BriefingStore>());

        await briefings.SaveAsync(command, Some("a", "One"), 0);
        var again = await briefings.SaveAsync(command, Some("a", "Two"), 0);
        var same = await briefings.SaveAsync(Command.New(command.Account), Some("a", "One"), 1);

        Assert.Equal((1, "One", 1), (again.Version, again.Briefing.Title.En, same.Version));
        // The id is the account's: somebody else's command of that id is another one.
        Assert.Equal(2, (await briefings.SaveAsync(command with { Account = await store.AccountAsync(Role.Presenter) }, Some("a", "Two"), 1)).Version);
    }

    [Fact]
    public async Task Who_saves_on_an_older_version_is_told_and_gets_the_other_text()
    {
        await using var store = await TestStore.StartedAsync(Database);
        var (presenter, briefings) = (await store.AccountAsync(Role.Presenter), store.Get<BriefingStore>());
        await briefings.SaveAsync(Command.New(presenter), Some("a", "One"), 0);
        await briefings.SaveAsync(Command.New(presenter), Some("a", "Two"), 1);

        foreach (var version in new[] { 0, 1, 3 })
            Assert.Equal("Two", (await Assert.ThrowsAsync<BriefingMoved>(() => briefings.SaveAsync(Command.New(presenter), Some("a", "Three"), version))).Theirs.Briefing.Title.En);
        await Assert.ThrowsAsync<BriefingRefused>(() => briefings.SaveAsync(Command.New(presenter), Some("b", "One"), 1));
        Assert.Equal(2, briefings.Find("a")!.Version);
    }

    [Fact]
    public async Task Of_many_who_save_at_once_one_is_first_and_none_is_lost()
    {
        await using var store = await TestStore.StartedAsync(Database);
        var (presenter, briefings) = (await store.AccountAsync(Role.Presenter), store.Get<BriefingStore>());
        await briefings.SaveAsync(Command.New(presenter), Some("a", "0"), 0);

        await Parallel.ForAsync(1, 21, async (n, _) =>
        {
            for (var version = briefings.Find("a")!.Version; ;)
            {
                try
                {
                    await briefings.SaveAsync(Command.New(presenter), Some("a", $"{n}"), version);
                    return;
                }
                catch (BriefingMoved moved)
                {
                    version = moved.Theirs.Version;
                }
            }
        });

        Assert.Equal(21, briefings.Find("a")!.Version);
        await using var context = store.Context();
        Assert.Equal(21, await context.BriefingStates.Where(s => s.Slug == "a").Select(s => s.Document).Distinct().CountAsync());
    }

    [Fact]
    public async Task What_breaks_a_limit_is_refused_with_its_place()
    {
        await using var store = await TestStore.StartedAsync(Database);
        var command = Command.New(await store.AccountAsync(Role.Presenter));
        var refused = await Assert.ThrowsAsync<BriefingRefused>(() => store.Get<BriefingStore>().SaveAsync(command, Some("A b", " "), 0));
        Assert.Equal([new("slug", "slug"), new("title", "needed")], refused.Problems);
        Assert.Null(store.Get<BriefingStore>().Find("A b"));
    }

    [Fact]
    public async Task A_briefing_is_put_away_and_brought_back_and_the_trail_tells_of_it()
    {
        await using var store = await TestStore.StartedAsync(Database);
        var (editor, briefings) = (await store.AccountAsync(Role.Editor), store.Get<BriefingStore>());
        await briefings.SaveAsync(Command.New(editor), Some("a", "One"), 0);
        await briefings.SaveAsync(Command.New(editor), Some("a", "Two"), 1);

        Assert.True((await briefings.ArchiveAsync(Command.New(editor), "a", true)).Archived);
        await briefings.ArchiveAsync(Command.New(editor), "a", true);
        Assert.True(briefings.Find("a")!.Archived);
        Assert.False((await briefings.ArchiveAsync(Command.New(editor), "a", false)).Archived);

        // Two saves in ten minutes are one line: whoever saves while typing does not bury the trail.
        Assert.Equal([TrailWord.Restored, TrailWord.Archived, TrailWord.Saved], (await store.Get<Trail>().ReadAsync(editor, new() { Kind = "briefing", Slug = "a" })).Select(l => l.What));
        Assert.Equal(2, (await briefings.HistoryAsync(editor, "a")).Count);
        await Assert.ThrowsAsync<BriefingRefused>(() => briefings.ArchiveAsync(Command.New(editor), "none", true));
    }

    [Fact]
    public async Task An_offline_file_is_fresh_until_the_briefing_changes()
    {
        await using var store = await TestStore.StartedAsync(Database);
        var (presenter, briefings) = (await store.AccountAsync(Role.Presenter), store.Get<BriefingStore>());
        var kept = await briefings.SaveAsync(Command.New(presenter), Some("a", "One"), 0);
        Assert.False(kept.OfflineIsFresh);

        await briefings.OfflineMadeAsync(Command.New(presenter), "a", kept.Hash, "f0");

        Assert.True(briefings.Find("a")!.OfflineIsFresh);
        Assert.Equal(("f0", "Zarina"), (briefings.Find("a")!.Offline!.FileHash, briefings.Find("a")!.Offline!.By));
        Assert.False((await briefings.SaveAsync(Command.New(presenter), Some("a", "Two"), 1)).OfflineIsFresh);
    }

    [Fact]
    public async Task Everything_is_there_again_after_a_restart_and_starting_changes_nothing()
    {
        string before;
        KeptBriefing kept;
        await using (var store = await TestStore.StartedAsync(Database))
        {
            var (presenter, briefings) = (await store.AccountAsync(Role.Presenter), store.Get<BriefingStore>());
            // The seeded one as a person has changed it, and another one that was put away.
            await briefings.SaveAsync(Command.New(presenter), briefings.Find(Seeded)!.Briefing with { Marking = "Draft" }, 1);
            await briefings.SaveAsync(Command.New(presenter), Some("a", "One"), 0);
            kept = await briefings.ArchiveAsync(Command.New(presenter), "a", true);
            before = await store.EverythingAsync();
        }
        await using var again = await TestStore.StartedAsync(Database);
        Assert.Equal(before, await again.EverythingAsync());
        Assert.Equal("Draft", again.Get<BriefingStore>().Find(Seeded)!.Briefing.Marking);
        Assert.Equal(kept with { Briefing = null! }, again.Get<BriefingStore>().Find("a")! with { Briefing = null! });
    }

    [Fact]
    public async Task Reading_needs_no_database_and_saving_says_that_it_does()
    {
        await using var store = await TestStore.StartedAsync(Database);
        var (presenter, briefings) = (await store.AccountAsync(Role.Presenter), store.Get<BriefingStore>());
        File.Delete(Database);
        Assert.Equal(10, briefings.Find(Seeded)!.Briefing.Slides.Count);
        await Assert.ThrowsAsync<StoreUnavailable>(() => briefings.SaveAsync(Command.New(presenter), Some("a", "One"), 0));
        Assert.Null(briefings.Find("a"));
    }

    [Fact]
    public async Task A_state_is_never_changed_nor_deleted_and_a_damaged_one_stops_the_start()
    {
        await using (var store = await TestStore.StartedAsync(Database))
        await using (var context = store.Context())
        {
            Assert.Contains("never changed", (await Assert.ThrowsAnyAsync<Exception>(() => context.Database.ExecuteSqlRawAsync("UPDATE BriefingStates SET By = 'x'"))).Message, StringComparison.Ordinal);
            Assert.Contains("never deleted", (await Assert.ThrowsAnyAsync<Exception>(() => context.Database.ExecuteSqlRawAsync("DELETE FROM BriefingStates"))).Message, StringComparison.Ordinal);
            await context.Database.ExecuteSqlRawAsync("DROP TRIGGER BriefingStates_NoUpdate; UPDATE BriefingStates SET Document = replace(Document, 'ten', 'tin')");
        }
        await using var damaged = new TestStore(Database);
        Assert.Contains($"Version 1 of the briefing '{Seeded}'", (await Assert.ThrowsAsync<StartupRefused>(damaged.PrepareAsync)).Message, StringComparison.Ordinal);
    }

    internal static Briefing Some(string slug, string title) =>
        new() { Slug = slug, Title = new(title), Slides = [new() { Key = "cover", Template = SlideTemplate.Cover, Notes = new("Said quietly.") }] };
}
