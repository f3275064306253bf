namespace Dashboard.Tests;

/// <summary>Numbers, golden in three languages.</summary>
public sealed class WordsNumberTests
{
    [Theory]
    [InlineData("en", 483.9, "483.9")]
    [InlineData("en", 1234, "1,234")]
    [InlineData("en", 1234567.25, "1,234,567.3")]
    [InlineData("en", -2.5, "−2.5")]
    [InlineData("fa", 483.9, "۴۸۳٫۹")]
    [InlineData("fa", 1234, "۱٬۲۳۴")]
    [InlineData("fa", 0, "۰")]
    [InlineData("tg", 483.9, "483,9")]
    [InlineData("tg", 1234, "1\u00A0234")]
    [InlineData("tg", -40, "−40")]
    public void Numbers_are_written_by_the_rules_of_the_language(string language, double value, string expected) =>
        Assert.Equal(expected, Words.For(language).Number((decimal)value));

    [Theory, InlineData(0, "2"), InlineData(1, "1.5"), InlineData(2, "1.45"), InlineData(3, "1.45")]
    public void Decimals_are_at_most_those_asked_for(int maxDecimals, string expected) =>
        Assert.Equal(expected, Words.For("en").Number(maxDecimals == 0 ? 1.5m : 1.45m, maxDecimals));

    [Theory, InlineData("en", "97\u00A0%"), InlineData("fa", "۹۷٪"), InlineData("tg", "97\u00A0%")]
    public void Per_cent_follows_the_number(string language, string expected) =>
        Assert.Equal(expected, Words.For(language).Percent(96.78m));

    [Theory, InlineData("en", "2025"), InlineData("fa", "۲۰۲۵"), InlineData("tg", "2025")]
    public void Years_are_never_grouped(string language, string expected) => Assert.Equal(expected, Words.For(language).Year(2025));

    [Theory, InlineData("en", "22–23"), InlineData("fa", "۲۲ تا ۲۳"), InlineData("tg", "22–23")]
    public void A_range_runs_from_low_to_high(string language, string expected) => Assert.Equal(expected, Words.For(language).Range(22, 23));

    [Fact]
    public void A_range_of_equal_values_is_one_number() => Assert.Equal("23", Words.For("en").Range(23, 23));

    [Fact]
    public void Persian_can_be_written_in_Latin_digits()
    {
        var words = Words.For("fa", persianDigits: false);
        Assert.Equal(["1,234.5", "97%", "2025", "R1"], [words.Number(1234.5m), words.Percent(97), words.Year(2025), words.Digits("R1")]);
    }

    [Fact]
    public void Digits_inside_text_are_changed_and_nothing_else() => Assert.Equal("نسخهٔ R۱۲", Words.For("fa").Digits("نسخهٔ R12"));

    [Theory]
    [InlineData("fa", "یعنی ۲۲ + ۱ = ۲۳.", "یعنی \u2068۲۲ + ۱ = ۲۳\u2069.")]
    [InlineData("fa", "(۲۳ + ۱ = ۲۴) و ۲۲", "(\u2068۲۳ + ۱ = ۲۴\u2069) و ۲۲")]
    [InlineData("fa", "۳۷۷٫۷ ÷ (۱ + ۴۸٫۴٪)", "\u2068۳۷۷٫۷ ÷ (۱ + ۴۸٫۴٪)\u2069")]
    [InlineData("fa", "از ۲۰۱۳ تا ۲۰۲۵", "از ۲۰۱۳ تا ۲۰۲۵")]
    [InlineData("tg", "22 + 1 = 23", "22 + 1 = 23")]
    public void Arithmetic_runs_from_left_to_right_in_a_Persian_sentence(string language, string text, string expected) => Assert.Equal(expected, Words.For(language).InOrder(text));

    [Fact]
    public void Isolation_is_first_strong_to_pop() => Assert.Equal("\u2068483.9\u2069", Words.Isolate("483.9"));
}
