using Dashboard.Briefings;
using Dashboard.Data.Briefings;
using Dashboard.Data.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Briefings;

/// <summary>The whole app over HTTP as it is shipped: the seed, one release, the seeded briefing.</summary>
public sealed class SeededApp : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>The seeded briefing.</summary>
    public const string Slug = "reviving-ties-in-ten-minutes";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dashboard-seeded-");

    public KeptBriefing Kept => Services.GetRequiredService<BriefingStore>().Find(Slug)!;
    public Tellings Tellings => Services.GetRequiredService<Tellings>();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (folder.Exists)
            folder.Delete(recursive: true);
    }

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("Storage:Path", Path.Combine(folder.FullName, "store.db"));
}
