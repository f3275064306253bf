using Dashboard.Data;
using Dashboard.Data.Provenance;

namespace Dashboard.Charting;

/// <summary>Names the publishers a figure rests on.</summary>
public static class Publishers
{
    /// <summary>Distinct publishers of <paramref name="citations"/>, most cited first.</summary>
    public static IReadOnlyList<string> Of(DatasetIndex index, IEnumerable<Citation> citations) =>
        [.. citations
            .Select(c => index.Sources.TryGetValue(c.Source, out var source) ? source.Publisher : c.Source)
            .GroupBy(p => p).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)];
}
