using Bunit;
using Dashboard.Changes;
using Dashboard.Data.Releases;
using Dashboard.Overview;
using Dashboard.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Changes;

public sealed class ChangesPageTests
{
    [Fact]
    public void Without_numbers_the_newest_is_compared_with_the_one_before()
    {
        using var page = new Page();

        var cut = Open(page);

        Assert.Contains("From R1 to R2", cut.Markup, StringComparison.Ordinal);
        Assert.Contains("A count was corrected", cut.Find(".reasons").TextContent, StringComparison.Ordinal);
        Assert.Equal("1 added · 2 corrected · 1 withdrawn", cut.Find("[data-testid=changes-count]").TextContent);
        Assert.Equal(["corrected", "corrected", "added"], cut.FindAll("[data-kind=claims] [data-change]").Select(c => c.GetAttribute("data-change")!));
        Assert.Equal([$"agreements:{TwoReleases.Withdrawn}"], cut.FindAll("[data-change=withdrawn]").Select(c => c.GetAttribute("data-record")!));
    }

    [Fact]
    public void A_corrected_field_shows_old_and_new_in_words()
    {
        using var page = new Page();

        var fields = Open(page, "lang=fa").Find("[data-record='claims:cnt-2025-01']");

        Assert.Equal("۲۳", fields.QuerySelector("[data-field=value] del")!.TextContent);
        Assert.Equal("۲۵", fields.QuerySelector("[data-field=value] ins")!.TextContent);
        Assert.Equal("–", fields.QuerySelector("[data-field=caution] del")!.TextContent);
        Assert.Contains(Words.For("fa")["evidence.value"], fields.QuerySelectorAll("dt").Select(d => d.TextContent));
    }

    [Fact]
    public void A_withdrawn_record_is_linked_in_the_release_that_has_it()
    {
        using var page = new Page();

        Assert.Equal($"/agreements/{TwoReleases.Withdrawn}?r=1", Open(page).Find("[data-change=withdrawn] a").GetAttribute("href"));
    }

    [Fact]
    public void Charts_have_ghosts_at_the_old_values()
    {
        using var page = new Page();

        var marks = Open(page).FindAll(".marks [data-mark^='ghosts/']").Select(m => m.GetAttribute("data-mark")!).ToList();

        Assert.Contains("ghosts/total/2025-01-16-dushanbe", marks);
        Assert.Contains(marks, m => m.Contains("2013", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("from=1&to=1")]
    [InlineData("to=1")]
    public void With_nothing_older_there_are_counts_and_no_charts(string query)
    {
        using var page = new Page();

        var cut = Open(page, query);

        Assert.Empty(cut.FindAll("[data-chart]"));
        Assert.Equal($"{SeedView.Dataset.Claims.Count}", cut.Find("[data-kind=claims] b").TextContent);
    }

    [Fact]
    public void Reversed_numbers_are_turned_round()
    {
        using var page = new Page();

        Assert.Contains("From R1 to R2", Open(page, "from=2&to=1").Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void With_one_release_the_page_says_so()
    {
        using var page = new Page();

        var cut = Open(page, releases: 1);

        Assert.Contains("the only release so far, published on 1 Jan 2026", cut.Find("[data-testid=one-release]").TextContent, StringComparison.Ordinal);
        Assert.Empty(cut.FindAll("[data-change]"));
    }

    [Fact]
    public void The_last_visit_is_offered_as_a_start()
    {
        using var page = new Page();
        var view = TwoReleases.View() with { LastVisit = new(1, new(2026, 1, 9)) };

        Assert.Equal("/changes?from=1&to=2", Open(page, view, 2).Find("[data-testid=since-visit]").GetAttribute("href"));
    }

    [Fact]
    public void The_strip_counts_what_changed_since_the_last_visit()
    {
        using var page = new Page();
        page.Services.AddSingleton(TwoReleases.Comparisons(TwoReleases.First, TwoReleases.Second));
        var view = TwoReleases.View() with { Path = "/", LastVisit = new(1, new(2026, 1, 9)) };

        var cut = page.Render<Strip>(p => p.Add(s => s.View, view));

        var link = cut.Find("[data-testid=strip-changes]");
        Assert.Equal("4 changes since your last visit on 9 Jan 2026", link.TextContent);
        Assert.Equal("/changes?from=1&to=2", link.GetAttribute("href"));
    }

    private static IRenderedComponent<ChangesPage> Open(Page page, string query = "", int releases = 2) => Open(page, TwoReleases.View(query, releases), releases);

    private static IRenderedComponent<ChangesPage> Open(Page page, View view, int releases)
    {
        Release[] all = releases == 1 ? [TwoReleases.First] : [TwoReleases.First, TwoReleases.Second];
        page.Services.AddSingleton(TwoReleases.Comparisons(all));
        return page.Render<ChangesPage>(p => p.AddCascadingValue<View>(view));
    }
}
