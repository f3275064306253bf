using Bunit;
using Dashboard.About;
using Dashboard.App;
using Dashboard.Charting;
using Dashboard.Data.Provenance;
using Dashboard.Linking;
using Dashboard.Reading;

namespace Dashboard.Tests.About;

/// <summary>Whatever a reader can go to, pick, set or take along is described.</summary>
public sealed class AboutPagesTests
{
    private static readonly string[] Ways = ["picture", "data", "link", "embed", "print", "api"];
    private static readonly string[] Exports = ["PNG", "SVG", "CSV", "XLSX", "JSON", "PDF", "/api/v1", "&lt;iframe&gt;", "/embed/"];
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Theory, InlineData("en"), InlineData("fa"), InlineData("tg")]
    public void Help_describes_every_page_chart_facet_and_option(string language)
    {
        using var page = new Page();
        var words = Words.For(language);

        var help = page.Render<HelpPage>(p => p.AddCascadingValue<View>(SeedView.View($"lang={language}") with { Path = Urls.Help }));

        Assert.All(Pages.All, entry => Assert.Equal(words[$"page.{entry.Slug}.about"], help.Find($"dt:has(a[data-goes='{entry.Path}']) + dd").TextContent));
        Assert.All(ChartRegistry.Slugs, chart => Assert.Equal(words[$"chart.{chart}.question"], help.Find($"[data-chart-name='{chart}'] + dd").TextContent));
        Assert.All(SelectionQuery.Parameters, name => Assert.Equal(words[$"param.{name}"], help.Find($"dt:has([data-parameter='{name}']) + dd").TextContent));
        Assert.All(Enum.GetValues<Facet>(), facet => Assert.NotNull(help.Find($"[data-parameter='{Kebab<Facet>.Of(facet)}']")));
        Assert.All(Ways, export => Assert.Contains(words[$"help.exports-{export}"], help.Find("[aria-labelledby=h-exports]").TextContent, StringComparison.Ordinal));
        Assert.All(Exports, export => Assert.Contains(export, help.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void The_readme_names_every_page() => Assert.All(Pages.All, page => Assert.Contains($"`{page.Path}`", Readme, StringComparison.Ordinal));

    [Fact]
    public void Help_page_and_help_dialog_say_the_same()
    {
        using var page = new Page();
        var view = SeedView.View() with { Path = Urls.Help };

        var (whole, dialog) = (page.Render<HelpPage>(p => p.AddCascadingValue<View>(view)), page.Render<HelpDialog>(p => p.Add(d => d.View, view)));

        // The keys of presenting stand on the page alone.
        foreach (var part in new[] { ".keys dd", ".keys dt", ".rules li" })
            Assert.Equal(dialog.FindAll(part).Select(e => e.TextContent), whole.FindAll(part.StartsWith(".keys", StringComparison.Ordinal) ? "#keyboard " + part : part).Select(e => e.TextContent));
    }

    [Theory, InlineData("en"), InlineData("fa"), InlineData("tg")]
    public void The_method_counts_what_this_release_holds(string language)
    {
        using var page = new Page();
        var words = Words.For(language);

        var method = page.Render<MethodPage>(p => p.AddCascadingValue<View>(SeedView.View($"lang={language}") with { Path = Urls.Method }));

        Assert.Contains(words.Number(SeedView.Dataset.Claims.Count), method.Find("[data-counts]").TextContent, StringComparison.Ordinal);
        Assert.All(Enum.GetValues<Grade>(), grade => Assert.NotNull(method.Find($"[data-grade='{grade}']")));
        // The contents lead to headings that are there.
        Assert.All(method.FindAll(".contents a"), link => Assert.NotNull(method.Find("h2#" + link.GetAttribute("href")!.Split('#')[1])));
    }
}
