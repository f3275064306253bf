using System.Threading.Channels;
using Dashboard.Data.Briefings;

namespace Dashboard.Briefings.Live;

/// <summary>What a screen is told.</summary>
/// <param name="Revision">Number of the picture, growing; 0 before the first one.</param>
/// <param name="Picture">The picture, JSON; null before the first one.</param>
/// <param name="Screens">How many screens of the audience follow.</param>
/// <param name="Over">True when the session was ended.</param>
public sealed record LiveState(long Revision, string? Picture, int Screens, bool Over = false);

/// <summary>A screen or a presenter's window that follows.</summary>
/// <param name="Id">Made by the screen for itself, so that one that comes back is not counted twice.</param>
/// <param name="Caller">The address it comes from.</param>
/// <param name="Presents">True for a presenter's window.</param>
public sealed record LiveScreen(string Id, string Caller, bool Presents)
{
    private readonly Channel<LiveState> states = Channel.CreateBounded<LiveState>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>The newest state that was not read yet: a slow screen leaves out what is past.</summary>
    public ChannelReader<LiveState> States => states.Reader;

    internal void Tell(LiveState state) => states.Writer.TryWrite(state);
    internal void End() => states.Writer.TryComplete();
}

/// <summary>One running session: its last picture, and who follows it.</summary>
/// <param name="kept">The session as it was kept.</param>
/// <param name="shown">The briefing that is presented.</param>
public sealed class LiveRoom(LiveSession kept, KeptBriefing? shown)
{
    /// <summary>The most screens of one session, and of one address among them.</summary>
    public const int MostScreens = 300, MostOfOneCaller = 60;

    private readonly Lock one = new();
    private readonly Dictionary<string, LiveScreen> screens = [];
    private (long Revision, string? Picture) now = (kept.Revision, kept.Picture);
    private bool over;

    /// <summary>The session.</summary>
    public LiveSession Session => kept;

    /// <summary>The briefing as it is presented: a version saved meanwhile reaches the audience only when the presenter has loaded it.</summary>
    public KeptBriefing? Shown { get; set; } = shown;

    /// <summary>What is shown now.</summary>
    public LiveState State
    {
        get
        {
            lock (one)
                return new(now.Revision, now.Picture, screens.Values.Count(s => !s.Presents), over);
        }
    }

    /// <summary>Takes a picture; false when another one was shown since the sender looked. A number the sender knows and the room does not (it was not kept) is gone past.</summary>
    public bool TryShow(long seen, string picture)
    {
        lock (one)
        {
            if (seen < now.Revision)
                return false;
            now = (seen + 1, picture);
        }
        Announce();
        return true;
    }

    /// <summary>Lets a screen in, in place of an older line of the same one; null when there are too many.</summary>
    public LiveScreen? Join(string id, string caller, bool presents)
    {
        var screen = new LiveScreen(id, caller, presents);
        lock (one)
        {
            var others = screens.Values.Where(s => s.Id != id).ToList();
            if (others.Count >= MostScreens || others.Count(s => s.Caller == caller) >= MostOfOneCaller)
                return null;
            if (screens.TryGetValue(id, out var old))
                old.End();
            screens[id] = screen;
        }
        Announce();
        return screen;
    }

    /// <summary>A screen's line has ended.</summary>
    public void Leave(LiveScreen screen)
    {
        lock (one)
        {
            if (screens.GetValueOrDefault(screen.Id) != screen)
                return;
            screens.Remove(screen.Id);
        }
        screen.End();
        Announce();
    }

    /// <summary>Tells everybody that it is over.</summary>
    public void End()
    {
        over = true;
        Announce();
    }

    private void Announce()
    {
        lock (one)
        {
            var state = State;
            foreach (var screen in screens.Values)
                screen.Tell(state);
        }
    }
}
