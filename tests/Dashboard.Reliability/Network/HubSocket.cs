using System.Net.WebSockets;
using System.Text;
using Dashboard.Benchmarks.Circuits;

namespace Dashboard.Reliability.Network;

/// <summary>A raw connection to the circuits' hub that sends whatever it is given and throws away what comes back.</summary>
internal sealed class HubSocket : IAsyncDisposable
{
    private readonly ClientWebSocket socket = new();
    private readonly CancellationTokenSource ended = new();
    private Task draining = Task.CompletedTask;

    /// <summary>True while the server keeps the connection.</summary>
    public bool IsOpen => socket.State == WebSocketState.Open && !draining.IsCompleted;

    /// <summary>Negotiates and connects; without a greeting when told so.</summary>
    public static async Task<HubSocket> OpenAsync(HttpClient http, bool greet, CancellationToken stop)
    {
        var token = await CircuitPage.NegotiateAsync(http, stop);
        var hub = new HubSocket();
        await hub.socket.ConnectAsync(new($"ws://{http.BaseAddress!.Authority}/_blazor?id={token}"), stop);
        if (greet)
            await hub.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"), stop);
        hub.draining = Task.Run(hub.DrainAsync, CancellationToken.None);
        return hub;
    }

    /// <summary>Opens a circuit with a page's components.</summary>
    public async Task StartAsync(Uri home, string address, CircuitPage page, CancellationToken stop)
    {
        await SendAsync(PackWriter.Call("0", "StartCircuit", home.ToString(), new Uri(home, address).ToString(), "[]", page.State), stop);
        await SendAsync(PackWriter.Call(null, "UpdateRootComponents", page.Operations, page.State), stop);
    }

    /// <summary>Sends; false when the server has closed.</summary>
    public async Task<bool> SendAsync(byte[] bytes, CancellationToken stop)
    {
        try
        {
            await socket.SendAsync(bytes, WebSocketMessageType.Binary, true, stop);
            return true;
        }
        catch (Exception failure) when (failure is WebSocketException or ObjectDisposedException or IOException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await draining;
        socket.Dispose();
        ended.Dispose();
    }

    private async Task DrainAsync()
    {
        var buffer = new byte[1 << 16];
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), ended.Token)).MessageType != WebSocketMessageType.Close)
            {
                // Nobody reads it.
            }
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Closed.
        }
    }
}
