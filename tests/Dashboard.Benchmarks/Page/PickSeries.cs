using Dashboard.Benchmarks.Running;
using Microsoft.Playwright;

namespace Dashboard.Benchmarks.Page;

/// <summary>What a series of picks with the mouse took.</summary>
public sealed class PickSeries
{
    private readonly List<double> echo = [], painted = [], bytes = [], raw = [], sent = [];
    private int missed;

    /// <summary>Picks so many marks and key entries, spread over all charts; the same seed picks the same places.</summary>
    public static async Task<PickSeries> RunAsync(IPage page, Traffic traffic, DelayingProxy wire, int count, int seed)
    {
        var series = new PickSeries();
        var random = new Random(seed);
        for (var number = 0; number < count; number++)
        {
            var at = await page.EvaluateAsync<double[]?>("([a, b]) => window.measured.aim(a, b)", new[] { random.NextDouble(), random.NextDouble() });
            if (at is null)
            {
                series.missed++;
                continue;
            }
            var (down, rawDown, up) = (wire.BytesDown, traffic.MessageBytesDown, traffic.MessagesUp);
            await page.Mouse.MoveAsync((float)at[0], (float)at[1], new() { Steps = 2 });
            // Plotly looks for the point under the pointer at most every 50 ms.
            await Task.Delay(80);
            await page.Mouse.DownAsync();
            await page.Mouse.UpAsync();
            var times = await page.EvaluateAsync<double?[]>("() => window.measured.answer()");
            // Acknowledgements and late batches belong to the pick too.
            await Task.Delay(120);
            if (times[1] is not { } answered)
            {
                series.missed++;
                continue;
            }
            series.painted.Add(answered);
            if (times[0] is { } first)
                series.echo.Add(first);
            series.bytes.Add((wire.BytesDown - down) / 1024d);
            series.raw.Add((traffic.MessageBytesDown - rawDown) / 1024d);
            series.sent.Add(traffic.MessagesUp - up);
        }
        return series;
    }

    /// <summary>Adds the figures to a report; budgets only where the round trip is one they were set for.</summary>
    public void AddTo(Report report, string mode, double? echoBudget, double? paintedBudget, double bytesBudget)
    {
        if (echo.Count > 0)
            report.Times($"{mode}: pick to first answer (echo)", echo, echoBudget);
        report.Times($"{mode}: pick to server's answer painted", painted, paintedBudget);
        report.Add($"{mode}: down per pick on the wire, mean", bytes.DefaultIfEmpty(double.NaN).Average(), "kB", bytesBudget);
        report.Add($"{mode}: down per pick on the wire, p95", Percentile.Of(bytes, .95), "kB");
        report.Add($"{mode}: down per pick before compression, mean", raw.DefaultIfEmpty(double.NaN).Average(), "kB");
        report.Add($"{mode}: socket messages sent per pick, mean", sent.DefaultIfEmpty(double.NaN).Average(), "messages");
        report.Add($"{mode}: picks answered", painted.Count, "picks");
        if (missed > 0)
            report.Add($"{mode}: clicks without an answer", missed, "clicks");
    }
}
