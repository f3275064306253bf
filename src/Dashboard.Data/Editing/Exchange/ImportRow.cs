using Dashboard.Data.Releases;

namespace Dashboard.Data.Editing.Exchange;

/// <summary>What an import would do with one row.</summary>
public enum RowOutcome
{
    /// <summary>Makes a record.</summary>
    New,
    /// <summary>Changes fields of a record, or brings it back from the archive.</summary>
    Changed,
    /// <summary>The record is like that already.</summary>
    Unchanged,
    /// <summary>Looks like a record with another slug; waits for a decision.</summary>
    Twin,
    /// <summary>The same field was changed since the export; waits for a decision.</summary>
    Conflict,
    /// <summary>Cannot be read.</summary>
    Error,
    /// <summary>The record is not in the file and is archived.</summary>
    Archived,
    /// <summary>Left out by decision.</summary>
    Skipped,
}

/// <summary>What a person decided for one row.</summary>
public enum RowChoice
{
    /// <summary>Nothing yet.</summary>
    None,
    /// <summary>The record it looks like is another one: make a new one.</summary>
    Create,
    /// <summary>It is the record it looks like: change that.</summary>
    Update,
    /// <summary>Leave the row out.</summary>
    Skip,
    /// <summary>Of fields in conflict take what the file says.</summary>
    File,
    /// <summary>Of fields in conflict keep what was saved meanwhile.</summary>
    Keep,
}

/// <summary>One cell that changes.</summary>
/// <param name="Path">The field.</param>
/// <param name="Old">Its text now.</param>
/// <param name="New">Its text after the import.</param>
public sealed record CellChange(string Path, string Old, string New);

/// <summary>Names a row of a file: number of its table, and its own.</summary>
public readonly record struct RowKey(int Table, int Row);

/// <summary>What an import would do with one row.</summary>
/// <param name="Key">The row; row 0 for records that are not in the file.</param>
/// <param name="Kind">Kind of record.</param>
/// <param name="Slug">Slug of the record it concerns, or what stands in its place.</param>
/// <param name="Outcome">What would be done.</param>
public sealed record ImportRow(RowKey Key, string Kind, string Slug, RowOutcome Outcome)
{
    /// <summary>The cells that change; all that are filled for a new record.</summary>
    public IReadOnlyList<CellChange> Changes { get; init; } = [];
    /// <summary>What is wrong, by field.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];
    /// <summary>The record it looks like, or null.</summary>
    public string? Twin { get; init; }
    /// <summary>Fields changed both in the file and since the export.</summary>
    public IReadOnlyList<FieldConflict> Conflicts { get; init; } = [];
    /// <summary>Fields changed since the export that stay as they are now.</summary>
    public IReadOnlyList<string> Kept { get; init; } = [];
    /// <summary>What was decided.</summary>
    public RowChoice Choice { get; init; }
    /// <summary>The change, or null when nothing is done.</summary>
    public RecordEdit? Edit { get; init; }

    /// <summary>True while a decision is needed.</summary>
    public bool Waits => Outcome is RowOutcome.Twin or RowOutcome.Conflict;
}
