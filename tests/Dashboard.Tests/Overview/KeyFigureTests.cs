using CsCheck;
using Dashboard.Overview;
using Dashboard.Tests.Linking;

namespace Dashboard.Tests.Overview;

/// <summary>The four figures over the overview.</summary>
public sealed class KeyFigureTests
{
    [Theory]
    [InlineData("turnover", "Trade in 2025", "US$ 483.9 m", "", "97 % of the target of US$ 500 m")]
    [InlineData("documents", "Documents, newest presidential summit", "23", "", "16 Jan 2025 · claims range 22–23")]
    [InlineData("named", "Named one by one", "31", "of 70", "39 documents itemised in no source")]
    [InlineData("security", "Newest bilateral security document", "22 Apr 2025", "", "Memorandum of understanding on security cooperation")]
    public void It_says_what_the_research_states(string key, string label, string value, string note, string detail)
    {
        var figure = KeyFigure.Of(SeedView.View()).Single(f => f.Key == key);
        Assert.Equal((label, value, note), (Plain(figure.Label), Plain(figure.Value), Plain(figure.ValueNote)));
        Assert.StartsWith(detail, Plain(figure.Detail), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_figure_has_records_that_exist_a_publisher_and_a_chart() => Assert.All(KeyFigure.Of(SeedView.View()), figure =>
    {
        Assert.NotEmpty(figure.Evidence);
        Assert.All(figure.Evidence, e => Assert.True(SeedView.Has(e)));
        Assert.NotEmpty(figure.Publishers);
        Assert.NotNull(Dashboard.Charting.ChartRegistry.Find(figure.Chart));
        Assert.True(figure.Key == "named" || figure.Sparks.Count(s => s.Newest) == 1, figure.Key);
    });

    [Fact]
    public void Picks_never_change_them() => Selections.Any.Sample(selection =>
    {
        var (picked, plain) = (SeedView.View(selection.Query), SeedView.View(selection.Cleared().With(mode: default(Dashboard.Linking.Mode)).Query));
        Assert.Equal(Told(plain), Told(picked));
    }, iter: 50);

    [Theory]
    [InlineData("adopt=high", "documents", "23")]
    [InlineData("adopt=low", "documents", "22")]
    [InlineData("basis=iranian", "turnover", "US$ 131 m")]
    public void They_follow_adoption_and_basis(string query, string key, string value) =>
        Assert.Equal(value, Plain(KeyFigure.Of(SeedView.View(query)).Single(f => f.Key == key).Value));

    [Theory]
    [InlineData("fa")]
    [InlineData("tg")]
    public void In_Persian_and_Tajik_only_publishers_are_named_in_Latin_letters(string language) =>
        Assert.All(KeyFigure.Of(SeedView.View("lang=" + language)), f => Assert.DoesNotContain(f.Label + f.Value + f.ValueNote + f.Detail, char.IsAsciiLetter));

    private static IEnumerable<string> Told(Dashboard.Reading.View view) =>
        KeyFigure.Of(view).Select(f => $"{f.Key}|{f.Label}|{f.Value}|{f.ValueNote}|{f.Detail}|{f.Publishers}|{f.Grade}|{string.Join(',', f.Evidence)}|{string.Join(',', f.Sparks)}");

    private static string Plain(string text) => text.Replace("\u00a0", " ", StringComparison.Ordinal).Replace("\u202f", " ", StringComparison.Ordinal);
}
