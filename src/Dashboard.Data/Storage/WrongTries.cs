using System.Collections.Concurrent;

namespace Dashboard.Data.Storage;

/// <summary>Counts tries in a row, and lets no more of them happen for a while when there were too many; in memory only.</summary>
/// <param name="most">How many are had.</param>
/// <param name="rest">How long nobody may try after that.</param>
/// <param name="clock">Tells the moment.</param>
internal sealed class WrongTries(int most, TimeSpan rest, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, (int Count, DateTimeOffset Last)> _tries = new();

    /// <summary>Takes one try; false when none is left.</summary>
    public bool Take(string of)
    {
        var now = clock.GetUtcNow();
        var taken = true;
        _tries.AddOrUpdate(of, _ => (1, now), (_, known) =>
        {
            // May run more than once: the last run is the one that counts.
            taken = now - known.Last >= rest || known.Count < most;
            return now - known.Last >= rest ? (1, now) : taken ? (known.Count + 1, now) : known;
        });
        return taken;
    }

    /// <summary>Begins anew: it was the right one.</summary>
    public void Forget(string of) => _tries.TryRemove(of, out _);
}
