using Dashboard.Data.Releases;

namespace Dashboard.Data.Editing;

/// <summary>A record of the working copy.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="Body">Its canonical JSON.</param>
/// <param name="Version">Its version token.</param>
/// <param name="Archived">True when it is kept but not published.</param>
/// <param name="Position">Its place among its kind; counts for sectors.</param>
public sealed record WorkingRecord(string Kind, string Slug, string Body, long Version, bool Archived, int Position);

/// <summary>One wanted change of one record.</summary>
/// <param name="Kind">Kind of record.</param>
/// <param name="Slug">Slug; for a new record the new one.</param>
/// <param name="Body">JSON the record is to have; null leaves the body alone.</param>
/// <param name="BaseVersion">The version it was opened on; 0 for a new record.</param>
public sealed record RecordEdit(string Kind, string Slug, string? Body, long BaseVersion)
{
    /// <summary>The body it was opened on, for merging by field when the record has moved on; without it any other version is a conflict.</summary>
    public string? BaseBody { get; init; }
    /// <summary>True archives, false brings back, null leaves it as it is.</summary>
    public bool? Archived { get; init; }
    /// <summary>The place it is to have among its kind, or null.</summary>
    public int? Position { get; init; }
}

/// <summary>Why a change could not be made.</summary>
public enum ConflictKind
{
    /// <summary>Both changed the same fields: <see cref="EditConflict.Fields"/> tells which.</summary>
    Fields,
    /// <summary>A record with this slug is there already.</summary>
    Exists,
    /// <summary>There is no such record.</summary>
    Missing,
    /// <summary>It was archived meanwhile.</summary>
    Archived,
}

/// <summary>A change that waits for a decision; nothing of its command was done.</summary>
/// <param name="Edit">What was wanted.</param>
/// <param name="Kind">What stands against it.</param>
/// <param name="Now">The record as it is, or null where there is none.</param>
/// <param name="By">Who saved it last, or null when that is the seed.</param>
/// <param name="Merge">Both changes by field, for a conflict of fields.</param>
public sealed record EditConflict(RecordEdit Edit, ConflictKind Kind, WorkingRecord? Now, string? By, FieldMerge? Merge)
{
    /// <summary>The fields in conflict.</summary>
    public IReadOnlyList<FieldConflict> Fields => Merge?.Conflicts ?? [];
}

/// <summary>The answer to a command on records: all of it was done, or nothing.</summary>
/// <param name="Saved">The records as they are now; those that were as wanted already are among them.</param>
/// <param name="Changed">How many were changed.</param>
/// <param name="Merged">Paths (<c>kind/slug.field</c>) that came from somebody else's change and were kept.</param>
/// <param name="Conflicts">What waits for a decision.</param>
/// <param name="Problems">What cannot be a record.</param>
public sealed record EditAnswer(
    IReadOnlyList<WorkingRecord> Saved, int Changed, IReadOnlyList<string> Merged, IReadOnlyList<EditConflict> Conflicts, IReadOnlyList<Problem> Problems)
{
    /// <summary>True when all of it stands.</summary>
    public bool Done => Conflicts.Count == 0 && Problems.Count == 0;
}

/// <summary>The working copy at one moment.</summary>
/// <param name="Stamp">Grows with each change; equal stamps mean equal records.</param>
/// <param name="Records">Every record, archived ones too.</param>
/// <param name="Dataset">The records that would be published, as release 0.</param>
public sealed record Working(long Stamp, IReadOnlyDictionary<RecordKey, WorkingRecord> Records, Dataset Dataset);
