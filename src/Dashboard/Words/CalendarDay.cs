using System.Globalization;

namespace Dashboard;

/// <summary>A day as a calendar counts it; <c>g</c> is Gregorian, <c>h</c> Solar Hijri.</summary>
internal readonly record struct CalendarDay(string Calendar, int Year, int Month, int Day, bool EndsYear)
{
    private static readonly PersianCalendar SolarHijri = new();

    /// <summary>True on the first day of the year.</summary>
    public bool StartsYear => Month == 1 && Day == 1;

    /// <summary>The day in the calendar named.</summary>
    /// <exception cref="ArgumentException">The calendar is neither <c>g</c> nor <c>h</c>.</exception>
    public static CalendarDay Of(DateOnly day, string calendar) => calendar switch
    {
        "g" => new("g", day.Year, day.Month, day.Day, day is { Month: 12, Day: 31 }),
        "h" => InSolarHijri(day.ToDateTime(TimeOnly.MinValue)),
        _ => throw new ArgumentException($"'{calendar}' is not a calendar. Accepted: g, h.", nameof(calendar)),
    };

    private static CalendarDay InSolarHijri(DateTime day) => new("h", SolarHijri.GetYear(day), SolarHijri.GetMonth(day), SolarHijri.GetDayOfMonth(day),
        SolarHijri.GetYear(day.AddDays(1)) != SolarHijri.GetYear(day));
}
