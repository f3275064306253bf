using System.Collections.Concurrent;
using System.Reflection;
using Dashboard.Data.Access;
using Dashboard.Data.Briefings;

namespace Dashboard.Data.Storage;

/// <summary>Keeps briefings: read from memory, changed by presenters, every saved state kept.</summary>
public sealed class BriefingStore
{
    private readonly ConcurrentDictionary<string, List<KeptBriefing>> all = new(Seeded().ToDictionary(b => b.Slug, b => new List<KeptBriefing> { new(b, 1, DateTimeOffset.UnixEpoch, "", BriefingDocument.Hash(b)) }));
    private Action<KeptBriefing>? followers;

    /// <summary>All briefings, the one saved last first; archived ones too.</summary>
    public IReadOnlyList<KeptBriefing> All => [.. all.Values.Select(b => b[^1]).OrderByDescending(b => b.ChangedAt)];

    /// <summary>A briefing, or null. Reads memory only.</summary>
    public KeptBriefing? Find(string slug) => all.TryGetValue(slug, out var states) ? states[^1] : null;

    /// <summary>Follows.</summary>
    public IDisposable Follow(Action<KeptBriefing> heard)
    {
        followers += heard;
        return new End(() => followers -= heard);
    }

    /// <summary>Saves.</summary>
    public Task<KeptBriefing> SaveAsync(Command command, Briefing briefing, int baseVersion)
    {
        if (BriefingDocument.Check(briefing) is { Count: > 0 } problems)
            throw new BriefingRefused(problems);
        lock (all)
        {
            var states = all.GetOrAdd(briefing.Slug, _ => []);
            if (states.Count > 0 && states[^1].Version != baseVersion)
                throw new BriefingMoved(states[^1]);
            states.Add(new(briefing, baseVersion + 1, DateTimeOffset.UtcNow, command.Account, BriefingDocument.Hash(briefing), states.Count > 0 ? states[^1].Offline : null, states.Count > 0 && states[^1].Archived));
            followers?.Invoke(states[^1]);
            return Task.FromResult(states[^1]);
        }
    }

    /// <summary>Archives.</summary>
    public Task<KeptBriefing> ArchiveAsync(Command command, string slug, bool archived)
    {
        all[slug][^1] = all[slug][^1] with { Archived = archived };
        followers?.Invoke(all[slug][^1]);
        return Task.FromResult(all[slug][^1]);
    }

    /// <summary>History.</summary>
    public Task<IReadOnlyList<BriefingState>> HistoryAsync(string account, string slug) =>
        Task.FromResult<IReadOnlyList<BriefingState>>([.. all[slug].AsEnumerable().Reverse().Select(s => new BriefingState(s.Version, s.ChangedAt, s.ChangedBy, s.Briefing.Slides.Count))]);

    /// <summary>State.</summary>
    public Task<Briefing?> StateAsync(string account, string slug, int version) => Task.FromResult(all[slug].FirstOrDefault(s => s.Version == version)?.Briefing);

    private sealed class End(Action end) : IDisposable
    {
        public void Dispose() => end();
    }

    /// <summary>The briefings the program brings along.</summary>
    internal static IEnumerable<Briefing> Seeded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("Briefings/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return BriefingDocument.Read(reader.ReadToEnd());
        }
    }
}
