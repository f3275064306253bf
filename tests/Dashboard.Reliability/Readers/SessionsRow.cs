using System.Globalization;
using Dashboard.Benchmarks;
using Dashboard.Benchmarks.Sessions;

namespace Dashboard.Reliability.Readers;

/// <summary><c>sessions</c>: the benchmark of the same name, at the size that is promised.</summary>
internal static class SessionsRow
{
    /// <summary>Runs and prints; answers how many figures are not as promised.</summary>
    public static Task<int> RunAsync(string[] arguments)
    {
        var options = new Options(arguments, "small", "count", "minutes", "app");
        var count = options.Count("count", options.Has("small") ? 50 : 1000, 1, 10_000);
        var minutes = options.Number("minutes", options.Has("small") ? .25 : 30, .05, 60);
        string[] app = options.Text("app", "") is { Length: > 0 } folder ? ["--app", folder] : [];
        return SessionsCommand.RunAsync(["--count", count.ToString(CultureInfo.InvariantCulture), "--minutes", minutes.ToString(CultureInfo.InvariantCulture), "--think", "7.5", .. app]);
    }
}
