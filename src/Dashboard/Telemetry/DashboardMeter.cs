using System.Diagnostics.Metrics;

namespace Dashboard.Telemetry;

/// <summary>The numbers this app measures of itself, under the meter <c>Dashboard</c>; framework numbers have meters of their own.</summary>
public sealed class DashboardMeter
{
    /// <summary>Name of the meter and of the activity source.</summary>
    public const string Name = "Dashboard";

    private readonly Histogram<double> _picks;
    private readonly Counter<long> _resumesFailed;
    private readonly Counter<long> _releases;

    /// <summary>Makes the instruments.</summary>
    public DashboardMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _picks = meter.CreateHistogram<double>(
            "dashboard.pick.duration", "s", "From a changed address reaching the server to the browser's word that the answer arrived.", advice: new()
            {
                HistogramBucketBoundaries = [0.01, 0.025, 0.05, 0.075, 0.1, 0.15, 0.25, 0.5, 1, 2.5],
            });
        _resumesFailed = meter.CreateCounter<long>("dashboard.resumes.failed", "{circuit}", "Circuits that could not be resumed.");
        _releases = meter.CreateCounter<long>("dashboard.releases.announced", "{release}", "Releases announced by this process.");
    }

    /// <summary>A pick was answered by every chart.</summary>
    /// <param name="duration">From the changed address reaching the server to the browser's word that the answer arrived.</param>
    /// <param name="charts">Number of charts answered.</param>
    public void PickAnswered(TimeSpan duration, int charts) =>
        _picks.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("dashboard.charts", charts));

    /// <summary>A circuit could not be resumed and the page was loaded anew.</summary>
    public void ResumeFailed() => _resumesFailed.Add(1);

    /// <summary>A release was announced.</summary>
    public void ReleaseAnnounced() => _releases.Add(1);
}
