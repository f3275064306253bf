using Dashboard.Charting;
using Dashboard.Data.Releases;
using Dashboard.Linking;

namespace Dashboard.Tests;

public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    public static TheoryData<string> Named =>
        [.. SelectionQuery.Parameters, .. ChartRegistry.Slugs, .. global::Dashboard.App.Pages.All.Select(page => page.Path), "PNG", "SVG", "{csv,xlsx,json}", "/api/v1/pages/", "/api/v1/search", "/embed/{page}/{chart}", "Ctrl+P", "Storage:Provider", "Storage:Path", "Api:RequestsPerMinute", "Pages:RequestsPerMinute", "Circuits:Most", "Access:AnonymousReading", "Access:TriesPerMinute", "Setup:AdminEmail", "Setup:AdminPassword", "Access:Oidc:Authority", "Access:Oidc:NewPeopleRead", "/sign-in", "/setup", "/join", "/account", "/health/ready", "/openapi/v1.json"];

    [Theory, MemberData(nameof(Named))]
    public void It_names_every_parameter_chart_page_export_and_setting(string word) => Assert.Contains(word, Readme, StringComparison.Ordinal);

    [Fact]
    public void It_holds_the_two_commands()
    {
        Assert.Contains("dotnet run --project src/Dashboard", Readme, StringComparison.Ordinal);
        Assert.Contains("dotnet test Dashboard.sln", Readme, StringComparison.Ordinal);
    }

    [Fact]
    public void It_lists_every_rule_and_no_other()
    {
        var listed = Readme.Split('\n').SkipWhile(line => line != "## Rules").Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.TrimEnd());
        Assert.Equal(RuleBook.All.Select(rule => $"| `{rule.Name}` | {(rule.Severity == Severity.Error ? "error" : "warning")} | {rule.Meaning} |"), listed);
    }

    [Fact]
    public void It_gives_a_reason_for_every_package()
    {
        var packages = Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
            .SelectMany(file => System.Xml.Linq.XDocument.Load(file).Descendants("PackageReference").Select(p => p.Attribute("Include")!.Value)).Distinct();
        Assert.All(packages.Where(p => !p.StartsWith("OpenTelemetry.", StringComparison.Ordinal)), package => Assert.Contains(package, Readme, StringComparison.Ordinal));
    }
}
