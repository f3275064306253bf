using System.Globalization;
using Dashboard.Data.Access;
using Dashboard.Data.Provenance;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Storage;

/// <summary>The history: who changed which record, when, why, from what to what. It is read; nothing in the program or the database changes or prunes it.</summary>
public sealed class Revisions
{
    // Revisions of one command lie together: whole commands are found by looking at this many ids at a time, without bodies.
    private const int Look = 400;
    private readonly Commands _commands;

    internal Revisions(Commands commands) => _commands = commands;

    /// <summary>Revisions asked for, newest first, without regard to commands.</summary>
    /// <param name="account">Who asks; takes the role <see cref="Role.Editor"/>.</param>
    /// <param name="query">Which ones.</param>
    /// <exception cref="NotAllowed">The role does not suffice.</exception>
    /// <exception cref="StoreUnavailable">The database does not answer.</exception>
    public Task<IReadOnlyList<Revision>> ListAsync(string account, RevisionQuery query) => _commands.ReadAsync(account, Role.Editor, async (context, _) =>
        (IReadOnlyList<Revision>)[.. (await Asked(context, query, query.Before).Take(query.Most).ToListAsync()).Select(Of)]);

    /// <summary>How many revisions are asked for, in all portions.</summary>
    /// <inheritdoc cref="ListAsync"/>
    public Task<int> CountAsync(string account, RevisionQuery query) => _commands.ReadAsync(account, Role.Editor, (context, _) => Asked(context, query, null).CountAsync());

    /// <summary>One revision, or null where there is none.</summary>
    /// <param name="account">Who asks; takes the role <see cref="Role.Editor"/>.</param>
    /// <param name="id">Its number.</param>
    /// <inheritdoc cref="ListAsync" path="/exception"/>
    public Task<Revision?> FindAsync(string account, long id) => _commands.ReadAsync(account, Role.Editor, async (context, _) =>
        await context.Revisions.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id) is { } found ? Of(found) : null);

    /// <summary>Who published which release, by number.</summary>
    /// <param name="account">Who asks; takes the role <see cref="Role.Editor"/>.</param>
    /// <inheritdoc cref="ListAsync" path="/exception"/>
    public Task<IReadOnlyDictionary<int, string>> PublishersAsync(string account) => _commands.ReadAsync(account, Role.Editor, async (context, _) =>
        (IReadOnlyDictionary<int, string>)(await context.Revisions.AsNoTracking().Where(r => r.Kind == Publishing.Kind).Select(r => new { r.Slug, r.By }).ToListAsync())
            .ToDictionary(r => int.Parse(r.Slug, CultureInfo.InvariantCulture), r => r.By));

    /// <summary>A portion of commands with the revisions asked for, newest first. A command is never cut by the end of a portion.</summary>
    /// <inheritdoc cref="ListAsync"/>
    public Task<RevisionPortion> PortionAsync(string account, RevisionQuery query) => _commands.ReadAsync(account, Role.Editor, async (context, _) =>
    {
        var (found, next) = query.Batch is null ? await CommandsAsync(context, query) : await OneCommandAsync(context, query);
        var ids = found.SelectMany(g => g.Ids).ToList();
        var revisions = (await context.Revisions.AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync()).ToDictionary(r => r.Id, Of);
        var batches = found.Select(g => g.Batch).OfType<string>().ToList();
        var counts = await context.Revisions.Where(r => r.Batch != null && batches.Contains(r.Batch)).GroupBy(r => r.Batch!)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var told = await ToldAsync(context, batches, [.. revisions.Values.Select(r => r.At)]);
        return new RevisionPortion(
            [.. found.Select(g => new RevisionGroup(g.Batch, g.Batch is { } b && told.TryGetValue(b, out var word) ? word : null,
                [.. g.Ids.Select(id => revisions[id])], g.Batch is { } batch ? counts[batch] : 1))], next);
    });

    private static async Task<(List<(string? Batch, List<long> Ids)> Found, long? Next)> CommandsAsync(DashboardContext context, RevisionQuery query)
    {
        var found = new List<(string? Batch, List<long> Ids)>();
        var before = query.Before;
        while (true)
        {
            var part = await Asked(context, query, before).Select(r => new { r.Id, r.Batch }).Take(Look).ToListAsync();
            foreach (var line in part)
            {
                if (line.Batch is null || found.Count == 0 || found[^1].Batch != line.Batch)
                {
                    if (found.Count == query.Most)
                        return (found, line.Id + 1);
                    found.Add((line.Batch, []));
                }
                if (found[^1].Ids.Count < RevisionGroup.MostShown)
                    found[^1].Ids.Add(line.Id);
            }
            if (part.Count < Look)
                return (found, null);
            // The rest of a large command is stepped over: its first revision is found by its id.
            before = part[^1].Batch is { } batch ? await context.Revisions.Where(r => r.Batch == batch).MinAsync(r => r.Id) : part[^1].Id;
        }
    }

    private static async Task<(List<(string? Batch, List<long> Ids)> Found, long? Next)> OneCommandAsync(DashboardContext context, RevisionQuery query)
    {
        var ids = await Asked(context, query, query.Before).Select(r => r.Id).Take(RevisionGroup.MostOfOne + 1).ToListAsync();
        return (ids.Count == 0 ? [] : [(query.Batch, [.. ids.Take(RevisionGroup.MostOfOne)])], ids.Count > RevisionGroup.MostOfOne ? ids[RevisionGroup.MostOfOne - 1] : null);
    }

    // The trail has an index on the moment only; a command's line stands at its revisions' moment, give or take the commit.
    private static async Task<Dictionary<string, TrailWord>> ToldAsync(DashboardContext context, List<string> batches, List<DateTimeOffset> moments)
    {
        if (batches.Count == 0)
            return [];
        var (from, to) = (moments.Min().AddMinutes(-1), moments.Max().AddMinutes(1));
        var lines = await context.Trail.AsNoTracking().Where(e => e.At >= from && e.At <= to && e.OperationId != null && batches.Contains(e.OperationId))
            .Select(e => new { e.OperationId, e.What }).ToListAsync();
        return lines.GroupBy(l => l.OperationId!).Where(g => Kebab<TrailWord>.TryParse(g.First().What, out _))
            .ToDictionary(g => g.Key, g => Kebab<TrailWord>.TryParse(g.First().What, out var word) ? word : default);
    }

    private static IQueryable<StoredRevision> Asked(DashboardContext context, RevisionQuery query, long? before)
    {
        var revisions = context.Revisions.AsNoTracking();
        if (query.From is { } from)
            revisions = revisions.Where(r => r.At >= Start(from));
        if (query.To is { } to && to < DateOnly.MaxValue)
            revisions = revisions.Where(r => r.At < Start(to.AddDays(1)));
        if (!string.IsNullOrWhiteSpace(query.By))
            revisions = revisions.Where(r => EF.Functions.Like(r.By, Part(query.By), "\\"));
        if (!string.IsNullOrWhiteSpace(query.Text))
            revisions = revisions.Where(r => EF.Functions.Like(r.Reason, Part(query.Text), "\\"));
        if (!string.IsNullOrEmpty(query.Kind))
            revisions = revisions.Where(r => r.Kind == query.Kind);
        if (!string.IsNullOrEmpty(query.Slug))
            revisions = revisions.Where(r => r.Slug == query.Slug);
        if (!string.IsNullOrEmpty(query.Batch))
            revisions = revisions.Where(r => r.Batch == query.Batch);
        if (before is { } id)
            revisions = revisions.Where(r => r.Id < id);
        return revisions.OrderByDescending(r => r.Id);
    }

    private static string Part(string text) =>
        $"%{text.Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";

    private static Revision Of(StoredRevision r) => new(r.Id, r.Kind, r.Slug, r.Before, r.After, r.By, r.At, r.Reason, r.Batch);

    private static DateTimeOffset Start(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
