using System.Globalization;
using Dashboard.Data.Provenance;

namespace Dashboard.Tests;

/// <summary>Dates, golden in three languages and two calendars.</summary>
public sealed class WordsDateTests
{
    [Theory]
    [InlineData("en", "2025-01-16", "16 Jan 2025")]
    [InlineData("en", "2025-01", "Jan 2025")]
    [InlineData("en", "2025", "2025")]
    [InlineData("en", "2025-01-15/2025-01-17", "15–17 Jan 2025")]
    [InlineData("en", "2025-04-30/2025-05-02", "30 Apr\u00A0– 2 May 2025")]
    [InlineData("en", "2024-12-30/2025-01-02", "30 Dec 2024\u00A0– 2 Jan 2025")]
    [InlineData("en", "2021-01-01/2023-12-31", "2021–2023")]
    [InlineData("en", "XXXX", "date unknown")]
    [InlineData("fa", "2025-01-16", "۱۶ ژانویهٔ ۲۰۲۵")]
    [InlineData("fa", "2022-05-30", "۳۰ مه ۲۰۲۲")]
    [InlineData("fa", "2025-01-15/2025-01-17", "۱۵ تا ۱۷ ژانویهٔ ۲۰۲۵")]
    [InlineData("fa", "2025-04-30/2025-05-02", "۳۰ آوریل تا ۲ مه ۲۰۲۵")]
    [InlineData("fa", "2025", "۲۰۲۵")]
    [InlineData("tg", "2025-01-16", "16 январи 2025")]
    [InlineData("tg", "2023-11", "ноябри 2023")]
    [InlineData("tg", "2025-01-15/2025-01-17", "15–17 январи 2025")]
    [InlineData("tg", "2025-04-30/2025-05-02", "30 апрел\u00A0– 2 майи 2025")]
    [InlineData("tg", "XXXX", "санаи номаълум")]
    public void Dates_are_no_finer_than_known(string language, string date, string expected) =>
        Assert.Equal(expected, Words.For(language).Date(FuzzyDate.Parse(date)));

    [Theory]
    [InlineData("en", "2025-01-16", "27 Dey 1403")]
    [InlineData("fa", "2025-01-16", "۲۷ دی ۱۴۰۳")]
    [InlineData("tg", "2025-01-16", "27 дайи 1403")]
    [InlineData("en", "2025-01", "Dey–Bahman 1403")]
    [InlineData("fa", "2025-03", "اسفند ۱۴۰۳ تا فروردین ۱۴۰۴")]
    [InlineData("en", "2025", "1403–1404")]
    [InlineData("fa", "2021-03-21/2022-03-20", "۱۴۰۰")]
    [InlineData("en", "2025-01-15/2025-01-17", "26–28 Dey 1403")]
    public void Dates_in_the_Solar_Hijri_calendar_are_no_finer_either(string language, string date, string expected) =>
        Assert.Equal(expected, Words.For(language).Date(FuzzyDate.Parse(date), "h"));

    [Theory]
    [InlineData("en", "2025-01-16", "Jan 2025")]
    [InlineData("en", "2025-05-27/2025-06-02", "May–Jun 2025")]
    [InlineData("en", "2025", "2025")]
    [InlineData("fa", "2025-01-16", "ژانویهٔ ۲۰۲۵")]
    [InlineData("tg", "2025-01-16", "янв 2025")]
    [InlineData("tg", "2025-05-27/2025-06-02", "май–июн 2025")]
    public void Short_dates_name_month_and_year(string language, string date, string expected) =>
        Assert.Equal(expected, Words.For(language).ShortDate(FuzzyDate.Parse(date)));

    [Fact]
    public void The_culture_of_the_thread_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fa-IR");
            Assert.Equal(["16 Jan 2025", "1,234.5"], [Words.For("en").Date(FuzzyDate.Parse("2025-01-16")), Words.For("en").Number(1234.5m)]);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void An_unknown_calendar_is_refused_with_the_accepted_ones() =>
        Assert.Contains("Accepted: g, h", Assert.Throws<ArgumentException>(() => Words.For("en").Date(FuzzyDate.InYear(2025), "x")).Message, StringComparison.Ordinal);
}
