using Bunit;
using Dashboard.Linking;

namespace Dashboard.Tests.Linking;

public sealed class SelectionBarTests : IDisposable
{
    private readonly Page page = new();

    private IRenderedComponent<SelectionBar> Bar(string query) => page.Render<SelectionBar>(p => p.Add(b => b.View, SeedView.View(query)));

    [Fact]
    public void Each_value_has_a_chip_with_its_own_way_out()
    {
        var chips = Bar("sector=energy,transport&visit=2025-01-16-dushanbe").FindAll("[data-testid=chip]");
        Assert.Equal(["sector:energy", "sector:transport", "visit:2025-01-16-dushanbe"], chips.Select(c => $"{c.GetAttribute("data-facet")}:{c.GetAttribute("data-value")}"));
        Assert.Equal("/?sector=transport&visit=2025-01-16-dushanbe", chips[0].QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void Or_stands_inside_a_facet_and_and_between_facets()
    {
        var words = Bar("sector=energy,transport&visit=2025-01-16-dushanbe").FindAll(".chips .and").Select(w => w.TextContent);
        Assert.Equal(["or", "and"], words);
    }

    [Fact]
    public void A_chip_names_the_chart_it_was_picked_in()
    {
        var chip = Bar("sector=energy&from=sector:sector-by-visit").Find("[data-testid=chip]");
        Assert.Equal("sector-by-visit", chip.GetAttribute("data-from"));
        Assert.Contains("Sectors by visit", chip.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Clear_leads_to_the_address_without_picks_and_can_be_undone()
    {
        var bar = Bar("sector=energy&mode=filter");
        Assert.Equal("/?mode=filter", bar.Find("[data-testid=clear-selection]").GetAttribute("href"));
        bar.Render(p => p.Add(b => b.View, SeedView.View("mode=filter")));
        Assert.Equal("/?sector=energy&mode=filter", bar.Find("[data-testid=undo-clear]").GetAttribute("href"));
        bar.Render(p => p.Add(b => b.View, SeedView.View("sector=trade&mode=filter")));
        Assert.Empty(bar.FindAll("[data-testid=undo-clear]"));
    }

    [Fact]
    public void The_brush_stands_where_the_period_does()
    {
        var bar = Bar("period=2013..2020");
        Assert.Equal("2013", bar.Find("[data-handle=from]").GetAttribute("aria-valuenow"));
        Assert.Equal("2020", bar.Find("[data-handle=to]").GetAttribute("aria-valuenow"));
        Assert.Contains("2013–2020", bar.Find("[data-period-text]").TextContent, StringComparison.Ordinal);
        Assert.Contains("۲۰۱۳", Bar("period=2013..2020&lang=fa").Find("[data-period-text]").TextContent, StringComparison.Ordinal);
    }

    public void Dispose() => page.Dispose();
}
