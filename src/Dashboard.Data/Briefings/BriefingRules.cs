namespace Dashboard.Data.Briefings;

/// <summary>The operator's choices for briefings.</summary>
/// <param name="MarkingRequired">True when no briefing is stored, presented or taken away without a handling marking.</param>
public sealed record BriefingRules(bool MarkingRequired)
{
    /// <summary>What keeps a briefing from being stored, presented or taken away under these choices, or null.</summary>
    public BriefingProblem? Refusing(Briefing briefing) => MarkingRequired && string.IsNullOrWhiteSpace(briefing.Marking) ? new("marking", "marking") : null;
}
