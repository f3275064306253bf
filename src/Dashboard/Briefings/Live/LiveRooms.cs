using System.Collections.Concurrent;
using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Dashboard.Data.Briefings;
using Dashboard.Data.Storage;

namespace Dashboard.Briefings.Live;

/// <summary>The running sessions with everybody who follows them. Pictures are kept, so that a restart of the program interrupts nobody for long.</summary>
/// <param name="sessions">Where sessions are kept.</param>
/// <param name="briefings">The briefings.</param>
/// <param name="life">Ends the streams when the program stops: it would wait for them.</param>
/// <param name="clock">The time.</param>
public sealed class LiveRooms(LiveSessions sessions, BriefingStore briefings, IHostApplicationLifetime life, TimeProvider clock)
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, LiveRoom> rooms = new();

    /// <summary>The room of a join code, however it was typed, or null.</summary>
    public LiveRoom? Find(string? code)
    {
        if (sessions.Find(code) is { } session)
            return rooms.GetOrAdd(session.Code, _ => new(session, Shown(session)));
        if (code is not null && rooms.TryRemove(code, out var gone))
            gone.End();
        return null;
    }

    /// <summary>The room of a join code when it is that of a briefing; else null.</summary>
    public LiveRoom? Find(string slug, string? code) => Find(code) is { } room && room.Session.Slug == slug ? room : null;

    // After a restart the version that was being presented, also when another was saved during the talk.
    private KeptBriefing? Shown(LiveSession session) => session.Version is { } version && briefings.Presented(session.Slug, version) is { } presented ? presented : briefings.Find(session.Slug);

    /// <summary>Shows a picture to everybody and keeps it; false when a newer one is there.</summary>
    public bool Show(LiveRoom room, long seen, string picture)
    {
        if (!room.TryShow(seen, picture))
            return false;
        // Nobody waits for the store, whose disk may be slow: the screens have the picture, and the next one is kept again.
        _ = Task.Run(() => sessions.KeepAsync(room.Session.Code, picture, seen + 1));
        return true;
    }

    /// <summary>Ends a session that was ended in the store.</summary>
    public void End(string code)
    {
        if (rooms.TryRemove(code, out var room))
            room.End();
    }

    /// <summary>What a screen is told as long as its line holds: the last picture at once, then each new one, and a heartbeat every second.</summary>
    public async IAsyncEnumerable<SseItem<string>> TellAsync(LiveRoom room, LiveScreen screen, Func<int> version, [EnumeratorCancellation] CancellationToken stop)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(stop, life.ApplicationStopping);
        try
        {
            while (!ends.IsCancellationRequested)
            {
                LiveState? state = null;
                var open = true;
                try
                {
                    using var beat = new CancellationTokenSource(Heartbeat, clock);
                    using var either = CancellationTokenSource.CreateLinkedTokenSource(ends.Token, beat.Token);
                    open = await screen.States.WaitToReadAsync(either.Token);
                    screen.States.TryRead(out state);
                }
                catch (OperationCanceledException)
                {
                }
                if (!open || ends.IsCancellationRequested)
                    yield break;
                // A presenter's window hears with each beat how many follow, and whether the briefing was saved anew.
                yield return state is null && !screen.Presents ? new("", "beat") : new(Written(state ?? room.State, screen.Presents ? version() : null), "picture");
                if (state?.Over == true || sessions.Find(room.Session.Code) is null)
                    yield break;
            }
        }
        finally
        {
            room.Leave(screen);
        }
    }

    /// <summary>A state as JSON; the picture is JSON already. The version of the briefing, and how many follow, are told to presenters only.</summary>
    internal static string Written(LiveState state, int? version) => string.Create(CultureInfo.InvariantCulture,
        $$"""{"revision":{{state.Revision}},"picture":{{state.Picture ?? "null"}}{{(version is null ? "" : $",\"screens\":{state.Screens},\"version\":{version}")}}{{(state.Over ? ",\"over\":true" : "")}}}""");
}
