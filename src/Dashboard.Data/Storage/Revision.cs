using Dashboard.Data.Access;

namespace Dashboard.Data.Storage;

/// <summary>One change of one record, or one publication.</summary>
/// <param name="Id">Number, growing.</param>
/// <param name="Kind">Kind of record; <c>releases</c> for a publication.</param>
/// <param name="Slug">Slug of the record; the number of the release for a publication.</param>
/// <param name="Before">JSON before; null when the record was added or came back.</param>
/// <param name="After">JSON after; null when it was archived; the hash for a publication.</param>
/// <param name="By">Name of who did it, as it was then.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reason">Why.</param>
/// <param name="Batch">Operation id of the command it was a part of; null for the seed and for publications.</param>
public sealed record Revision(
    long Id, string Kind, string Slug, string? Before, string? After, string By, DateTimeOffset At, string Reason, string? Batch)
{
    /// <summary>True for a publication, which is no record and has no bodies.</summary>
    public bool IsPublication => Kind == Publishing.Kind;
}

/// <summary>Which revisions are asked for; every part narrows.</summary>
public sealed record RevisionQuery
{
    /// <summary>From this day, UTC.</summary>
    public DateOnly? From { get; init; }
    /// <summary>To this day, included, UTC.</summary>
    public DateOnly? To { get; init; }
    /// <summary>Part of the person's name.</summary>
    public string? By { get; init; }
    /// <summary>Kind of record.</summary>
    public string? Kind { get; init; }
    /// <summary>Slug of the record.</summary>
    public string? Slug { get; init; }
    /// <summary>Operation id of one command.</summary>
    public string? Batch { get; init; }
    /// <summary>Part of the reason.</summary>
    public string? Text { get; init; }
    /// <summary>Revisions older than this id, for the next portion.</summary>
    public long? Before { get; init; }
    /// <summary>At most so many commands or revisions, newest first.</summary>
    public int Most { get; init; } = 30;
}

/// <summary>The revisions that one command made, newest first.</summary>
/// <param name="Batch">Operation id of the command; null for what stands alone: a publication, a record of the seed.</param>
/// <param name="What">What the trail calls it; null where it says nothing.</param>
/// <param name="Revisions">Those that were asked for, the first of them.</param>
/// <param name="Count">How many records the command changed in all.</param>
public sealed record RevisionGroup(string? Batch, TrailWord? What, IReadOnlyList<Revision> Revisions, int Count)
{
    /// <summary>The most revisions of one command in a portion, unless that command alone is asked for.</summary>
    public const int MostShown = 12;
    /// <summary>The most revisions in a portion of one command.</summary>
    public const int MostOfOne = 200;
}

/// <summary>A portion of the history.</summary>
/// <param name="Groups">Commands, newest first.</param>
/// <param name="Next">The id to ask for revisions before; null when there are no older ones.</param>
public sealed record RevisionPortion(IReadOnlyList<RevisionGroup> Groups, long? Next);
