using System.Globalization;
using System.Text.Json;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Storage;

/// <summary>Makes the next release inside a transaction: composes, checks, and only then adds.</summary>
internal sealed class Freezing(DashboardContext context, DatasetRules rules, DateTimeOffset at)
{
    /// <summary>What would be published, or why it cannot be; exactly one of the two.</summary>
    /// <param name="proposal">What, as it was reviewed.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<(Review? Review, Publication? Refusal)> ReviewAsync(Proposal proposal, CancellationToken stop)
    {
        var newest = await context.Releases.AsNoTracking().OrderByDescending(r => r.Number).FirstOrDefaultAsync(stop);
        var bodies = await context.Records.AsNoTracking().Where(r => !r.Archived)
            .Select(r => new RecordBody(r.Kind, r.Slug, r.Position, r.Body)).ToListAsync(stop);
        try
        {
            var working = DatasetDocument.Canonical(RecordBodies.ToDataset(bodies, 0));
            var review = Review.Of(newest is null ? null : DatasetDocument.Read(newest.Document), working, proposal.HeldBack, (newest?.Number ?? 0) + 1, rules);
            if (proposal.Sha256 is { } reviewed && reviewed != review.Sha256)
                return (null, Publication.Only(PublicationOutcome.Moved));
            return review.Against(proposal) is { Count: > 0 } against ? (null, new(PublicationOutcome.Problems, null, against)) : (review, null);
        }
        catch (JsonException failure)
        {
            return (null, new(PublicationOutcome.Problems, null, [Problem.Of(RuleBook.Unreadable, "", "", "", ("message", failure.Message))]));
        }
    }

    /// <summary>Adds the release that was reviewed and saves.</summary>
    /// <param name="by">Who publishes; without an account it is the seed.</param>
    /// <param name="reason">Why.</param>
    /// <param name="operation">Operation id.</param>
    /// <param name="review">What is published.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<Publication> AddAsync((string? Account, string Name) by, string reason, string operation, Review review, CancellationToken stop)
    {
        var release = new StoredRelease
        {
            Number = review.Dataset.Release,
            PublishedAt = at,
            PublishedBy = by.Name,
            Reason = reason,
            Sha256 = review.Sha256,
            Document = review.Document,
        };
        context.Add(release);
        context.Add(new StoredRevision
        {
            Kind = Publishing.Kind,
            Slug = release.Number.ToString(CultureInfo.InvariantCulture),
            After = release.Sha256,
            By = by.Name,
            Account = by.Account,
            At = at,
            Reason = reason,
            OperationId = operation,
        });
        await context.SaveChangesAsync(stop);
        return new(PublicationOutcome.Published, ReleaseTable.Opened(release), []);
    }

    /// <summary>What the trail tells of a publication: why, and why in spite of its warnings, one to a line.</summary>
    public static string Told(string reason, Proposal proposal, Review review) =>
        string.Join('\n', [reason, .. review.Warnings.Select(w => $"{Proposal.KeyOf(w)}: {proposal.ReasonFor(w)}")]);
}
