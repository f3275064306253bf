using Dashboard.Access;
using Dashboard.Data.Access;
using Dashboard.Data.Briefings;

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

/// <summary>Decides who sees what of a briefing: the one place where it is decided.</summary>
/// <param name="rules">The operator's choices.</param>
/// <param name="tries">Reads join codes.</param>
public sealed class Admission(AccessRules rules, Live.CodeTries tries)
{
    /// <summary>What the person behind a request may see of a briefing.</summary>
    public Admitted Of(HttpContext http, KeptBriefing? briefing)
    {
        var person = CurrentPerson.Of(http.User);
        if (briefing is null)
            return Admitted.No;
        if (person?.May(Role.Presenter) == true)
            return Admitted.Notes;
        if (briefing.Briefing.Open && (rules.AnonymousReading || person is not null))
            return Admitted.Slides;
        // The code of a running session lets its audience in as long as it runs.
        return tries.Find(http, http.Request.Query["code"], out _)?.Session.Slug == briefing.Briefing.Slug ? Admitted.Slides : Admitted.No;
    }
}
