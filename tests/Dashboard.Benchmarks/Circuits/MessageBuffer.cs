using System.Net.WebSockets;

namespace Dashboard.Benchmarks.Circuits;

/// <summary>Cuts what a socket receives into messages: each has its length in front, the first one ends with a sign of its own.</summary>
internal sealed class MessageBuffer
{
    private byte[] bytes = new byte[4096];
    private int start, end;
    private bool greeted;

    /// <summary>Receives more; false when the other side closed.</summary>
    public async Task<bool> FillAsync(WebSocket socket, CancellationToken stop)
    {
        if (start == end)
            start = end = 0;
        if (end == bytes.Length)
        {
            var larger = start > bytes.Length / 2 ? bytes : new byte[bytes.Length * 2];
            Buffer.BlockCopy(bytes, start, larger, 0, end - start);
            (bytes, start, end) = (larger, 0, end - start);
        }
        var received = await socket.ReceiveAsync(bytes.AsMemory(end), stop);
        end += received.Count;
        return received.MessageType != WebSocketMessageType.Close;
    }

    /// <summary>The next whole message; valid until the next call of <see cref="FillAsync"/>.</summary>
    public bool TryTake(out ReadOnlyMemory<byte> message)
    {
        message = default;
        var have = bytes.AsSpan(start, end - start);
        if (!greeted)
        {
            var at = have.IndexOf((byte)0x1e);
            if (at < 0)
                return false;
            if (at > 2)
                throw new InvalidDataException("The handshake was refused.");
            greeted = true;
            start += at + 1;
            return TryTake(out message);
        }
        int length = 0, head = 0;
        do
        {
            if (head == have.Length)
                return false;
            length |= (have[head] & 0x7f) << (7 * head);
        }
        while (have[head++] >= 0x80);
        if (have.Length - head < length)
            return false;
        message = bytes.AsMemory(start + head, length);
        start += head + length;
        return true;
    }
}
