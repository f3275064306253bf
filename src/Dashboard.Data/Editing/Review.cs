using Dashboard.Data.Releases;
using Dashboard.Data.Storage;

namespace Dashboard.Data.Editing;

/// <summary>A release before it is one: its records, their document, and what the rules say of them. Pure.</summary>
/// <param name="Dataset">The records, with the number of the release they become.</param>
/// <param name="Document">Their canonical bytes.</param>
/// <param name="Sha256">SHA-256 of <paramref name="Document"/>: exactly this is reviewed, asked for, approved and published.</param>
/// <param name="Errors">What keeps it from being published.</param>
/// <param name="Warnings">What needs a reason: warnings that the release before it does not have.</param>
/// <param name="Known">Warnings that stand in the release before it already; they were answered then.</param>
public sealed record Review(
    Dataset Dataset, byte[] Document, string Sha256, IReadOnlyList<Problem> Errors, IReadOnlyList<Problem> Warnings, IReadOnlyList<Problem> Known)
{
    /// <summary>Composes and checks.</summary>
    /// <param name="published">The newest release; null before the first one.</param>
    /// <param name="working">The working copy without what is archived.</param>
    /// <param name="held">What is held back.</param>
    /// <param name="number">Number of the release it becomes.</param>
    /// <param name="rules">The rules.</param>
    /// <exception cref="System.Text.Json.JsonException">The fields taken together are no record; the message names it.</exception>
    public static Review Of(Dataset? published, Dataset working, IEnumerable<HeldBack> held, int number, DatasetRules rules)
    {
        var dataset = published is null ? DatasetDocument.Canonical(working with { Release = number }) : Composing.Of(published, working, held, number);
        var document = DatasetDocument.Write(dataset);
        var problems = rules(dataset);
        HashSet<string> before = published is null || problems.Count == 0 ? [] : [.. rules(published).Select(Proposal.KeyOf)];
        var warnings = problems.Where(p => p.Severity == Severity.Warning).ToLookup(p => before.Contains(Proposal.KeyOf(p)));
        return new(dataset, document, DatasetDocument.Hash(document), [.. problems.Where(p => p.Severity == Severity.Error)], [.. warnings[false]], [.. warnings[true]]);
    }

    /// <summary>What keeps it from being published with the reasons that were given: errors, and warnings without one.</summary>
    public IReadOnlyList<Problem> Against(Proposal proposal) => [.. Errors, .. Warnings.Where(w => proposal.ReasonFor(w) is null)];
}
