using Dashboard.Data.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Benchmarks.Running;

/// <summary>A store with invented agreements, written by the app's own storage code: working copy and release 1.</summary>
public static class SyntheticStore
{
    /// <summary>Writes the file.</summary>
    public static async Task WriteAsync(string file, int agreements)
    {
        Console.Error.WriteLine(FormattableString.Invariant($"Writing a store with {agreements:N0} invented agreements …"));
        var dataset = SyntheticDataset.With(agreements);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<SeedSource>(() => dataset);
        services.AddDashboardStore(_ => new(StorageProvider.Sqlite, file));
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<StorePreparation>().RunAsync();
    }
}
