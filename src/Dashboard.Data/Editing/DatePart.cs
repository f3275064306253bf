using System.Globalization;
using Dashboard.Data.Provenance;

namespace Dashboard.Data.Editing;

/// <summary>What one side of a written date says; the rest may be said by the other side.</summary>
internal sealed record DatePart
{
    private const int FirstHijri = 1200, LastHijri = 1499;
    private static readonly PersianCalendar SolarHijri = new();

    private int? Year { get; init; }
    private int? Month { get; init; }
    private int? Day { get; init; }
    // Known when the month was named: of which calendar it is.
    private bool? MonthIsHijri { get; init; }

    /// <summary>True when its year is one of the Solar-Hijri calendar.</summary>
    public bool IsHijri => Year is >= FirstHijri and <= LastHijri;
    /// <summary>The finest of its members.</summary>
    public DatePrecision Precision => Day is not null ? DatePrecision.Day : Month is not null ? DatePrecision.Month : DatePrecision.Year;

    /// <summary>Numbers with the same sign between them: the year has four digits and stands at one end, a day comes before a month. Null for anything else.</summary>
    public static DatePart? OfNumbers(string[] numbers)
    {
        if (numbers.Any(n => n.Length > 4 || n.Length == 3) || numbers.Count(n => n.Length == 4) > 1)
            return null;
        return numbers switch
        {
            [{ Length: 4 } year, .. var rest] => new() { Year = Of(year), Month = rest is [var month, ..] ? Of(month) : null, Day = rest is [_, var day] ? Of(day) : null },
            [.. var rest, { Length: 4 } year] => new() { Year = Of(year), Month = Of(rest[^1]), Day = rest is [var day, _] ? Of(day) : null },
            [var day] => new() { Day = Of(day) },
            [var day, var month] => new() { Day = Of(day), Month = Of(month) },
            // Without a whole year nobody can tell which of three small numbers it is.
            _ => null,
        };
    }

    /// <summary>This with one more word: a month by name, a year of four digits, a day of one or two. Null when it does not fit.</summary>
    public DatePart? With(string word)
    {
        if (!word.All(char.IsAsciiDigit))
            return Month is null && MonthNames.Find(word) is { } month ? this with { Month = month.Month, MonthIsHijri = month.Hijri } : null;
        return word.Length switch
        {
            4 when Year is null => this with { Year = Of(word) },
            1 or 2 when Day is null => this with { Day = Of(word) },
            _ => null,
        };
    }

    /// <summary>This with what the other side of a span says besides; a month is taken over only by a day.</summary>
    public DatePart Or(DatePart other)
    {
        var takesMonth = Month is null && Day is not null;
        return this with { Year = Year ?? other.Year, Month = takesMonth ? other.Month : Month, MonthIsHijri = takesMonth ? other.MonthIsHijri : MonthIsHijri };
    }

    /// <summary>The days it stands for; false without a year, for a day without a month, for a month of the other calendar, and for days that no calendar has.</summary>
    public bool TryDays(out FuzzyDate date)
    {
        date = FuzzyDate.Unknown;
        if (Year is not { } year || year == 0 || (Day is not null && Month is null) || (MonthIsHijri is { } named && named != IsHijri) || Month is 0 or > 12)
            return false;
        if (Day is { } day && (day == 0 || day > (IsHijri ? SolarHijri.GetDaysInMonth(year, Month!.Value) : DateTime.DaysInMonth(year, Month!.Value))))
            return false;
        var (from, to) = (First(year, Month ?? 1, Day ?? 1), Last(year));
        date = Day is not null ? FuzzyDate.On(from)
            : IsHijri ? FuzzyDate.Between(from, to)
            : Month is null ? FuzzyDate.InYear(year)
            : new(from, to, DatePrecision.Month);
        return true;
    }

    private DateOnly Last(int year)
    {
        var month = Month ?? 12;
        return First(year, month, IsHijri ? SolarHijri.GetDaysInMonth(year, month) : DateTime.DaysInMonth(year, month));
    }

    private DateOnly First(int year, int month, int day) =>
        IsHijri ? DateOnly.FromDateTime(SolarHijri.ToDateTime(year, month, day, 0, 0, 0, 0)) : new(year, month, day);

    private static int Of(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
