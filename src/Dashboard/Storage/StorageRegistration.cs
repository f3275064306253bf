using Dashboard.Data.Releases;
using Dashboard.Data.Storage;

namespace Dashboard.Storage;

/// <summary>Puts the store into the app and prepares it before the first request.</summary>
public static class StorageRegistration
{
    /// <summary>
    /// Adds the store chosen by the settings <c>Storage:Provider</c> (<c>Sqlite</c>, <c>InMemory</c>) and <c>Storage:Path</c>
    /// (relative to the content root; default <c>App_Data/dashboard.db</c>). A bad setting is refused by <see cref="PrepareStorageAsync"/>.
    /// </summary>
    public static IServiceCollection AddDashboardStorage(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        services.AddSingleton(new PublishingRules(configuration.GetValue("Publishing:SecondPerson", false))).AddDashboardStore(_ => StorageChoice.From(
            configuration["Storage:Provider"], configuration["Storage:Path"], environment.ContentRootPath));

    /// <summary>Checks or makes the database, brings in the seed, loads the newest release; call once between Build and Run.</summary>
    /// <exception cref="StartupRefused">Setting, seed or database cannot be used; nothing was overwritten.</exception>
    public static Task PrepareStorageAsync(this IHost host)
    {
        // Made here so that its counter follows releases from the first one on.
        _ = host.Services.GetService<Telemetry.ReleaseCounting>();
        return host.Services.GetRequiredService<StorePreparation>().RunAsync();
    }

    /// <summary>Prepares the store and runs until stopped: <c>return await app.RunPreparedAsync();</c> ends Program.cs.</summary>
    /// <returns>Exit code: 0 after a normal stop, 1 when the start was refused (one line on stderr says why).</returns>
    public static async Task<int> RunPreparedAsync(this IHost host)
    {
        try
        {
            await host.PrepareStorageAsync();
            await host.Services.GetRequiredService<Access.SetUp>().PrepareAsync();
        }
        catch (StartupRefused refusal)
        {
            await Console.Error.WriteLineAsync($"Not started: {refusal.Message}");
            return 1;
        }
        await host.RunAsync();
        return 0;
    }
}
