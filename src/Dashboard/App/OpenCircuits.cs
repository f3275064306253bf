using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Dashboard.App;

/// <summary>Counts open circuits and refuses new ones above the setting <c>Circuits:Most</c>, so that an anonymous crowd cannot take the memory of those who read.</summary>
public sealed class OpenCircuits(IConfiguration configuration) : CircuitHandler
{
    /// <summary>Circuits when the setting is absent: about 2.5 GB at half a megabyte each.</summary>
    public const int Default = 5000;

    private int open;

    /// <summary>How many circuits are open now.</summary>
    public int Count => Volatile.Read(ref open);

    /// <summary>True when no further circuit is opened.</summary>
    public bool IsFull => Count >= configuration.GetValue("Circuits:Most", Default);

    /// <inheritdoc />
    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref open);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Interlocked.Decrement(ref open);
        return Task.CompletedTask;
    }
}
