using Dashboard.Benchmarks;
using Dashboard.Benchmarks.Importing;

namespace Dashboard.Reliability.Input;

/// <summary><c>import</c>: the benchmark's damaged files, read as the upload reads them and imported as the confirmation imports them.</summary>
internal static class ImportRow
{
    /// <summary>Runs; answers how many findings there were.</summary>
    public static Task<int> RunAsync(string[] arguments)
    {
        var options = new Options(arguments, "small", "count", "applied", "row-by-row");
        var small = options.Has("small");
        string Count(string name, int whole, int few) => options.Text(name, (small ? few : whole).ToString(System.Globalization.CultureInfo.InvariantCulture));
        return ImportFuzzCommand.RunAsync(["--count", Count("count", 10_000, 1_000), "--applied", Count("applied", 2_000, 200), .. options.Has("row-by-row") ? ["--row-by-row"] : Array.Empty<string>()]);
    }
}
