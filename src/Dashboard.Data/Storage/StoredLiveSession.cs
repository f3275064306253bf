namespace Dashboard.Data.Storage;

/// <summary>One showing of a briefing to an audience.</summary>
internal sealed class StoredLiveSession
{
    /// <summary>The join code; never given twice.</summary>
    public required string Code { get; init; }
    /// <summary>Slug of the briefing.</summary>
    public required string Slug { get; init; }
    /// <summary>Id of the account that presents.</summary>
    public required string Account { get; init; }
    /// <summary>Name of who presents, as it was then.</summary>
    public required string By { get; init; }
    /// <summary>When it began, UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }
    /// <summary>When it was ended, UTC; null while it runs.</summary>
    public DateTimeOffset? EndedAt { get; set; }
    /// <summary>What the audience was shown last, JSON; null before the first picture.</summary>
    public string? Picture { get; set; }
    /// <summary>Number of that picture, growing.</summary>
    public long Revision { get; set; }
    /// <summary>When the picture was kept, UTC; the beginning before the first one.</summary>
    public DateTimeOffset KeptAt { get; set; }
}
