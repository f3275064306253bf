using Dashboard.Data.Releases;

namespace Dashboard.Telemetry;

/// <summary>Counts announced releases, so that the store itself needs to know nothing of meters.</summary>
internal sealed class ReleaseCounting(DatasetStore store, DashboardMeter meter) : IDisposable
{
    private readonly IDisposable _subscription = store.Subscribe(_ => meter.ReleaseAnnounced());

    public void Dispose() => _subscription.Dispose();
}
