using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace Dashboard.Benchmarks.Running;

/// <summary>
/// Passes connections on to a local port and holds everything back for half a round trip in each direction. Counts the
/// bytes on the wire. Listens on the loopback interface only.
/// </summary>
public sealed class DelayingProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();
    private readonly Task accepting;
    private readonly int target;
    private readonly TimeSpan delay;
    private long down, up;
    private volatile TaskCompletionSource? cut;

    /// <summary>Starts.</summary>
    /// <param name="target">Port of the server.</param>
    /// <param name="roundTrip">Added to every exchange.</param>
    public DelayingProxy(int target, TimeSpan roundTrip)
    {
        (this.target, delay) = (target, roundTrip / 2);
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>Where to connect.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;
    /// <summary>Bytes from the server.</summary>
    public long BytesDown => Interlocked.Read(ref down);
    /// <summary>Bytes to the server.</summary>
    public long BytesUp => Interlocked.Read(ref up);

    /// <summary>Cuts the wire: nothing passes and nobody is told, as when a cable is pulled. Also for whoever connects meanwhile.</summary>
    public void Cut() => cut ??= new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Mends it: what was sent meanwhile arrives, as it would be sent again.</summary>
    public void Mend()
    {
        var was = cut;
        cut = null;
        was?.SetResult();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        listener.Dispose();
        await accepting;
        ended.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await listener.AcceptTcpClientAsync(ended.Token));
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var server = new TcpClient();
        using (client)
        {
            try
            {
                client.NoDelay = server.NoDelay = true;
                await WholeAsync();
                await server.ConnectAsync(IPAddress.Loopback, target, ended.Token);
                var (near, far) = (client.GetStream(), server.GetStream());
                await Task.WhenAll(
                    PassAsync(near, far, count => Interlocked.Add(ref up, count), server), PassAsync(far, near, count => Interlocked.Add(ref down, count), client));
            }
            catch (Exception failure) when (failure is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // One side hung up.
            }
        }
    }

    private async Task PassAsync(NetworkStream from, NetworkStream to, Action<int> count, TcpClient receiver)
    {
        // Read on while earlier bytes wait: a delay is not a lower rate.
        var held = Channel.CreateUnbounded<(long At, byte[] Bytes)>();
        var releasing = ReleaseAsync(held.Reader, to);
        var buffer = new byte[64 * 1024];
        try
        {
            for (int read; (read = await from.ReadAsync(buffer, ended.Token)) > 0;)
            {
                count(read);
                await held.Writer.WriteAsync((Stopwatch.GetTimestamp(), buffer[..read]), ended.Token);
            }
        }
        finally
        {
            held.Writer.Complete();
        }
        await releasing;
        receiver.Client.Shutdown(SocketShutdown.Send);
    }

    private async Task ReleaseAsync(ChannelReader<(long At, byte[] Bytes)> held, NetworkStream to)
    {
        await foreach (var (at, bytes) in held.ReadAllAsync(ended.Token))
        {
            var left = delay - Stopwatch.GetElapsedTime(at);
            if (left > TimeSpan.Zero)
                await Task.Delay(left, ended.Token);
            await WholeAsync();
            await to.WriteAsync(bytes, ended.Token);
        }
    }

    private Task WholeAsync() => cut?.Task.WaitAsync(ended.Token) ?? Task.CompletedTask;
}
