namespace Dashboard.Briefings;

/// <summary>The operator's choices for briefings, setting <c>Briefings:…</c>.</summary>
/// <param name="MarkingRequired">True when every briefing is to carry a handling marking: the desk and "Ready?" ask for it.</param>
public sealed record BriefingRules(bool MarkingRequired)
{
    /// <summary>Reads them.</summary>
    public static BriefingRules Of(IConfiguration configuration) => new(configuration.GetValue<bool>("Briefings:MarkingRequired"));
}
