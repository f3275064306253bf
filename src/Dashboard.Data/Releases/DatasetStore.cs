using System.Collections.Concurrent;

namespace Dashboard.Data.Releases;

/// <summary>Loads one published release from where releases are kept; null when it cannot be had. Never throws.</summary>
public delegate Release? ReleaseLoader(int number);

/// <summary>
/// The published releases of this process, in memory. Reading pages ask only this: after the start the newest release
/// stays readable whatever becomes of the database.
/// </summary>
/// <param name="load">Loads an older release; called at most once per release that can be had.</param>
/// <param name="followerFailed">Hears of followers that threw; the release stands and the others are told all the same.</param>
public sealed class DatasetStore(ReleaseLoader load, Action<Exception>? followerFailed = null)
{
    private readonly Lock _changing = new();
    private readonly Lock _loading = new();
    private readonly ConcurrentDictionary<int, Release> _loaded = [];
    private volatile Snapshot? _snapshot;
    private readonly Followers<Release> _followers = new();

    /// <summary>True once a release is loaded; until then the program is not ready.</summary>
    public bool IsLoaded => _snapshot is not null;

    /// <summary>The newest release.</summary>
    /// <exception cref="InvalidOperationException">No release is loaded yet: storage was not prepared.</exception>
    public Release Newest => _snapshot?.Newest ?? throw new InvalidOperationException("No release is loaded yet.");

    /// <summary>All published releases, newest first; empty before the start is done.</summary>
    public IReadOnlyList<ReleaseHeader> Headers => _snapshot?.Headers ?? [];

    /// <summary>The release with this number, or null: never published, or not loaded yet and the database is gone.</summary>
    public Release? Find(int number)
    {
        if (_loaded.TryGetValue(number, out var known))
            return known;
        // Only published numbers reach the database: guessing numbers costs nothing and fills nothing.
        if (!Headers.Any(h => h.Number == number))
            return null;
        lock (_loading)
            return _loaded.TryGetValue(number, out known) ? known : load(number) is { } found ? _loaded.GetOrAdd(number, found) : null;
    }

    /// <summary>Calls <paramref name="follow"/> with each newly announced release until the answer is disposed.</summary>
    /// <remarks>Called on the publisher's thread: a component must pass it on with <c>InvokeAsync</c>.</remarks>
    public IDisposable Subscribe(Action<Release> follow) => _followers.Add(follow);

    /// <summary>Makes <paramref name="release"/> the newest one, if it is newer, and tells every follower.</summary>
    public void Announce(Release release)
    {
        lock (_changing)
        {
            _loaded[release.Number] = release;
            if (_snapshot is { } now && now.Newest.Number >= release.Number)
                return;
            _snapshot = new(release, [release.Header, .. Headers.Where(h => h.Number != release.Number)]);
        }
        _followers.Tell(release, followerFailed);
    }

    /// <summary>Starts with what is already published; tells nobody.</summary>
    internal void Open(Release newest, IReadOnlyList<ReleaseHeader> headers)
    {
        lock (_changing)
        {
            _loaded[newest.Number] = newest;
            _snapshot = new(newest, [.. headers.OrderByDescending(h => h.Number)]);
        }
    }

    // Newest and list belong together: both are swapped in one write, so no reader sees one without the other.
    private sealed record Snapshot(Release Newest, IReadOnlyList<ReleaseHeader> Headers);
}
