using Dashboard.Access;
using Dashboard.Briefings.Sharing;
using Dashboard.Data.Access;
using Dashboard.Data.Briefings;
using Dashboard.Data.Storage;

namespace Dashboard.Briefings;

/// <summary>What somebody may see of a briefing.</summary>
public enum Admitted
{
    /// <summary>Nothing, not even that it exists.</summary>
    No,
    /// <summary>Its slides, without notes.</summary>
    Slides,
    /// <summary>Everything.</summary>
    Notes,
}

/// <summary>Decides who sees what of a briefing: the one place where it is decided, at each request anew.</summary>
/// <param name="rules">The operator's choices.</param>
/// <param name="passes">What the browser was given by links.</param>
/// <param name="shares">Which of these links are still good.</param>
/// <param name="tries">Reads join codes.</param>
public sealed class Admission(AccessRules rules, SharePass passes, BriefingShares shares, Live.CodeTries tries)
{
    /// <summary>What the person behind a request may see of a briefing.</summary>
    public Admitted Of(HttpContext http, KeptBriefing? briefing)
    {
        var person = CurrentPerson.Of(http.User);
        if (briefing is null)
            return Admitted.No;
        if (person?.May(Role.Presenter) == true)
            return Admitted.Notes;
        if (briefing.Archived)
            return Admitted.No;
        if (briefing.Briefing.Open && (rules.AnonymousReading || person is not null) || passes.Of(http).Any(share => shares.Admits(share, briefing.Briefing.Slug)))
            return Admitted.Slides;
        // The code of a running session lets its audience in as long as it runs.
        return tries.Find(http, http.Request.Query["code"], out _)?.Session.Slug == briefing.Briefing.Slug ? Admitted.Slides : Admitted.No;
    }
}
