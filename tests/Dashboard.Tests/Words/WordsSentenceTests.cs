using Dashboard.Data.Provenance;

namespace Dashboard.Tests;

/// <summary>Sentences with arguments: plural, direction, and safety in HTML.</summary>
public sealed class WordsSentenceTests
{
    private const string Fsi = "\u2068", Pdi = "\u2069";

    [Theory]
    [InlineData(1, "1 document")]
    [InlineData(0, "0 documents")]
    [InlineData(1234, "1,234 documents")]
    public void English_chooses_the_plural_by_the_number(int n, string expected) =>
        Assert.Equal(expected, Words.For("en").Say("unit.documents", new { n }));

    [Fact]
    public void Tajik_and_Persian_have_one_form()
    {
        Assert.Equal("1 санад", Words.For("tg").Say("unit.documents", new { n = 1 }));
        Assert.Equal("23 санад", Words.For("tg").Say("unit.documents", new { n = 23 }));
        Assert.Equal($"{Fsi}۲۳{Pdi} سند", Words.For("fa").Say("unit.documents", new { n = 23 }));
    }

    [Fact]
    public void A_number_in_a_Persian_sentence_is_isolated() =>
        Assert.Equal($"{Fsi}۵۰۰{Pdi} میلیون دلار", Words.For("fa").Say("unit.usd-million-value", new { value = 500 }));

    [Fact]
    public void A_Latin_name_in_a_Persian_sentence_is_isolated() =>
        Assert.Equal($"منبع: {Fsi}IRNA (English){Pdi}", Words.For("fa").Say("source.line", new { publishers = "IRNA (English)" }));

    [Fact]
    public void Persian_text_in_an_English_sentence_is_isolated_and_Latin_text_is_not()
    {
        Assert.Equal($"Source: {Fsi}ایرنا{Pdi}", Words.For("en").Say("source.line", new { publishers = "ایرنا" }));
        Assert.Equal("Source: IRNA", Words.For("en").Say("source.line", new { publishers = "IRNA" }));
    }

    [Fact]
    public void Dates_are_written_in_the_language() =>
        Assert.Equal("Нашр: 16 январи 2025", Words.For("tg").Say("app.published", new { date = FuzzyDate.Parse("2025-01-16") }));

    [Fact]
    public void Html_keeps_the_bold_of_the_sentence_and_encodes_every_argument()
    {
        var html = Words.For("en").SayHtml("sentence.picks", new { picks = "<script>'&\"", n = 5, m = 31, v = 4, V = 5 });
        Assert.Equal("<b><bdi>&lt;script&gt;&#39;&amp;&quot;</bdi></b>: <bdi>5</bdi> of the <bdi>31</bdi> named agreements, at <bdi>4</bdi> of <bdi>5</bdi> visits.", html);
    }

    [Fact]
    public void Html_isolates_by_elements_in_Persian() =>
        Assert.Equal("<b><bdi>انرژی</bdi></b>: <bdi>۲</bdi> سند از <bdi>۳۱</bdi> سند نام‌برده، در <bdi>۲</bdi> دیدار از <bdi>۵</bdi> دیدار.",
            Words.For("fa").SayHtml("sentence.picks", new { picks = "انرژی", n = 2, m = 31, v = 2, V = 5 }));

    [Fact]
    public void Plain_text_carries_no_tags() =>
        Assert.Equal("Nothing matches Energy.", Words.For("en").Say("sentence.empty-plain", new { picks = "Energy" }));

    [Fact]
    public void Items_are_joined_in_the_language()
    {
        Assert.Equal("Energy, Trade and Visas", Words.For("en").And(["Energy", "Trade", "Visas"]));
        Assert.Equal("Энергетика ё Савдо", Words.For("tg").Or(["Энергетика", "Савдо"]));
        Assert.Equal("Energy", Words.For("en").Or(["Energy"]));
        Assert.Equal("", Words.For("en").And([]));
    }

    [Fact]
    public void A_missing_argument_is_named_with_the_ones_given() =>
        Assert.Contains("'n'. Given: m", Assert.Throws<ArgumentException>(() => Words.For("en").Say("unit.documents", new { m = 1 })).Message, StringComparison.Ordinal);

    [Fact]
    public void A_plural_by_text_is_refused() =>
        Assert.Throws<ArgumentException>(() => Words.For("en").Say("unit.documents", new { n = "1" }));
}
