using Dashboard.Data.Editing;
using Dashboard.Data.Releases;

namespace Dashboard.Admin.Lists;

/// <summary>What the commands of a list ask for.</summary>
public static class ListEdits
{
    /// <summary>One value for a field of many records; archived ones, and those that cannot be read with it, stay as they are.</summary>
    public static IReadOnlyList<RecordEdit> Set(RecordShape shape, IEnumerable<WorkingRecord> records, FieldShape field, string value) =>
        [.. from record in records
            where !record.Archived
            let body = With(shape, record, field, value)
            where body is not null
            select new RecordEdit(record.Kind, record.Slug, body, record.Version) { BaseBody = record.Body }];

    /// <summary>Records put away, or brought back.</summary>
    public static IReadOnlyList<RecordEdit> Archive(Working working, IEnumerable<RecordKey> keys, bool archived) =>
        [.. keys.Select(key => working.Records[key]).Select(r => new RecordEdit(r.Kind, r.Slug, null, r.Version) { Archived = archived })];

    /// <summary>A record some places up or down in the order of its kind.</summary>
    public static IReadOnlyList<RecordEdit> Move(IReadOnlyList<WorkingRecord> records, string slug, int by)
    {
        var order = records.ToList();
        var at = order.FindIndex(r => r.Slug == slug);
        var to = Math.Clamp(at + by, 0, order.Count - 1);
        (order[at], order[to]) = (order[to], order[at]);
        return [.. order.Select((record, place) => (record, place)).Where(p => p.record.Position != p.place)
            .Select(p => new RecordEdit(p.record.Kind, p.record.Slug, null, p.record.Version) { Position = p.place })];
    }

    private static string? With(RecordShape shape, WorkingRecord record, FieldShape field, string value)
    {
        var draft = RecordDraft.OfBody(shape, record.Slug, record.Body);
        draft[field.Name].Text = value;
        return draft.Read().Body;
    }
}
