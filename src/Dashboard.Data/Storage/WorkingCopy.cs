using Dashboard.Data.Access;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Storage;

/// <summary>
/// The records that editors change: read at once, changed by commands of one or many edits that are done whole or not at all,
/// each with a revision, a version token and the way back.
/// </summary>
public sealed class WorkingCopy : IDisposable
{
    private readonly IDbContextFactory<DashboardContext> _contexts;
    private readonly Commands _commands;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _loading = new(1, 1);
    private readonly Followers<IReadOnlyList<RecordKey>> _followers = new();
    private Working? _now;
    private long _stamp;

    internal WorkingCopy(IDbContextFactory<DashboardContext> contexts, Commands commands, TimeProvider clock) =>
        (_contexts, _commands, _clock) = (contexts, commands, clock);

    /// <summary>Calls <paramref name="follow"/> with the records of each change until the answer is disposed; on the thread of who changed them.</summary>
    public IDisposable Subscribe(Action<IReadOnlyList<RecordKey>> follow) => _followers.Add(follow);

    /// <summary>The working copy as it is. Kept in memory until the next change; callers check that the person may see it.</summary>
    /// <exception cref="StoreUnavailable">The database does not answer.</exception>
    public async Task<Working> ReadAsync(CancellationToken stop = default)
    {
        var stamp = Interlocked.Read(ref _stamp);
        if (_now is { } known && known.Stamp == stamp)
            return known;
        await _loading.WaitAsync(stop);
        try
        {
            stamp = Interlocked.Read(ref _stamp);
            if (_now is { } meanwhile && meanwhile.Stamp == stamp)
                return meanwhile;
            await using var context = await _contexts.CreateDbContextAsync(stop);
            var records = await context.Records.AsNoTracking().ToListAsync(stop);
            var dataset = RecordBodies.ToDataset(records.Where(r => !r.Archived).Select(r => new RecordBody(r.Kind, r.Slug, r.Position, r.Body)), 0);
            return _now = new(stamp, records.ToDictionary(r => new RecordKey(r.Kind, r.Slug), Shown), DatasetDocument.Canonical(dataset));
        }
        catch (Exception failure) when (Commands.TroubleOf(failure) is { } trouble)
        {
            throw new StoreUnavailable(trouble, failure);
        }
        finally
        {
            _loading.Release();
        }
    }

    /// <summary>Does all edits or none. An edit on an older version is merged by field; where that cannot be, the answer tells the conflict.</summary>
    /// <param name="command">Who, under which id, and why. The same id again changes nothing and gives the records as they are.</param>
    /// <param name="edits">What is wanted; one per record.</param>
    /// <param name="what">The word for it in the trail.</param>
    /// <param name="draft">The form's draft that ends with this command: its kind and slug, or null.</param>
    /// <param name="stop">Gives up before the commit.</param>
    /// <exception cref="NotAllowed">The person is no editor (any more).</exception>
    /// <exception cref="StoreUnavailable">The database did not take it; nothing was done.</exception>
    public async Task<EditAnswer> ApplyAsync(
        Command command, IReadOnlyList<RecordEdit> edits, TrailWord what = TrailWord.Saved, RecordKey? draft = null, CancellationToken stop = default)
    {
        var (read, problems) = Reading.Of(edits);
        if (problems.Count > 0)
            return new([], 0, [], [], problems);
        var answer = await _commands.RunAsync(command, Role.Editor, async (context, person) =>
        {
            var work = new Applying(context, person, command, _clock.GetUtcNow());
            var done = await work.RunAsync(read, stop);
            if (done.Done && done.Changed > 0)
                _commands.Tell(context, person, what, edits.Count == 1 ? edits[0].Kind : null, edits.Count == 1 ? edits[0].Slug : null, Told(command, done.Changed, edits), command.Operation);
            if (done.Done && draft is not null && await context.Drafts.FindAsync([person.Account, draft.Kind, draft.Slug], stop) is { } typed)
                context.Remove(typed);
            return done;
        }, stop);
        if (answer.Changed > 0)
        {
            Interlocked.Increment(ref _stamp);
            _followers.Tell([.. answer.Saved.Select(r => new RecordKey(r.Kind, r.Slug))]);
        }
        return answer;
    }

    /// <summary>Takes a command back: every record gets what it had before, merged with what was changed since.</summary>
    /// <param name="command">Who takes it back, under an id of its own.</param>
    /// <param name="operation">Operation id of the command to take back.</param>
    /// <param name="stop">Gives up before the commit.</param>
    /// <returns>The answer; nothing saved when there is no such command.</returns>
    /// <inheritdoc cref="ApplyAsync" path="/exception"/>
    public async Task<EditAnswer> UndoAsync(Command command, string operation, CancellationToken stop = default)
    {
        var revisions = await _commands.ReadAsync(command.Account, Role.Editor, async (context, _) =>
            await context.Revisions.AsNoTracking().Where(r => r.Batch == operation && r.Kind != Publishing.Kind).ToListAsync(stop), stop);
        var now = (await ReadAsync(stop)).Records;
        return await ApplyAsync(command, [.. revisions.Select(r => Back(r, now.GetValueOrDefault(new(r.Kind, r.Slug))))], TrailWord.Undone, stop: stop);
    }

    /// <summary>Forgets what is in memory, after something else than a command changed the records: a seed, a restored release.</summary>
    internal void Reread() => Interlocked.Increment(ref _stamp);

    /// <inheritdoc />
    public void Dispose() => _loading.Dispose();

    internal static WorkingRecord Shown(StoredRecord r) => new(r.Kind, r.Slug, r.Body, r.Version, r.Archived, r.Position);

    // What was added is archived, what was archived comes back, what was changed gets its old fields. Version -1 is nobody's: always merged.
    private static RecordEdit Back(StoredRevision revision, WorkingRecord? now) => (revision.Before, revision.After) switch
    {
        (null, _) when now is { Archived: false } => new(revision.Kind, revision.Slug, null, now.Version) { Archived = true },
        (null, _) => new(revision.Kind, revision.Slug, null, now?.Version ?? -1) { Archived = true },
        (_, null) => new(revision.Kind, revision.Slug, null, now?.Version ?? -1) { Archived = false },
        var (before, after) => new(revision.Kind, revision.Slug, before, -1) { BaseBody = after },
    };

    private static string Told(Command command, int changed, IReadOnlyList<RecordEdit> edits) =>
        edits.Count == 1 ? command.Reason : $"{changed} · {string.Join(", ", edits.Select(e => e.Kind).Distinct())}{(command.Reason.Length > 0 ? " · " : "")}{command.Reason}";
}
