using System.Text.Json;
using Dashboard.Data.Releases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Dashboard.Data.Storage;

/// <summary>Reads published releases and trusts none whose bytes do not match its hash.</summary>
internal sealed partial class ReleaseTable(IDbContextFactory<DashboardContext> contexts, ILogger<ReleaseTable> log)
{
    /// <summary>The release with this number, or null when it is not there, damaged, or the database is gone. Never throws.</summary>
    public Release? TryLoad(int number)
    {
        try
        {
            using var context = contexts.CreateDbContext();
            return context.Releases.AsNoTracking().FirstOrDefault(r => r.Number == number) is { } stored ? Opened(stored) : null;
        }
#pragma warning disable CA1031 // Readers notice nothing of a lost database; the operator reads the log.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            NotLoaded(number, failure);
            return null;
        }
    }

    /// <summary>Checks every release, one at a time, and opens the newest; null when nothing is published.</summary>
    /// <exception cref="StartupRefused">A release does not match its hash or cannot be read.</exception>
    public async Task<(Release Newest, IReadOnlyList<ReleaseHeader> Headers)?> CheckAllAsync(CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        var headers = new List<ReleaseHeader>();
        StoredRelease? newest = null;
        await foreach (var stored in context.Releases.AsNoTracking().OrderBy(r => r.Number).AsAsyncEnumerable().WithCancellation(stop))
        {
            Verify(stored);
            headers.Add(new(stored.Number, stored.PublishedAt, stored.Reason, stored.Sha256, ReleaseCounts.Of(stored.Document)));
            newest = stored;
        }
        return newest is null ? null : (Opened(newest), headers);
    }

    /// <summary>The stored release with its records.</summary>
    /// <exception cref="StartupRefused">The bytes do not match the hash or are not a document.</exception>
    public static Release Opened(StoredRelease stored)
    {
        Verify(stored);
        try
        {
            return new(stored.Number, stored.PublishedAt, stored.Reason, stored.Sha256, DatasetDocument.Read(stored.Document), stored.Document);
        }
        catch (JsonException failure)
        {
            throw new StartupRefused($"Release {stored.Number} in the database cannot be read: {failure.Message}", failure);
        }
    }

    private static void Verify(StoredRelease stored)
    {
        var actual = DatasetDocument.Hash(stored.Document);
        if (actual != stored.Sha256)
            throw new StartupRefused(
                $"Release {stored.Number} in the database is damaged: its document has the hash {actual}, recorded is {stored.Sha256}. Nothing was changed; restore a backup.");
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Release {Number} could not be loaded from the database.")]
    private partial void NotLoaded(int number, Exception failure);

    /// <summary>Tells the operator of a page that could not follow a new release.</summary>
    [LoggerMessage(Level = LogLevel.Error, Message = "A follower of new releases failed.")]
    public partial void FollowerFailed(Exception failure);
}
