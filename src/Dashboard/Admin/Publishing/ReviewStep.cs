using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;

namespace Dashboard.Admin.Publishing;

/// <summary>One thing that must stand before a release is published.</summary>
/// <param name="Name">What it is, in the reader's language.</param>
/// <param name="Anchor">Where on the page it is done.</param>
/// <param name="Done">True when it stands.</param>
public sealed record ReviewStep(string Name, string Anchor, bool Done)
{
    /// <summary>Where the reason is written.</summary>
    public const string ReasonAnchor = "publish-reason";
    private const string ProblemsAnchor = "publish-problems", ChangesAnchor = "publish-changes";

    /// <summary>All of them, in the order in which they are done.</summary>
    public static IReadOnlyList<ReviewStep> Of(Reviewing reviewing, string reason, Words words) =>
    [
        new(words["publish.step.changes"], ChangesAnchor, reviewing.Accepted > 0),
        new(words["publish.step.errors"], ProblemsAnchor, reviewing.Review is { Errors.Count: 0 }),
        new(words["publish.step.warnings"], ProblemsAnchor, reviewing.Against.All(p => p.Severity == Severity.Error)),
        new(words["publish.step.reason"], ReasonAnchor, reason.Trim().Length >= Proposal.ShortestReason),
    ];
}
