using Dashboard.Data.Access;
using Dashboard.Data.Releases;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Storage;

/// <summary>Publications asked for by those who may not publish alone: asked, refused, taken back. Approving is <see cref="Publishing.ApproveAsync"/>.</summary>
public sealed class Requests
{
    internal const string Open = "open", Published = "published", Refused = "refused", Withdrawn = "withdrawn";

    private readonly Commands _commands;
    private readonly DatasetRules _rules;
    private readonly TimeProvider _clock;
    private readonly Followers<string> _followers = new();

    internal Requests(Commands commands, DatasetRules rules, TimeProvider clock) => (_commands, _rules, _clock) = (commands, rules, clock);

    /// <summary>Calls <paramref name="follow"/> with the id of each request that is made, refused or taken back, until the answer is disposed.</summary>
    public IDisposable Subscribe(Action<string> follow) => _followers.Add(follow);

    /// <summary>Asks for a publication of exactly what was reviewed. Takes the role <see cref="Role.Editor"/>.</summary>
    /// <param name="command">Who asks, and why it is to be published; the operation id becomes the id of the request.</param>
    /// <param name="proposal">What, as it was reviewed.</param>
    /// <param name="stop">Gives up before the commit.</param>
    /// <exception cref="NotAllowed">The person is no editor (any more).</exception>
    /// <exception cref="StoreUnavailable">The database did not take it; nothing was done.</exception>
    public async Task<Publication> AskAsync(Command command, Proposal proposal, CancellationToken stop = default)
    {
        var answer = await _commands.RunAsync(command, Role.Editor, async (context, person) =>
        {
            if (await context.Requests.AnyAsync(r => r.Id == command.Operation, stop))
                return Publication.Only(PublicationOutcome.Requested);
            if (Publishing.TooShort(command))
                return Publication.Only(PublicationOutcome.NoReason);
            var (review, refusal) = await new Freezing(context, _rules, _clock.GetUtcNow()).ReviewAsync(proposal, stop);
            if (refusal is not null)
                return refusal;
            context.Add(new StoredRequest
            {
                Id = command.Operation,
                Account = person.Account,
                By = person.Name,
                At = _clock.GetUtcNow(),
                Reason = command.Reason.Trim(),
                Sha256 = review!.Sha256,
                HeldBack = proposal.Write(),
                State = Open,
            });
            _commands.Tell(context, person, TrailWord.PublicationRequested, detail: command.Reason.Trim(), operation: command.Operation);
            return Publication.Only(PublicationOutcome.Requested);
        }, stop);
        _followers.Tell(command.Operation);
        return answer;
    }

    /// <summary>Refuses what somebody asked for; the reason stands in the trail. Takes the role <see cref="Role.Publisher"/>.</summary>
    /// <inheritdoc cref="AskAsync" path="/exception"/>
    public Task<Publication> RefuseAsync(Command command, string request) =>
        EndAsync(command, request, Role.Publisher, PublicationOutcome.Refused, (_, _) => Publishing.TooShort(command) ? PublicationOutcome.NoReason : null);

    /// <summary>Takes one's own request back. Takes the role <see cref="Role.Editor"/>.</summary>
    /// <inheritdoc cref="AskAsync" path="/exception"/>
    public Task<Publication> WithdrawAsync(Command command, string request) =>
        EndAsync(command, request, Role.Editor, PublicationOutcome.Withdrawn, (asked, person) => asked.Account == person.Account ? null : PublicationOutcome.Gone);

    /// <summary>The open requests, oldest first: for the publish page and the list of what waits. Takes the role <see cref="Role.Editor"/>.</summary>
    /// <param name="account">Who asks.</param>
    /// <exception cref="NotAllowed">The role does not suffice.</exception>
    /// <exception cref="StoreUnavailable">The database does not answer.</exception>
    public Task<IReadOnlyList<PublicationRequest>> ReadAsync(string account) => _commands.ReadAsync(account, Role.Editor, async (context, _) =>
    {
        var open = await context.Requests.AsNoTracking().Where(r => r.State == Open).OrderBy(r => r.At).ToListAsync();
        return (IReadOnlyList<PublicationRequest>)[.. open.Select(r => new PublicationRequest(r.Id, r.Account, r.By, r.At, r.Reason, Proposal.Read(r.HeldBack, r.Sha256)))];
    });

    internal static Task<StoredRequest?> OpenAsync(DashboardContext context, string id, CancellationToken stop) =>
        context.Requests.FirstOrDefaultAsync(r => r.Id == id && r.State == Open, stop);

    internal static void Decide(StoredRequest request, string state, Person person, DateTimeOffset at) =>
        (request.State, request.DecidedBy, request.DecidedAt) = (state, person.Account, at);

    private async Task<Publication> EndAsync(Command command, string request, Role needed, PublicationOutcome end, Func<StoredRequest, Person, PublicationOutcome?> against)
    {
        var answer = await _commands.RunAsync(command, needed, async (context, person) =>
        {
            if (await OpenAsync(context, request, default) is not { } asked)
                return Publication.Only(PublicationOutcome.Gone);
            if (against(asked, person) is { } refusal)
                return Publication.Only(refusal);
            Decide(asked, end == PublicationOutcome.Refused ? Refused : Withdrawn, person, _clock.GetUtcNow());
            _commands.Tell(context, person, TrailWord.PublicationRefused, detail: string.Join(" · ", new[] { asked.By, command.Reason.Trim() }.Where(t => t.Length > 0)), operation: command.Operation);
            return Publication.Only(end);
        });
        _followers.Tell(request);
        return answer;
    }
}
