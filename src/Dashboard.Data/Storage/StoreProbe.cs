using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Storage;

/// <summary>Asks whether the database answers; for the health check only, readers do not need it.</summary>
public sealed class StoreProbe
{
    private readonly IDbContextFactory<DashboardContext> _contexts;

    internal StoreProbe(IDbContextFactory<DashboardContext> contexts) => _contexts = contexts;

    /// <summary>True when the releases can be asked for; false, never an exception, when the database is gone or broken.</summary>
    public async Task<bool> AnswersAsync(CancellationToken stop = default)
    {
        try
        {
            await using var context = await _contexts.CreateDbContextAsync(stop);
            return await context.Releases.AnyAsync(stop);
        }
#pragma warning disable CA1031 // Whatever is wrong, the answer is "no".
        catch (Exception) when (!stop.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return false;
        }
    }
}
