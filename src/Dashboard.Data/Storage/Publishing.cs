using System.Globalization;
using Dashboard.Data.Access;
using Dashboard.Data.Releases;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Storage;

/// <summary>Freezes what was reviewed of the working copy into the next numbered release and announces it; alone or with a second person.</summary>
public sealed class Publishing : IDisposable
{
    /// <summary>The kind under which publications stand in the revisions.</summary>
    internal const string Kind = "releases";

    private readonly Commands _commands;
    private readonly DatasetStore _store;
    private readonly DatasetRules _rules;
    private readonly TimeProvider _clock;
    // Releases are announced in the order they were made.
    private readonly SemaphoreSlim _one = new(1, 1);

    internal Publishing(Commands commands, DatasetStore store, DatasetRules rules, PublishingRules house, TimeProvider clock) =>
        (_commands, _store, _rules, House, _clock) = (commands, store, rules, house, clock);

    /// <summary>How this house publishes.</summary>
    public PublishingRules House { get; }

    /// <summary>Publishes the working copy; archived records and what is held back stay out.</summary>
    /// <param name="command">Who, under which id – asked again with the same one, the answer is the first release – and why: readers see it in the list of releases.</param>
    /// <param name="proposal">What, as it was reviewed; null for everything as it stands.</param>
    /// <param name="stop">Gives up before the commit.</param>
    /// <exception cref="NotAllowed">The person is no publisher (any more).</exception>
    /// <exception cref="StoreUnavailable">The database did not take it; nothing was done.</exception>
    public Task<Publication> PublishAsync(Command command, Proposal? proposal = null, CancellationToken stop = default) =>
        AnnouncedAsync(command, async (context, person) =>
        {
            if (House.SecondPerson)
                return Publication.Only(PublicationOutcome.SecondPerson);
            return TooShort(command) ? Publication.Only(PublicationOutcome.NoReason)
                : await FreezeAsync(context, person, command.Operation, command.Reason.Trim(), proposal ?? new(), null, stop);
        }, stop);

    /// <summary>Publishes what somebody else asked for, if it is still exactly that.</summary>
    /// <param name="command">Who approves.</param>
    /// <param name="request">Id of the request.</param>
    /// <param name="stop">Gives up before the commit.</param>
    /// <inheritdoc cref="PublishAsync" path="/exception"/>
    public Task<Publication> ApproveAsync(Command command, string request, CancellationToken stop = default) =>
        AnnouncedAsync(command, async (context, person) =>
        {
            if (await Requests.OpenAsync(context, request, stop) is not { } asked)
                return Publication.Only(PublicationOutcome.Gone);
            if (asked.Account == person.Account)
                return Publication.Only(PublicationOutcome.Own);
            var publication = await FreezeAsync(context, person, command.Operation, asked.Reason, Proposal.Read(asked.HeldBack, asked.Sha256), asked.By, stop);
            if (publication.Release is not null)
                Requests.Decide(asked, Requests.Published, person, _clock.GetUtcNow());
            return publication;
        }, stop);

    /// <summary>Adds the first release, from the seed, to <paramref name="context"/>; the caller's transaction decides whether it stands.</summary>
    internal async Task<Publication> FreezeAsync(DashboardContext context, string by, string reason, string operationId, CancellationToken stop)
    {
        var freezing = new Freezing(context, _rules, _clock.GetUtcNow());
        // The makers of a seed have looked at its warnings.
        var (review, refusal) = await freezing.ReviewAsync(new() { Warnings = new Dictionary<string, string> { ["*"] = by } }, stop);
        return refusal ?? await freezing.AddAsync((null, by), reason, operationId, review!, stop);
    }

    /// <summary>True when the reason tells nothing.</summary>
    internal static bool TooShort(Command command) => command.Reason.Trim().Length is < Proposal.ShortestReason or > Proposal.LongestReason;

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();

    private async Task<Publication> AnnouncedAsync(Command command, Func<DashboardContext, Person, Task<Publication>> work, CancellationToken stop)
    {
        await _one.WaitAsync(stop);
        try
        {
            var publication = await _commands.RunAsync(command, Role.Publisher, async (context, person) =>
                await EarlierAsync(context, command.Operation, stop) is { } earlier ? new(PublicationOutcome.Published, earlier, []) : await work(context, person), stop);
            if (publication.Release is { } release)
                _store.Announce(release);
            return publication;
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<Publication> FreezeAsync(DashboardContext context, Person person, string operation, string reason, Proposal proposal, string? asked, CancellationToken stop)
    {
        var freezing = new Freezing(context, _rules, _clock.GetUtcNow());
        var (review, refusal) = await freezing.ReviewAsync(proposal, stop);
        if (refusal is not null)
            return refusal;
        _commands.Tell(context, person, TrailWord.Published, Kind, review!.Dataset.Release.ToString(CultureInfo.InvariantCulture),
            Freezing.Told(asked is null ? reason : $"{reason} ({asked})", proposal, review), operation);
        return await freezing.AddAsync((person.Account, person.Name), reason, operation, review, stop);
    }

    private static async Task<Release?> EarlierAsync(DashboardContext context, string operationId, CancellationToken stop)
    {
        var revision = await context.Revisions.AsNoTracking().FirstOrDefaultAsync(r => r.OperationId == operationId && r.Kind == Kind, stop);
        if (revision is null)
            return null;
        var number = int.Parse(revision.Slug, CultureInfo.InvariantCulture);
        return ReleaseTable.Opened(await context.Releases.AsNoTracking().SingleAsync(r => r.Number == number, stop));
    }
}
