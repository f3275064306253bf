namespace Dashboard.Data.Access;

/// <summary>One line of the audit trail.</summary>
/// <param name="Id">Number, growing.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By">Name of the person as it was then.</param>
/// <param name="What">What happened.</param>
/// <param name="Kind">Kind of record, or null.</param>
/// <param name="Slug">Slug of the record, number of the release, id of the account it concerns; or null.</param>
/// <param name="Detail">What else there is to say.</param>
public sealed record TrailLine(long Id, DateTimeOffset At, string By, TrailWord What, string? Kind, string? Slug, string? Detail)
{
    /// <summary>Name the account it concerns has today; null for what concerns no account.</summary>
    public string? Name { get; init; }
}

/// <summary>Which lines are asked for; every part narrows.</summary>
public sealed record TrailQuery
{
    /// <summary>From this day, UTC.</summary>
    public DateOnly? From { get; init; }
    /// <summary>To this day, included, UTC.</summary>
    public DateOnly? To { get; init; }
    /// <summary>Part of the person's name.</summary>
    public string? By { get; init; }
    /// <summary>What happened.</summary>
    public TrailWord? What { get; init; }
    /// <summary>Kind of record.</summary>
    public string? Kind { get; init; }
    /// <summary>Slug of the record.</summary>
    public string? Slug { get; init; }
    /// <summary>Lines older than this id, for the next portion.</summary>
    public long? Before { get; init; }
    /// <summary>At most so many, newest first.</summary>
    public int Most { get; init; } = 200;
}
