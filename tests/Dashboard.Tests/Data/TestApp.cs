using System.Net;
using System.Text.Json.Nodes;
using Dashboard.Data;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Dashboard.Tests.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Data;

/// <summary>The whole app over HTTP on a store of its own with the small dataset, two releases published.</summary>
public sealed class TestApp : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dashboard-test-");

    /// <summary>Settings of this app, before its first use.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    public string Database => Path.Combine(_folder.FullName, "store.db");
    public DatasetStore Store => Services.GetRequiredService<DatasetStore>();

    public async Task InitializeAsync()
    {
        var contexts = Services.GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<DashboardContext>>();
        await using (var context = await contexts.CreateDbContextAsync())
        {
            var record = (await context.Records.FindAsync("claims", "documents-22"))!;
            record.Body = record.Body.Replace("A figure.", "A corrected figure.", StringComparison.Ordinal);
            await context.SaveChangesAsync();
        }
        await Published.Async(Services, "A correction");
    }

    public async Task<JsonNode> JsonAsync(string address)
    {
        using var client = CreateClient();
        using var answer = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    /// <summary>The problem an address answers with.</summary>
    public async Task<JsonNode> ProblemAsync(string address, HttpStatusCode expected)
    {
        using var client = CreateClient();
        using var answer = await client.GetAsync(address);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Directory.Exists(_folder.FullName))
            _folder.Delete(recursive: true);
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Storage:Path", Database);
        foreach (var (key, value) in Settings)
            builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<SeedSource>(SmallDataset.Make);
            services.AddSingleton<DatasetRules>(_ => []);
        });
    }
}
