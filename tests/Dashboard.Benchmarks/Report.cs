using System.Globalization;

namespace Dashboard.Benchmarks;

/// <summary>A table of measured figures, each with its budget where it has one.</summary>
/// <param name="title">What was measured.</param>
public sealed class Report(string title)
{
    private readonly List<(string What, string Value, string Budget, bool? Passed)> rows = [];

    /// <summary>How many figures are over their budget.</summary>
    public int Failed => rows.Count(r => r.Passed == false);

    /// <summary>Adds a figure; it passes when it is at most <paramref name="budget"/>.</summary>
    public void Add(string what, double value, string unit, double? budget = null)
    {
        // A figure that could not be measured passes nothing.
        bool? passed = budget is null ? null : value <= budget;
        rows.Add((what, $"{Text(value)} {unit}", budget is null ? "" : $"≤ {Text(budget.Value)} {unit}", passed));
    }

    /// <summary>Adds words beside the figures.</summary>
    public void Note(string what, string words) => rows.Add((what, words, "", null));

    /// <summary>Adds median and 95th percentile of <paramref name="times"/>.</summary>
    public void Times(string what, IReadOnlyCollection<double> times, double? budget95 = null)
    {
        Add($"{what}, p50", Percentile.Of(times, .50), "ms");
        Add($"{what}, p95", Percentile.Of(times, .95), "ms", budget95);
    }

    /// <summary>Prints the table as Markdown.</summary>
    public void Print()
    {
        Console.WriteLine($"\n## {title}\n");
        var (what, value, budget) = (Width(r => r.What, 4), Width(r => r.Value, 8), Width(r => r.Budget, 6));
        Console.WriteLine($"| {"what".PadRight(what)} | {"measured".PadRight(value)} | {"budget".PadRight(budget)} |      |");
        Console.WriteLine($"|{new string('-', what + 2)}|{new string('-', value + 2)}|{new string('-', budget + 2)}|------|");
        foreach (var row in rows)
            Console.WriteLine($"| {row.What.PadRight(what)} | {row.Value.PadRight(value)} | {row.Budget.PadRight(budget)} | {row.Passed switch { true => "pass", false => "FAIL", _ => "    " }} |");
    }

    private int Width(Func<(string What, string Value, string Budget, bool? Passed), string> cell, int least) =>
        rows.Select(r => cell(r).Length).Append(least).Max();

    private static string Text(double value) => double.IsNaN(value) ? "–" : value.ToString(Math.Abs(value) switch
    {
        >= 100 => "#,0",
        >= 10 => "0.0",
        >= 1 => "0.00",
        _ => "0.####",
    }, CultureInfo.InvariantCulture);
}

/// <summary>Percentiles of measured values.</summary>
public static class Percentile
{
    /// <summary>The nearest-rank percentile; NaN of nothing.</summary>
    public static double Of(IReadOnlyCollection<double> values, double share)
    {
        if (values.Count == 0)
            return double.NaN;
        double[] sorted = [.. values.Order()];
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }
}
