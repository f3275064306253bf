using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Dashboard;

/// <content>How a language writes numbers.</content>
public sealed partial class Words
{
    private const char NoBreakSpace = '\u00A0';
    private const char Minus = '\u2212';

    // A Persian number keeps Persian separators only with Persian digits: 1٬234 would be neither.
    private (string Group, string Decimal) Separators => Language switch
    {
        "fa" when persianDigits => ("٬", "٫"),
        "tg" => (NoBreakSpace.ToString(), ","),
        _ => (",", "."),
    };

    /// <summary>A number with at most <paramref name="maxDecimals"/> decimals, half rounded away from zero: 1,234.5 · ۱٬۲۳۴٫۵ · 1 234,5.</summary>
    public string Number(decimal value, int maxDecimals = 1)
    {
        var rounded = Math.Round(value, maxDecimals, MidpointRounding.AwayFromZero);
        var format = maxDecimals > 0 ? "#,##0." + new string('#', maxDecimals) : "#,##0";
        var (group, point) = Separators;
        var written = new StringBuilder();
        foreach (var c in rounded.ToString(format, CultureInfo.InvariantCulture))
            _ = c switch
            {
                ',' => written.Append(group),
                '.' => written.Append(point),
                '-' => written.Append(Minus),
                _ => written.Append(c),
            };
        return Digits(written.ToString());
    }

    /// <summary>Reads what <see cref="Number"/> writes; false for a text that holds anything besides.</summary>
    public bool TryNumber(string text, out decimal number)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (group, point) = Separators;
        var plain = new StringBuilder();
        foreach (var c in text)
            if (c is >= '۰' and <= '۹')
                plain.Append((char)('0' + (c - '۰')));
            else if (point[0] == c)
                plain.Append('.');
            else if (c == Minus)
                plain.Append('-');
            else if (group[0] != c || plain.Length == 0)
                plain.Append(c is ',' or '.' ? 'x' : c);
        return decimal.TryParse(plain.ToString(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Hundredths given as such (97 for 97 per cent), with at most <paramref name="maxDecimals"/> decimals: 97 % · ۹۷٪ · 97 %.</summary>
    public string Percent(decimal value, int maxDecimals = 0) => Language == "fa"
        ? Number(value, maxDecimals) + (persianDigits ? "٪" : "%")
        : $"{Number(value, maxDecimals)}{NoBreakSpace}%";

    /// <summary>The lowest and highest value, “22–23”; one number when they are equal.</summary>
    public string Range(decimal low, decimal high, int maxDecimals = 1) => low == high
        ? Number(low, maxDecimals)
        : this["unit.range"].Replace("{low}", Number(low, maxDecimals), StringComparison.Ordinal).Replace("{high}", Number(high, maxDecimals), StringComparison.Ordinal);

    /// <summary>A year of either calendar, never grouped: 2025 · ۲۰۲۵.</summary>
    public string Year(int year) => Digits(year.ToString(CultureInfo.InvariantCulture));

    /// <summary>Years from first to last, “2006–2025” · «۲۰۰۶ تا ۲۰۲۵»; one year when they are equal.</summary>
    public string Years(int from, int to) => from == to ? Year(from) : Between(Year(from), Year(to));

    /// <summary><paramref name="text"/> with its digits 0–9 in the digits of the language.</summary>
    public string Digits(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return persianDigits
            ? string.Create(text.Length, text, static (span, source) =>
            {
                for (var i = 0; i < source.Length; i++)
                    span[i] = char.IsAsciiDigit(source[i]) ? (char)('۰' + (source[i] - '0')) : source[i];
            })
            : text;
    }

    /// <summary>
    /// A text of the records with its arithmetic kept from left to right: in a right-to-left sentence 22 + 1 = 23 would stand as 23 = 1 + 22.
    /// </summary>
    public string InOrder(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsRightToLeft ? Arithmetic().Replace(text, static match => Isolate(match.Value)) : text;
    }

    [GeneratedRegex(@"[0-9۰-۹]+(?:[.,٫٬][0-9۰-۹]+)*[٪%]?(?:\s*[÷×/^=+−]\s*(?:[0-9۰-۹]+(?:[.,٫٬][0-9۰-۹]+)*[٪%]?|\([0-9۰-۹]+(?:[.,٫٬][0-9۰-۹]+)*[٪%]?(?:\s*[÷×/^=+−]\s*[0-9۰-۹]+(?:[.,٫٬][0-9۰-۹]+)*[٪%]?)*\)))+")]
    private static partial Regex Arithmetic();

    // Single words on both sides take a closed dash, as in 2006–2025.
    private string Between(string from, string to) => IsRightToLeft ? $"{from} تا {to}" : $"{from}–{to}";

    // Several words on a side need air around the dash, as in 30 Dec 2024 – 2 Jan 2025.
    private string BetweenPhrases(string from, string to) => IsRightToLeft ? $"{from} تا {to}" : $"{from}{NoBreakSpace}– {to}";
}
