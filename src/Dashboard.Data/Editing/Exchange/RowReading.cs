using System.Text.Json.Nodes;
using Dashboard.Data.Releases;

namespace Dashboard.Data.Editing.Exchange;

/// <summary>Bodies of records as they were at older versions, for merging with what was saved since an export.</summary>
/// <param name="key">The record.</param>
/// <param name="version">The version.</param>
/// <returns>The body, or null where it is not known any more.</returns>
public delegate string? OlderBody(RecordKey key, long version);

/// <summary>Reads the rows of one table against the working copy. Changes nothing.</summary>
internal sealed class RowReading(int number, TableMapping mapping, Working now, OlderBody older, IReadOnlyDictionary<RowKey, RowChoice> choices)
{
    private readonly RecordShape shape = mapping.Shape!;
    private readonly (int At, FieldColumn Column)[] columns = [.. mapping.Fields.Select((path, at) => (at, path))
        .Where(f => f.path is not null and not RecordColumns.Version).Select(f => (f.at, FieldColumn.Find(mapping.Shape!, f.path!)!))];
    private readonly int versionAt = mapping.Fields.ToList().IndexOf(RecordColumns.Version), keyAt = mapping.Fields.ToList().IndexOf(mapping.Shape!.KeyField);
    private readonly Lazy<LikeRecords> like = new(() => new(mapping.Shape!, now.Records.Values.Where(r => r.Kind == mapping.Kind && !r.Archived)));

    /// <summary>What the row would do.</summary>
    public ImportRow Read(FileRow row)
    {
        var slug = row[keyAt].Trim();
        var read = new ImportRow(new(number, row.Number), shape.Kind, slug, RowOutcome.Error) { Choice = choices.GetValueOrDefault(new(number, row.Number)) };
        if (row.Damage is { } damage)
            return read with { Problems = [damage] };
        if (read.Choice == RowChoice.Skip)
            return read with { Outcome = RowOutcome.Skipped };
        return Known(slug) is { } record ? Existing(read, row, record) : Fresh(read, row);
    }

    private WorkingRecord? Known(string slug) => now.Records.GetValueOrDefault(new(shape.Kind, slug));

    private ImportRow Fresh(ImportRow read, FileRow row)
    {
        var empty = RecordDraft.Empty(shape);
        var draft = RecordDraft.Empty(shape);
        Fill(draft, row, read.Slug);
        var twin = like.Value.Find(draft);
        if (twin is not null && read.Choice == RowChoice.Update)
            return Existing(read with { Slug = twin, Twin = twin }, row, Known(twin)!);
        var (body, problems) = draft.Read();
        if (body is null)
            return read with { Problems = problems };
        read = read with { Changes = Between(empty, draft), Twin = twin };
        return twin is not null && read.Choice != RowChoice.Create
            ? read with { Outcome = RowOutcome.Twin }
            : read with { Outcome = RowOutcome.New, Edit = new(shape.Kind, read.Slug, body, 0) };
    }

    private ImportRow Existing(ImportRow read, FileRow row, WorkingRecord record)
    {
        var since = SinceExport(row, record, out var problem);
        if (problem is not null)
            return read with { Problems = [problem] };
        var (before, draft) = (RecordDraft.OfBody(shape, read.Slug, since ?? record.Body), RecordDraft.OfBody(shape, read.Slug, since ?? record.Body));
        if (!Fill(mapping.Table.IsWhole ? draft = RecordDraft.Empty(shape) : draft, row, read.Slug) || (mapping.Table.IsWhole && Between(before, draft).Count == 0))
            return record.Archived ? Changed(read, record, record.Body) : read with { Outcome = RowOutcome.Unchanged, Kept = since is null ? [] : FieldMerge.Of(Parse(since), Parse(record.Body), Parse(since)).Theirs };
        var (mine, problems) = draft.Read();
        if (mine is null)
            return read with { Problems = problems };
        var current = Parse(record.Body);
        // What a form would tidy up in fields nobody touched stays as it is.
        var wanted = before.Read().Body is { } tidy && tidy != (since ?? record.Body) ? FieldMerge.Of(Parse(tidy), Parse(since ?? record.Body), Parse(mine)).Merged : Parse(mine);
        if (since is null && IsOlder(row, record))
            return Merged(read, record, FieldMerge.Of([], current, wanted));
        return since is null ? Changed(read, record, wanted.ToJsonString(DatasetDocument.Json)) : Merged(read, record, FieldMerge.Of(Parse(since), current, wanted));
    }

    // Fills the cells of the row in; true when one of them says something else than the draft did.
    private bool Fill(RecordDraft draft, FileRow row, string slug)
    {
        var changed = mapping.Table.IsWhole;
        foreach (var (at, column) in columns)
        {
            if (at == keyAt)
                continue;
            var cell = row[at];
            if (RecordColumns.Same(column.Field, column.In(draft), cell))
                continue;
            column.Into(draft).Text = RecordColumns.Plain(column.Field, cell);
            changed = true;
        }
        draft.Fields[0].Text = slug;
        return changed;
    }

    // Two changes of one record: by field. A decision settles those in conflict.
    private ImportRow Merged(ImportRow read, WorkingRecord record, FieldMerge merge)
    {
        var settled = merge.Merged;
        if (merge.Conflicts.Count > 0 && read.Choice is not (RowChoice.File or RowChoice.Keep))
            return read with { Outcome = RowOutcome.Conflict, Conflicts = merge.Conflicts, Kept = merge.Theirs };
        if (read.Choice == RowChoice.File)
            foreach (var conflict in merge.Conflicts)
                Set(settled, conflict.Field, conflict.Mine);
        return Changed(read with { Conflicts = merge.Conflicts, Kept = merge.Theirs }, record, settled.ToJsonString(DatasetDocument.Json));
    }

    private ImportRow Changed(ImportRow read, WorkingRecord record, string json)
    {
        var body = RecordDraft.RecordBody(shape, json);
        if (body == record.Body && !record.Archived)
            return read with { Outcome = RowOutcome.Unchanged };
        return read with
        {
            Outcome = RowOutcome.Changed,
            Changes = Between(RecordDraft.OfBody(shape, read.Slug, record.Body), RecordDraft.OfBody(shape, read.Slug, body)),
            Edit = new(shape.Kind, read.Slug, body, record.Version) { Archived = record.Archived ? false : null },
        };
    }

    private string? SinceExport(FileRow row, WorkingRecord record, out Problem? problem)
    {
        problem = null;
        if (VersionOf(row) is not { Length: > 0 } text)
            return null;
        if (!NumberText.TryRead(text, out var version) || version < 1 || version > record.Version || version != decimal.Truncate(version))
            problem = new(shape.Kind, record.Slug, RecordColumns.Version, $"'{text}' is no version of this record.") { Rule = "no-version", Facts = new Dictionary<string, object> { ["text"] = text } };
        return problem is null && version < record.Version ? older(new(record.Kind, record.Slug), (long)version) : null;
    }

    private bool IsOlder(FileRow row, WorkingRecord record) => NumberText.TryRead(VersionOf(row), out var version) && version < record.Version;

    private string VersionOf(FileRow row) => versionAt < 0 ? "" : row[versionAt].Trim();

    private List<CellChange> Between(RecordDraft old, RecordDraft next) =>
        [.. from column in RecordColumns.Of(shape, [old, next])
            let texts = (Old: column.In(old), New: column.In(next))
            where !RecordColumns.Same(column.Field, texts.Old, texts.New)
            select new CellChange(column.Path, texts.Old, texts.New)];

    private static void Set(JsonObject body, string path, JsonNode? value)
    {
        var at = body;
        var steps = path.Split('.');
        foreach (var step in steps[..^1])
            at = at[step]!.AsObject();
        if (value is null)
            at.Remove(steps[^1]);
        else
            at[steps[^1]] = value.DeepClone();
    }

    private static JsonObject Parse(string body) => JsonNode.Parse(body)!.AsObject();
}
