using System.Globalization;
using Bunit;
using Dashboard.Article;
using Dashboard.Data.Provenance;
using Dashboard.Reading;

namespace Dashboard.Tests.Article;

public sealed class ArticlePageTests
{
    [Fact]
    public void Every_statement_stands_there_with_verdict_and_its_own_words()
    {
        using var page = new Page();

        var cut = Open(page);

        Assert.Equal(SeedView.Dataset.Statements.Select(s => s.Slug), cut.FindAll("[data-statement]").Select(e => e.GetAttribute("data-statement")));
        Assert.All(SeedView.Dataset.Statements, statement =>
        {
            var entry = cut.Find($"[data-statement='{statement.Slug}']");
            Assert.Contains(Words.For("en")[$"verdict.{Kebab<Verdict>.Of(statement.Verdict)}"], entry.QuerySelector(".verdict")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(statement.Citations[0].Quote, entry.QuerySelector("blockquote")!.TextContent);
            Assert.Equal(statement.Citations.Count, entry.QuerySelectorAll("[data-quote]").Length);
            if (statement.Reason is { } reason)
                Assert.Equal(reason, entry.QuerySelector("[data-reason]")!.TextContent);
        });
    }

    [Fact]
    public void The_counts_by_verdict_add_up_and_lead_to_their_statements()
    {
        using var page = new Page();

        var counts = Open(page).FindAll("[data-count]");

        Assert.Equal(SeedView.Dataset.Statements.Count, counts.Sum(c => int.Parse(c.GetAttribute("data-count")!, CultureInfo.InvariantCulture)));
        Assert.All(counts, c => Assert.Equal($"/article?verdict={c.GetAttribute("data-verdict")}", c.GetAttribute("href")));
    }

    [Theory]
    [InlineData("verdict=contradicted", 3)]
    [InlineData("verdict=contradicted,opinion", 8)]
    public void A_verdict_in_the_address_lists_only_its_statements(string query, int statements)
    {
        using var page = new Page();

        var cut = Open(page, query);

        Assert.Equal(statements, cut.FindAll("[data-statement]").Count);
        Assert.All(cut.FindAll("[data-statement]"), s => Assert.Contains(s.GetAttribute("data-verdict")!, query, StringComparison.Ordinal));
        Assert.Equal(query.Split('=')[1].Split(','), cut.FindAll("[data-count][aria-pressed=true]").Select(c => c.GetAttribute("data-verdict")!));
        Assert.Equal("/article", cut.Find("[data-testid=all-verdicts]").GetAttribute("href"));
    }

    [Fact]
    public void Every_record_a_statement_touches_is_found_and_named()
    {
        var view = SeedView.View() with { Path = "/article" };

        Assert.All(SeedView.Dataset.Statements, statement => Assert.Equal(statement.Related.Count, Touched.Of(view, statement).Count));
        Assert.All(SeedView.Dataset.Statements.SelectMany(s => Touched.Of(view, s)), touched => Assert.True(SeedView.Has(touched.Record), touched.Record.ToString()));
    }

    [Theory]
    [InlineData("art-18", "/agreements?visit=2025-01-16-dushanbe")]
    [InlineData("art-23", "/agreements?visit=2023-11-08-dushanbe")]
    [InlineData("art-41", "/trade")]
    [InlineData("art-38", "/security")]
    [InlineData("art-09", "/timeline?milestone=fro-2017-00")]
    public void A_statement_leads_to_the_figures_it_touches(string statement, string figure) =>
        Assert.Contains(figure, Touched.Of(SeedView.View() with { Path = "/article" }, SeedView.Dataset.Statements.Single(s => s.Slug == statement)).Select(t => t.Figure));

    [Fact]
    public void A_link_to_a_figure_keeps_the_language_and_leaves_the_list_behind()
    {
        var view = SeedView.View("lang=fa&verdict=supported") with { Path = "/article" };

        Assert.Equal("/agreements?visit=2025-01-16-dushanbe&lang=fa", Touched.Of(view, SeedView.Dataset.Statements.Single(s => s.Slug == "art-18"))[0].Figure);
    }

    [Theory, InlineData("fa"), InlineData("tg")]
    public void Readers_of_other_languages_are_told_what_is_in_English(string language)
    {
        using var page = new Page();

        var cut = Open(page, $"lang={language}");

        Assert.Contains(Words.For(language)["article.english"], cut.Markup, StringComparison.Ordinal);
        Assert.All(cut.FindAll("[data-reason], .said > span"), text => Assert.NotNull(text.GetAttribute("lang")));
    }

    private static IRenderedComponent<ArticlePage> Open(Page page, string query = "")
    {
        var view = SeedView.View(query) with { Path = "/article" };
        return page.Render<ArticlePage>(p => p.AddCascadingValue<View>(view));
    }
}
