using Dashboard.Data.Provenance;
using Dashboard.Data.Releases;
using Dashboard.Tests.Storage;

namespace Dashboard.Tests.Releases;

public sealed class ReleaseDiffTests
{
    [Fact]
    public void Equal_records_in_another_release_do_not_differ() =>
        Assert.True(ReleaseDiff.Between(SmallDataset.Make() with { Release = 1 }, SmallDataset.Make() with { Release = 2 }).IsEmpty);

    [Fact]
    public void Added_changed_and_removed_records_are_told_apart_field_by_field()
    {
        var old = SmallDataset.Make();
        var now = old with
        {
            Claims = [old.Claims[0] with { Value = 25, Note = "seen again" }, old.Claims[1], SmallDataset.Claim("new", "growth-2023", 1, "irna", Grade.A)],
            Labels = new Dictionary<string, LocalText>(old.Labels) { ["unit.percent"] = new("percent") },
        };

        var diff = ReleaseDiff.Between(old, now);

        Assert.Equal([new("claims", "new")], diff.Added);
        Assert.Equal([new("claims", "growth")], diff.Removed);
        Assert.Equal(["claims/documents-22", "labels/unit.percent"], diff.Changed.Select(c => $"{c.Kind}/{c.Slug}"));
        Assert.Equal(
            ["value: 22 → 25", "note:  → seen again"],
            diff.Changed[0].Fields.Select(f => $"{f.Field}: {f.Old} → {f.New}"));
    }

    [Fact]
    public void A_sector_that_moved_is_a_change_of_its_order()
    {
        var old = SmallDataset.Make();

        var diff = ReleaseDiff.Between(old, old with { Sectors = [.. old.Sectors.Reverse()] });

        Assert.Equal(["order", "order"], diff.Changed.SelectMany(c => c.Fields).Select(f => f.Field));
    }
}
