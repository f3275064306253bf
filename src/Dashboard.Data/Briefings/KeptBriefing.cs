using Dashboard.Data.Access;

namespace Dashboard.Data.Briefings;

/// <summary>A briefing as it is kept.</summary>
/// <param name="Briefing">The briefing.</param>
/// <param name="Version">Counted from 1 with each save.</param>
/// <param name="ChangedAt">When it was last saved, UTC.</param>
/// <param name="ChangedBy">Who saved it.</param>
/// <param name="Hash">SHA-256 of its document.</param>
/// <param name="Offline">The offline file made last, or null.</param>
/// <param name="Archived">True when it was put away: it is listed apart and can be brought back.</param>
public sealed record KeptBriefing(Briefing Briefing, int Version, DateTimeOffset ChangedAt, string ChangedBy, string Hash, OfflineMade? Offline = null, bool Archived = false)
{
    /// <summary>True when the offline file shows this version.</summary>
    public bool OfflineIsFresh => Offline?.BriefingHash == Hash;

    /// <summary>True when somebody who may read the dashboard finds it in lists: presenters every one that is not put away, others the open ones.</summary>
    /// <param name="person">Who looks; null for somebody who is not signed in.</param>
    public bool ListedFor(Person? person) => !Archived && (Briefing.Open || person?.May(Role.Presenter) == true);
}

/// <summary>That an offline file was made.</summary>
/// <param name="BriefingHash">Hash of the briefing it was made from.</param>
/// <param name="FileHash">SHA-256 of the file, lower-case hexadecimal.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who made it.</param>
public sealed record OfflineMade(string BriefingHash, string FileHash, DateTimeOffset At, string By);

/// <summary>One saved state of a briefing.</summary>
/// <param name="Version">Its version.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who saved it.</param>
/// <param name="Slides">How many slides it had.</param>
public sealed record BriefingState(int Version, DateTimeOffset At, string By, int Slides);

/// <summary>A briefing is not stored; nothing was changed.</summary>
/// <param name="problems">Why, member by member.</param>
#pragma warning disable CA1710 // Reads as what happens: the briefing is refused.
public sealed class BriefingRefused(IReadOnlyList<BriefingProblem> problems) : Exception($"Not stored: {string.Join(", ", problems.Select(p => $"{p.Path} ({p.Rule})"))}.")
{
    /// <summary>Why.</summary>
    public IReadOnlyList<BriefingProblem> Problems { get; } = problems;
}

/// <summary>Somebody saved the briefing meanwhile; nothing was changed.</summary>
/// <param name="theirs">The briefing as it is kept now.</param>
public sealed class BriefingMoved(KeptBriefing theirs) : Exception($"{theirs.ChangedBy} has saved version {theirs.Version} meanwhile.")
#pragma warning restore CA1710
{
    /// <summary>The briefing as it is kept now.</summary>
    public KeptBriefing Theirs { get; } = theirs;
}
