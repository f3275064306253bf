using System.Globalization;
using Dashboard.Benchmarks;
using Dashboard.Benchmarks.Sessions;

namespace Dashboard.Reliability.Readers;

/// <summary><c>follow</c>: the benchmark of the same name with 200 and with 1,000 readers.</summary>
internal static class FollowRow
{
    /// <summary>Runs and prints; answers how many figures are not as promised.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var options = new Options(arguments, "small", "rounds");
        var rounds = options.Count("rounds", options.Has("small") ? 2 : 5, 1, 50).ToString(CultureInfo.InvariantCulture);
        int[] counts = options.Has("small") ? [50] : [200, 1000];
        var failed = 0;
        foreach (var count in counts)
            failed += await FollowCommand.RunAsync(["--count", count.ToString(CultureInfo.InvariantCulture), "--rounds", rounds]);
        return failed;
    }
}
