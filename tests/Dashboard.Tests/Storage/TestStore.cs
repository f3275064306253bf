using Dashboard.Data;
using Dashboard.Data.Access;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Dashboard.Data.Storage.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dashboard.Tests.Storage;

/// <summary>One process's view of a store: several of them on one folder are several starts of the program.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public TestStore(
        string file, Func<Dataset>? seed = null, StorageProvider provider = StorageProvider.Sqlite,
        DatasetRules? rules = null, IInterceptor? interceptor = null, bool accounts = false, PublishingRules? house = null, TimeProvider? clock = null)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Information));
        services.AddSingleton<SeedSource>(() => (seed ?? SmallDataset.Make)());
        services.AddSingleton(rules ?? (_ => []));
        if (clock is not null)
            services.AddSingleton(clock);
        if (house is not null)
            services.AddSingleton(house);
        if (interceptor is not null)
            services.AddSingleton(interceptor);
        services.AddDashboardStore(_ => new(provider, file));
        if (accounts)
            services.AddDashboardAccounts();
        _services = services.BuildServiceProvider();
    }

    public LogLines Log { get; } = new();
    public DatasetStore Store => _services.GetRequiredService<DatasetStore>();
    public Publishing Publishing => _services.GetRequiredService<Publishing>();
    /// <summary>Publishes in the name of a new publisher.</summary>
    public Task<Publication> PublishAsync(string reason = "A figure was corrected", string? operation = null, Proposal? proposal = null) =>
        Published.Async(_services, reason, operation, proposal);

    public IServiceProvider Services => _services;
    public StoreProbe Probe => _services.GetRequiredService<StoreProbe>();

    public static async Task<TestStore> StartedAsync(string file, Func<Dataset>? seed = null, StorageProvider provider = StorageProvider.Sqlite, bool accounts = false, TimeProvider? clock = null)
    {
        var store = new TestStore(file, seed, provider, accounts: accounts, clock: clock);
        await store.PrepareAsync();
        return store;
    }

    public Task PrepareAsync() => _services.GetRequiredService<StorePreparation>().RunAsync();

    public DashboardContext Context() => _services.GetRequiredService<IDbContextFactory<DashboardContext>>().CreateDbContext();

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Adds an account and tells its id.</summary>
    public async Task<string> AccountAsync(Role role, string name = "Zarina")
    {
        await using var context = Context();
        var account = new Account { UserName = Guid.NewGuid().ToString("N"), Name = name, Role = role, CreatedAt = DateTimeOffset.UtcNow };
        context.Add(account);
        await context.SaveChangesAsync();
        return account.Id;
    }

    /// <summary>Does what an editor's save does to one record.</summary>
    public async Task EditAsync(string kind, string slug, Func<string, string> edit)
    {
        await using var context = Context();
        var record = await context.Records.SingleAsync(r => r.Kind == kind && r.Slug == slug);
        record.Body = edit(record.Body);
        await context.SaveChangesAsync();
    }

    /// <summary>Every row of the store as one text, to see that nothing changed.</summary>
    public async Task<string> EverythingAsync()
    {
        await using var context = Context();
        var records = await context.Records.OrderBy(r => r.Kind).ThenBy(r => r.Slug).Select(r => $"{r.Kind}/{r.Slug} {r.Version} {r.SeedHash} {r.Body}").ToListAsync();
        var releases = await context.Releases.OrderBy(r => r.Number).Select(r => $"{r.Number} {r.Sha256} {r.PublishedAt:O}").ToListAsync();
        var revisions = await context.Revisions.OrderBy(r => r.Id).Select(r => $"{r.Id} {r.OperationId}").ToListAsync();
        var seeds = await context.SeedImports.Select(s => $"{s.Sha256} {s.At:O}").ToListAsync();
        var briefings = await context.Briefings.OrderBy(b => b.Slug).Select(b => $"{b.Slug} {b.Version} {b.Archived} {b.OfflineFile}").ToListAsync();
        var states = await context.BriefingStates.OrderBy(s => s.Slug).ThenBy(s => s.Version).Select(s => $"{s.Slug} {s.Version} {s.Sha256}").ToListAsync();
        return string.Join('\n', [.. records, .. releases, .. revisions, .. seeds, .. briefings, .. states]);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

/// <summary>Keeps what was logged.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines => _lines;
    public ILogger CreateLogger(string categoryName) => this;
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
    public bool IsEnabled(LogLevel logLevel) => true;
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Add(formatter(state, exception));
    public void Dispose() { }
}
