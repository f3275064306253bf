using CsCheck;
using Dashboard.Charting;
using Dashboard.Linking;

namespace Dashboard.Tests.Linking;

/// <summary>The browser's rules against the shared vectors, and against the server's on random picks in the real charts.</summary>
public sealed class LinkingScriptTests : IDisposable
{
    private static readonly VectorFile Vectors = LinkingVectors.All;
    private readonly LinkingScript script = new();

    public void Dispose() => script.Dispose();

    [Fact]
    public void Queries_have_their_canonical_form() => Assert.All(Vectors.Queries, v =>
    {
        Assert.Equal((v.Name, v.Canonical), (v.Name, script.Canonical(v.Query)));
        Assert.Equal((v.Name, v.Canonical), (v.Name, script.Canonical(v.Canonical)));
    });

    [Fact]
    public void Picks_follow_the_one_rule() =>
        Assert.All(Vectors.Picks, v => Assert.Equal((v.Name, v.Canonical), (v.Name, script.Pick(v.Query, v.Facet, v.Value, v.Add, v.Origin))));

    [Fact]
    public void Removals_take_one_value() =>
        Assert.All(Vectors.Removals, v => Assert.Equal((v.Name, v.Canonical), (v.Name, script.Without(v.Query, v.Facet, v.Value))));

    [Fact]
    public void Clearing_keeps_the_options() =>
        Assert.All(Vectors.Clearings, v => Assert.Equal((v.Name, v.Canonical), (v.Name, script.Cleared(v.Query))));

    [Fact]
    public void Options_are_set_or_taken_out() =>
        Assert.All(Vectors.Options, v => Assert.Equal((v.Name, v.Canonical), (v.Name, script.WithOption(v.Query, v.Option, v.Value))));

    [Fact]
    public void Marks_follow_the_picks() =>
        Assert.All(Vectors.States, v => Assert.Equal(v.States, script.States(Vectors.Figures[v.Figure], v.Query)));

    [Fact]
    public void Guides_follow_the_picks() =>
        Assert.All(Vectors.Guides, v => Assert.Equal(v.Shown, script.Guides(Vectors.GuideLines, v.Query)));

    [Fact]
    public void Random_selections_read_the_same_on_both_sides() =>
        Selections.Any.Sample(selection => script.Canonical(selection.Query) == selection.Query, iter: 300, threads: 1);

    [Fact]
    public void Random_text_reads_the_same_on_both_sides() =>
        Selections.HostileQuery.Sample(query => script.Canonical(query) == SelectionQuery.Parse(query, new AnySlug()).Selection.Query, iter: 1000, threads: 1);

    [Fact]
    public void Random_picks_lead_to_the_same_address_on_both_sides() =>
        Gen.Select(Selections.Any, Selections.Pick, Gen.Bool, Selections.Origin).Sample((selection, pick, add, origin) =>
            script.Pick(selection.Query, pick.Facet, pick.Value, add, origin) == selection.Pick(pick.Facet, pick.Value, add, origin).Query
            && script.Without(selection.Query, pick.Facet, pick.Value) == selection.Without(pick.Facet, pick.Value).Query, iter: 300, threads: 1);

    [Fact]
    public void Random_selections_paint_the_real_charts_alike_on_both_sides() =>
        Gen.Select(Selections.Any, Gen.OneOf<IChart>([.. ChartRegistry.All])).Sample((selection, chart) =>
        {
            var figure = SeedView.Figures.Of(chart, SeedView.Dataset, selection, Words.For("en"));
            return script.States(figure, selection.Query).SequenceEqual(Matching.States(figure, selection).Select(s => (int)s))
                && script.Guides(figure.Guides, selection.Query).Select(i => figure.Guides[i]).SequenceEqual(Matching.Guides(figure, selection));
        }, iter: 100, threads: 1);
}
