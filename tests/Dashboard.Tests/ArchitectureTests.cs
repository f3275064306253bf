using System.Reflection;
using Dashboard.Charting;
using Dashboard.Data;
using NetArchTest.Rules;

namespace Dashboard.Tests;

/// <summary>What may use what.</summary>
public sealed class ArchitectureTests
{
    private static readonly Assembly Model = typeof(Dataset).Assembly;
    private static readonly Assembly App = typeof(IChart).Assembly;

    [Fact]
    public void The_data_know_nothing_of_the_dashboard() =>
        Assert.DoesNotContain(Model.GetReferencedAssemblies(), name => name.Name == "Dashboard");

    [Fact]
    public void Only_storage_uses_the_database_library() => AssertHolds(Types.InAssembly(Model).That()
        .DoNotResideInNamespace("Dashboard.Data.Storage").And().DoNotResideInNamespace("Dashboard.Data.Releases")
        .ShouldNot().HaveDependencyOn("Microsoft.EntityFrameworkCore"));

    [Fact]
    public void The_dashboard_asks_the_store_and_never_the_database_library() => AssertHolds(Types.InAssembly(App).That()
        .DoNotResideInNamespace("Dashboard.Storage").ShouldNot().HaveDependencyOn("Microsoft.EntityFrameworkCore"));

    [Fact]
    public void Only_charting_uses_the_plotting_library() => AssertHolds(Types.InAssembly(App).That()
        .DoNotResideInNamespace("Dashboard.Charting").ShouldNot().HaveDependencyOn("Plotly"));

    [Fact]
    public void Figures_know_nothing_of_the_plotting_library() => AssertHolds(Types.InAssembly(App).That()
        .AreClasses().And().ImplementInterface(typeof(IChart)).Or().HaveNameMatching("^(Figure|Mark|Series|Axis|MilestoneMarks|Guides|Matching|Selection|SelectionQuery)$")
        .ShouldNot().HaveDependencyOnAny("Plotly", "Dashboard.Charting.Plotly"));

    [Theory]
    [InlineData("Dashboard.Trade", "Dashboard.Agreements", "Dashboard.Security")]
    [InlineData("Dashboard.Agreements", "Dashboard.Trade", "Dashboard.Security")]
    [InlineData("Dashboard.Security", "Dashboard.Trade", "Dashboard.Agreements")]
    public void Topics_do_not_use_each_other(string topic, params string[] others)
    {
        Assert.NotEmpty(Types.InAssembly(App).That().ResideInNamespace(topic).GetTypes());
        AssertHolds(Types.InAssembly(App).That().ResideInNamespace(topic).ShouldNot().HaveDependencyOnAny(others));
    }

    [Fact]
    public void Names_say_what_a_type_is()
    {
        string[] empty = ["Manager", "Helper", "Helpers", "Util", "Utils", "Info", "Impl", "Base", "ViewModel", "Dto", "Service"];
        var named = Model.GetTypes().Concat(App.GetTypes())
            .Where(t => t.Namespace is { } space && (space == "Dashboard" || space.StartsWith("Dashboard.", StringComparison.Ordinal)))
            .Select(t => t.Name.Split('`')[0])
            .Where(name => empty.Any(word => name.EndsWith(word, StringComparison.Ordinal)));
        Assert.Empty(named);
    }

    private static void AssertHolds(ConditionList rule) => Assert.Empty(rule.GetResult().FailingTypeNames ?? []);
}
