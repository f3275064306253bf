using Dashboard.Data.Releases;
using Dashboard.Tests.Storage;

namespace Dashboard.Tests.Releases;

public sealed class DatasetStoreTests : TempFolder
{
    [Fact]
    public async Task Reading_goes_on_when_the_database_is_deleted()
    {
        await using (var first = await TestStore.StartedAsync(Database))
            await first.PublishAsync();
        await using var app = await TestStore.StartedAsync(Database);
        Directory.Delete(Path.GetDirectoryName(Database)!, recursive: true);

        Assert.Equal(3, app.Store.Newest.Dataset.Claims.Count);
        Assert.Null(app.Store.Find(1));
        Assert.Null(app.Store.Find(99));
        Assert.Equal(2, app.Store.Find(2)!.Number);
        Assert.False(await app.Probe.AnswersAsync());
        await Assert.ThrowsAnyAsync<Exception>(() => app.PublishAsync());
        Assert.False(File.Exists(Database));
    }

    [Fact]
    public void An_older_release_is_loaded_once_and_a_lost_one_is_asked_for_again()
    {
        var (asked, there) = (0, false);
        var store = new DatasetStore(number =>
        {
            asked++;
            return there ? Made(number) : null;
        });
        store.Open(Made(2), [Made(1).Header, Made(2).Header]);

        Assert.Null(store.Find(1));
        there = true;
        Assert.Same(store.Find(1), store.Find(1));
        Assert.Equal(2, asked);
        Assert.Null(store.Find(3));
        Assert.Equal(2, asked);
    }

    [Fact]
    public void A_follower_hears_until_it_unsubscribes_and_a_broken_one_does_not_silence_the_others()
    {
        List<Exception> failures = [];
        var store = new DatasetStore(_ => null, failures.Add);
        List<int> heard = [];
        using var broken = store.Subscribe(_ => throw new InvalidOperationException("broken page"));
        var subscription = store.Subscribe(release => heard.Add(release.Number));

        store.Announce(Made(1));
        subscription.Dispose();
        subscription.Dispose();
        store.Announce(Made(2));

        Assert.Equal([1], heard);
        Assert.Equal(2, failures.Count);
        Assert.Equal(2, store.Newest.Number);
    }

    [Fact]
    public void An_older_release_never_replaces_a_newer_one()
    {
        var store = new DatasetStore(_ => null);
        store.Announce(Made(2));
        store.Announce(Made(1));
        Assert.Equal(2, store.Newest.Number);
    }

    private static Release Made(int number)
    {
        var dataset = SmallDataset.Make() with { Release = number };
        var bytes = DatasetDocument.Write(dataset);
        return new(number, DateTimeOffset.UnixEpoch, "test", DatasetDocument.Hash(bytes), dataset, bytes);
    }
}
