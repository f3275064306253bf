namespace Dashboard.Data.Storage;

/// <summary>What one person has typed into the form of one record and not saved. Personal; no revision.</summary>
internal sealed class StoredDraft
{
    /// <summary>Id of the account.</summary>
    public required string Account { get; init; }
    /// <summary>Kind of record.</summary>
    public required string Kind { get; init; }
    /// <summary>Slug of the record; for a new one <c>+</c> and a key the form made.</summary>
    public required string Slug { get; init; }
    /// <summary>The texts of the form's fields as typed, JSON.</summary>
    public required string Texts { get; set; }
    /// <summary>Version of the record the form was opened on; 0 for a new one.</summary>
    public long BaseVersion { get; set; }
    /// <summary>Body of the record the form was opened on, for merging by field; null for a new one.</summary>
    public string? BaseBody { get; set; }
    /// <summary>Counted by the form with each change: a late answer never replaces a newer one.</summary>
    public long Sequence { get; set; }
    /// <summary>When it was last saved, UTC.</summary>
    public DateTimeOffset SavedAt { get; set; }
}
