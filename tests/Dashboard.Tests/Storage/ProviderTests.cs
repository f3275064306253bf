using Dashboard.Data.Storage;

namespace Dashboard.Tests.Storage;

public sealed class ProviderTests : TempFolder
{
    [Theory]
    [InlineData(null, StorageProvider.Sqlite)]
    [InlineData(" ", StorageProvider.Sqlite)]
    [InlineData("sqlite", StorageProvider.Sqlite)]
    [InlineData("InMemory", StorageProvider.InMemory)]
    public void A_provider_is_chosen_by_name(string? setting, StorageProvider expected) =>
        Assert.Equal(expected, StorageChoice.From(setting, null, Path.GetTempPath()).Provider);

    [Theory]
    [InlineData("PostgreSql", "not available yet")]
    [InlineData("Oracle", "'Oracle' is not known")]
    public void Another_provider_is_refused_with_the_accepted_ones(string setting, string why)
    {
        var refusal = Assert.Throws<StartupRefused>(() => StorageChoice.From(setting, null, Path.GetTempPath()));
        Assert.Contains(why, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("accepted: Sqlite, InMemory", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_lies_beside_the_content_root_unless_the_operator_says_otherwise()
    {
        var root = Path.GetTempPath();
        Assert.Equal(Path.Combine(root, "App_Data", "dashboard.db"), StorageChoice.From(null, null, root).Path);
        Assert.Equal(Path.Combine(root, "store.db"), StorageChoice.From(null, "store.db", root).Path);
    }

    [Fact]
    public async Task In_memory_seeds_publishes_and_keeps_no_file()
    {
        await using var app = await TestStore.StartedAsync(Database, provider: StorageProvider.InMemory);
        await app.PublishAsync();

        Assert.Equal(2, app.Store.Newest.Number);
        Assert.False(Directory.Exists(Path.GetDirectoryName(Database)));
    }

    [Fact]
    public async Task Two_in_memory_stores_share_nothing()
    {
        await using var one = await TestStore.StartedAsync(Database, provider: StorageProvider.InMemory);
        await one.PublishAsync();
        await using var other = await TestStore.StartedAsync(Database, provider: StorageProvider.InMemory);

        Assert.Equal(1, other.Store.Newest.Number);
    }
}
