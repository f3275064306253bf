using Dashboard.Data.Provenance;
using Dashboard.Data.Security;
using Dashboard.Linking;

namespace Dashboard.Tests.Linking;

/// <summary>The server's rules against the shared vectors.</summary>
public sealed class LinkingVectorsTests
{
    private static readonly VectorFile Vectors = LinkingVectors.All;

    public static TheoryData<string> Queries => LinkingVectors.Names(Vectors.Queries);
    public static TheoryData<string> Picks => LinkingVectors.Names(Vectors.Picks);
    public static TheoryData<string> Removals => LinkingVectors.Names(Vectors.Removals);
    public static TheoryData<string> Clearings => LinkingVectors.Names(Vectors.Clearings);
    public static TheoryData<string> Options => LinkingVectors.Names(Vectors.Options);
    public static TheoryData<string> States => LinkingVectors.Names(Vectors.States);
    public static TheoryData<string> Guides => LinkingVectors.Names(Vectors.Guides);

    [Theory, MemberData(nameof(Queries))]
    public void A_query_has_its_canonical_form(string name)
    {
        var vector = Vectors.Queries.Single(v => v.Name == name);
        Assert.Equal(vector.Canonical, LinkingVectors.Read(vector.Query).Query);
        var (again, notices) = SelectionQuery.Parse(vector.Canonical, new AnySlug());
        Assert.Equal(vector.Canonical, again.Query);
        Assert.Empty(notices);
    }

    [Theory, MemberData(nameof(Picks))]
    public void A_pick_follows_the_one_rule(string name)
    {
        var vector = Vectors.Picks.Single(v => v.Name == name);
        Assert.Equal(vector.Canonical, LinkingVectors.Read(vector.Query).Pick(vector.Facet, vector.Value, vector.Add, vector.Origin).Query);
    }

    [Theory, MemberData(nameof(Removals))]
    public void A_removal_takes_one_value(string name)
    {
        var vector = Vectors.Removals.Single(v => v.Name == name);
        Assert.Equal(vector.Canonical, LinkingVectors.Read(vector.Query).Without(vector.Facet, vector.Value).Query);
    }

    [Theory, MemberData(nameof(Clearings))]
    public void Clearing_keeps_the_options(string name)
    {
        var vector = Vectors.Clearings.Single(v => v.Name == name);
        Assert.Equal(vector.Canonical, LinkingVectors.Read(vector.Query).Cleared().Query);
    }

    [Theory, MemberData(nameof(Options))]
    public void An_option_is_set_or_taken_out(string name)
    {
        var vector = Vectors.Options.Single(v => v.Name == name);
        Assert.Equal(vector.Canonical, WithOption(LinkingVectors.Read(vector.Query), vector.Option, vector.Value).Query);
    }

    [Theory, MemberData(nameof(States))]
    public void Marks_follow_the_picks(string name)
    {
        var vector = Vectors.States.Single(v => v.Name == name);
        Assert.Equal(vector.States, Matching.States(Vectors.Figures[vector.Figure].Drawn(), LinkingVectors.Read(vector.Query)).Select(s => (int)s));
    }

    [Theory, MemberData(nameof(Guides))]
    public void Guides_follow_the_picks(string name)
    {
        var vector = Vectors.Guides.Single(v => v.Name == name);
        var guides = Vectors.GuideLines.Select((g, i) => new Dashboard.Charting.Guide($"{i}", new(2022, 1, 1), g.Rows)).ToList();
        var figure = Vectors.Figures["trade"].Drawn() with { Guides = guides };
        Assert.Equal(vector.Shown, Matching.Guides(figure, LinkingVectors.Read(vector.Query)).Select(guide => guides.IndexOf(guide)));
    }

    [Fact]
    public void Every_vector_has_a_name_of_its_own() =>
        Assert.All(new IEnumerable<Vector>[] { Vectors.Queries, Vectors.Picks, Vectors.Removals, Vectors.Clearings, Vectors.Options, Vectors.States, Vectors.Guides },
            list => Assert.Equal(list.Count(), list.Select(v => v.Name).Distinct().Count()));

    private static Selection WithOption(Selection to, string option, string? value) => (option, value) switch
    {
        ("zoom", { } word) => to.Zoomed(PeriodText.TryParse(word, out var years) ? years : null),
        ("mode", { } word) => to.With(mode: Code<Mode>(word)),
        ("grade", { } words) => to.With(grades: [.. words.Split(',').Select(word => Code<Grade>(word.ToLowerInvariant()))]),
        ("ms", { } words) => to.With(milestones: [.. words.Split(',').Select(word => Code<Track>(word))]),
        ("lang", { } word) => to.With(language: word),
        ("open", null) => to.Opened(null),
        ("open", { } word) => to.Opened(new(word[..word.IndexOf(':', StringComparison.Ordinal)], word[(word.IndexOf(':', StringComparison.Ordinal) + 1)..])),
        ("verdict", null) => to.Showing([]),
        ("verdict", { } words) => to.Showing(words.Split(',').Select(word => Code<Verdict>(word))),
        ("r", null) => to.Pinned(null),
        ("by", null) => to.Aiming(null),
        _ => throw new NotSupportedException($"The vectors set '{option}' to '{value ?? "nothing"}', which this test does not know."),
    };

    private static T Code<T>(string word) where T : struct, Enum => Kebab<T>.TryParse(word, out var value) ? value : throw new FormatException(word);
}
