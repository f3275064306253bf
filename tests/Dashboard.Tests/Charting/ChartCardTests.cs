using Bunit;
using Dashboard.Charting;
using Dashboard.Charting.Plotly;

namespace Dashboard.Tests.Charting;

public sealed class ChartCardTests : IDisposable
{
    private readonly Page page = new();

    public static TheoryData<string> Charts => [.. ChartRegistry.Slugs];

    [Theory, MemberData(nameof(Charts))]
    public void A_card_holds_title_marks_table_and_source_line(string chart)
    {
        var card = page.Card(chart);
        var figure = SeedView.Figure(chart);
        Assert.Equal(figure.Title, card.Find("h2").TextContent);
        Assert.Equal(figure.Marks.Select(m => m.Key), card.FindAll(".marks [data-mark]").Select(o => o.GetAttribute("data-mark")));
        Assert.Equal(figure.Marks.Select(m => m.Key), card.FindAll($"table[data-table-for={chart}] tr[data-mark]").Select(r => r.GetAttribute("data-mark")));
        Assert.Contains("release R1", card.Find("[data-sources]").TextContent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Charts))]
    public void The_first_html_holds_the_numbers_and_no_plot(string chart)
    {
        var card = page.Card(chart);
        Assert.Empty(card.FindAll("[data-plot]"));
        Assert.All(SeedView.Figure(chart).Marks, mark => Assert.Contains(mark.Cells[^1], card.Find("table").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void A_pick_it_cannot_follow_is_named_with_the_reason()
    {
        var note = page.Card("trade-vs-target", "sector=energy&period=2013..2020").Find("[data-not-linked]");
        Assert.Contains("1 of 2 selections apply", note.TextContent, StringComparison.Ordinal);
        Assert.Contains("trade totals are not recorded by sector", note.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.Card("sector-by-visit", "sector=energy").FindAll("[data-not-linked]"));
    }

    [Fact]
    public void The_first_html_already_shows_dimmed_and_picked_marks()
    {
        var card = page.Card("sector-by-visit", "sector=energy");
        var dim = card.FindAll(".marks [data-state=dim]").Select(o => o.GetAttribute("data-mark")!).ToList();
        Assert.NotEmpty(dim);
        Assert.DoesNotContain(dim, key => key.StartsWith("energy/", StringComparison.Ordinal));
        var origin = page.Card("sector-by-visit", "sector=energy&from=sector:sector-by-visit");
        Assert.Empty(origin.FindAll(".marks [data-state=dim]"));
        Assert.All(origin.FindAll(".marks [aria-selected=true]"), o => Assert.StartsWith("energy/", o.GetAttribute("data-mark")!, StringComparison.Ordinal));
    }

    [Fact]
    public void The_table_switch_leads_to_the_address_with_the_table()
    {
        Assert.Equal("/?table=milestones", page.Card("milestones").Find("[data-table-switch]").GetAttribute("href"));
        var table = page.Card("milestones", "table=milestones");
        Assert.Equal("table", table.Find("[data-chart]").GetAttribute("data-view"));
        Assert.Equal("/", table.Find("[data-table-switch]").GetAttribute("href"));
    }

    [Fact]
    public void Plotly_is_given_a_drawing_once_and_never_again()
    {
        var view = SeedView.View();
        var shown = Page.ViewOf("milestones", view);
        var first = PlotlyFigure.Of(shown.Figure, new("light", false, new Dictionary<string, PlotSize>()), view.Words);
        var card = page.Render<ChartCard>(p => p.Add(c => c.View, view).Add(c => c.Chart, shown).Add(c => c.First, first));
        var plot = card.FindComponent<global::Plotly.Blazor.PlotlyChart>().Instance;
        var data = plot.Data;
        var filtered = SeedView.View("track=security&mode=filter");
        card.Render(p => p.Add(c => c.View, filtered).Add(c => c.Chart, Page.ViewOf("milestones", filtered)));
        Assert.Same(data, plot.Data);
        Assert.Same(first.Layout, plot.Layout);
    }

    [Fact]
    public void Key_entries_are_links_that_pick()
    {
        var entry = page.Card("agreements-by-visit").Find("[data-pick='sector:energy']");
        Assert.Equal("/?sector=energy", entry.GetAttribute("href"));
        Assert.Equal("true", page.Card("agreements-by-visit", "sector=energy").Find("[data-pick='sector:energy']").GetAttribute("aria-pressed"));
    }

    [Fact]
    public void A_chart_that_fails_leaves_the_others_standing()
    {
        var view = SeedView.View();
        var place = new BoardPlace("milestones", 1, true);
        var board = page.Render<ChartBoard>(p => p.Add(c => c.View, view).Add(c => c.Charts,
            [new(place, null, new InvalidOperationException("broken")), new(new("sector-by-visit", 2, false), Page.ViewOf("sector-by-visit", view), null)]));
        Assert.Contains("Error id:", board.Find("[data-failed=milestones]").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(board.FindAll("[data-chart=sector-by-visit] .marks [data-mark]"));
    }

    [Fact]
    public void A_pick_is_answered_with_one_call_for_all_charts_and_no_drawing()
    {
        IRenderedComponent<ChartBoard> board = page.Render<ChartBoard>(p => Show(p, ""));
        board.WaitForAssertion(() => Assert.Single(page.Module.Invocations["answer"]));
        board.Render(p => Show(p, "sector=energy"));
        board.WaitForAssertion(() => Assert.Equal(2, page.Module.Invocations["answer"].Count));
        var message = System.Text.Json.JsonSerializer.Serialize(page.Module.Invocations["answer"][1].Arguments[0]);
        Assert.Contains("\"query\":\"sector=energy\"", message, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Layout\":{", message, StringComparison.Ordinal);
        Assert.InRange(message.Length, 10, 3000);

        static void Show(ComponentParameterCollectionBuilder<ChartBoard> parameters, string query)
        {
            var view = SeedView.View(query);
            parameters.Add(c => c.View, view).Add(c => c.Charts, BoardChart.Of(view, SeedView.Figures, [new("milestones", 1, true), new("sector-by-visit", 2, false)]));
        }
    }

    [Fact]
    public void Only_changed_traces_are_sent()
    {
        var screen = new Screen("light", false, new Dictionary<string, PlotSize>());
        var words = Words.For("en");
        var all = PlotlyFigure.Of(SeedView.Figure("agreements-by-visit"), screen, words);
        Assert.Null(PlotDelta.Between(all, PlotlyFigure.Of(SeedView.Figure("agreements-by-visit"), screen, words)));
        var low = PlotDelta.Between(all, PlotlyFigure.Of(SeedView.Figure("agreements-by-visit", "adopt=low"), screen, words));
        Assert.NotNull(low);
        // Another adopted total changes the hatched rest and the whiskers, not the seven sectors.
        Assert.InRange(low.Traces.Count, 1, 3);
    }

    public void Dispose() => page.Dispose();
}
