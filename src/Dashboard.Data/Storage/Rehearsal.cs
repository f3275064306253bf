using Dashboard.Data.Editing;
using Dashboard.Data.Releases;

namespace Dashboard.Data.Storage;

/// <summary>What edits would make of the working copy and what the rules would say, without touching the store.</summary>
public static class Rehearsal
{
    /// <summary>The records as they would be published after the edits, as release 0.</summary>
    /// <param name="now">The working copy.</param>
    /// <param name="edits">Edits on its own versions; those are not compared.</param>
    /// <exception cref="System.Text.Json.JsonException">A body is no record.</exception>
    public static Dataset With(Working now, IEnumerable<RecordEdit> edits)
    {
        var records = now.Records.ToDictionary();
        foreach (var edit in edits)
        {
            var key = new RecordKey(edit.Kind, edit.Slug);
            var old = records.GetValueOrDefault(key) ?? new(edit.Kind, edit.Slug, "", 0, false, int.MaxValue);
            records[key] = old with { Body = edit.Body ?? old.Body, Archived = edit.Archived ?? old.Archived, Position = edit.Position ?? old.Position };
        }
        return DatasetDocument.Canonical(RecordBodies.ToDataset(records.Values.Where(r => !r.Archived).Select(r => new RecordBody(r.Kind, r.Slug, r.Position, r.Body)), 0));
    }

    /// <summary>What the rules say after the edits and did not say before.</summary>
    public static IReadOnlyList<Problem> NewProblems(Working now, IEnumerable<RecordEdit> edits, DatasetRules rules)
    {
        var before = rules(now.Dataset).Select(p => p.ToString()).ToHashSet();
        return [.. rules(With(now, edits)).Where(p => !before.Contains(p.ToString()))];
    }
}
