using Dashboard.Data;
using Dashboard.Data.Releases;

namespace Dashboard.Benchmarks.Sessions;

/// <summary>Addresses of the overview as picks make them: sectors, visits, periods, alone and together, two thirds in Highlight.</summary>
public static class PickAddresses
{
    /// <summary>All of them, relative to the start page.</summary>
    public static readonly IReadOnlyList<string> All = Make();

    /// <summary>Another address than the last one.</summary>
    public static string Next(Random random, string last)
    {
        while (true)
            if (All[random.Next(All.Count)] is var next && next != last)
                return next;
    }

    private static List<string> Make()
    {
        var index = DatasetIndex.Of(EmbeddedSeed.Read());
        var picks = new List<string>();
        foreach (var sector in index.Sectors.Keys)
            picks.Add($"sector={sector}");
        foreach (var visit in index.LeaderVisits)
            picks.Add($"visit={visit.Slug}");
        for (var year = 2015; year <= 2024; year++)
            picks.Add(FormattableString.Invariant($"period={year}..{year}"));
        picks.AddRange(index.Sectors.Keys.SelectMany(s => index.LeaderVisits.Take(3).Select(v => $"sector={s}&visit={v.Slug}")).ToList());
        return [.. picks.SelectMany((pick, i) => i % 2 == 0 ? new[] { pick, pick + "&mode=filter" } : [pick]).Select(query => "/?" + query)];
    }
}
