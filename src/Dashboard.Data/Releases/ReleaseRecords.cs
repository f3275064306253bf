using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Dashboard.Data.Storage;

namespace Dashboard.Data.Releases;

/// <summary>The records of a release as JSON, by kind and slug; taken apart once per release.</summary>
public static class ReleaseRecords
{
    private static readonly ConditionalWeakTable<Dataset, FrozenDictionary<RecordKey, string>> Taken = [];

    /// <summary>The body a record has in a dataset, or null where it has no such record.</summary>
    public static string? BodyOf(Dataset dataset, RecordKey key) => Taken.GetValue(dataset,
        static data => RecordBodies.Of(data).ToFrozenDictionary(b => new RecordKey(b.Kind, b.Slug), b => b.Body)).GetValueOrDefault(key);
}
