using Dashboard.Charting;

namespace Dashboard.Tests.Trade;

/// <summary>Solar-Hijri years with their true extent, on either axis.</summary>
public sealed class HijriYearsTests
{
    [Fact]
    public void A_label_of_the_Solar_Hijri_axis_stands_in_the_middle_of_its_year()
    {
        var ticks = SeedView.Figure("trade-vs-target", "cal=h").X.Ticks;
        Assert.Contains(ticks, t => t.Label == "1403");
        Assert.All(ticks, t =>
        {
            var day = (DateOnly)t.At;
            Assert.True(day is { Month: 9, Day: >= 17 and <= 21 }, $"{t.Label}: {day}");
            Assert.Equal(day.Year - 621, int.Parse(t.Label, System.Globalization.CultureInfo.InvariantCulture));
        });
        Assert.All(SeedView.Figure("trade-vs-target").X.Ticks, t => Assert.Equal((7, 1), (((DateOnly)t.At).Month, ((DateOnly)t.At).Day)));
    }

    [Theory]
    [InlineData("basis=iranian", "1403 (2024), Mar–Dec")]
    [InlineData("basis=iranian&cal=h", "1403 (2024), Far–Aza")]
    public void The_calendar_changes_labels_and_never_the_days(string query, string label)
    {
        var mark = SeedView.Mark("trade-vs-target", "ir-2024-03-20", query);
        Assert.Equal(label, mark.Label);
        Assert.Equal((new DateOnly(2024, 3, 20), new DateOnly(2024, 12, 20)), (mark.Span.From, mark.Span.To));
    }

    [Fact]
    public void A_title_names_an_Iranian_year_by_its_own_number() =>
        Assert.StartsWith("Trade in 1400 (2021–2022): ", SeedView.Figure("trade-vs-target", "basis=iranian").Title, StringComparison.Ordinal);

    [Theory]
    [InlineData(1399, "2020-03-20")]
    [InlineData(1403, "2024-03-20")]
    [InlineData(1404, "2025-03-21")]
    public void A_year_begins_on_the_day_of_Nowruz(int year, string day) => Assert.Equal(DateOnly.Parse(day, null), TimeAxis.NewYear(year));
}
