using CsCheck;
using Dashboard.Linking;

namespace Dashboard.Tests.Linking;

/// <summary>What holds for every selection, beside the shared vectors.</summary>
public sealed class SelectionTests
{
    [Fact]
    public void An_address_reads_back_as_the_selection_it_was_written_from() => Selections.Any.Sample(selection =>
    {
        var (read, notices) = SelectionQuery.Parse(selection.Query, SeedView.Vocabulary);
        Assert.Empty(notices);
        Assert.Equal(selection, read);
        Assert.Equal(selection.Clauses.Select(c => (c.Facet, c.Origin)), read.Clauses.Select(c => (c.Facet, c.Origin)));
        Assert.True(selection.Milestones.SequenceEqual(read.Milestones));
        Assert.True(selection.Grades.SequenceEqual(read.Grades));
    });

    [Fact]
    public void Parameters_stand_in_canonical_order_and_once() => Selections.Any.Sample(selection =>
    {
        var order = SelectionQuery.Parameters.ToList();
        var places = selection.Query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => order.IndexOf(p[..p.IndexOf('=', StringComparison.Ordinal)])).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Distinct().Order(), places);
    });

    [Fact]
    public void A_pick_and_the_same_pick_again_leave_the_facet_without_that_value() => Gen.Select(Selections.Any, Selections.Pick, Gen.Bool, Selections.Origin).Sample((selection, pick, add, origin) =>
    {
        var once = selection.Pick(pick.Facet, pick.Value, add, origin);
        var chosen = selection[pick.Facet]?.Values.Contains(pick.Value) ?? false;
        Assert.Equal(!chosen, once[pick.Facet]?.Values.Contains(pick.Value) ?? false);
        Assert.Equal(chosen, once.Pick(pick.Facet, pick.Value, add, origin)[pick.Facet]?.Values.Contains(pick.Value) ?? false);
    });

    [Fact]
    public void A_pick_touches_no_other_facet_and_no_option() => Gen.Select(Selections.Any, Selections.Pick, Gen.Bool, Selections.Origin).Sample((selection, pick, add, origin) =>
    {
        var after = selection.Pick(pick.Facet, pick.Value, add, origin);
        static string Rest(Selection s, Facet facet) => s.With(new Clause(facet, [])).Query;
        Assert.Equal(Rest(selection, pick.Facet), Rest(after, pick.Facet));
    });

    [Fact]
    public void A_selection_is_never_changed_in_place() => Gen.Select(Selections.Any, Selections.Pick).Sample((selection, pick) =>
    {
        var before = LinkingVectors.Read(selection.Query).Query;
        _ = selection.Pick(pick.Facet, pick.Value, true).Without(pick.Facet, pick.Value).Cleared().With(tables: []);
        Assert.Equal(before, LinkingVectors.Read(selection.Query).Query);
    });

    [Fact]
    public void Selections_with_equal_addresses_are_equal()
    {
        var one = Selection.None.Pick(Facet.Sector, "energy").Pick(Facet.Sector, "trade", add: true);
        var other = Selection.None.Pick(Facet.Sector, "trade").Pick(Facet.Sector, "energy", add: true);
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, one.With(mode: Mode.Filter));
    }

    [Fact]
    public void Only_a_period_clause_has_years()
    {
        Assert.Equal((2013, 2025), new Clause(Facet.Period, ["2013..2025"]).Years);
        Assert.Throws<InvalidOperationException>(() => new Clause(Facet.Sector, ["2013..2025"]).Years);
    }
}
