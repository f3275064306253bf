using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dashboard.Data.Provenance;

/// <summary>How finely a date is known; a date is never printed finer than this.</summary>
public enum DatePrecision
{
    /// <summary>No source gives a date.</summary>
    Unknown,
    /// <summary>Only the year is known.</summary>
    Year,
    /// <summary>Only the month is known.</summary>
    Month,
    /// <summary>The day is known.</summary>
    Day,
    /// <summary>A span of days from the first to the last day.</summary>
    Range,
}

/// <summary>
/// An interval of Gregorian days together with how finely it is known.
/// Written and read as the level-0 subset of EDTF (ISO 8601-2:2019): <c>2025-01-16</c>, <c>2025-01</c>, <c>2025</c>,
/// <c>2025-01-15/2025-01-17</c>, and <c>XXXX</c> for an unknown date.
/// </summary>
[JsonConverter(typeof(FuzzyDateJson))]
public readonly record struct FuzzyDate(DateOnly From, DateOnly To, DatePrecision Precision)
{
    /// <summary>The date nobody gives.</summary>
    public static readonly FuzzyDate Unknown = new(DateOnly.MinValue, DateOnly.MaxValue, DatePrecision.Unknown);

    /// <summary>True when at least the year is known.</summary>
    public bool IsKnown => Precision != DatePrecision.Unknown;

    /// <summary>The day in the middle of the interval: where a mark is drawn when one point is needed.</summary>
    public DateOnly Middle => From.AddDays((To.DayNumber - From.DayNumber) / 2);

    /// <summary>The single day <paramref name="day"/>.</summary>
    public static FuzzyDate On(DateOnly day) => new(day, day, DatePrecision.Day);

    /// <summary>The whole Gregorian year <paramref name="year"/>.</summary>
    public static FuzzyDate InYear(int year) => new(new(year, 1, 1), new(year, 12, 31), DatePrecision.Year);

    /// <summary>The days from <paramref name="from"/> to <paramref name="to"/>, both included; one day when they are equal.</summary>
    public static FuzzyDate Between(DateOnly from, DateOnly to) =>
        from == to ? On(from) : new(from, to, DatePrecision.Range);

    /// <summary>True when the two intervals share a day; an unknown date overlaps nothing.</summary>
    public bool Overlaps(DateOnly from, DateOnly to) => IsKnown && From <= to && To >= from;

    /// <summary>Reads the EDTF form named on the type. Accepts surrounding blanks; answers false on anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out FuzzyDate date)
    {
        date = Unknown;
        var value = text?.Trim() ?? "";
        if (value == "XXXX")
            return true;
        var slash = value.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
        {
            if (!TryDay(value[..slash], out var from) || !TryDay(value[(slash + 1)..], out var to) || to < from)
                return false;
            date = Between(from, to);
            return true;
        }
        if (TryDay(value, out var day))
        {
            date = On(day);
            return true;
        }
        if (DateOnly.TryParseExact(value, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            date = new(month, month.AddMonths(1).AddDays(-1), DatePrecision.Month);
            return true;
        }
        if (value.Length == 4 && DateOnly.TryParseExact(value, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year))
        {
            date = InYear(year.Year);
            return true;
        }
        return false;
    }

    /// <summary>Reads the EDTF form named on the type.</summary>
    /// <exception cref="FormatException">The text is none of the accepted forms.</exception>
    public static FuzzyDate Parse(string text) => TryParse(text, out var date)
        ? date
        : throw new FormatException($"'{text}' is not a date. Accepted: 2025-01-16, 2025-01, 2025, 2025-01-15/2025-01-17, XXXX.");

    /// <summary>The EDTF form; <see cref="Parse"/> reads it back to an equal value.</summary>
    public override string ToString() => Precision switch
    {
        DatePrecision.Day => Day(From),
        DatePrecision.Month => From.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        DatePrecision.Year => From.ToString("yyyy", CultureInfo.InvariantCulture),
        DatePrecision.Range => $"{Day(From)}/{Day(To)}",
        _ => "XXXX",
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}

internal sealed class FuzzyDateJson : JsonConverter<FuzzyDate>
{
    public override FuzzyDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FuzzyDate.TryParse(reader.GetString(), out var date)
            ? date
            : throw new JsonException("not a date; accepted: 2025-01-16, 2025-01, 2025, 2025-01-15/2025-01-17, XXXX");

    public override void Write(Utf8JsonWriter writer, FuzzyDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
