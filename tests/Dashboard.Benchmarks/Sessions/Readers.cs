using System.Collections.Concurrent;
using Dashboard.Benchmarks.Circuits;

namespace Dashboard.Benchmarks.Sessions;

/// <summary>Many readers on one server.</summary>
/// <param name="home">Address of the server.</param>
/// <param name="compressed">Whether their sockets compress, as a browser's do.</param>
/// <param name="mode"><c>highlight</c>, <c>filter</c>, or <c>mixed</c>: every third reader filters.</param>
public sealed class Readers(Uri home, bool compressed, string mode = "mixed") : IAsyncDisposable
{
    private const int Together = 8;
    private const int PingSeconds = 10;

    private readonly HttpClient http = new() { BaseAddress = home, Timeout = TimeSpan.FromSeconds(60) };
    private readonly ConcurrentQueue<Circuit> circuits = [];
    private readonly ConcurrentQueue<string> failures = [];

    /// <summary>The open circuits.</summary>
    public IReadOnlyCollection<Circuit> Circuits => circuits;
    /// <summary>What went wrong.</summary>
    public IReadOnlyCollection<string> Failures => failures;
    /// <summary>Milliseconds of every pick.</summary>
    public ConcurrentQueue<double> Picks { get; } = [];

    /// <summary>Opens so many readers, a few at a time.</summary>
    public Task OpenAsync(int count, CancellationToken stop) => Parallel.ForEachAsync(Enumerable.Range(0, count),
        new ParallelOptions { MaxDegreeOfParallelism = Together, CancellationToken = stop }, async (number, token) =>
        {
            try
            {
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(token);
                patience.CancelAfter(TimeSpan.FromSeconds(60));
                circuits.Enqueue(await Circuit.OpenAsync(http, PickAddresses.Home(ModeOf(number)), compressed, patience.Token));
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !token.IsCancellationRequested)
            {
                failures.Enqueue($"reader {number}: {failure.Message}");
            }
        });

    /// <summary>Keeps all circuits alive until stopped; readers who do nothing else need it.</summary>
    public async Task StayAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromSeconds(PingSeconds), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            foreach (var circuit in circuits.Where(c => c.Failure is null))
                await circuit.PingAsync(CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Every reader picks and thinks in turn until stopped.</summary>
    public Task PickAsync(double thinkSeconds, CancellationToken stop) =>
        Task.WhenAll(circuits.Select((circuit, number) => PickAsync(circuit, new Random(number), thinkSeconds, stop)));

    private async Task PickAsync(Circuit circuit, Random random, double thinkSeconds, CancellationToken stop)
    {
        var own = circuit.Address.EndsWith("filter", StringComparison.Ordinal) ? "filter" : "highlight";
        var last = PickAddresses.Home(own);
        try
        {
            await Task.Delay(TimeSpan.FromSeconds(random.NextDouble() * thinkSeconds), stop);
            while (!stop.IsCancellationRequested)
            {
                last = PickAddresses.Next(random, last, own);
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
                patience.CancelAfter(TimeSpan.FromSeconds(30));
                Picks.Enqueue(await circuit.PickAsync(new Uri(home, last).ToString(), patience.Token));
                await Task.Delay(TimeSpan.FromSeconds(thinkSeconds * (.5 + random.NextDouble())), stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Time is up.
        }
        catch (Exception failure) when (failure is InvalidOperationException or OperationCanceledException or System.Net.WebSockets.WebSocketException)
        {
            failures.Enqueue($"{last}: {failure.Message}");
        }
    }

    private string ModeOf(int number) => mode != "mixed" ? mode : number % 3 == 2 ? "filter" : "highlight";

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Parallel.ForEachAsync(circuits, async (circuit, _) => await circuit.DisposeAsync());
        http.Dispose();
    }
}
