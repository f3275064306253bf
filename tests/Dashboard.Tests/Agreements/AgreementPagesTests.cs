using Bunit;
using Dashboard.Agreements;
using Dashboard.App;
using Dashboard.Reading;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Tests.Agreements;

/// <summary>The register and the page of one agreement as a reader meets them.</summary>
public sealed class AgreementPagesTests
{
    private static IRenderedComponent<AgreementRegister> Register(Page page, View view) => page.Render<AgreementRegister>(p => p.Add(c => c.View, view));

    private static IRenderedComponent<AgreementPage> PageOf(Page page, string slug, string query = "") =>
        page.Render<AgreementPage>(p => p.AddCascadingValue(WholeExtent.View(query) with { Path = Urls.Agreement(slug) }).Add(c => c.Slug, slug));

    [Fact]
    public void The_register_says_how_many_it_shows_and_which_forms_are_counted()
    {
        using var page = new Page();
        var register = Register(page, WholeExtent.View());
        Assert.Equal("66 of 66 shown", register.Find("[data-testid=register-count]").TextContent.Trim());
        Assert.Equal(66, register.FindAll("tr[data-row]").Count);
        Assert.Contains("Memorandum of understanding 49", register.Find(".strip").TextContent, StringComparison.Ordinal);
        var heading = register.Find("tr[data-group='2025-01-16-dushanbe']");
        Assert.Contains("3 named of 23 reported", heading.TextContent, StringComparison.Ordinal);
        Assert.Equal((3, 20), (heading.QuerySelectorAll(".squares [data-sector]").Length, heading.QuerySelectorAll(".squares .hatch").Length));
    }

    [Fact]
    public void Filters_are_links_that_write_the_pick_into_the_address()
    {
        using var page = new Page();
        var register = Register(page, WholeExtent.View("sector=energy"));
        var link = register.Find("[data-facet-menu=type] a[data-pick='type:mou']");
        Assert.Equal("/agreements?sector=energy&type=mou", link.GetAttribute("href"));
        Assert.Equal("66 of 66 shown · 7 match the selection", register.Find("[data-testid=register-count]").TextContent.Trim());
        Assert.Equal(59, register.FindAll("tr[data-row][data-state=dim]").Count);
        Assert.Equal("/agreements/doc-2008-01?sector=energy", register.Find("tr[data-row='doc-2008-01'] a").GetAttribute("href"));
    }

    [Fact]
    public void A_search_narrows_the_register_and_can_be_cleared()
    {
        using var page = new Page();
        var register = Register(page, WholeExtent.View());
        register.Find("#register-find").Input("visas");
        register.WaitForAssertion(() => Assert.Equal(["doc-2023-01"], register.FindAll("tr[data-row]").Select(r => r.GetAttribute("data-row"))));
        register.Find("#register-find").Input("nothing like it");
        register.WaitForAssertion(() => Assert.Contains("No named document matches", register.Markup, StringComparison.Ordinal));
        register.Find(".empty button").Click();
        register.WaitForAssertion(() => Assert.Equal(66, register.FindAll("tr[data-row]").Count));
    }

    [Fact]
    public void A_head_sorts_and_turns_round_and_the_groups_come_back()
    {
        using var page = new Page();
        var register = Register(page, WholeExtent.View());
        register.Find("[data-order-by=Title]").Click();
        var first = register.FindAll("tr[data-row]")[0].GetAttribute("data-row");
        Assert.Empty(register.FindAll("tr[data-group]"));
        Assert.Equal("ascending", register.Find("th:has([data-order-by=Title])").GetAttribute("aria-sort"));
        register.Find("[data-order-by=Title]").Click();
        Assert.Equal(first, register.FindAll("tr[data-row]")[^1].GetAttribute("data-row"));
        register.Find(".tools-line button").Click();
        Assert.Equal(17, register.FindAll("tr[data-group]").Count);
    }

    [Fact]
    public void A_long_register_is_shown_by_portions()
    {
        using var page = new Page();
        var one = SeedView.Dataset.Agreements[0];
        var dataset = SeedView.Dataset with { Agreements = [.. Enumerable.Range(0, 250).Select(i => one with { Slug = $"many-{i}" })] };
        var register = Register(page, WholeExtent.View() with { Release = SeedView.Release with { Dataset = dataset } });
        Assert.Equal(AgreementRegister.Portion, register.FindAll("tr[data-row]").Count);
        register.Find("[data-testid=register-more]").Click();
        register.Find("[data-testid=register-more]").Click();
        Assert.Equal(250, register.FindAll("tr[data-row]").Count);
        Assert.Empty(register.FindAll("[data-testid=register-more]"));
    }

    [Fact]
    public void A_page_holds_titles_ladder_steps_quotations_and_the_way_back_with_the_picks()
    {
        using var page = new Page();
        var shown = PageOf(page, "doc-2023-01", "sector=visas");
        var agreement = SeedView.Index.Agreements["doc-2023-01"];
        Assert.Equal(agreement.Title.En, shown.Find("h1").TextContent.Trim());
        Assert.Equal([agreement.Title.Fa, agreement.Title.Tg], shown.FindAll("[data-title]").Select(t => t.TextContent));
        Assert.Equal(["signed", "ratified", "in-force"], shown.FindAll("[data-rung]").Select(r => r.GetAttribute("data-rung")));
        Assert.Empty(shown.FindAll(".ladder .u"));
        Assert.Equal(agreement.Steps.Count, shown.FindAll("[data-step]").Count);
        Assert.Equal(agreement.Citations.Count + agreement.Steps.Sum(s => s.Citations.Count), shown.FindAll("[data-quote]").Count);
        Assert.Equal("/agreements?sector=visas", shown.Find("[data-testid=back]").GetAttribute("href"));
        Assert.Equal(8, shown.FindAll("[data-list=visit] li").Count);
        Assert.Equal(5, shown.FindAll("[data-testid=visit-total] [data-claim]").Count);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fa")]
    [InlineData("tg")]
    public void Every_agreement_has_a_page_and_what_is_not_known_is_dashed(string language)
    {
        using var page = new Page();
        foreach (var agreement in SeedView.Dataset.Agreements)
        {
            var shown = PageOf(page, agreement.Slug, language == "en" ? "" : "lang=" + language);
            var reached = agreement.Steps.Select(s => s.Status).Distinct().Count();
            Assert.Equal(3 - reached, shown.FindAll(".ladder .u").Count);
        }
    }

    [Fact]
    public void An_unknown_agreement_is_not_found()
    {
        using var page = new Page();
        var asked = false;
        page.Navigation.OnNotFound += (_, _) => asked = true;
        PageOf(page, "no-such-agreement");
        Assert.True(asked);
    }
}
