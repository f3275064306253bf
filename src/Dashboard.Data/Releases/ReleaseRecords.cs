using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Dashboard.Data.Storage;

namespace Dashboard.Data.Releases;

/// <summary>The records of a release as JSON, by kind and slug; taken apart once per release.</summary>
public static class ReleaseRecords
{
    private static readonly ConditionalWeakTable<Dataset, FrozenDictionary<RecordKey, RecordBody>> Taken = [];

    /// <summary>The body a record has in a dataset, or null where it has no such record.</summary>
    public static string? BodyOf(this Dataset dataset, string kind, string slug) => Find(dataset, kind, slug)?.Body;

    /// <summary>Its place among the records of its kind, from 0; null where the dataset has no such record.</summary>
    public static int? PlaceOf(this Dataset dataset, string kind, string slug) => Find(dataset, kind, slug)?.Position;

    private static RecordBody? Find(Dataset dataset, string kind, string slug) => Taken.GetValue(dataset,
        static data => RecordBodies.Of(data).ToFrozenDictionary(b => new RecordKey(b.Kind, b.Slug))).GetValueOrDefault(new(kind, slug));
}
