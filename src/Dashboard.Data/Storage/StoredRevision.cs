namespace Dashboard.Data.Storage;

/// <summary>One change of the working copy or one publication: who, when, before, after. Never changed, never deleted.</summary>
internal sealed class StoredRevision
{
    /// <summary>Number given by the database.</summary>
    public long Id { get; init; }
    /// <summary>Kind of record; <c>releases</c> for a publication.</summary>
    public required string Kind { get; init; }
    /// <summary>Slug of the record; the number of the release for a publication.</summary>
    public required string Slug { get; init; }
    /// <summary>Body before; null when the record was added.</summary>
    public string? Before { get; init; }
    /// <summary>Body after; null when the record was archived; the SHA-256 for a publication.</summary>
    public string? After { get; init; }
    /// <summary>Name of who did it, as it was then.</summary>
    public required string By { get; init; }
    /// <summary>Id of the account that did it; null for the seed.</summary>
    public string? Account { get; init; }
    /// <summary>Operation id of the command this is a part of: an import, a bulk action, an undo. Null for a revision from before there were commands.</summary>
    public string? Batch { get; init; }
    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }
    /// <summary>Why, in the person's words.</summary>
    public required string Reason { get; init; }
    /// <summary>Made by the client before the first try, unique: a repeated command is recognised and not done twice.</summary>
    public required string OperationId { get; init; }
}
