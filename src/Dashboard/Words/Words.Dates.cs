using Dashboard.Data.Provenance;

namespace Dashboard;

/// <content>How a language writes dates, in the Gregorian (<c>g</c>) or the Solar-Hijri (<c>h</c>) calendar.</content>
public sealed partial class Words
{
    /// <summary>
    /// A date no finer than it is known: 16 Jan 2025 · ۱۶ ژانویهٔ ۲۰۲۵ · 16 январи 2025; a month, a year, or a span.
    /// In the other calendar a Gregorian month or year becomes the months or years it touches.
    /// </summary>
    public string Date(FuzzyDate date, string calendar = "g")
    {
        if (!date.IsKnown)
            return this["date.unknown"];
        var (from, to) = (CalendarDay.Of(date.From, calendar), CalendarDay.Of(date.To, calendar));
        return date.Precision switch
        {
            DatePrecision.Year => Years(from.Year, to.Year),
            DatePrecision.Month => Months(from, to, MonthBeforeYear(from), MonthBeforeYear(to)),
            DatePrecision.Day => Day(from),
            _ when from.StartsYear && to.EndsYear => Years(from.Year, to.Year),
            _ when (from.Year, from.Month) == (to.Year, to.Month) => $"{Between(Year(from.Day), Year(to.Day))} {MonthBeforeYear(to)} {Year(to.Year)}",
            _ when from.Year == to.Year => BetweenPhrases($"{Year(from.Day)} {MonthAlone(from)}", Day(to)),
            _ => BetweenPhrases(Day(from), Day(to)),
        };
    }

    /// <summary>The month and year, for labels: Jan 2025 · ژانویهٔ ۲۰۲۵ · янв 2025; the year alone when no more is known.</summary>
    public string ShortDate(FuzzyDate date, string calendar = "g")
    {
        if (!date.IsKnown)
            return this["date.unknown"];
        var (from, to) = (CalendarDay.Of(date.From, calendar), CalendarDay.Of(date.To, calendar));
        return date.Precision == DatePrecision.Year || (date.Precision == DatePrecision.Range && from.StartsYear && to.EndsYear)
            ? Years(from.Year, to.Year)
            : Months(from, to, this[$"month.{from.Calendar}.short.{from.Month}"], this[$"month.{to.Calendar}.short.{to.Month}"]);
    }

    /// <summary>The hour and minute of a moment in UTC: 14:02 · ۱۴:۰۲.</summary>
    public string Time(DateTimeOffset moment) => Digits(moment.UtcDateTime.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>A moment in UTC: 24 Nov 2026, 14:02. The page says that its times are UTC.</summary>
    public string Moment(DateTimeOffset moment, string calendar = "g") =>
        $"{Date(FuzzyDate.On(DateOnly.FromDateTime(moment.UtcDateTime)), calendar)}{this["list.comma"]}{Time(moment)}";

    /// <summary>The name of a month standing alone, 1 to 12: January · ژانویه · январ.</summary>
    public string Month(int month, string calendar = "g") => this[$"month.{calendar}.{month}"];

    /// <summary>The short name of a month, 1 to 12: Jan · ژانویهٔ · янв.</summary>
    public string ShortMonth(int month, string calendar = "g") => this[$"month.{calendar}.short.{month}"];

    private string Day(CalendarDay day) => $"{Year(day.Day)} {MonthBeforeYear(day)} {Year(day.Year)}";

    private string Months(CalendarDay from, CalendarDay to, string fromName, string toName) => (from.Year == to.Year, from.Month == to.Month) switch
    {
        (true, true) => $"{toName} {Year(to.Year)}",
        (true, false) => $"{Between(Language == "en" ? fromName : MonthAlone(from), toName)} {Year(to.Year)}",
        _ => BetweenPhrases($"{fromName} {Year(from.Year)}", $"{toName} {Year(to.Year)}"),
    };

    // English writes Jan 2025; Persian and Tajik bind the month to the year with ezafe: ژانویهٔ ۲۰۲۵, январи 2025.
    private string MonthBeforeYear(CalendarDay day) =>
        this[$"month.{day.Calendar}.{(Language == "en" && day.Calendar == "g" ? "short" : "of")}.{day.Month}"];

    private string MonthAlone(CalendarDay day) =>
        this[$"month.{day.Calendar}.{(Language == "en" && day.Calendar == "g" ? "short." : "")}{day.Month}"];
}
