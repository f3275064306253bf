using Bunit;
using Dashboard.About;
using Dashboard.App;

namespace Dashboard.Tests.App;

/// <summary>What a pick does not change is not rendered at a pick, and is when it changes.</summary>
public sealed class SteadyPartTests
{
    [Fact]
    public void A_pick_leaves_it_alone()
    {
        using var page = new BunitContext();
        var keys = page.Render<KeyList>(p => p.Add(k => k.View, SeedView.View()));
        keys.Render(p => p.Add(k => k.View, SeedView.View("sector=energy")));
        keys.Render(p => p.Add(k => k.View, SeedView.View("sector=energy&mode=filter")));
        Assert.Equal(1, keys.RenderCount);
    }

    [Fact]
    public void Another_page_renders_what_depends_on_the_page()
    {
        using var page = new BunitContext();
        var search = page.Render<SearchDialog>(p => p.Add(k => k.View, SeedView.View()));
        var trade = SeedView.View() with { Path = Urls.Trade };
        search.Render(p => p.Add(k => k.View, trade));
        Assert.Equal("trade", search.Find("dialog").GetAttribute("data-page"));
    }
}
