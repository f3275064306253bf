using System.Buffers.Binary;
using System.Text;

namespace Dashboard.Benchmarks.Circuits;

/// <summary>Reads the few MessagePack forms that a circuit's messages use.</summary>
/// <param name="bytes">One message.</param>
public ref struct PackReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> left = bytes;

    /// <summary>Number of items of the list that follows.</summary>
    public int List() => Byte() switch
    {
        var b and >= 0x90 and <= 0x9f => b & 0xf,
        0xdc => (int)Unsigned(2),
        0xdd => (int)Unsigned(4),
        var b => throw Unexpected("a list", b),
    };

    /// <summary>Number of pairs of the map that follows.</summary>
    public int Map() => Byte() switch
    {
        var b and >= 0x80 and <= 0x8f => b & 0xf,
        0xde => (int)Unsigned(2),
        0xdf => (int)Unsigned(4),
        var b => throw Unexpected("a map", b),
    };

    /// <summary>A whole number.</summary>
    public long Number() => Byte() switch
    {
        var b and <= 0x7f => b,
        var b and >= 0xe0 => (sbyte)b,
        0xcc => (long)Unsigned(1),
        0xcd => (long)Unsigned(2),
        0xce => (long)Unsigned(4),
        0xcf => (long)Unsigned(8),
        0xd0 => (sbyte)Unsigned(1),
        0xd1 => (short)Unsigned(2),
        0xd2 => (int)Unsigned(4),
        0xd3 => (long)Unsigned(8),
        var b => throw Unexpected("a number", b),
    };

    /// <summary>A text or nothing.</summary>
    public string? Text() => Byte() switch
    {
        0xc0 => null,
        var b and >= 0xa0 and <= 0xbf => Encoding.UTF8.GetString(Take(b & 0x1f)),
        0xd9 => Encoding.UTF8.GetString(Take((int)Unsigned(1))),
        0xda => Encoding.UTF8.GetString(Take((int)Unsigned(2))),
        0xdb => Encoding.UTF8.GetString(Take((int)Unsigned(4))),
        var b => throw Unexpected("a text", b),
    };

    /// <summary>Passes over one value, whatever it is.</summary>
    public void Skip()
    {
        switch (left[0])
        {
            case <= 0x7f or >= 0xe0 or (>= 0xcc and <= 0xd3):
                Number();
                break;
            case (>= 0x80 and <= 0x8f) or 0xde or 0xdf:
                for (var pairs = Map(); pairs > 0; pairs--)
                {
                    Skip();
                    Skip();
                }
                break;
            case (>= 0x90 and <= 0x9f) or 0xdc or 0xdd:
                for (var items = List(); items > 0; items--)
                    Skip();
                break;
            case 0xc2 or 0xc3:
                Byte();
                break;
            case >= 0xc4 and <= 0xc6:
                Take((int)Unsigned(1 << (Byte() - 0xc4)));
                break;
            case 0xca or 0xcb:
                Take(Byte() == 0xca ? 4 : 8);
                break;
            default:
                Text();
                break;
        }
    }

    private byte Byte() => Take(1)[0];

    private ulong Unsigned(int size) => size switch
    {
        1 => Take(1)[0],
        2 => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
        4 => BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
        _ => BinaryPrimitives.ReadUInt64BigEndian(Take(8)),
    };

    private ReadOnlySpan<byte> Take(int count)
    {
        var taken = left[..count];
        left = left[count..];
        return taken;
    }

    private static InvalidDataException Unexpected(string expected, byte found) => new($"Expected {expected}, found byte 0x{found:x2}.");
}
