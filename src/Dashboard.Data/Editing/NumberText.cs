using System.Globalization;
using System.Text;

namespace Dashboard.Data.Editing;

/// <summary>Reads numbers as people write them: 483.9, 1,234.5, 1 234,5, ۴۸۳٫۹, −3.</summary>
public static class NumberText
{
    /// <summary>Reads a number. Digits may be Persian or Arabic; of two different separators the last is the decimal one; a single comma before exactly three digits groups.</summary>
    public static bool TryRead(string text, out decimal number)
    {
        number = 0;
        var plain = new StringBuilder();
        foreach (var c in text.Trim())
        {
            if (c is >= '۰' and <= '۹')
                plain.Append((char)('0' + (c - '۰')));
            else if (c is >= '٠' and <= '٩')
                plain.Append((char)('0' + (c - '٠')));
            else if (c is '٫')
                plain.Append('.');
            else if (c is '٬' or '،')
                plain.Append(',');
            else if (c is '\u2212' or '–')
                plain.Append('-');
            else if (!char.IsWhiteSpace(c) && c is not ('\'' or '’' or '\u200e' or '\u200f' or '\u200c'))
                plain.Append(c);
        }
        var written = plain.ToString();
        var (comma, point) = (written.LastIndexOf(','), written.LastIndexOf('.'));
        var commaIsDecimal = comma > point && (point >= 0 || written.Count(c => c == ',') == 1 && written.Length - comma - 1 != 3);
        written = commaIsDecimal ? written.Replace(".", "", StringComparison.Ordinal).Replace(',', '.') : written.Replace(",", "", StringComparison.Ordinal);
        return written.Length is > 0 and <= 30
            && decimal.TryParse(written, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }
}
