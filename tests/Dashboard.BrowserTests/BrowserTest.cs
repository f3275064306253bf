namespace Dashboard.BrowserTests;

/// <summary>All browser tests share one app and one browser, and run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class Shared : ICollectionFixture<App>, ICollectionFixture<Browser>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "browser";
}

/// <summary>A test with readers. Whatever it is about, no reader may have seen a script error, a server error or a foreign host.</summary>
[Collection(Shared.Name)]
public abstract class BrowserTest(App app, Browser browser) : IAsyncLifetime
{
    private readonly List<Reader> readers = [];

    /// <summary>The app under test.</summary>
    protected App App => app;

    /// <inheritdoc />
    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>A reader in a browser of their own who has opened a page.</summary>
    protected Task<Reader> OpenAsync(string path = "/", Window? window = null) => OpenAsync(app, path, window);

    /// <summary>What a browser says of a server that is away for a moment, as a pattern; the names of its network errors depend on the moment it went.</summary>
    internal const string ServerAway = "net::ERR_|WebSocket|Connection disconnected|Failed to (fetch|complete negotiation|start the connection)";

    /// <summary>A reader of another server.</summary>
    protected async Task<Reader> OpenAsync(App at, string path, Window? window = null)
    {
        var reader = await Reader.ArriveAsync(browser, at, window ?? Window.Desk);
        readers.Add(reader);
        await reader.OpenAsync(path);
        return reader;
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        var complaints = readers.SelectMany(r => r.Complaints).ToList();
        foreach (var reader in readers)
            await reader.DisposeAsync();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }
}
