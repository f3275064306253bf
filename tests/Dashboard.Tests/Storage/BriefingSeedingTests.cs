using Dashboard.Data.Access;
using Dashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Storage;

public sealed class BriefingSeedingTests : TempFolder
{
    private const string Seeded = "reviving-ties-in-ten-minutes";

    [Fact]
    public async Task An_empty_store_gets_the_seeded_briefing_frozen_to_release_1()
    {
        await using var store = await TestStore.StartedAsync(Database);
        var kept = Assert.Single(store.Get<BriefingStore>().All);
        Assert.Equal((Seeded, 1, "seed", false), (kept.Briefing.Slug, kept.Version, kept.ChangedBy, kept.Archived));
        Assert.Equal([1], kept.Briefing.Releases);
        Assert.Equal(BriefingLoading.Seeded().Single().Slides.Count, kept.Briefing.Slides.Count);
    }

    [Fact]
    public async Task A_store_of_an_older_version_gets_it_frozen_to_its_newest_release()
    {
        await using (var store = await TestStore.StartedAsync(Database))
        {
            await store.EditAsync("claims", "documents-22", body => body.Replace("A figure.", "Another.", StringComparison.Ordinal));
            await store.PublishAsync();
            await using var context = store.Context();
            await context.Database.ExecuteSqlRawAsync("""
                DROP TABLE Briefings; DROP TABLE BriefingStates; DROP TABLE LiveSessions; DROP TABLE BriefingShares;
                DELETE FROM __EFMigrationsHistory WHERE MigrationId LIKE '%Briefings'
                """);
        }
        await using var newer = await TestStore.StartedAsync(Database);
        Assert.Equal([2], newer.Get<BriefingStore>().Find(Seeded)!.Briefing.Releases);
    }

    [Fact]
    public async Task It_does_not_come_again_where_people_have_put_it_away()
    {
        await using (var store = await TestStore.StartedAsync(Database))
            await store.Get<BriefingStore>().ArchiveAsync(Command.New(await store.AccountAsync(Role.Presenter)), Seeded, true);
        await using var again = await TestStore.StartedAsync(Database);
        Assert.True(Assert.Single(again.Get<BriefingStore>().All).Archived);
    }
}
