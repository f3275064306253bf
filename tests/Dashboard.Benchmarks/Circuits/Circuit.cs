using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Dashboard.Benchmarks.Circuits;

/// <summary>
/// A reader without a browser: opens a page's circuit, acknowledges what is rendered, answers calls to the browser and
/// follows links as picks do. Knows of the page only what its board asks for.
/// </summary>
public sealed class Circuit : IAsyncDisposable
{
    private static readonly byte[] Handshake = Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e");

    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly CancellationTokenSource ended = new();
    private TaskCompletionSource<long> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string screen = "null";
    private long objects;
    private Task receiving = Task.CompletedTask;

    private Circuit()
    {
    }

    /// <summary>The address it was opened with.</summary>
    public string Address { get; private init; } = "";
    /// <summary>Why the circuit ended, or null.</summary>
    public string? Failure { get; private set; }
    /// <summary>Bytes of messages received, before compression.</summary>
    public long BytesDown { get; private set; }
    /// <summary>Calls to the browser answered so far, for those who ask what a page does.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>Opens a page and waits until its charts are answered for the first time.</summary>
    public static async Task<Circuit> OpenAsync(HttpClient http, string address, bool compressed, CancellationToken stop)
    {
        var page = await CircuitPage.LoadAsync(http, address, stop);
        var token = await CircuitPage.NegotiateAsync(http, stop);
        var circuit = new Circuit { screen = ScreenOf(page.Charts), Address = address };
        try
        {
            var home = http.BaseAddress!;
            if (compressed)
                circuit.socket.Options.DangerousDeflateOptions = new();
            await circuit.socket.ConnectAsync(new($"ws://{home.Authority}/_blazor?id={token}"), stop);
            await circuit.SendAsync(Handshake, stop);
            var first = circuit.answer.Task;
            circuit.receiving = Task.Run(() => circuit.ReceiveAsync(page), CancellationToken.None);
            await circuit.SendAsync(PackWriter.Call("0", "StartCircuit", home.ToString(), new Uri(home, address).ToString(), "[]", page.State), stop);
            await first.WaitAsync(stop);
            return circuit;
        }
        catch
        {
            await circuit.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits for the next answer to all charts, whatever caused it; its moment as a timestamp.</summary>
    public Task<long> NextAnswer() => answer.Task;

    /// <summary>Goes to an address of the same page and waits for the answer; milliseconds.</summary>
    public async Task<double> PickAsync(string uri, CancellationToken stop)
    {
        var next = answer.Task;
        var start = Stopwatch.GetTimestamp();
        await SendAsync(PackWriter.Call(null, "OnLocationChanged", uri, null, false), stop);
        return Stopwatch.GetElapsedTime(start, await next.WaitAsync(stop)).TotalMilliseconds;
    }

    /// <summary>Tells the server that the reader is still there.</summary>
    public Task PingAsync(CancellationToken stop) => SendAsync(PackWriter.Ping, stop);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await receiving;
        socket.Dispose();
        sending.Dispose();
        ended.Dispose();
    }

    private async Task SendAsync(byte[] message, CancellationToken stop)
    {
        await sending.WaitAsync(stop);
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Binary, true, stop);
        }
        finally
        {
            sending.Release();
        }
    }

    private async Task ReceiveAsync(CircuitPage page)
    {
        var messages = new MessageBuffer();
        try
        {
            while (Failure is null && await messages.FillAsync(socket, ended.Token))
            {
                while (messages.TryTake(out var message))
                {
                    BytesDown += message.Length;
                    if (Reply(message.Span, page) is { } reply)
                        await SendAsync(reply, ended.Token);
                }
            }
            Failure ??= ended.IsCancellationRequested ? null : "The server closed the connection.";
        }
        catch (OperationCanceledException)
        {
            // Closed by us.
        }
        catch (Exception failure) when (failure is WebSocketException or InvalidDataException or ObjectDisposedException)
        {
            Failure = failure.Message;
        }
        if (Failure is not null)
            answer.TrySetException(new InvalidOperationException(Failure));
        else
            answer.TrySetCanceled();
    }

    // What a browser would send back, or null.
    private byte[]? Reply(ReadOnlySpan<byte> message, CircuitPage page)
    {
        var reader = new PackReader(message);
        var items = reader.List();
        var type = reader.Number();
        if (type == 7)
            Failure = "The server closed the circuit.";
        if (items < 4 || type is not (1 or 3))
            return null;
        reader.Skip();
        reader.Skip();
        if (type == 3)
            // The circuit stands: now its components.
            return reader.Number() == 3 && reader.Text() is not null ? PackWriter.Call(null, "UpdateRootComponents", page.Operations, page.State) : Fail("StartCircuit was refused.");
        var target = reader.Text();
        var arguments = reader.List();
        switch (target)
        {
            case "JS.RenderBatch":
                return PackWriter.Call(null, "OnRenderCompleted", reader.Number(), null);
            case "JS.Error":
                return Fail(reader.Text() ?? "");
            case "JS.BeginInvokeJS":
                var handle = reader.Number();
                var name = reader.Text()!;
                reader.Skip();
                return Answered(handle, name, arguments > 3 ? reader.Number() : 0);
            default:
                return null;
        }
    }

    private byte[]? Fail(string why)
    {
        Failure = why;
        return null;
    }

    // Kinds of result: 0 a value, 1 a reference to an object, 3 none.
    private byte[]? Answered(long handle, string name, long kind)
    {
        if (name == "answer")
            Interlocked.Exchange(ref answer, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult(Stopwatch.GetTimestamp());
        else if (Calls.Count < 100)
            Calls.Add(name);
        if (handle == 0)
            return null;
        var result = kind == 1 ? $"{{\"__jsObjectId\":{++objects}}}" : name == "start" ? screen : "null";
        return PackWriter.Call(null, "EndInvokeJSFromDotNet", handle, true, $"[{handle},true,{result}]");
    }

    private static string ScreenOf(IReadOnlyList<string> charts) => JsonSerializer.Serialize(new
    {
        theme = "light",
        compact = false,
        sizes = charts.ToDictionary(slug => slug, _ => new { width = 640, height = 220 }),
    });
}
