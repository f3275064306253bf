using Dashboard.Data.Access;
using Dashboard.Data.Provenance;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Storage;

/// <summary>The audit trail: who did what. Lines are added and read; nothing in the program or the database changes one.</summary>
public sealed class Trail
{
    private readonly IDbContextFactory<DashboardContext> _contexts;
    private readonly Commands _commands;
    private readonly TimeProvider _clock;

    internal Trail(IDbContextFactory<DashboardContext> contexts, Commands commands, TimeProvider clock) =>
        (_contexts, _commands, _clock) = (contexts, commands, clock);

    /// <summary>Adds a line for what is no command: sign-ins, exports.</summary>
    /// <param name="account">Id of the account, or null where nobody is signed in.</param>
    /// <param name="by">Name of the person, or the name that was typed; cut at 200 characters.</param>
    /// <param name="what">What happened.</param>
    /// <param name="kind">Kind of record.</param>
    /// <param name="slug">Slug, number or id of what it concerns.</param>
    /// <param name="detail">What else there is to say.</param>
    public async Task TellAsync(string? account, string by, TrailWord what, string? kind = null, string? slug = null, string? detail = null)
    {
        await using var context = await _contexts.CreateDbContextAsync();
        context.Add(new StoredEvent
        {
            At = _clock.GetUtcNow(),
            Account = account,
            By = by.Length <= 200 ? by : by[..200],
            What = Kebab<TrailWord>.Of(what),
            Kind = kind,
            Slug = slug,
            Detail = detail,
        });
        await context.SaveChangesAsync();
    }

    /// <summary>The lines asked for, newest first.</summary>
    /// <param name="account">Who asks; takes the role <see cref="Role.Editor"/>.</param>
    /// <param name="query">Which lines.</param>
    /// <exception cref="NotAllowed">The role does not suffice.</exception>
    /// <exception cref="StoreUnavailable">The database does not answer.</exception>
    public Task<IReadOnlyList<TrailLine>> ReadAsync(string account, TrailQuery query) => _commands.ReadAsync(account, Role.Editor, async (context, _) =>
    {
        var lines = context.Trail.AsNoTracking();
        if (query.From is { } from)
            lines = lines.Where(e => e.At >= Start(from));
        if (query.To is { } to && to < DateOnly.MaxValue)
            lines = lines.Where(e => e.At < Start(to.AddDays(1)));
        if (!string.IsNullOrWhiteSpace(query.By))
            lines = lines.Where(e => e.By.Contains(query.By.Trim()));
        if (query.What is { } what)
            lines = lines.Where(e => e.What == Kebab<TrailWord>.Of(what));
        if (!string.IsNullOrEmpty(query.Kind))
            lines = lines.Where(e => e.Kind == query.Kind);
        if (!string.IsNullOrEmpty(query.Slug))
            lines = lines.Where(e => e.Slug == query.Slug);
        if (query.Before is { } before)
            lines = lines.Where(e => e.Id < before);
        var found = await lines.OrderByDescending(e => e.Id).Take(query.Most).ToListAsync();
        var accounts = found.Where(e => e.Kind == Accounts.People.Kind).Select(e => e.Slug).OfType<string>().Distinct().ToList();
        var names = accounts.Count == 0 ? [] : await context.Users.AsNoTracking().Where(a => accounts.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name);
        return (IReadOnlyList<TrailLine>)[.. found.Select(e => new TrailLine(
            e.Id, e.At, e.By, Kebab<TrailWord>.TryParse(e.What, out var word) ? word : TrailWord.Saved, e.Kind, e.Slug, e.Detail)
            { Name = e.Kind == Accounts.People.Kind && e.Slug is { } id ? names.GetValueOrDefault(id) : null })];
    });

    private static DateTimeOffset Start(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
