using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Dashboard.Benchmarks.Circuits;

/// <summary>Writes the messages a browser sends to its circuit.</summary>
public static class PackWriter
{
    /// <summary>A ping.</summary>
    public static readonly byte[] Ping = [2, 0x91, 6];

    /// <summary>A call of the hub; <paramref name="id"/> when an answer is wanted. Arguments: text, whole number, truth, null.</summary>
    public static byte[] Call(string? id, string method, params ReadOnlySpan<object?> arguments)
    {
        var body = new ArrayBufferWriter<byte>(256);
        Put(body, 0x96, 1, 0x80);
        Value(body, id);
        Value(body, method);
        Put(body, (byte)(0x90 | arguments.Length));
        foreach (var argument in arguments)
            Value(body, argument);
        Put(body, 0x90);
        var framed = new ArrayBufferWriter<byte>(body.WrittenCount + 5);
        for (var length = (uint)body.WrittenCount; ; length >>= 7)
        {
            Put(framed, (byte)(length > 0x7f ? (length & 0x7f) | 0x80 : length));
            if (length <= 0x7f)
                break;
        }
        framed.Write(body.WrittenSpan);
        return framed.WrittenSpan.ToArray();
    }

    private static void Value(ArrayBufferWriter<byte> to, object? value)
    {
        switch (value)
        {
            case null:
                Put(to, 0xc0);
                break;
            case bool truth:
                Put(to, truth ? (byte)0xc3 : (byte)0xc2);
                break;
            case long number:
                Put(to, 0xd3);
                BinaryPrimitives.WriteInt64BigEndian(to.GetSpan(8), number);
                to.Advance(8);
                break;
            case string text:
                Put(to, 0xdb);
                BinaryPrimitives.WriteInt32BigEndian(to.GetSpan(4), Encoding.UTF8.GetByteCount(text));
                to.Advance(4);
                Encoding.UTF8.GetBytes(text, to);
                break;
            default:
                throw new ArgumentException($"{value.GetType().Name} is not written.");
        }
    }

    private static void Put(ArrayBufferWriter<byte> to, params ReadOnlySpan<byte> bytes) => to.Write(bytes);
}
