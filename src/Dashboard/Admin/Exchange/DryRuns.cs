using Dashboard.Data.Editing;
using Dashboard.Data.Editing.Exchange;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;

namespace Dashboard.Admin.Exchange;

/// <summary>A dry run.</summary>
/// <param name="Now">The working copy it was made from.</param>
/// <param name="Plan">What would be done.</param>
/// <param name="Problems">What the rules would say then and do not say now.</param>
public sealed record DryRun(Working Now, ImportPlan Plan, IReadOnlyList<Problem> Problems);

/// <summary>Makes dry runs and does imports.</summary>
/// <param name="copy">The working copy.</param>
/// <param name="exchanging">Older bodies of records.</param>
/// <param name="rules">The rules.</param>
internal sealed class DryRuns(WorkingCopy copy, Exchanging exchanging, DatasetRules rules)
{
    /// <summary>The dry run of a file; the one it has while nothing changed since.</summary>
    /// <inheritdoc cref="Exchanging.OlderAsync" path="/exception"/>
    public async Task<DryRun> OfAsync(string account, Upload upload)
    {
        var now = await copy.ReadAsync();
        if (upload.DryRun is { } made && made.Plan.Stamp == now.Stamp)
            return made;
        var older = await exchanging.OlderAsync(account, now, Named(upload.Tables, now));
        // Thousands of rows take a while; the page answers meanwhile.
        return await Task.Run(() =>
        {
            var plan = ImportPlan.Of(upload.Tables, now, older, upload.Choices);
            return new DryRun(now, plan, plan.Edits.Count == 0 ? [] : Rehearsal.NewProblems(now, plan.Edits, rules));
        });
    }

    // Records of rows that carry another version than the record has now.
    private static List<RecordKey> Named(IReadOnlyList<TableMapping> tables, Working now) =>
        [.. from table in tables
            let fields = table.Fields.ToList()
            let versionAt = fields.IndexOf(RecordColumns.Version)
            let keyAt = table.Shape is { } shape ? fields.IndexOf(shape.KeyField) : -1
            where versionAt >= 0 && keyAt >= 0
            from row in table.Table.Rows
            let key = new RecordKey(table.Kind!, row[keyAt].Trim())
            where now.Records.TryGetValue(key, out var record) && NumberText.TryRead(row[versionAt], out var version) && version < record.Version
            select key];
}
