using System.Reflection;
using System.Text.Json;
using Dashboard.Data.Briefings;
using Dashboard.Data.Releases;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Storage;

/// <summary>Brings the program's own briefings into a store that has none and loads what is kept into memory, at the start.</summary>
internal sealed class BriefingLoading(
    IDbContextFactory<DashboardContext> contexts, DatasetStore releases, BriefingStore briefings, LiveSessions sessions, BriefingShares shares, TimeProvider clock)
{
    private const string By = "seed";

    /// <summary>Seeds and loads; call when the newest release is known.</summary>
    /// <exception cref="StartupRefused">A kept briefing is damaged; nothing was changed.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        // Whatever people made of it, or put away, is theirs: briefings are never deleted, so one that is there was brought in before.
        if (!await context.Briefings.AnyAsync(stop))
            await SeedAsync(context, stop);
        var kept = await (from briefing in context.Briefings.AsNoTracking()
                          join state in context.BriefingStates.AsNoTracking() on new { briefing.Slug, briefing.Version } equals new { state.Slug, state.Version }
                          select new { briefing, state }).ToListAsync(stop);
        sessions.Open(await context.LiveSessions.AsNoTracking().Where(s => s.EndedAt == null).ToListAsync(stop));
        briefings.Open([.. kept.Select(k => Whole(k.briefing, k.state))], await PresentedAsync(context, stop));
        shares.Open(await context.BriefingShares.AsNoTracking().ToListAsync(stop));
    }

    /// <summary>The briefings the program brings along.</summary>
    internal static IEnumerable<Briefing> Seeded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("Briefings/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return BriefingDocument.Read(reader.ReadToEnd());
        }
    }

    private async Task SeedAsync(DashboardContext context, CancellationToken stop)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        foreach (var seeded in Seeded())
        {
            // Release 1 on an empty store; in a used one the newest, which is what its people know.
            var briefing = seeded with { Slides = [.. seeded.Slides.Select(s => s with { Release = s.Release is null ? null : releases.Newest.Number })] };
            context.Add(new StoredBriefing { Slug = briefing.Slug, Version = 1 });
            context.Add(BriefingRows.StateOf(briefing, 1, clock.GetUtcNow(), By, null, $"seed:{briefing.Slug}"));
        }
        await context.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }

    // What was saved during a talk must not change the slides under the presenter when the program starts anew.
    private async Task<IReadOnlyList<KeptBriefing>> PresentedAsync(DashboardContext context, CancellationToken stop)
    {
        var found = new List<KeptBriefing>();
        foreach (var (slug, version) in sessions.Shown)
            if (await context.Briefings.FindAsync([slug], stop) is { } briefing && await context.BriefingStates.FindAsync([slug, version], stop) is { } state)
                found.Add(Whole(briefing, state));
        return found;
    }

    private static KeptBriefing Whole(StoredBriefing briefing, StoredBriefingState state)
    {
        if (DatasetDocument.Hash(System.Text.Encoding.UTF8.GetBytes(state.Document)) != state.Sha256)
            throw new StartupRefused(Damaged(state));
        try
        {
            return BriefingRows.Of(briefing, state);
        }
        catch (JsonException failure)
        {
            throw new StartupRefused(Damaged(state), failure);
        }
    }

    private static string Damaged(StoredBriefingState state) =>
        $"Version {state.Version} of the briefing '{state.Slug}' in the database is damaged. Nothing was changed; restore a backup.";
}
