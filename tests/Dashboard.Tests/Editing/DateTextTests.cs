using CsCheck;
using Dashboard.Data.Editing;
using Dashboard.Data.Provenance;

namespace Dashboard.Tests.Editing;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("2025-01-16", "2025-01-16")]
    [InlineData("2025-01", "2025-01")]
    [InlineData("2025", "2025")]
    [InlineData("2025-01-15/2025-01-17", "2025-01-15/2025-01-17")]
    [InlineData("XXXX", "XXXX")]
    [InlineData("16 Jan 2025", "2025-01-16")]
    [InlineData("16 January 2025", "2025-01-16")]
    [InlineData("January 16, 2025", "2025-01-16")]
    [InlineData("16th of January 2025", "2025-01-16")]
    [InlineData("16-Jan-2025", "2025-01-16")]
    [InlineData("JAN. 2025", "2025-01")]
    [InlineData("16.01.2025", "2025-01-16")]
    [InlineData("16/01/2025", "2025-01-16")]
    [InlineData("2025/01/16", "2025-01-16")]
    [InlineData("01.2025", "2025-01")]
    [InlineData("15–17 Jan 2025", "2025-01-15/2025-01-17")]
    [InlineData("15-17 Jan 2025", "2025-01-15/2025-01-17")]
    [InlineData("January 15–17, 2025", "2025-01-15/2025-01-17")]
    [InlineData("15.01 – 17.01.2025", "2025-01-15/2025-01-17")]
    [InlineData("30 Dec 2024 – 2 Jan 2025", "2024-12-30/2025-01-02")]
    [InlineData("30 Jan - 2 Feb 2025", "2025-01-30/2025-02-02")]
    [InlineData("from 2024 to 2025", "2024-01-01/2025-12-31")]
    [InlineData("2024-2025", "2024-01-01/2025-12-31")]
    [InlineData("Jan–Feb 2024", "2024-01-01/2024-02-29")]
    [InlineData("۱۶ ژانویهٔ ۲۰۲۵", "2025-01-16")]
    [InlineData("۱۶ ژانويه‌ی ٢٠٢٥", "2025-01-16")]
    [InlineData("\u200f۱۵ تا ۱۷ ژانویۀ ۲۰۲۵", "2025-01-15/2025-01-17")]
    [InlineData("16 январи 2025", "2025-01-16")]
    [InlineData("16 января 2025", "2025-01-16")]
    [InlineData("аз 1 то 3 майи соли 2022", "2022-05-01/2022-05-03")]
    [InlineData("1402", "2023-03-21/2024-03-19")]
    [InlineData("1403", "2024-03-20/2025-03-20")]
    [InlineData("1402-10", "2023-12-22/2024-01-20")]
    [InlineData("1402/10/26", "2024-01-16")]
    [InlineData("۱۴۰۲/۱۰/۲۶", "2024-01-16")]
    [InlineData("26/10/1402", "2024-01-16")]
    [InlineData("۲۶ دی ۱۴۰۳", "2025-01-15")]
    [InlineData("26 Dey 1403", "2025-01-15")]
    [InlineData("26 дайи 1403", "2025-01-15")]
    [InlineData("30 Esfand 1403", "2025-03-20")]
    [InlineData("۱ تا ۳ مرداد ۱۴۰۱", "2022-07-23/2022-07-25")]
    public void Reads_dates_as_people_write_them(string text, string expected)
    {
        Assert.True(DateText.TryRead(text, out var date), text);
        Assert.Equal(expected, date.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("03/04/25")]
    [InlineData("03/04")]
    [InlineData("01/16/2025")]
    [InlineData("Jan 25")]
    [InlineData("16 01 2025 12")]
    [InlineData("2024-25")]
    [InlineData("2024–25")]
    [InlineData("31 Feb 2025")]
    [InlineData("29 Feb 2023")]
    [InlineData("30 Esfand 1402")]
    [InlineData("32 Dey 1403")]
    [InlineData("26 Dey 2025")]
    [InlineData("16 Jan 1403")]
    [InlineData("1402–2024")]
    [InlineData("17–15 Jan 2025")]
    [InlineData("2025–2024")]
    [InlineData("15 – Feb 2025")]
    [InlineData("1–2–3 Jan 2025")]
    [InlineData("16 Jan Feb 2025")]
    [InlineData("0000")]
    [InlineData("2025-00-10")]
    [InlineData("2025-01-16-17")]
    [InlineData("20250116")]
    public void Refuses_what_is_no_date_or_could_be_two(string text) => Assert.False(DateText.TryRead(text, out _), text);

    [Fact]
    public void Refuses_a_text_nobody_types() => Assert.False(DateText.TryRead(new string('1', 100_000) + " Jan 2025", out _));

    private static readonly Gen<DateOnly> Days = Gen.Int[new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2100, 1, 1).DayNumber].Select(DateOnly.FromDayNumber);

    private static readonly Gen<FuzzyDate> Dates = Gen.OneOf(
        Days.Select(FuzzyDate.On),
        Days.Select(d => FuzzyDate.InYear(d.Year)),
        Days.Select(d => FuzzyDate.Parse($"{d:yyyy-MM}")),
        Gen.Select(Days, Gen.Int[0, 800]).Select((day, length) => FuzzyDate.Between(day, day.AddDays(length))),
        Gen.Select(Gen.Int[1300, 1450], Gen.Int[0, 3]).Select((year, more) =>
        {
            Assert.True(DateText.TryRead($"{year}–{year + more}", out var years));
            return years;
        }),
        Gen.Const(FuzzyDate.Unknown));

    [Fact]
    public void Everything_the_interface_writes_is_read_back_to_the_same_days() =>
        Gen.Select(Dates, Gen.Int[0, 2].Select(i => Words.Languages[i]), Gen.Bool.Select(hijri => hijri ? "h" : "g"), Gen.Bool).Sample((date, language, calendar, persianDigits) =>
        {
            var written = Words.For(language, persianDigits).Date(date, calendar);
            Assert.True(DateText.TryRead(written, out var read), written);
            // A Gregorian month or year in the other calendar is written as the months or years it touches.
            if (calendar == "h" && date.Precision is DatePrecision.Month or DatePrecision.Year)
                Assert.True(read.From <= date.From && read.To >= date.To, written);
            else
                Assert.True((read.From, read.To) == (date.From, date.To), $"{written}: {read} is not {date}");
        }, iter: 5000);

    [Fact]
    public void Every_name_of_a_month_in_the_interface_is_known()
    {
        foreach (var words in Words.Languages.Select(language => Words.For(language)))
            foreach (var calendar in new[] { "g", "h" })
                for (var month = 1; month <= 12; month++)
                    foreach (var name in new[] { words.Month(month, calendar), words.ShortMonth(month, calendar), words[$"month.{calendar}.of.{month}"] })
                    {
                        Assert.True(DateText.TryRead($"{name} {(calendar == "g" ? 2024 : 1403)}", out var read), name);
                        Assert.Equal(month, calendar == "g" ? read.From.Month : new System.Globalization.PersianCalendar().GetMonth(read.From.ToDateTime(default)));
                    }
    }
}
