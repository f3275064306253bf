using System.Text.Json.Nodes;
using Dashboard.Data.Access;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Dashboard.Data.Storage.Accounts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Reliability.Saving;

/// <summary>A store opened as the program opens it, with an administrator in whose name things are done. The seed is the real one, cut down so that publishing is quick.</summary>
internal sealed class Store : IAsyncDisposable
{
    private const int Sources = 24;
    private readonly ServiceProvider services;

    private Store(ServiceProvider services) => this.services = services;

    /// <summary>Id of the administrator.</summary>
    public string Account { get; private set; } = "";
    /// <summary>The records.</summary>
    public WorkingCopy Copy => services.GetRequiredService<WorkingCopy>();
    /// <summary>The releases in memory, as readers have them.</summary>
    public DatasetStore Releases => services.GetRequiredService<DatasetStore>();

    /// <summary>Opens a store, making it when there is none.</summary>
    public static async Task<Store> OpenAsync(string file, StorageProvider provider = StorageProvider.Sqlite, IInterceptor? interceptor = null, SeedSource? seed = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(seed ?? Seed);
        services.AddSingleton<DatasetRules>(_ => []);
        if (interceptor is not null)
            services.AddSingleton(interceptor);
        services.AddDashboardStore(_ => new(provider, file));
        services.AddDashboardAccounts();
        var store = new Store(services.BuildServiceProvider());
        await store.services.GetRequiredService<StorePreparation>().RunAsync();
        var accounts = store.services.GetRequiredService<Accounts>();
        store.Account = await accounts.AnyAsync()
            ? (string)Sql.One(file, "SELECT Id FROM Accounts")!
            : (await accounts.SetUpAsync("Zarina", "zarina@example.org", "Long-enough-9-pass")).Account;
        return store;
    }

    /// <summary>The sources, by slug.</summary>
    public async Task<List<WorkingRecord>> SourcesAsync() =>
        [.. (await Copy.ReadAsync()).Records.Values.Where(r => r.Kind == "sources").OrderBy(r => r.Slug, StringComparer.Ordinal)];

    /// <summary>A person's save of records, each with the version it was opened on.</summary>
    public Task<EditAnswer> SaveAsync(string operation, params IReadOnlyList<RecordEdit> edits) => Copy.ApplyAsync(new(Account, operation, "Measuring that it holds"), edits);

    /// <summary>Publishes; number and hash.</summary>
    public async Task<(int Number, string Sha256)> PublishAsync(string operation)
    {
        var published = await services.GetRequiredService<Publishing>().PublishAsync(new(Account, operation, "Measuring that it holds"));
        return published.Release is { } release ? (release.Number, release.Sha256) : throw new InvalidOperationException($"Not published: {published.Outcome}");
    }

    /// <summary>An edit of one field.</summary>
    public static RecordEdit Edit(WorkingRecord record, string field, string value) => new(record.Kind, record.Slug, With(record.Body, field, value), record.Version);

    /// <summary>A body with another text in one field.</summary>
    public static string With(string body, string field, string value)
    {
        var record = JsonNode.Parse(body)!.AsObject();
        record[field] = value;
        return record.ToJsonString(DatasetDocument.Json);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => services.DisposeAsync();

    private static Data.Dataset Seed()
    {
        var whole = EmbeddedSeed.Read();
        return new() { Sources = [.. whole.Sources.Take(Sources)], Sectors = whole.Sectors };
    }
}

/// <summary>Looks into a database file past the program.</summary>
internal static class Sql
{
    /// <summary>The rows of a question.</summary>
    public static List<object[]> Rows(string file, string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant texts of this program.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }
        return rows;
    }

    /// <summary>The first value of the first row, or null.</summary>
    public static object? One(string file, string sql, params ReadOnlySpan<(string Name, object Value)> parameters) => Rows(file, sql, parameters) is [var first, ..] ? first[0] : null;
}
