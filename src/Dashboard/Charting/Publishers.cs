using Dashboard.Data;
using Dashboard.Data.Provenance;

namespace Dashboard.Charting;

/// <summary>Names the publishers a figure rests on.</summary>
public static class Publishers
{
    /// <summary>Distinct publishers of <paramref name="citations"/>, most cited first.</summary>
    public static IReadOnlyList<string> Of(DatasetIndex index, IEnumerable<Citation> citations) => Of(Count(index, citations));

    /// <summary>Publishers that were counted apart, most cited first.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<KeyValuePair<string, int>> counts) =>
        [.. counts.GroupBy(p => p.Key, p => p.Value, StringComparer.Ordinal).OrderByDescending(g => g.Sum()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)];

    /// <summary>How often each publisher is cited.</summary>
    public static IReadOnlyDictionary<string, int> Count(DatasetIndex index, IEnumerable<Citation> citations)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var citation in citations)
        {
            var publisher = index.Sources.TryGetValue(citation.Source, out var source) ? source.Publisher : citation.Source;
            counts[publisher] = counts.GetValueOrDefault(publisher) + 1;
        }
        return counts;
    }
}
