using Dashboard.Data;
using Dashboard.Data.Releases;

namespace Dashboard.Benchmarks.Sessions;

/// <summary>Addresses of the overview as picks make them: sectors, visits, periods, alone and together.</summary>
public static class PickAddresses
{
    private static readonly List<string> Picks = Make();

    /// <summary>The start page in a mode: readers pick, they do not change the mode all the time.</summary>
    public static string Home(string mode) => mode == "filter" ? "/?mode=filter" : "/";

    /// <summary>Another address than the last one.</summary>
    public static string Next(Random random, string last, string mode)
    {
        while (true)
            if ("/?" + Picks[random.Next(Picks.Count)] + (mode == "filter" ? "&mode=filter" : "") is var next && next != last)
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
        return picks;
    }
}
