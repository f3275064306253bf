namespace Dashboard.Data.Storage;

/// <summary>One line of the audit trail. Never changed, never deleted: the database refuses both.</summary>
internal sealed class StoredEvent
{
    /// <summary>Number given by the database.</summary>
    public long Id { get; init; }
    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }
    /// <summary>Id of the account, or null where nobody is signed in.</summary>
    public string? Account { get; init; }
    /// <summary>Name of the person as it was then; the name typed, for a failed sign-in.</summary>
    public required string By { get; init; }
    /// <summary>What happened, a word of <see cref="Access.TrailWord"/> in kebab-case.</summary>
    public required string What { get; init; }
    /// <summary>Kind of record, or null.</summary>
    public string? Kind { get; init; }
    /// <summary>Slug of the record, number of the release, id of the account it concerns; or null.</summary>
    public string? Slug { get; init; }
    /// <summary>What else there is to say, in words: the reason, the new role, the number of records.</summary>
    public string? Detail { get; init; }
    /// <summary>Operation id of the command, or null.</summary>
    public string? OperationId { get; init; }
}
