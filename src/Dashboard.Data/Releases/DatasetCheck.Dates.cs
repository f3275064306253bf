using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Data.Provenance;

namespace Dashboard.Data.Releases;

/// <content>Days, periods and the calendars that cut them.</content>
internal sealed partial class DatasetCheck
{
    private const int FirstYear = 1900;
    // Where the two calendars are compared, far years are left alone: no calendar knows them all.
    private const int LastYear = 9000;
    private static readonly PersianCalendar SolarHijri = new();

    private void Dated(string kind, string record, string field, FuzzyDate date)
    {
        if (!date.IsKnown)
            return;
        InOrder(kind, record, field, date.From, date.To);
        FromRecentTimes(kind, record, field, date.From);
        NotInFuture(kind, record, field, date.From);
    }

    private void InOrder(string kind, string record, string field, DateOnly from, DateOnly to)
    {
        if (to < from)
            Report(RuleBook.EndsBeforeStart, kind, record, field, ("from", from), ("to", to));
    }

    private void FromRecentTimes(string kind, string record, string field, DateOnly day)
    {
        if (day.Year < FirstYear)
            Report(RuleBook.YearBefore1900, kind, record, field, ("year", new YearNumber(day.Year)));
    }

    // A day of grace: east of here it is tomorrow already.
    private void NotInFuture(string kind, string record, string field, DateOnly day)
    {
        if (today is { } last && day.DayNumber - 1 > last.DayNumber)
            Report(RuleBook.DateInFuture, kind, record, field, ("date", day), ("today", last));
    }

    private void CheckPeriod(string slug, Subject subject)
    {
        if (subject.Period is not { } period)
            return;
        Filled("subjects", slug, "period.name", period.Name);
        InOrder("subjects", slug, "period.to", period.From, period.To);
        FromRecentTimes("subjects", slug, "period.from", period.From);
        if (subject.Measure != Measure.Target)
            NotInFuture("subjects", slug, "period.to", period.To);
        if (period.Calendar == PeriodCalendar.Gregorian && HijriYear().Match(period.Name ?? "") is { Success: true, Value: var year })
            Report(RuleBook.HijriYearAsGregorian, "subjects", slug, "period.calendar", ("name", period.Name!), ("year", new YearNumber(Digits(year))));
        if (period.FullYear && period.From.Year >= FirstYear && period.From <= period.To && period.To.Year < LastYear)
            CheckWholeYear(slug, period);
    }

    private void CheckWholeYear(string slug, Period period)
    {
        var middle = period.From.AddDays((period.To.DayNumber - period.From.DayNumber) / 2);
        var hijri = period.Calendar == PeriodCalendar.SolarHijri;
        var (first, last) = hijri ? HijriYearOf(middle) : (new DateOnly(middle.Year, 1, 1), new DateOnly(middle.Year, 12, 31));
        if (period.From != first || period.To != last)
            Report(hijri ? RuleBook.WholeYearHijri : RuleBook.WholeYearGregorian, "subjects", slug, period.From != first ? "period.from" : "period.to",
                ("from", period.From), ("to", period.To), ("first", first), ("last", last));
    }

    private static (DateOnly First, DateOnly Last) HijriYearOf(DateOnly day)
    {
        var year = SolarHijri.GetYear(day.ToDateTime(TimeOnly.MinValue));
        return (HijriDay(year, 1, 1), HijriDay(year + 1, 1, 1).AddDays(-1));
    }

    /// <summary>The same span a year earlier in its own calendar, ends of months staying ends of months; null where no calendar goes.</summary>
    private static (DateOnly From, DateOnly To)? YearBefore(Period period)
    {
        if (period.From.Year < FirstYear || period.To.Year > LastYear || period.To < period.From)
            return null;
        // The day after the last one moves cleanly: 1 April stays 1 April, whatever the length of a month.
        var after = period.To.AddDays(1);
        return period.Calendar == PeriodCalendar.SolarHijri
            ? (HijriYearEarlier(period.From), HijriYearEarlier(after).AddDays(-1))
            : (period.From.AddYears(-1), after.AddYears(-1).AddDays(-1));
    }

    private static DateOnly HijriYearEarlier(DateOnly day) =>
        DateOnly.FromDateTime(SolarHijri.AddYears(day.ToDateTime(TimeOnly.MinValue), -1));

    private static DateOnly HijriDay(int year, int month, int day) => DateOnly.FromDateTime(SolarHijri.ToDateTime(year, month, day, 0, 0, 0, 0));

    private void CheckPhaseOrder()
    {
        if (!Concerns("phases"))
            return;
        var told = new HashSet<(string, string)>();
        (string Slug, DateOnly To)? longest = null;
        foreach (var (slug, phase) in phases.Rows.Where(row => row.Record.To is not { } to || to >= row.Record.From).OrderBy(row => row.Record.From).ThenBy(row => row.Slug, StringComparer.Ordinal))
        {
            var to = phase.To ?? DateOnly.MaxValue;
            if (longest is { } before && phase.From <= before.To)
                foreach (var (one, other, field) in new[] { (slug, before.Slug, "from"), (before.Slug, slug, "to") })
                    if (told.Add((one, other)))
                        Report(RuleBook.PhasesOverlap, "phases", one, field, ("other", new RecordKey("phases", other)));
            if (longest is null || to > longest.Value.To)
                longest = (slug, to);
        }
    }

    private static int Digits(string year) => year.Aggregate(0, (number, digit) => number * 10 + (int)char.GetNumericValue(digit));

    [GeneratedRegex(@"(?<!\d)[1۱][3۳4۴]\d\d(?!\d)")]
    private static partial Regex HijriYear();
}
