using Dashboard.Data.Access;
using Dashboard.Data.Editing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Storage;

/// <summary>Keeps what editors type, per person and record, until it is saved or discarded.</summary>
public sealed class Drafts
{
    /// <summary>The longest draft, in characters.</summary>
    public const int Longest = 200_000;

    private readonly Commands _commands;
    private readonly TimeProvider _clock;

    internal Drafts(Commands commands, TimeProvider clock) => (_commands, _clock) = (commands, clock);

    /// <summary>Keeps a draft. A lower sequence than the one kept changes nothing: a late message never replaces a newer text.</summary>
    /// <returns>When the draft that is kept now was kept.</returns>
    /// <exception cref="NotAllowed">The person is no editor (any more).</exception>
    /// <exception cref="StoreUnavailable">The database did not take it.</exception>
    /// <exception cref="ArgumentException">The texts are too long.</exception>
    public Task<DateTimeOffset> SaveAsync(string account, Draft draft)
    {
        if (draft.Texts.Length > Longest)
            throw new ArgumentException($"A draft has at most {Longest} characters.", nameof(draft));
        return _commands.RunAsync(Command.New(account), Role.Editor, async (context, _) =>
        {
            var stored = await context.Drafts.FindAsync(account, draft.Kind, draft.Slug);
            if (stored is null)
                context.Add(stored = new() { Account = account, Kind = draft.Kind, Slug = draft.Slug, Texts = draft.Texts });
            else if (stored.Sequence >= draft.Sequence)
                return stored.SavedAt;
            (stored.Texts, stored.BaseVersion, stored.BaseBody, stored.Sequence, stored.SavedAt) =
                (draft.Texts, draft.BaseVersion, draft.BaseBody, draft.Sequence, _clock.GetUtcNow());
            return stored.SavedAt;
        });
    }

    /// <summary>The person's draft of a record, or null.</summary>
    /// <inheritdoc cref="SaveAsync" path="/exception"/>
    public Task<Draft?> FindAsync(string account, string kind, string slug) => _commands.ReadAsync(account, Role.Editor, async (context, _) =>
        await context.Drafts.AsNoTracking().FirstOrDefaultAsync(d => d.Account == account && d.Kind == kind && d.Slug == slug) is { } found ? Of(found) : null);

    /// <summary>All drafts of a person, newest first.</summary>
    /// <inheritdoc cref="SaveAsync" path="/exception"/>
    public Task<IReadOnlyList<Draft>> ListAsync(string account) => _commands.ReadAsync(account, Role.Editor, async (context, _) =>
        (IReadOnlyList<Draft>)[.. (await context.Drafts.AsNoTracking().Where(d => d.Account == account).ToListAsync()).Select(Of).OrderByDescending(d => d.SavedAt)]);

    /// <summary>Throws a draft away; nothing happens when there is none.</summary>
    /// <inheritdoc cref="SaveAsync" path="/exception"/>
    public Task DiscardAsync(string account, string kind, string slug) => _commands.RunAsync(Command.New(account), Role.Editor, async (context, _) =>
    {
        if (await context.Drafts.FindAsync(account, kind, slug) is { } stored)
            context.Remove(stored);
        return 0;
    });

    /// <summary>Who else has a draft of this record: names with the moment of the last keystroke kept, newest first.</summary>
    /// <inheritdoc cref="SaveAsync" path="/exception"/>
    public Task<IReadOnlyList<(string Name, DateTimeOffset At)>> OthersAsync(string account, string kind, string slug) => _commands.ReadAsync(account, Role.Editor, async (context, _) =>
    {
        var others = await (from d in context.Drafts.AsNoTracking()
                            join a in context.Users on d.Account equals a.Id
                            where d.Kind == kind && d.Slug == slug && d.Account != account
                            select new { a.Name, d.SavedAt }).ToListAsync();
        return (IReadOnlyList<(string, DateTimeOffset)>)[.. others.OrderByDescending(o => o.SavedAt).Select(o => (o.Name, o.SavedAt))];
    });

    /// <summary>Who has typed into which records and not saved, newest first; the person's own drafts are among them.</summary>
    /// <inheritdoc cref="SaveAsync" path="/exception"/>
    public Task<IReadOnlyList<DraftLine>> OpenAsync(string account) => _commands.ReadAsync(account, Role.Editor, async (context, _) =>
    {
        var open = await (from d in context.Drafts.AsNoTracking()
                          join a in context.Users on d.Account equals a.Id
                          select new { d.Kind, d.Slug, a.Name, a.Id, d.SavedAt }).ToListAsync();
        return (IReadOnlyList<DraftLine>)[.. open.OrderByDescending(d => d.SavedAt).Select(d => new DraftLine(d.Kind, d.Slug, d.Name, d.Id == account, d.SavedAt))];
    });

    private static Draft Of(StoredDraft stored) =>
        new(stored.Kind, stored.Slug, stored.Texts, stored.BaseVersion, stored.BaseBody, stored.Sequence, stored.SavedAt);
}
