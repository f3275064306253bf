namespace Dashboard.Data.Storage;

/// <summary>One record of the working copy, kept as the document's own JSON, so that a new field needs no migration.</summary>
internal sealed class StoredRecord
{
    /// <summary>Kind of record, the member name in the document: <c>claims</c>, <c>agreements</c> …</summary>
    public required string Kind { get; init; }
    /// <summary>Stable readable key within the kind.</summary>
    public required string Slug { get; init; }
    /// <summary>Canonical JSON of this one record.</summary>
    public required string Body { get; set; }
    /// <summary>Place among the records of the kind, from 0; counts only for kinds that keep their order (sectors).</summary>
    public int Position { get; set; }
    /// <summary>Concurrency token: 1 when added, one more with each save. The context counts it, SQLite has no row version.</summary>
    public long Version { get; set; } = 1;
    /// <summary>SHA-256 of the body as last seeded; null for a record made by people. Another hash than the body's means: edited.</summary>
    public string? SeedHash { get; set; }
    /// <summary>True when the record is kept but no longer published.</summary>
    public bool Archived { get; set; }
}
