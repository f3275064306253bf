using System.Text.Json.Nodes;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;

namespace Dashboard.Data.Editing;

/// <summary>Which edits bring older states back: one record, or a whole release.</summary>
public static class Restoring
{
    /// <summary>The edit that gives a record the body it once had; an archived record comes back with it.</summary>
    /// <param name="now">The record as the person saw it, or null where it is not there any more.</param>
    /// <param name="key">Which record.</param>
    /// <param name="body">The body to come back.</param>
    public static RecordEdit Record(WorkingRecord? now, RecordKey key, string body) =>
        now is null ? new(key.Kind, key.Slug, body, 0) : new(key.Kind, key.Slug, body, now.Version) { Archived = false };

    /// <summary>
    /// The edits that make a release the working copy again: records that differ get their bodies, archived ones of the release come
    /// back, records that it does not have are archived. Empty when the working copy holds just that.
    /// </summary>
    public static IReadOnlyList<RecordEdit> Release(Working now, Dataset release)
    {
        var wanted = RecordBodies.Of(release).ToDictionary(b => new RecordKey(b.Kind, b.Slug));
        return
        [
            .. from body in wanted.Values
               let record = now.Records.GetValueOrDefault(new(body.Kind, body.Slug))
               where record is null || record.Archived || !Same(record.Body, body.Body) || Moved(record, body)
               select Record(record, new(body.Kind, body.Slug), body.Body) with { Position = body.Position },
            .. from record in now.Records.Values
               where !record.Archived && !wanted.ContainsKey(new(record.Kind, record.Slug))
               orderby record.Kind, record.Slug
               select new RecordEdit(record.Kind, record.Slug, null, record.Version) { Archived = true },
        ];
    }

    // Only sectors keep an order of their own; the places of the others are made anew from their contents.
    private static bool Moved(WorkingRecord record, RecordBody body) => body.Kind == "sectors" && record.Position != body.Position;

    private static bool Same(string one, string other) => one == other || JsonNode.DeepEquals(JsonNode.Parse(one), JsonNode.Parse(other));
}
