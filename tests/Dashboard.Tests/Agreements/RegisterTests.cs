using Dashboard.Agreements;
using Dashboard.Data;
using Dashboard.Data.Agreements;
using Dashboard.Data.Provenance;

namespace Dashboard.Tests.Agreements;

/// <summary>The register as lists, before any page.</summary>
public sealed class RegisterTests
{
    private static Register Of(string query = "", string search = "") => new(WholeExtent.View(query), search);
    private static List<RegisterRow> Rows(Register register, RegisterOrder order = RegisterOrder.Visit, bool descending = false) =>
        [.. register.Groups(order, descending).SelectMany(g => g.Rows)];

    [Fact]
    public void It_lists_every_named_agreement_once_newest_visit_first_and_those_outside_visits_last()
    {
        var groups = Of().Groups(RegisterOrder.Visit, false).ToList();
        Assert.Equal(SeedView.Dataset.Agreements.Select(a => a.Slug).Order(), groups.SelectMany(g => g.Rows).Select(r => r.Agreement.Slug).Order());
        Assert.Equal("2025-05-29-dushanbe", groups[0].Count!.Visit.Slug);
        Assert.Null(groups[^1].Count);
        Assert.Contains(groups, g => g is { Rows.Count: 0, Count.Rest: > 0 });
        Assert.All(groups, g => Assert.All(g.Rows, r => Assert.Equal(g.Count?.Visit.Slug, r.Agreement.Visit)));
    }

    [Fact]
    public void A_pick_dims_in_highlight_and_leaves_out_in_filter()
    {
        var (dimmed, left) = (Of("sector=energy"), Of("sector=energy&mode=filter"));
        Assert.Equal((66, 7), (dimmed.Shown, dimmed.Matches));
        Assert.Equal((7, 7), (left.Shown, left.Matches));
        Assert.All(Rows(dimmed), r => Assert.Equal(r.Agreement.Sector == "energy", r.Matches));
        Assert.All(Rows(left), r => Assert.Equal("energy", r.Agreement.Sector));
    }

    [Theory]
    [InlineData("\uFFFE")]
    [InlineData("energy\uFFFE")]
    [InlineData("\uD83C")]
    public void Units_that_are_no_letters_are_only_words(string search) => Assert.InRange(Of("", search).Shown, 0, 66);

    [Fact]
    public void A_hidden_grade_is_not_listed() =>
        Assert.All(Rows(Of("grade=A")), r => Assert.Equal(Grade.A, r.Grade));

    [Theory]
    [InlineData("EXTRADITION", "law-2010-01")]
    [InlineData("استرداد", "law-2010-01")]
    [InlineData("раводид", "doc-2023-01")]
    [InlineData("لغو روادي\u062f", "doc-2023-01")]
    public void A_search_finds_titles_of_every_script_however_they_are_typed(string words, string expected)
    {
        var register = Of(search: words);
        Assert.Contains(expected, Rows(register).Select(r => r.Agreement.Slug));
        Assert.Equal(Rows(register).Count, register.Shown);
        Assert.InRange(register.Shown, 1, 10);
    }

    [Theory]
    [InlineData(RegisterOrder.Sector)]
    [InlineData(RegisterOrder.Title)]
    [InlineData(RegisterOrder.Kind)]
    [InlineData(RegisterOrder.Date)]
    [InlineData(RegisterOrder.Status)]
    [InlineData(RegisterOrder.Grade)]
    public void Every_order_keeps_all_lines_and_can_be_turned_round(RegisterOrder order)
    {
        var (up, down) = (Rows(Of(), order), Rows(Of(), order, true));
        Assert.Equal(66, up.Count);
        Assert.Equal(up.ToHashSet(), [.. down]);
        Assert.NotEqual(up[0], down[0]);
        // Undated agreements stand last whichever way days run.
        if (order == RegisterOrder.Date)
            Assert.Equal((false, false), (up[^1].Agreement.Date.IsKnown, down[^1].Agreement.Date.IsKnown));
    }

    [Fact]
    public void Previous_and_next_walk_through_the_register_and_only_through_what_is_picked()
    {
        foreach (var query in new[] { "", "sector=energy", "sector=energy&mode=filter" })
        {
            var register = Of(query);
            var expected = Rows(register).Where(r => r.Matches).Select(r => r.Agreement).ToList();
            var walked = new List<Agreement>();
            for (Agreement? at = expected[0]; at is not null; at = register.Around(at.Slug).After)
                walked.Add(at);
            Assert.Equal(expected, walked);
            Assert.Equal(expected[0], register.Around(expected[1].Slug).Before);
        }
    }

    [Fact]
    public void A_large_register_is_counted_by_cells_and_read_only_as_far_as_it_is_shown()
    {
        var many = SeedView.Dataset.Agreements[0];
        var dataset = SeedView.Dataset with { Agreements = [.. Enumerable.Range(0, 5000).Select(i => many with { Slug = $"many-{i}" })] };
        var register = new Register(WholeExtent.View() with { Release = SeedView.Release with { Dataset = dataset } });
        Assert.Equal((5000, 5000), (register.Shown, register.All));
        Assert.Equal(5000, DatasetIndex.Of(dataset).Cells.Sum(c => c.Agreements.Count));
    }
}
