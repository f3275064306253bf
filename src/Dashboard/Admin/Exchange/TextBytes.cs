using System.Text;

namespace Dashboard.Admin.Exchange;

/// <summary>Finds out how the bytes of a text file are to be read: UTF-8, UTF-16, Windows-1251 (Cyrillic) or Windows-1256 (Arabic).</summary>
internal static class TextBytes
{
    private const int Cyrillic = 1251, Arabic = 1256, Looked = 64 * 1024;
    // Of a hundred pairs of Cyrillic letters so many may be a capital after a small one before the text is Persian read wrongly.
    private const double MostCapitals = 0.08;

    /// <summary>Names of the encodings a person can choose.</summary>
    public static readonly IReadOnlyList<string> Names = ["utf-8", "utf-16", "utf-16BE", "windows-1251", "windows-1256"];

    static TextBytes() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text and the name of its encoding.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">One of <see cref="Names"/>, or null to find out.</param>
    public static (string Text, string Name) Read(byte[] bytes, string? name)
    {
        var encoding = name is not null && Names.Contains(name) ? Encoding.GetEncoding(name) : Of(bytes);
        return (encoding.GetString(bytes).TrimStart('\ufeff'), encoding.WebName);
    }

    private static Encoding Of(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => Unmarked(bytes),
    };

    private static Encoding Unmarked(byte[] bytes)
    {
        var start = bytes.AsSpan(0, Math.Min(bytes.Length, Looked));
        var (even, odd) = (0, 0);
        for (var i = 0; i < start.Length; i++)
            if (start[i] == 0)
                (even, odd) = i % 2 == 0 ? (even + 1, odd) : (even, odd + 1);
        // Separators and digits of UTF-16 have a zero beside them, always on the same side.
        if (even + odd > start.Length / 20)
            return odd >= even ? Encoding.Unicode : Encoding.BigEndianUnicode;
        if (IsUtf8(bytes))
            return Encoding.UTF8;
        return Encoding.GetEncoding(LooksCyrillic(Encoding.GetEncoding(Cyrillic).GetString(start)) ? Cyrillic : Arabic);
    }

    private static bool IsUtf8(byte[] bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    // Words are small letters after a capital; Persian read as Cyrillic has capitals anywhere.
    private static bool LooksCyrillic(string text)
    {
        var (pairs, capitals) = (0, 0);
        for (var i = 1; i < text.Length; i++)
            if (text[i] is >= 'Ѐ' and <= 'ӿ' && text[i - 1] is >= 'Ѐ' and <= 'ӿ')
                (pairs, capitals) = (pairs + 1, capitals + (char.IsUpper(text[i]) && char.IsLower(text[i - 1]) ? 1 : 0));
        return capitals <= pairs * MostCapitals;
    }
}
