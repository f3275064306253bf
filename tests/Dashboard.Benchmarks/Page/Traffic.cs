using System.Text.Json;
using Microsoft.Playwright;

namespace Dashboard.Benchmarks.Page;

/// <summary>Counts what a page loads, as the browser's own network panel does.</summary>
public sealed class Traffic
{
    /// <summary>Requests sent, the cache's answers included.</summary>
    public int Requests { get; private set; }
    /// <summary>Encoded bytes of answers, headers included; nothing for the cache's.</summary>
    public double HttpBytes { get; private set; }
    /// <summary>Messages received over sockets.</summary>
    public int MessagesDown { get; private set; }
    /// <summary>Messages sent over sockets.</summary>
    public int MessagesUp { get; private set; }
    /// <summary>Bytes of socket messages received, before compression.</summary>
    public double MessageBytesDown { get; private set; }

    /// <summary>Starts counting; call before the page loads.</summary>
    public static async Task<Traffic> OfAsync(IPage page)
    {
        var traffic = new Traffic();
        var session = await page.Context.NewCDPSessionAsync(page);
        session.Event("Network.requestWillBeSent").OnEvent += (_, e) =>
        {
            if (e is { } sent && sent.GetProperty("request").GetProperty("url").GetString()!.StartsWith("http", StringComparison.Ordinal))
                traffic.Requests++;
        };
        session.Event("Network.loadingFinished").OnEvent += (_, e) => traffic.HttpBytes += e?.GetProperty("encodedDataLength").GetDouble() ?? 0;
        session.Event("Network.webSocketFrameReceived").OnEvent += (_, e) =>
        {
            traffic.MessagesDown++;
            traffic.MessageBytesDown += Length(e!.Value);
        };
        session.Event("Network.webSocketFrameSent").OnEvent += (_, _) => traffic.MessagesUp++;
        await session.SendAsync("Network.enable");
        return traffic;
    }

    private static double Length(JsonElement e)
    {
        var frame = e.GetProperty("response");
        var length = frame.GetProperty("payloadData").GetString()!.Length;
        return frame.GetProperty("opcode").GetInt32() == 2 ? length * 3 / 4d : length;
    }
}
