using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Dashboard.Data.Access;
using Dashboard.Data.Briefings;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Storage;

/// <summary>Links that let people see a briefing without an account: with a name, a time, a number of uses and a password where wanted.</summary>
public sealed class BriefingShares
{
    private readonly Commands _commands;
    private readonly SharePasswords _passwords;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, StoredShare> _byKey = new();
    private readonly ConcurrentDictionary<string, BriefingShare> _byId = new();

    internal BriefingShares(Commands commands, SharePasswords passwords, TimeProvider clock) => (_commands, _passwords, _clock) = (commands, passwords, clock);

    private DateOnly Today => DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);

    /// <summary>Makes a link. Takes the role <see cref="Role.Presenter"/>.</summary>
    /// <param name="command">Who, under which id. The same id again gives the same link another key, since the first answer was lost.</param>
    /// <param name="slug">Slug of the briefing.</param>
    /// <param name="terms">What it is to be.</param>
    /// <returns>The key of the link, told once: only its hash is kept.</returns>
    /// <exception cref="BriefingRefused">There is no such briefing, or the terms cannot be.</exception>
    /// <exception cref="NotAllowed">The person is no presenter (any more).</exception>
    /// <exception cref="StoreUnavailable">The database did not take it; nothing was done.</exception>
    public async Task<string> MakeAsync(Command command, string slug, ShareTerms terms)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var (made, dead) = await _commands.RunAsync(command, Role.Presenter, async (context, person) =>
        {
            if (terms.Check(Today) is { Count: > 0 } problems)
                throw new BriefingRefused(problems);
            if (!await context.Briefings.AnyAsync(b => b.Slug == slug))
                throw new BriefingRefused([new("slug", "gone")]);
            if (await context.BriefingShares.FirstOrDefaultAsync(s => s.Account == person.Account && s.OperationId == command.Operation) is { } again)
            {
                var old = again.KeyHash;
                again.KeyHash = Hash(key);
                return (again, old);
            }
            var share = new StoredShare
            {
                Id = Guid.NewGuid().ToString("N"),
                KeyHash = Hash(key),
                Slug = slug,
                Name = terms.Name.Trim(),
                PasswordHash = _passwords.Hash(terms),
                From = terms.From,
                Until = terms.Until,
                MostUses = terms.MostUses,
                Account = person.Account,
                By = person.Name,
                MadeAt = _clock.GetUtcNow(),
                OperationId = command.Operation,
            };
            context.Add(share);
            _commands.Tell(context, person, TrailWord.Shared, BriefingStore.Kind, slug, share.Name, command.Operation);
            return (share, "");
        });
        _byKey.TryRemove(dead, out _);
        Remember(made);
        return key;
    }

    /// <summary>The links to a briefing, newest first. Takes the role <see cref="Role.Presenter"/>.</summary>
    /// <exception cref="NotAllowed">The role does not suffice.</exception>
    /// <exception cref="StoreUnavailable">The database does not answer.</exception>
    public Task<IReadOnlyList<BriefingShare>> ListAsync(string account, string slug) => _commands.ReadAsync(account, Role.Presenter, async (context, _) =>
        (IReadOnlyList<BriefingShare>)[.. (await context.BriefingShares.AsNoTracking().Where(s => s.Slug == slug).ToListAsync()).Select(Of).OrderByDescending(s => s.MadeAt)]);

    /// <summary>Withdraws a link; whoever it has let in sees nothing more from the next request on. Takes the role <see cref="Role.Presenter"/>.</summary>
    /// <exception cref="NotAllowed">The person is no presenter (any more).</exception>
    /// <exception cref="StoreUnavailable">The database did not take it; nothing was done.</exception>
    public async Task WithdrawAsync(Command command, string share)
    {
        var withdrawn = await _commands.RunAsync(command, Role.Presenter, async (context, person) =>
        {
            if (await context.BriefingShares.FindAsync(share) is not { WithdrawnAt: null } stored)
                return null;
            stored.WithdrawnAt = _clock.GetUtcNow();
            _commands.Tell(context, person, TrailWord.Withdrawn, BriefingStore.Kind, stored.Slug, stored.Name, command.Operation);
            return stored;
        });
        if (withdrawn is not null)
            Remember(withdrawn);
    }

    /// <summary>A link by its id, or null: whether those it has let in may stay. Reads memory only.</summary>
    public BriefingShare? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>True while those a link has let in may see a briefing. Reads memory only.</summary>
    public bool Admits(string id, string slug) => Find(id) is { } share && share.Slug == slug && share.Admits(Today);

    /// <summary>What would come of using a link without a password; nothing is counted. Reads memory only.</summary>
    public ShareAnswer Look(string key)
    {
        if (!_byKey.TryGetValue(Hash(key), out var stored) || Find(stored.Id) is not { } share)
            return new(ShareOutcome.Unknown, null);
        var outcome = share.On(Today);
        return new(outcome == ShareOutcome.LetIn && share.HasPassword ? ShareOutcome.PasswordNeeded : outcome, share);
    }

    /// <summary>Uses a link: checks time, number of uses and password and counts the use.</summary>
    /// <param name="key">The key in the link.</param>
    /// <param name="password">What was typed; null for nothing.</param>
    /// <exception cref="StoreUnavailable">The database did not take the use; nobody is let in.</exception>
    public async Task<ShareAnswer> UseAsync(string key, string? password)
    {
        var seen = Look(key);
        if (seen.Outcome == ShareOutcome.PasswordNeeded)
        {
            var outcome = await Task.Run(() => _passwords.Ask(_byKey[Hash(key)], password));
            if (outcome != ShareOutcome.LetIn)
                return seen with { Outcome = outcome };
        }
        else if (seen.Outcome != ShareOutcome.LetIn)
        {
            return seen;
        }
        var used = await _commands.RunUnsignedAsync(async context =>
        {
            // Asked again where nobody else writes: two who come at once are two.
            var stored = (await context.BriefingShares.FindAsync(seen.Share!.Id))!;
            if (Of(stored).On(Today) is not ShareOutcome.LetIn and var other)
                return (stored, other);
            stored.Uses++;
            _commands.Tell(context, new("", stored.Name, Role.Reader), TrailWord.LetIn, BriefingStore.Kind, stored.Slug);
            return (stored, ShareOutcome.LetIn);
        });
        return new(used.Item2, Remember(used.stored));
    }

    /// <summary>Starts with what is kept.</summary>
    internal void Open(IEnumerable<StoredShare> kept)
    {
        foreach (var share in kept)
            Remember(share);
    }

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key)));

    private static BriefingShare Of(StoredShare s) =>
        new(s.Id, s.Slug, s.Name, s.From, s.Until, s.MostUses, s.Uses, s.PasswordHash is not null, s.By, s.MadeAt, s.WithdrawnAt);

    // Uses and withdrawals only grow: an answer that comes late never takes one back.
    private BriefingShare Remember(StoredShare stored)
    {
        _byKey[stored.KeyHash] = stored;
        return _byId.AddOrUpdate(stored.Id, _ => Of(stored), (_, known) => Of(stored) with { Uses = Math.Max(known.Uses, stored.Uses), WithdrawnAt = known.WithdrawnAt ?? stored.WithdrawnAt });
    }
}
