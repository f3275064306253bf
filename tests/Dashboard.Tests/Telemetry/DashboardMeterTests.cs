using System.Diagnostics.Metrics;
using Dashboard.Data.Storage;
using Dashboard.Telemetry;
using Dashboard.Tests.Data;
using Dashboard.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Telemetry;

public sealed class DashboardMeterTests
{
    [Fact]
    public async Task Picks_failures_and_releases_are_measured_under_the_name_Dashboard()
    {
        await using var app = new TestApp();
        var meter = app.Services.GetRequiredService<DashboardMeter>();
        var factory = app.Services.GetRequiredService<IMeterFactory>();
        List<string> heard = [];
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == DashboardMeter.Name && instrument.Meter.Scope == factory)
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => heard.Add($"{instrument.Name} {value} {instrument.Unit}"));
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => heard.Add($"{instrument.Name} {value}"));
        listener.Start();

        meter.PickAnswered(TimeSpan.FromMilliseconds(125), charts: 4);
        using var client = app.CreateClient();
        (await client.PostAsync("/telemetry/resume-failed", null)).EnsureSuccessStatusCode();
        await Published.Async(app.Services);

        Assert.Equal(
            "dashboard.pick.duration 0.125 s, dashboard.resumes.failed 1, dashboard.releases.announced 1",
            string.Join(", ", heard));
    }
}
