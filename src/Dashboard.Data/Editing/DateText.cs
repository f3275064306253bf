using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Dashboard.Data.Provenance;

namespace Dashboard.Data.Editing;

/// <summary>
/// Reads dates as people write them, in English, Persian and Tajik, in the Gregorian or the Solar-Hijri calendar:
/// <c>2025-01-16</c>, <c>16 Jan 2025</c>, <c>January 16, 2025</c>, <c>16.01.2025</c>, <c>15–17 Jan 2025</c>, <c>۲۶ دی ۱۴۰۳</c>, <c>1402/10/26</c>, <c>1402</c>.
/// Years from 1200 to 1499 are Solar Hijri. What can be read in two ways (<c>03/04/25</c>) is no date.
/// </summary>
public static partial class DateText
{
    private const int Longest = 100;
    private static readonly HashSet<string> NotKnown = ["xxxx", "date unknown", "unknown", "تاریخ نامعلوم", "نامعلوم", "санаи номаълум", "номаълум"];

    /// <summary>Reads a date; false for anything else. A Solar-Hijri month or year becomes the span of its days.</summary>
    public static bool TryRead([NotNullWhen(true)] string? text, out FuzzyDate date)
    {
        date = FuzzyDate.Unknown;
        var plain = Plain(text ?? "");
        if (plain.Length is 0 or > Longest)
            return false;
        if (NotKnown.Contains(plain))
            return true;
        var sides = Sides(plain);
        if (sides.Length != 2)
            return sides is [var whole] && whole.TryDays(out date);
        // What one side leaves unsaid the other says: 15–17 Jan 2025, January 15–17, 2025.
        var (from, to) = (sides[0].Or(sides[1]), sides[1].Or(sides[0]));
        if (from.Precision != to.Precision || from.IsHijri != to.IsHijri || !from.TryDays(out var start) || !to.TryDays(out var end) || end.To < start.From)
            return false;
        date = start == end ? start : FuzzyDate.Between(start.From, end.To);
        return true;
    }

    // Small letters, western digits, one kind of blank; without joiners, directional marks and the words around a date.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
            _ = c switch
            {
                >= '۰' and <= '۹' => plain.Append((char)('0' + (c - '۰'))),
                >= '٠' and <= '٩' => plain.Append((char)('0' + (c - '٠'))),
                '،' or ',' => plain.Append(' '),
                '\u2010' or '\u2011' => plain.Append('-'),
                '—' or '−' => plain.Append('–'),
                _ when char.IsWhiteSpace(c) => plain.Append(' '),
                _ when CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format => plain,
                _ => plain.Append(char.ToLowerInvariant(c)),
            };
        return Around().Replace(Blanks().Replace(plain.ToString(), " ").Trim(), "");
    }

    // One part for a date, two for a span, none for what is neither.
    private static DatePart[] Sides(string text)
    {
        var sides = Between().Split(text);
        if (sides.Length == 1 && SpanOfDays().Match(text) is { Success: true } days)
            sides = [days.Groups[1].Value, days.Groups[2].Value];
        else if (sides.Length == 1 && ClosedHyphen().Match(text) is { Success: true } closed)
            sides = [text[..closed.Groups["hyphen"].Index], text[(closed.Groups["hyphen"].Index + 1)..]];
        var parts = sides.Select(ReadPart).OfType<DatePart>().ToArray();
        return parts.Length == sides.Length && parts.Length <= 2 ? parts : [];
    }

    private static DatePart? ReadPart(string side)
    {
        if (Numbers().Match(side) is { Success: true } numbers)
            return DatePart.OfNumbers(numbers.Groups["n"].Captures.Select(c => c.Value).ToArray());
        var part = new DatePart();
        foreach (var word in side.Split([' ', '-', '.'], StringSplitOptions.RemoveEmptyEntries))
            if (part.With(word) is { } more)
                part = more;
            else
                return null;
        return part;
    }

    [GeneratedRegex(" +")]
    private static partial Regex Blanks();

    // "from", the year's own word, the endings of English ordinals.
    [GeneratedRegex(@"^(from|از|аз) |(?<=^| )(of|the|in|سال|соли) |(?<=[0-9])(st|nd|rd|th)\b")]
    private static partial Regex Around();

    [GeneratedRegex(" ?– ?| - | (?:to|تا|то) ")]
    private static partial Regex Between();

    // The span of EDTF.
    [GeneratedRegex(@"^([0-9]{4}-[0-9]+-[0-9]+) ?/ ?([0-9]{4}-[0-9]+-[0-9]+)\z")]
    private static partial Regex SpanOfDays();

    // A hyphen is a span only between two whole years, two days beside a month, or two months.
    [GeneratedRegex(@"^([0-9]{4}(?<hyphen>-)[0-9]{4}|([^0-9 -]+ )?[0-9]{1,2}(?<hyphen>-)[0-9]{1,2} .+|[^0-9 -]+(?<hyphen>-)[^0-9 -]+ [0-9]{4})\z")]
    private static partial Regex ClosedHyphen();

    [GeneratedRegex(@"^(?<n>[0-9]+)((?<s>[-/.])(?<n>[0-9]+)(\k<s>(?<n>[0-9]+))?)?\z")]
    private static partial Regex Numbers();
}
