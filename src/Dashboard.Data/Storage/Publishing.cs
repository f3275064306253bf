using System.Globalization;
using System.Text.Json;
using Dashboard.Data.Releases;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Storage;

/// <summary>The answer to a publication: a release, or the problems that stand against it; never both.</summary>
/// <param name="Release">The release, new or from the first time this operation was asked for.</param>
/// <param name="Problems">What is wrong with the working copy; empty when published.</param>
public sealed record Publication(Release? Release, IReadOnlyList<Problem> Problems);

/// <summary>Freezes the working copy into the next numbered release and announces it.</summary>
public sealed class Publishing : IDisposable
{
    /// <summary>The kind under which publications stand in the revisions.</summary>
    internal const string Kind = "releases";

    private readonly IDbContextFactory<DashboardContext> _contexts;
    private readonly DatasetStore _store;
    private readonly DatasetRules _rules;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _one = new(1, 1);

    internal Publishing(IDbContextFactory<DashboardContext> contexts, DatasetStore store, DatasetRules rules, TimeProvider clock) =>
        (_contexts, _store, _rules, _clock) = (contexts, store, rules, clock);

    /// <summary>Publishes the working copy as it stands; archived records stay out.</summary>
    /// <param name="by">Who publishes.</param>
    /// <param name="reason">Why; readers see it in the list of releases.</param>
    /// <param name="operationId">Made once per click: asked again with the same id, the answer is the first release and nothing new is published.</param>
    /// <param name="stop">Gives up before the commit.</param>
    /// <exception cref="ArgumentException">A text is blank.</exception>
    public async Task<Publication> PublishAsync(string by, string reason, string operationId, CancellationToken stop = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentException.ThrowIfNullOrWhiteSpace(operationId);
        await _one.WaitAsync(stop);
        try
        {
            await using var context = await _contexts.CreateDbContextAsync(stop);
            await using var transaction = await context.Database.BeginTransactionAsync(stop);
            if (await EarlierAsync(context, operationId, stop) is { } earlier)
                return new(earlier, []);
            var publication = await FreezeAsync(context, by, reason, operationId, stop);
            if (publication.Release is not { } release)
                return publication;
            await transaction.CommitAsync(stop);
            _store.Announce(release);
            return publication;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Adds the next release to <paramref name="context"/> and saves; the caller's transaction decides whether it stands.</summary>
    internal async Task<Publication> FreezeAsync(
        DashboardContext context, string by, string reason, string operationId, CancellationToken stop)
    {
        var number = (await context.Releases.MaxAsync(r => (int?)r.Number, stop) ?? 0) + 1;
        var bodies = await context.Records.AsNoTracking().Where(r => !r.Archived)
            .Select(r => new RecordBody(r.Kind, r.Slug, r.Position, r.Body)).ToListAsync(stop);
        Dataset dataset;
        try
        {
            dataset = DatasetDocument.Canonical(RecordBodies.ToDataset(bodies, number));
        }
        catch (JsonException failure)
        {
            return new(null, [Problem.Of(RuleBook.Unreadable, "", "", "", ("message", failure.Message))]);
        }
        if (_rules(dataset).Errors() is { Count: > 0 } problems)
            return new(null, problems);
        var document = DatasetDocument.Write(dataset);
        var stored = new StoredRelease
        {
            Number = number,
            PublishedAt = _clock.GetUtcNow(),
            PublishedBy = by,
            Reason = reason,
            Sha256 = DatasetDocument.Hash(document),
            Document = document,
        };
        context.Add(stored);
        context.Add(new StoredRevision
        {
            Kind = Kind,
            Slug = number.ToString(CultureInfo.InvariantCulture),
            After = stored.Sha256,
            By = by,
            At = stored.PublishedAt,
            Reason = reason,
            OperationId = operationId,
        });
        await context.SaveChangesAsync(stop);
        return new(ReleaseTable.Opened(stored), []);
    }

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();

    private static async Task<Release?> EarlierAsync(DashboardContext context, string operationId, CancellationToken stop)
    {
        var revision = await context.Revisions.AsNoTracking().FirstOrDefaultAsync(r => r.OperationId == operationId && r.Kind == Kind, stop);
        if (revision is null)
            return null;
        var number = int.Parse(revision.Slug, CultureInfo.InvariantCulture);
        return ReleaseTable.Opened(await context.Releases.AsNoTracking().SingleAsync(r => r.Number == number, stop));
    }
}
