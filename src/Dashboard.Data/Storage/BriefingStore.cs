using Dashboard.Data.Access;
using Dashboard.Data.Briefings;
using Dashboard.Data.Provenance;
using Dashboard.Data.Releases;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Storage;

/// <summary>Keeps briefings: read from memory whatever becomes of the database, changed by presenters, every saved state kept.</summary>
public sealed class BriefingStore : IDisposable
{
    /// <summary>How the trail calls a briefing.</summary>
    public const string Kind = "briefing";
    // Whoever saves as they type is told once in this time in the trail; the states tell all of it.
    private static readonly TimeSpan ToldEach = TimeSpan.FromMinutes(10);

    private readonly Commands _commands;
    private readonly BriefingRules _rules;
    private readonly TimeProvider _clock;
    private readonly Followers<KeptBriefing> _followers = new();
    // Saving and remembering are one step, so that memory never goes back.
    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile IReadOnlyDictionary<string, KeptBriefing> _all = new Dictionary<string, KeptBriefing>();

    private IReadOnlyDictionary<(string, int), KeptBriefing> _presented = new Dictionary<(string, int), KeptBriefing>();

    internal BriefingStore(Commands commands, BriefingRules rules, TimeProvider clock) => (_commands, _rules, _clock) = (commands, rules, clock);

    /// <summary>All briefings, the one saved last first; archived ones too. Reads memory only.</summary>
    public IReadOnlyList<KeptBriefing> All => [.. _all.Values.OrderByDescending(b => b.ChangedAt).ThenBy(b => b.Briefing.Slug, StringComparer.Ordinal)];

    /// <summary>A briefing, archived or not, or null. Reads memory only.</summary>
    public KeptBriefing? Find(string slug) => _all.GetValueOrDefault(slug);

    /// <summary>A briefing as it was when it was being presented at the start of the program, although it was saved anew since; or null. Reads memory only.</summary>
    public KeptBriefing? Presented(string slug, int version) => _presented.GetValueOrDefault((slug, version));

    /// <summary>Calls <paramref name="follow"/> with each briefing that is saved, archived or brought back, until the answer is disposed.</summary>
    /// <remarks>Called on the thread of who changed it: a component must pass it on with <c>InvokeAsync</c>.</remarks>
    public IDisposable Follow(Action<KeptBriefing> follow) => _followers.Add(follow);

    /// <summary>Saves a briefing as its next state; saving what is kept already changes nothing. Takes the role <see cref="Role.Presenter"/>.</summary>
    /// <param name="command">Who, under which id. The same id again changes nothing and gives the briefing as it is kept.</param>
    /// <param name="briefing">The briefing.</param>
    /// <param name="baseVersion">Version it was made from; 0 for a new one.</param>
    /// <exception cref="BriefingRefused">It breaks a limit.</exception>
    /// <exception cref="BriefingMoved">Somebody saved it meanwhile, or has a briefing of that name.</exception>
    /// <exception cref="NotAllowed">The person is no presenter (any more).</exception>
    /// <exception cref="StoreUnavailable">The database did not take it; nothing was done.</exception>
    public Task<KeptBriefing> SaveAsync(Command command, Briefing briefing, int baseVersion) => ChangeAsync(command, async (context, person) =>
    {
        Accept(briefing);
        if (await context.BriefingStates.AsNoTracking().FirstOrDefaultAsync(s => s.Account == person.Account && s.OperationId == command.Operation) is { } done)
            return await BriefingRows.KeptAsync(context, done.Slug);
        var stored = await context.Briefings.FindAsync(briefing.Slug);
        if ((stored?.Version ?? 0) != baseVersion)
            throw stored is null ? Unknown() : new BriefingMoved(await BriefingRows.KeptAsync(context, briefing.Slug));
        var state = BriefingRows.StateOf(briefing, baseVersion + 1, _clock.GetUtcNow(), person.Name, person.Account, command.Operation);
        if (stored is null)
            context.Add(stored = new() { Slug = briefing.Slug });
        else if ((await context.BriefingStates.FindAsync(stored.Slug, stored.Version))!.Sha256 == state.Sha256)
            return await BriefingRows.KeptAsync(context, stored.Slug);
        stored.Version = state.Version;
        context.Add(state);
        var saved = Kebab<TrailWord>.Of(TrailWord.Saved);
        var since = state.At - ToldEach;
        if (!await context.Trail.AnyAsync(e => e.At >= since && e.What == saved && e.Kind == Kind && e.Slug == stored.Slug && e.Account == person.Account))
            _commands.Tell(context, person, TrailWord.Saved, Kind, stored.Slug, command.Reason, command.Operation);
        return BriefingRows.Of(stored, state);
    });

    /// <summary>Puts a briefing away or brings it back; the states stay as they are. Takes the role <see cref="Role.Presenter"/>.</summary>
    /// <exception cref="BriefingRefused">There is no such briefing.</exception>
    /// <exception cref="NotAllowed">The person is no presenter (any more).</exception>
    /// <exception cref="StoreUnavailable">The database did not take it; nothing was done.</exception>
    public Task<KeptBriefing> ArchiveAsync(Command command, string slug, bool archived) => ChangeAsync(command, async (context, person) =>
    {
        var stored = await context.Briefings.FindAsync(slug) ?? throw Unknown();
        if (stored.Archived != archived)
            _commands.Tell(context, person, archived ? TrailWord.Archived : TrailWord.Restored, Kind, slug, command.Reason, command.Operation);
        stored.Archived = archived;
        return await BriefingRows.KeptAsync(context, slug);
    });

    /// <summary>Notes that an offline file was made of a briefing, for the question whether it is still fresh. Takes the role <see cref="Role.Presenter"/>.</summary>
    /// <param name="command">Who made it.</param>
    /// <param name="slug">Slug of the briefing.</param>
    /// <param name="briefingHash">Hash of the briefing it was made from.</param>
    /// <param name="fileHash">SHA-256 of the file, lower-case hexadecimal.</param>
    /// <inheritdoc cref="ArchiveAsync" path="/exception"/>
    public Task OfflineMadeAsync(Command command, string slug, string briefingHash, string fileHash) => ChangeAsync(command, async (context, person) =>
    {
        var stored = await context.Briefings.FindAsync(slug) ?? throw Unknown();
        (stored.OfflineBriefing, stored.OfflineFile, stored.OfflineAt, stored.OfflineBy) = (briefingHash, fileHash, _clock.GetUtcNow(), person.Name);
        _commands.Tell(context, person, TrailWord.Exported, Kind, slug, $"HTML · SHA-256 {fileHash}", command.Operation);
        return await BriefingRows.KeptAsync(context, slug);
    });

    /// <summary>Every saved state of a briefing, newest first. Takes the role <see cref="Role.Presenter"/>.</summary>
    /// <exception cref="NotAllowed">The role does not suffice.</exception>
    /// <exception cref="StoreUnavailable">The database does not answer.</exception>
    public Task<IReadOnlyList<BriefingState>> HistoryAsync(string account, string slug) => _commands.ReadAsync(account, Role.Presenter, async (context, _) =>
        (IReadOnlyList<BriefingState>)await context.BriefingStates.AsNoTracking().Where(s => s.Slug == slug).OrderByDescending(s => s.Version)
            .Select(s => new BriefingState(s.Version, s.At, s.By, s.Slides)).ToListAsync());

    /// <summary>A briefing as it was in one of its versions, or null. Takes the role <see cref="Role.Presenter"/>.</summary>
    /// <inheritdoc cref="HistoryAsync" path="/exception"/>
    public Task<Briefing?> StateAsync(string account, string slug, int version) => _commands.ReadAsync(account, Role.Presenter, async (context, _) =>
        await context.BriefingStates.FindAsync(slug, version) is { } state ? BriefingDocument.Read(state.Document) : null);

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();

    /// <summary>Starts with what is kept, and with the older versions that sessions are in the middle of; tells nobody.</summary>
    internal void Open(IEnumerable<KeptBriefing> kept, IEnumerable<KeptBriefing> presented) =>
        (_all, _presented) = (kept.ToDictionary(b => b.Briefing.Slug), presented.ToDictionary(b => (b.Briefing.Slug, b.Version)));

    // Asked inside the command: who may not save is told so first, whatever they send.
    private void Accept(Briefing briefing)
    {
        IReadOnlyList<BriefingProblem> problems = [.. BriefingDocument.Check(briefing), .. _rules.Refusing(briefing) is { } refusing ? [refusing] : Array.Empty<BriefingProblem>()];
        if (problems.Count > 0)
            throw new BriefingRefused(problems);
        if (BriefingDocument.Write(briefing).Length > BriefingDocument.Longest)
            throw new BriefingRefused([new("slides", "long")]);
    }

    private static BriefingRefused Unknown() => new([new("slug", "gone")]);

    private async Task<KeptBriefing> ChangeAsync(Command command, Func<DashboardContext, Person, Task<KeptBriefing>> change)
    {
        await _one.WaitAsync();
        try
        {
            var kept = await _commands.RunAsync(command, Role.Presenter, change);
            if (Find(kept.Briefing.Slug) is not { } before || before with { Briefing = kept.Briefing } != kept)
            {
                _all = new Dictionary<string, KeptBriefing>(_all) { [kept.Briefing.Slug] = kept };
                _followers.Tell(kept);
            }
            return kept;
        }
        finally
        {
            _one.Release();
        }
    }
}
