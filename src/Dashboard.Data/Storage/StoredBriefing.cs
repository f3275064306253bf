namespace Dashboard.Data.Storage;

/// <summary>One briefing: which of its states is the present one. Never deleted, only archived.</summary>
internal sealed class StoredBriefing
{
    /// <summary>Its name in addresses.</summary>
    public required string Slug { get; init; }
    /// <summary>Version of its present state; concurrency token.</summary>
    public int Version { get; set; }
    /// <summary>True when it was put away.</summary>
    public bool Archived { get; set; }
    /// <summary>Hash of the briefing the last offline file was made from; null while none was made.</summary>
    public string? OfflineBriefing { get; set; }
    /// <summary>SHA-256 of that file.</summary>
    public string? OfflineFile { get; set; }
    /// <summary>When it was made, UTC.</summary>
    public DateTimeOffset? OfflineAt { get; set; }
    /// <summary>Name of who made it, as it was then.</summary>
    public string? OfflineBy { get; set; }
}

/// <summary>One saved state of a briefing. Never changed, never deleted: the database refuses both.</summary>
internal sealed class StoredBriefingState
{
    /// <summary>Slug of the briefing.</summary>
    public required string Slug { get; init; }
    /// <summary>Counted from 1 with each save.</summary>
    public required int Version { get; init; }
    /// <summary>The briefing as its document.</summary>
    public required string Document { get; init; }
    /// <summary>SHA-256 of <see cref="Document"/>, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }
    /// <summary>How many slides it has.</summary>
    public required int Slides { get; init; }
    /// <summary>When it was saved, UTC.</summary>
    public required DateTimeOffset At { get; init; }
    /// <summary>Name of who saved it, as it was then.</summary>
    public required string By { get; init; }
    /// <summary>Id of the account that saved it; null for the seed.</summary>
    public string? Account { get; init; }
    /// <summary>Operation id of the command; unique for an account.</summary>
    public required string OperationId { get; init; }
}
