using System.Diagnostics;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Dashboard.Data;
using Dashboard.Data.Releases;

namespace Dashboard.Benchmarks.Drawing;

/// <summary><c>figures</c>: drawing without browser and network, at the seed and at 250,000 agreements.</summary>
public static class FiguresCommand
{
    private const double SeedBudget = .5;
    private const double LargeBudget = 5;

    /// <summary>Runs and prints; answers how many figures are over their budget.</summary>
    public static int Run(string[] arguments)
    {
        var options = new Options(arguments, "quick", "details");
        Check();
        var job = (options.Has("quick") ? Job.Dry : Job.ShortRun).WithToolchain(InProcessEmitToolchain.Instance);
        var folder = Directory.CreateTempSubdirectory("dashboard-figures-").FullName;
        var config = ManualConfig.CreateEmpty().AddJob(job).AddDiagnoser(MemoryDiagnoser.Default).AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(options.Has("details") ? ConsoleLogger.Default : NullLogger.Instance)
            .WithOptions(ConfigOptions.DisableOptimizationsValidator).WithArtifactsPath(folder);
        var summary = BenchmarkRunner.Run<FigureBenchmarks>(config);
        Directory.Delete(folder, recursive: true);
        var report = new Report("Figures from Dataset + Selection");
        foreach (var one in summary.Reports)
        {
            var agreements = (int)one.BenchmarkCase.Parameters["Agreements"];
            report.Add($"{one.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'')}, {Size(agreements)}",
                (one.ResultStatistics?.Mean ?? double.NaN) / 1e6, "ms", agreements == 0 ? SeedBudget : LargeBudget);
            if (one.GcStats.GetBytesAllocatedPerOperation(one.BenchmarkCase) is { } bytes)
                report.Add("– memory allocated", bytes / 1024d, "kB");
        }
        foreach (var agreements in new[] { 0, SyntheticDataset.Large })
            report.Add($"index of a dataset, {Size(agreements)}", IndexTime(SyntheticDataset.With(agreements)), "ms");
        report.Print();
        return report.Failed;
    }

    private static string Size(int agreements) => agreements == 0 ? "seed" : "250,000 agreements";

    // Numbers of records that could never be published would prove nothing.
    private static void Check()
    {
        var problems = DatasetValidation.Check(SyntheticDataset.With(20_000)).Errors();
        if (problems.Count > 0)
            throw new InvalidOperationException($"The synthetic dataset breaks a rule: {problems[0]}");
    }

    private static double IndexTime(Dataset dataset)
    {
        var times = new List<double>();
        for (var run = 0; run < 5; run++)
        {
            // The index is kept per dataset: a copy has none yet.
            var copy = dataset with { };
            var start = Stopwatch.GetTimestamp();
            _ = DatasetIndex.Of(copy);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return Percentile.Of(times, .5);
    }
}
