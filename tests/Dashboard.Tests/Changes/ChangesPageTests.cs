using Bunit;
using Dashboard.Changes;
using Dashboard.Data.Access;
using Dashboard.Data.Briefings;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Dashboard.Overview;
using Dashboard.Reading;
using Dashboard.Tests.Briefings;
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

    [Theory]
    [InlineData("2026-01-01", "From R1 to R2", "On 1 Jan 2026 the newest release was R1, published on 1 Jan 2026.")]
    [InlineData("2026-01-31", "From R1 to R2", "On 31 Jan 2026 the newest release was R1")]
    [InlineData("1999-05-05", "From R1 to R2", "Nothing had been published on 5 May 1999")]
    [InlineData("2026-02-01", "There is no other release chosen", "nothing has been published since")]
    public void A_day_starts_from_the_release_that_was_the_newest_then(string day, string compared, string said)
    {
        using var page = new Page();

        var cut = Open(page, $"since={day}");

        Assert.Contains(compared, cut.Markup, StringComparison.Ordinal);
        Assert.Contains(said, cut.Find("[data-testid=since-said]").TextContent, StringComparison.Ordinal);
        Assert.Equal(day, cut.Find("#since-day").GetAttribute("value"));
    }

    [Fact]
    public void A_chosen_day_is_an_address_and_keeps_what_else_is_asked_for()
    {
        using var page = new Page();
        var cut = Open(page, "adopt=high&lang=fa&from=1&to=2");

        cut.Find("#since-day").Change("2026-01-20");
        cut.Find("[data-testid=since] form").Submit();

        Assert.EndsWith("/changes?adopt=high&lang=fa&since=2026-01-20", page.Navigation.Uri, StringComparison.Ordinal);
        Assert.Equal(["adopt=high", "lang=fa"], cut.FindAll("[data-testid=since] form [type=hidden]").Select(i => $"{i.GetAttribute("name")}={i.GetAttribute("value")}"));
    }

    [Fact]
    public void What_is_no_day_is_told_with_what_is_accepted()
    {
        using var page = new Page();
        var asked = Seeded.Views(2).Of("/changes", "since=yesterday");

        var cut = Open(page, asked, 2);

        Assert.Contains("“yesterday” is not a day of the calendar, so since was ignored. Accepted: year-month-day", cut.Find("[data-testid=notice]").TextContent, StringComparison.Ordinal);
        Assert.Empty(cut.FindAll("[data-testid=since-said]"));
    }

    [Fact]
    public void Briefings_are_offered_with_the_release_they_show_to_whoever_may_see_them()
    {
        using var page = new Page();
        KeptBriefing shown = Seeded.Kept(Seeded.Briefing with { Open = true }), closed = Seeded.Kept(Seeded.Briefing with { Slug = "closed", Open = false });

        var links = Open(page, TwoReleases.View(), 2, shown, closed, closed with { Archived = true, Briefing = closed.Briefing with { Slug = "away", Open = true } }).FindAll("[data-testid=since-briefing] a");

        var link = Assert.Single(links);
        Assert.Equal("/changes?from=1&to=2", link.GetAttribute("href"));
        Assert.Contains("shows R1", link.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Presenter, true)]
    [InlineData(Role.Reader, false)]
    public void A_closed_briefing_is_listed_for_presenters_alone(Role role, bool listed) =>
        Assert.Equal(listed, Seeded.Kept(Seeded.Briefing with { Open = false }).ListedFor(new("a", "A", role)));

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

    private static IRenderedComponent<ChangesPage> Open(Page page, View view, int releases, params KeptBriefing[] briefings)
    {
        var store = new BriefingStore(null!, new(MarkingRequired: false), TimeProvider.System);
        store.Open(briefings, []);
        page.Services.AddSingleton(store);
        Release[] all = releases == 1 ? [TwoReleases.First] : [TwoReleases.First, TwoReleases.Second];
        page.Services.AddSingleton(TwoReleases.Comparisons(all));
        return page.Render<ChangesPage>(p => p.AddCascadingValue<View>(view));
    }
}
