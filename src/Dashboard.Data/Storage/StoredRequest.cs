namespace Dashboard.Data.Storage;

/// <summary>A publication laid before a second person; tied to exactly the records it was asked for.</summary>
internal sealed class StoredRequest
{
    /// <summary>Operation id of the request.</summary>
    public required string Id { get; init; }
    /// <summary>Account that asked.</summary>
    public required string Account { get; init; }
    /// <summary>Name of who asked, as it was then.</summary>
    public required string By { get; init; }
    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }
    /// <summary>Why, as it will stand with the release.</summary>
    public required string Reason { get; init; }
    /// <summary>SHA-256 of the document that would be published: when the working copy changes, the approval no longer fits.</summary>
    public required string Sha256 { get; init; }
    /// <summary>What is held back, JSON.</summary>
    public required string HeldBack { get; init; }
    /// <summary><c>open</c>, <c>published</c>, <c>refused</c>, <c>withdrawn</c>.</summary>
    public required string State { get; set; }
    /// <summary>Account that decided, or null.</summary>
    public string? DecidedBy { get; set; }
    /// <summary>When it was decided, or null.</summary>
    public DateTimeOffset? DecidedAt { get; set; }
}
