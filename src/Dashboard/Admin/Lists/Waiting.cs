using Dashboard.Changes;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;

namespace Dashboard.Admin.Lists;

/// <summary>What waits on the records of the working copy.</summary>
/// <param name="Changes">Records that differ from the newest release.</param>
/// <param name="Problems">Errors and warnings by record.</param>
/// <param name="Drafts">Who has typed into which record and not saved.</param>
public sealed record Waiting(IReadOnlyDictionary<RecordKey, Happening> Changes, ILookup<RecordKey, Problem> Problems, ILookup<RecordKey, DraftLine> Drafts)
{
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<Working, IReadOnlyList<Problem>> Checked = [];
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<Working, Tuple<int, IReadOnlyDictionary<RecordKey, Happening>>> Compared = [];

    /// <summary>Looks at the working copy. The rules and the comparison run once per working copy and release, whoever asks.</summary>
    /// <param name="working">The working copy.</param>
    /// <param name="newest">The newest release.</param>
    /// <param name="drafts">All drafts.</param>
    public static Waiting Of(Working working, Release newest, IEnumerable<DraftLine> drafts)
    {
        if (!Compared.TryGetValue(working, out var compared) || compared.Item1 != newest.Number)
            Compared.AddOrUpdate(working, compared = new(newest.Number, Differences(ReleaseDiff.Between(newest.Dataset, working.Dataset))));
        return new(compared.Item2,
            Checked.GetValue(working, static w => DatasetValidation.Check(w.Dataset)).ToLookup(p => new RecordKey(p.Kind, p.Record)),
            drafts.ToLookup(d => new RecordKey(d.Kind, d.Slug)));
    }

    private static Dictionary<RecordKey, Happening> Differences(ReleaseDiff diff)
    {
        var all = diff.Added.ToDictionary(key => key, _ => Happening.Added);
        foreach (var changed in diff.Changed)
            all[new(changed.Kind, changed.Slug)] = Happening.Corrected;
        foreach (var gone in diff.Removed)
            all[gone] = Happening.Withdrawn;
        return all;
    }
}
