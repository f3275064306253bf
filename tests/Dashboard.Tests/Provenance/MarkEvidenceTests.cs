using Bunit;
using Dashboard.Overview;

namespace Dashboard.Tests.Provenance;

public sealed class MarkEvidenceTests
{
    [Theory]
    [InlineData("trade-vs-target", "")]
    [InlineData("trade-vs-target", "basis=iranian&adopt=all&")]
    [InlineData("agreements-by-visit", "")]
    [InlineData("agreements-by-visit", "mode=filter&sector=energy&")]
    [InlineData("sector-by-visit", "grade=a,b&")]
    [InlineData("milestones", "")]
    public void Every_mark_lists_as_many_records_as_it_says_with_quote_source_and_link(string chart, string query)
    {
        var marks = Drawer.MarksOf(chart, query);
        Assert.NotEmpty(marks);
        foreach (var mark in marks)
        {
            using var drawer = Drawer.At($"{query}open=mark:{chart}/{mark.Key}");

            Assert.Equal(mark.Label, drawer.Panel.Find("h2").TextContent);
            Assert.Equal(mark.Records, drawer.Records.Count);
            Assert.Equal(mark.Evidence.Select(e => $"{e.Kind}:{e.Slug}"), drawer.Records.Select(r => r.GetAttribute("data-record")));
            Assert.All(drawer.Records, record =>
            {
                Assert.NotEmpty(record.QuerySelector("blockquote[lang]")!.TextContent);
                Assert.NotEmpty(record.QuerySelector("[data-source]")!.TextContent);
                Assert.StartsWith("http", record.QuerySelector("a[data-link][target=_blank][rel='noopener noreferrer']")!.GetAttribute("href"), StringComparison.Ordinal);
                Assert.NotNull(record.QuerySelector(".grade"));
            });
        }
    }

    [Theory]
    [InlineData("agreements-by-visit")]
    [InlineData("sector-by-visit")]
    public void A_mark_that_counts_documents_lists_exactly_as_many(string chart) =>
        Assert.All(Drawer.MarksOf(chart).Where(m => m.Evidence.Any(e => e.Kind == "agreement")), mark =>
        {
            using var drawer = Drawer.At($"open=mark:{chart}/{mark.Key}");
            Assert.Equal(mark.Value, drawer.Records.Count);
        });

    [Theory]
    [InlineData("turnover")]
    [InlineData("documents")]
    [InlineData("named")]
    [InlineData("security")]
    public void Every_key_figure_lists_its_records(string key)
    {
        using var drawer = Drawer.At($"open=figure:{key}");
        var figure = KeyFigure.Of(drawer.View).Single(f => f.Key == key);

        Assert.Equal(figure.Label, drawer.Panel.Find("h2").TextContent);
        Assert.StartsWith(figure.Value, drawer.Panel.Find("[data-value]").TextContent, StringComparison.Ordinal);
        Assert.Equal(figure.Evidence.Select(e => $"{e.Kind}:{e.Slug}"), drawer.Records.Select(r => r.GetAttribute("data-record")));
        Assert.All(drawer.Records, record => Assert.NotNull(record.QuerySelector("a[data-link]")));
        if (key == "named")
            Assert.Equal(figure.Value, drawer.View.Words.Number(drawer.Records.Count));
    }

    [Fact]
    public void The_first_record_is_open_and_the_heading_takes_the_focus()
    {
        using var drawer = Drawer.At("open=mark:agreements-by-visit/total/2025-01-16-dushanbe");

        Assert.Equal([true, false, false, false, false, false], drawer.Records.Select(r => r.HasAttribute("open")));
        Assert.Equal("-1", drawer.Panel.Find("h2[data-focus]").GetAttribute("tabindex"));
        Assert.Equal(drawer.Panel.Find("h2").Id, drawer.Aside.GetAttribute("aria-labelledby"));
        Assert.Equal("/", drawer.Panel.Find("[data-testid=evidence-close]").GetAttribute("href"));
    }

    [Fact]
    public void Arithmetic_of_ours_says_so_with_its_formula()
    {
        var rest = Drawer.MarksOf("agreements-by-visit").Single(m => m.Key == "rest/2025-01-16-dushanbe");
        using var drawer = Drawer.At($"open=mark:agreements-by-visit/{rest.Key}");

        Assert.Contains(rest.Formula!, drawer.Panel.Find("[data-formula]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_fifty_agreements_are_read_from_the_dataset_page_by_page()
    {
        const string visit = "2025-01-16-dushanbe";
        var many = Drawer.Of(seed => seed with
        {
            Agreements = [.. seed.Agreements, .. Enumerable.Range(0, 120).Select(i =>
                seed.Agreements[0] with { Slug = $"more-{i:000}", Visit = visit, Sector = "energy" })],
        });
        var mark = Drawer.MarksOf("sector-by-visit", "", many).Single(m => m.Key == $"energy/{visit}");
        using var drawer = Drawer.At($"open=mark:sector-by-visit/{mark.Key}", many);

        Assert.Equal(50, drawer.Records.Count);
        for (var shown = 100; drawer.Panel.FindAll("[data-testid=evidence-more]") is [var more, ..]; shown += 50)
        {
            more.Click();
            Assert.Equal(Math.Min(shown, mark.Records), drawer.Records.Count);
        }
        Assert.Equal(mark.Value, drawer.Records.Select(r => r.GetAttribute("data-record")).Distinct().Count());

        using var named = Drawer.At("open=figure:named", many);
        Assert.StartsWith($"{named.Panel.Find("[data-records]").GetAttribute("data-records")} ", named.Panel.Find("[data-value]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_that_the_selection_leaves_out_is_said_to_be_gone()
    {
        using var drawer = Drawer.At("mode=filter&sector=energy&open=mark:agreements-by-visit/culture/2025-01-16-dushanbe");
        Assert.Equal(drawer.View.Words["evidence.mark-gone"], drawer.Panel.Find("[data-not-found]").TextContent);
    }

    [Fact]
    public void Nothing_open_shows_nothing() => Assert.Empty(Drawer.At("").Panel.Markup.Trim());

    [Fact]
    public void A_year_nobody_gives_says_that_no_figure_was_found()
    {
        var gap = Drawer.MarksOf("trade-vs-target").First(m => m.Key.StartsWith("gap-", StringComparison.Ordinal));
        using var drawer = Drawer.At($"open=mark:trade-vs-target/{gap.Key}");
        Assert.Contains(drawer.View.Words["evidence.no-records"], drawer.Aside.TextContent, StringComparison.Ordinal);
    }
}
