using System.Buffers.Binary;

namespace Dashboard.Briefings.Pptx;

/// <summary>Reads width and height of a picture, so that it keeps its shape.</summary>
internal static class ImageSize
{
    /// <summary>Width by height of a PNG, JPEG or WebP; null where its head cannot be read.</summary>
    public static double? RatioOf(ReadOnlySpan<byte> bytes)
    {
        var (width, height) = bytes switch
        {
            [0x89, 0x50, ..] when bytes.Length >= 24 => (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..])),
            [0xFF, 0xD8, ..] => Jpeg(bytes),
            [0x52, 0x49, 0x46, 0x46, ..] when bytes.Length >= 30 => WebP(bytes),
            _ => (0, 0),
        };
        return width > 0 && height > 0 ? (double)width / height : null;
    }

    // The frame header is the first segment C0–CF that is no table (C4, C8, CC).
    private static (int Width, int Height) Jpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF;)
        {
            if (bytes[at + 1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }
        return (0, 0);
    }

    private static (int Width, int Height) WebP(ReadOnlySpan<byte> bytes) => bytes[15] switch
    {
        (byte)'X' => (1 + (bytes[24] | bytes[25] << 8 | bytes[26] << 16), 1 + (bytes[27] | bytes[28] << 8 | bytes[29] << 16)),
        (byte)'L' => (1 + ((bytes[22] & 0x3F) << 8 | bytes[21]), 1 + ((bytes[24] & 0xF) << 10 | bytes[23] << 2 | bytes[22] >> 6)),
        _ => (BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF),
    };
}
