using Dashboard.Benchmarks;
using Dashboard.Benchmarks.Running;

namespace Dashboard.Reliability.Presenting;

/// <summary>What happens during a talk, in its order.</summary>
internal sealed class Happening(PublishedApp app, DelayingProxy wire, Editor editor, Watch watch, Screen far, Screen near, Report report)
{
    /// <summary>How many releases were published.</summary>
    public int Published { get; private set; }

    /// <summary>Lets it happen.</summary>
    /// <param name="length">How long the talk is.</param>
    /// <param name="cut">How long the network is away.</param>
    public async Task RunAsync(TimeSpan length, TimeSpan cut)
    {
        (double At, Func<Task> Event)[] events =
        [
            (.05, PublishAsync), (.20, () => RestartAsync(politely: false)), (.35, () => CutAsync(cut)), (.55, PublishAsync),
            (.65, KillTabAsync), (.75, () => RestartAsync(politely: true)), (.90, PublishAsync),
        ];
        var began = DateTime.UtcNow;
        foreach (var (at, happens) in events)
        {
            await UntilAsync(began + length * at);
            await happens();
        }
        await UntilAsync(began + length);
        // The end must be looked at as well as what came before.
        await Task.Delay(Watch.Grace + TimeSpan.FromSeconds(1));
    }

    private async Task PublishAsync()
    {
        await editor.PublishAsync();
        Published++;
    }

    private async Task RestartAsync(bool politely)
    {
        far.AbleSince = near.AbleSince = null;
        await app.RestartAsync(politely);
        far.AbleSince = near.AbleSince = DateTime.UtcNow;
        var times = await Task.WhenAll(watch.BackAsync(far), watch.BackAsync(near));
        report.Add($"the server {(politely ? "ended (SIGTERM)" : "killed (SIGKILL)")} and started again: the later screen is back", times.Max(), "ms", Watch.Grace.TotalMilliseconds);
    }

    private async Task CutAsync(TimeSpan time)
    {
        far.AbleSince = null;
        wire.Cut();
        await Task.Delay(time);
        wire.Mend();
        far.AbleSince = DateTime.UtcNow;
        report.Add($"a network away for {time.TotalSeconds:0} s: its screen is back", await watch.BackAsync(far), "ms", Watch.Grace.TotalMilliseconds);
    }

    private async Task KillTabAsync()
    {
        await near.KillAsync();
        await near.OpenAsync();
        report.Add("a tab killed and opened again: it is back", await watch.BackAsync(near), "ms", Watch.Grace.TotalMilliseconds);
    }

    private static async Task UntilAsync(DateTime moment)
    {
        if (moment - DateTime.UtcNow is { Ticks: > 0 } left)
            await Task.Delay(left);
    }
}
