using System.Text.Json.Nodes;
using Dashboard.Data.Access;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Storage;

/// <summary>One command on records, inside its transaction: looks at every edit first, then changes all of them or nothing.</summary>
internal sealed class Applying(DashboardContext context, Person person, Command command, DateTimeOffset at)
{
    private readonly List<EditConflict> conflicts = [];
    private readonly List<string> merged = [];

    /// <summary>Does the edits; the caller saves and commits.</summary>
    public async Task<EditAnswer> RunAsync(IReadOnlyList<RecordEdit> edits, CancellationToken stop)
    {
        var kinds = edits.Select(e => e.Kind).Distinct().ToList();
        var slugs = edits.Select(e => e.Slug).Distinct().ToList();
        // Many slugs would be many parameters: a large command reads its kinds whole.
        var records = await (slugs.Count <= 500
                ? context.Records.Where(r => kinds.Contains(r.Kind) && slugs.Contains(r.Slug))
                : context.Records.Where(r => kinds.Contains(r.Kind)))
            .ToDictionaryAsync(r => (r.Kind, r.Slug), stop);
        if (await context.Revisions.AnyAsync(r => r.Batch == command.Operation, stop))
            return Answer(edits, records, 0);
        List<(RecordEdit Edit, StoredRecord? Record, string? Body)> wanted = [];
        foreach (var edit in edits)
        {
            var record = records.GetValueOrDefault((edit.Kind, edit.Slug));
            if (await TryAsync(edit, record, stop) is { } body)
                wanted.Add((edit, record, body.Value));
        }
        if (conflicts.Count > 0)
            return new([], 0, [], conflicts, []);
        var changed = 0;
        foreach (var (edit, record, body) in wanted)
            changed += Change(edit, record, body, records) ? 1 : 0;
        return Answer(edits, records, changed);
    }

    private EditAnswer Answer(IReadOnlyList<RecordEdit> edits, Dictionary<(string, string), StoredRecord> records, int changed) =>
        new([.. edits.Select(e => records.GetValueOrDefault((e.Kind, e.Slug))).OfType<StoredRecord>().Select(Next)], changed, merged, [], []);

    // The version is counted while saving; the answer tells it as it will be.
    private WorkingRecord Next(StoredRecord record) =>
        WorkingCopy.Shown(record) with { Version = record.Version + (context.Entry(record).State == EntityState.Modified ? 1 : 0) };

    // The body to write, or null in it for none; no answer at all after a conflict.
    private async Task<(string? Value, bool _)?> TryAsync(RecordEdit edit, StoredRecord? record, CancellationToken stop)
    {
        if (record is null)
        {
            if (edit is { BaseVersion: 0, Body: { } fresh })
                return (fresh, true);
            return await RefuseAsync(edit, ConflictKind.Missing, null, null, stop);
        }
        if (edit.BaseVersion == 0)
            return await RefuseAsync(edit, ConflictKind.Exists, record, null, stop);
        if (edit.Body is not { } mine || mine == record.Body)
            return (edit.Body, true);
        if (record.Archived && edit.Archived is not false)
            return await RefuseAsync(edit, ConflictKind.Archived, record, null, stop);
        if (edit.BaseVersion == record.Version)
            return (mine, true);
        if (edit.BaseBody is not { } original)
            return await RefuseAsync(edit, ConflictKind.Fields, record, FieldMerge.Of(Parse(record.Body), Parse(record.Body), Parse(mine)), stop);
        var merge = FieldMerge.Of(Parse(original), Parse(record.Body), Parse(mine));
        if (merge.Conflicts.Count > 0)
            return await RefuseAsync(edit, ConflictKind.Fields, record, merge, stop);
        merged.AddRange(merge.Theirs.Select(field => $"{edit.Kind}/{edit.Slug}.{field}"));
        return (RecordDraft.RecordBody(RecordShape.Find(edit.Kind)!, merge.Merged.ToJsonString(DatasetDocument.Json)), true);
    }

    private async Task<(string?, bool)?> RefuseAsync(RecordEdit edit, ConflictKind kind, StoredRecord? record, FieldMerge? merge, CancellationToken stop)
    {
        var by = await context.Revisions.AsNoTracking().Where(r => r.Kind == edit.Kind && r.Slug == edit.Slug && r.Account != null)
            .OrderByDescending(r => r.Id).Select(r => r.By).FirstOrDefaultAsync(stop);
        conflicts.Add(new(edit, kind, record is null ? null : WorkingCopy.Shown(record), by, merge));
        return null;
    }

    private bool Change(RecordEdit edit, StoredRecord? record, string? body, Dictionary<(string, string), StoredRecord> records)
    {
        var (before, wasArchived) = (record?.Body, record?.Archived ?? false);
        if (record is null)
        {
            record = records[(edit.Kind, edit.Slug)] = new() { Kind = edit.Kind, Slug = edit.Slug, Body = body!, Position = edit.Position ?? int.MaxValue };
            context.Add(record);
        }
        else
        {
            (record.Body, record.Archived, record.Position) = (body ?? record.Body, edit.Archived ?? record.Archived, edit.Position ?? record.Position);
            if (context.Entry(record).State == EntityState.Unchanged)
                return false;
        }
        context.Add(new StoredRevision
        {
            Kind = edit.Kind,
            Slug = edit.Slug,
            Before = wasArchived ? null : before,
            After = record.Archived ? null : record.Body,
            By = person.Name,
            Account = person.Account,
            At = at,
            Reason = command.Reason,
            OperationId = $"{command.Operation}:{edit.Kind}/{edit.Slug}",
            Batch = command.Operation,
        });
        return true;
    }

    private static JsonObject Parse(string body) => JsonNode.Parse(body)!.AsObject();
}
