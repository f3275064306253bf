using Dashboard.Data.Access;
using Dashboard.Data.Editing;
using Dashboard.Data.Editing.Exchange;
using Dashboard.Data.Releases;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Storage;

/// <summary>Files in and out: tells the trail of each export, and finds what a record said when it was exported.</summary>
public sealed class Exchanging
{
    private readonly Commands _commands;

    internal Exchanging(Commands commands) => _commands = commands;

    /// <summary>Tells the trail that records leave the store. Call before they do.</summary>
    /// <param name="command">Who takes them.</param>
    /// <param name="kind">Kind of record; null for all.</param>
    /// <param name="detail">Which, and in which form.</param>
    /// <exception cref="NotAllowed">The person is no editor.</exception>
    /// <exception cref="StoreUnavailable">The trail cannot be told, so nothing leaves.</exception>
    public Task TellExportAsync(Command command, string? kind, string detail) => _commands.RunAsync(command, Role.Editor, (context, person) =>
    {
        _commands.Tell(context, person, TrailWord.Exported, kind, null, detail, command.Operation);
        return Task.FromResult(true);
    });

    /// <summary>The records of a release as the working copy would show them; they have no version.</summary>
    public static IReadOnlyList<WorkingRecord> RecordsOf(Dataset release) => [.. RecordBodies.Of(release).Select(b => new WorkingRecord(b.Kind, b.Slug, b.Body, 0, false, b.Position))];

    /// <summary>The bodies of records at older versions. Each version but the newest is the "before" of a revision, counted back from now.</summary>
    /// <param name="account">Who asks.</param>
    /// <param name="now">The working copy.</param>
    /// <param name="asked">Records whose older versions are wanted.</param>
    /// <exception cref="NotAllowed">The person is no editor.</exception>
    /// <exception cref="StoreUnavailable">The database does not answer.</exception>
    public Task<OlderBody> OlderAsync(string account, Working now, IReadOnlyCollection<RecordKey> asked) => _commands.ReadAsync<OlderBody>(account, Role.Editor, async (context, _) =>
    {
        if (asked.Count == 0)
            return (_, _) => null;
        var kinds = asked.Select(k => k.Kind).Distinct().ToList();
        var wanted = asked.ToHashSet();
        var revisions = (await context.Revisions.AsNoTracking().Where(r => kinds.Contains(r.Kind)).OrderByDescending(r => r.Id)
                .Select(r => new { r.Kind, r.Slug, r.Before, r.After }).ToListAsync())
            .ToLookup(r => new RecordKey(r.Kind, r.Slug));
        return (key, version) =>
        {
            if (!wanted.Contains(key) || now.Records.GetValueOrDefault(key) is not { } record)
                return null;
            // A chain that does not end in today's body would count wrongly: then nothing is known.
            string? body = record.Archived ? null : record.Body;
            foreach (var revision in revisions[key].Take((int)Math.Min(record.Version - version, int.MaxValue)))
            {
                if (revision.After != body)
                    return null;
                (body, version) = (revision.Before, version + 1);
            }
            return version == record.Version ? body : null;
        };
    });
}
