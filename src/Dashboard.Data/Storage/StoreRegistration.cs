using Dashboard.Data.Briefings;
using Dashboard.Data.Releases;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Dashboard.Data.Storage;

/// <summary>Registers the store; nothing is opened before <see cref="StorePreparation.RunAsync"/>.</summary>
public static class StoreRegistration
{
    /// <summary>
    /// Adds <see cref="DatasetStore"/>, <see cref="Publishing"/>, <see cref="StorePreparation"/>, <see cref="StoreProbe"/>, and what changes records, briefings and what people see of them.
    /// A <see cref="SeedSource"/>, <see cref="DatasetRules"/> or <see cref="TimeProvider"/> registered before or after replaces the default.
    /// </summary>
    /// <param name="services">Where to.</param>
    /// <param name="choice">Reads the operator's choice; asked when the store is prepared, so that its refusal is the start's refusal.</param>
    public static IServiceCollection AddDashboardStore(this IServiceCollection services, Func<IServiceProvider, StorageChoice> choice)
    {
        var memory = new InMemoryDatabaseRoot();
        services.Configure<IdentityOptions>(WithPasskeys);
        services.AddSingleton(choice);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<SeedSource>(EmbeddedSeed.Read);
        services.TryAddSingleton<DatasetRules>(p => dataset => DatasetValidation.Check(dataset, Today(p.GetRequiredService<TimeProvider>())));
        services.AddDbContextFactory<DashboardContext>((provider, options) =>
        {
            var chosen = provider.GetRequiredService<StorageChoice>();
            if (chosen.Provider == StorageProvider.Sqlite)
                options.UseSqlite(SqliteFile.ConnectionString(chosen.Path)).AddInterceptors(new SqliteConnectionRules())
                    .ConfigureWarnings(w => w.Log((RelationalEventId.CommandExecuted, LogLevel.Debug)));
            else
                options.UseInMemoryDatabase("dashboard", memory).ConfigureWarnings(w => w.Ignore(InMemoryEventId.TransactionIgnoredWarning));
            options.AddInterceptors(provider.GetServices<IInterceptor>());
        });
        services.AddSingleton(p => new Commands(p.Contexts(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new Trail(p.Contexts(), p.GetRequiredService<Commands>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new Backup(p.GetRequiredService<StorageChoice>(), p.GetRequiredService<Commands>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new WorkingCopy(p.Contexts(), p.GetRequiredService<Commands>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new Revisions(p.GetRequiredService<Commands>()));
        services.AddSingleton(p => new Exchanging(p.GetRequiredService<Commands>()));
        services.AddSingleton(p => new Drafts(p.GetRequiredService<Commands>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new Translations(p.GetRequiredService<Commands>(), p.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(new BriefingRules(MarkingRequired: false));
        services.AddSingleton(p => new BriefingStore(p.GetRequiredService<Commands>(), p.GetRequiredService<BriefingRules>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new LiveSessions(p.GetRequiredService<Commands>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new SharePasswords(new PasswordHasher<ShareTerms>(p.GetRequiredService<IOptions<PasswordHasherOptions>>()), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new BriefingShares(p.GetRequiredService<Commands>(), p.GetRequiredService<SharePasswords>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton<BriefingLoading>();
        services.AddSingleton<ReleaseTable>();
        services.AddSingleton(p => new DatasetStore(
            number => p.GetRequiredService<ReleaseTable>().TryLoad(number), p.GetRequiredService<ReleaseTable>().FollowerFailed));
        services.TryAddSingleton(new PublishingRules(SecondPerson: false));
        services.AddSingleton(p => new Publishing(
            p.GetRequiredService<Commands>(), p.GetRequiredService<DatasetStore>(), p.GetRequiredService<DatasetRules>(),
            p.GetRequiredService<PublishingRules>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new Requests(p.GetRequiredService<Commands>(), p.GetRequiredService<DatasetRules>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new Preview(p.GetRequiredService<WorkingCopy>(), p.GetRequiredService<DatasetStore>(), p.GetRequiredService<DatasetRules>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new Seeding(
            p.Contexts(), p.GetRequiredService<Publishing>(), p.GetRequiredService<SeedSource>(), p.GetRequiredService<DatasetRules>(),
            p.GetRequiredService<TimeProvider>(), p.GetRequiredService<ILogger<Seeding>>()));
        services.AddSingleton(p => new StorePreparation(
            p.GetRequiredService<StorageChoice>(), p.Contexts(), p.GetRequiredService<Seeding>(),
            p.GetRequiredService<ReleaseTable>(), p.GetRequiredService<DatasetStore>(), p.GetRequiredService<BriefingLoading>()));
        services.AddSingleton(p => new StoreProbe(p.Contexts()));
        return services;
    }

    /// <summary>The accounts' tables have one for passkeys; the model asks the options of the app which version it is to have.</summary>
    internal static void WithPasskeys(IdentityOptions options) => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;

    private static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private static IDbContextFactory<DashboardContext> Contexts(this IServiceProvider services) =>
        services.GetRequiredService<IDbContextFactory<DashboardContext>>();
}
