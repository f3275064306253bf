using Dashboard.Overview;

namespace Dashboard.Tests.Overview;

/// <summary>The sentence over the overview, word for word.</summary>
public sealed class SentenceTests
{
    private static Sentence Of(string query)
    {
        var view = SeedView.View(query);
        return Sentence.Of(view, [.. SeedView.Charts(view).Where(c => Overview.Contains(c.Chart.Slug))]);
    }

    private static readonly string[] Overview = ["trade-vs-target", "agreements-by-visit", "milestones", "sector-by-visit"];

    [Theory]
    [InlineData("", "Turnover of US$ 483.9 million is 97 % of a target first voiced in 2021. 5 leader-level visits since then: 70 documents reported, only 31 named.")]
    [InlineData("adopt=high", "Turnover of US$ 483.9 million is 97 % of a target first voiced in 2021. 5 leader-level visits since then: 71 documents reported, only 31 named. Shown: highest claims.")]
    [InlineData("basis=iranian", "Turnover of US$ 131 million is 26 % of a target first voiced in 2021. 5 leader-level visits since then: 70 documents reported, only 31 named. Trade figures of the Iranian side.")]
    [InlineData("sector=energy", "Energy: 2 of the 31 named agreements, at 2 of 5 visits. 5 milestones. 39 more documents are itemised nowhere, so this is a minimum. “Trade and its target, year by year” does not follow, because trade totals are not recorded by sector.")]
    [InlineData("visit=2025-01-16-dushanbe", "Jan 2025, Pezeshkian in Dushanbe: 3 of the 31 named agreements, at 1 of 5 visits. 1 milestone. 20 more documents are itemised nowhere, so this is a minimum.")]
    [InlineData("sector=visas&visit=2021-09-18-dushanbe", "Nothing matches Visas & consular and Sep 2021, Raisi in Dushanbe; without Sector: Visas & consular there would be 8.")]
    public void It_says_what_the_page_shows(string query, string expected) => Assert.Equal(expected, Of(query).Plain.Replace("\u00a0", " ", StringComparison.Ordinal));

    [Theory]
    [InlineData("sector=energy")]
    [InlineData("sector=energy&visit=2022-05-30-tehran")]
    [InlineData("track=security")]
    [InlineData("type=mou&period=2021..2025")]
    public void It_is_the_same_in_both_modes_and_wherever_the_pick_was_made(string query)
    {
        var expected = Of(query).Plain;
        Assert.Equal(expected, Of(query + "&mode=filter").Plain);
        var facet = query[..query.IndexOf('=', StringComparison.Ordinal)];
        Assert.Equal(expected, Of($"{query}&from={facet}:sector-by-visit").Plain);
    }

    [Theory]
    [InlineData("fa")]
    [InlineData("tg")]
    public void It_holds_no_untranslated_English(string language)
    {
        foreach (var query in new[] { "", "sector=energy", "visit=2025-01-16-dushanbe", "track=security", "sector=visas&visit=2021-09-18-dushanbe", "adopt=low", "basis=iranian" })
            Assert.DoesNotContain(Of($"{query}&lang={language}").Plain, char.IsAsciiLetter);
    }

    [Fact]
    public void Its_HTML_holds_bold_and_isolates_and_nothing_else()
    {
        foreach (var query in new[] { "", "sector=energy", "sector=visas&visit=2021-09-18-dushanbe&lang=fa" })
        {
            var rest = Of(query).Html;
            foreach (var tag in new[] { "<b>", "</b>", "<bdi>", "</bdi>" })
                rest = rest.Replace(tag, "", StringComparison.Ordinal);
            Assert.DoesNotContain('<', rest);
        }
    }
}
