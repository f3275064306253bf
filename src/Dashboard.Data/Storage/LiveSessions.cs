using System.Collections.Concurrent;
using System.Security.Cryptography;
using Dashboard.Data.Access;
using Dashboard.Data.Briefings;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Storage;

/// <summary>Which briefings are being shown to an audience, under which join code and with which last picture; kept so that a restart of the program ends none.</summary>
public sealed class LiveSessions : IDisposable
{
    private readonly Commands _commands;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, LiveSession> _running = new();
    private readonly ConcurrentDictionary<string, long> _written = new();
    private readonly SemaphoreSlim _keeping = new(1, 1);

    internal LiveSessions(Commands commands, TimeProvider clock) => (_commands, _clock) = (commands, clock);

    /// <summary>Begins to show a briefing; the same session again while the person's last one of this briefing runs. Takes the role <see cref="Role.Presenter"/>.</summary>
    /// <exception cref="BriefingRefused">There is no such briefing.</exception>
    /// <exception cref="NotAllowed">The person is no presenter (any more).</exception>
    /// <exception cref="StoreUnavailable">The database did not take it; nothing was done.</exception>
    public async Task<LiveSession> StartAsync(Command command, string slug)
    {
        var session = await _commands.RunAsync(command, Role.Presenter, async (context, person) =>
        {
            if (!await context.Briefings.AnyAsync(b => b.Slug == slug))
                throw new BriefingRefused([new("slug", "gone")]);
            var now = _clock.GetUtcNow();
            var mine = await context.LiveSessions.AsNoTracking().Where(s => s.Account == person.Account && s.Slug == slug && s.EndedAt == null).ToListAsync();
            if (mine.Select(Of).FirstOrDefault(s => s.RunsAt(now)) is { } running)
                return running;
            var stored = new StoredLiveSession { Code = await NewCodeAsync(context), Slug = slug, Account = person.Account, By = person.Name, StartedAt = now, KeptAt = now };
            context.Add(stored);
            _commands.Tell(context, person, TrailWord.Started, BriefingStore.Kind, slug, operation: command.Operation);
            return Of(stored);
        });
        return _running.GetOrAdd(session.Code, session);
    }

    /// <summary>The running session of a join code, as somebody types it, or null. Reads memory only.</summary>
    public LiveSession? Find(string? code) =>
        code is not null && _running.TryGetValue(code.Trim().ToUpperInvariant(), out var found) && found.RunsAt(_clock.GetUtcNow()) ? found : null;

    /// <summary>The running session in which a person presents a briefing, or null. Reads memory only.</summary>
    public LiveSession? Running(string account, string slug) => _running.Values.FirstOrDefault(s => s.Account == account && s.Slug == slug && s.RunsAt(_clock.GetUtcNow()));

    /// <summary>The briefings of the running sessions, each in the version that its last picture shows.</summary>
    internal IReadOnlyList<(string Slug, int Version)> Shown => [.. _running.Values.Where(s => s.Version is not null).Select(s => (s.Slug, s.Version!.Value)).Distinct()];

    /// <summary>Remembers what the audience was shown last; an older picture than the known one changes nothing. A store that does not answer is no failure: memory has it, and the next picture is kept again.</summary>
    /// <param name="code">The join code; who may send pictures is checked by the caller against <see cref="LiveSession.Account"/>.</param>
    /// <param name="pictureJson">The picture.</param>
    /// <param name="revision">Its number, growing.</param>
    /// <exception cref="ArgumentException">The picture is too long.</exception>
    public async Task KeepAsync(string code, string pictureJson, long revision)
    {
        if (pictureJson.Length > LiveSession.LongestPicture)
            throw new ArgumentException($"A picture has at most {LiveSession.LongestPicture} characters.", nameof(pictureJson));
        if (!Remember(code, pictureJson, revision))
            return;
        await _keeping.WaitAsync();
        try
        {
            await WriteAsync(code);
        }
        catch (StoreUnavailable)
        {
        }
        finally
        {
            _keeping.Release();
        }
    }

    /// <summary>Ends a session of one's own, and its code; an administrator ends anybody's. Nothing happens when it is over already.</summary>
    /// <exception cref="NotAllowed">It is somebody else's, or the person is no presenter (any more).</exception>
    /// <exception cref="StoreUnavailable">The database did not take it; nothing was done.</exception>
    public async Task EndAsync(Command command, string code)
    {
        await _commands.RunAsync(command, Role.Presenter, async (context, person) =>
        {
            if (await context.LiveSessions.FindAsync(code) is not { EndedAt: null } stored)
                return 0;
            if (stored.Account != person.Account && !person.May(Role.Administrator))
                throw new NotAllowed(Role.Administrator);
            stored.EndedAt = _clock.GetUtcNow();
            _commands.Tell(context, person, TrailWord.Ended, BriefingStore.Kind, stored.Slug, operation: command.Operation);
            return 0;
        });
        _running.TryRemove(code, out _);
    }

    /// <inheritdoc />
    public void Dispose() => _keeping.Dispose();

    /// <summary>Starts with the sessions that nobody ended.</summary>
    internal void Open(IEnumerable<StoredLiveSession> kept)
    {
        foreach (var session in kept.Select(Of).Where(s => s.RunsAt(_clock.GetUtcNow())))
            _running[session.Code] = session;
    }

    private static LiveSession Of(StoredLiveSession s) => new(s.Code, s.Slug, s.Account, s.By, s.StartedAt, s.Picture, s.Revision, s.KeptAt);

    private static async Task<string> NewCodeAsync(DashboardContext context)
    {
        string code;
        do
            code = RandomNumberGenerator.GetString(LiveSession.Letters, LiveSession.CodeLength);
        while (await context.LiveSessions.AnyAsync(s => s.Code == code));
        return code;
    }

    private bool Remember(string code, string picture, long revision)
    {
        while (_running.TryGetValue(code, out var known) && known.Revision < revision)
        {
            if (_running.TryUpdate(code, known with { Picture = picture, Revision = revision, KeptAt = _clock.GetUtcNow() }, known))
                return true;
        }
        return false;
    }

    // Many pictures in a row are written as the last of them: who waited finds theirs written.
    private Task WriteAsync(string code) => !_running.TryGetValue(code, out var now) || _written.GetValueOrDefault(code) >= now.Revision
        ? Task.CompletedTask
        : _commands.RunUnsignedAsync(async context =>
        {
            if (await context.LiveSessions.FindAsync(code) is { } stored && stored.Revision < now.Revision)
                (stored.Picture, stored.Revision, stored.KeptAt) = (now.Picture, now.Revision, now.KeptAt);
            return _written[code] = now.Revision;
        });
}
