using System.Reflection;
using Dashboard.Data.Access;
using Dashboard.Data.Briefings;

namespace Dashboard.Data.Storage;

/// <summary>Keeps briefings: read from memory, changed by presenters, every saved state kept.</summary>
public sealed class BriefingStore
{
    private readonly Dictionary<string, KeptBriefing> all = Seeded().ToDictionary(b => b.Slug, b => new KeptBriefing(b, 1, DateTimeOffset.UnixEpoch, "", BriefingDocument.Hash(b)));

    /// <summary>All briefings, the one saved last first; archived ones too.</summary>
    public IReadOnlyList<KeptBriefing> All => [.. all.Values.OrderByDescending(b => b.ChangedAt)];

    /// <summary>A briefing, or null. Reads memory only.</summary>
    public KeptBriefing? Find(string slug) => all.GetValueOrDefault(slug);

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
