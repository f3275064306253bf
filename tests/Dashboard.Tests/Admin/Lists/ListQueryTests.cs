using Dashboard.Admin.Lists;
using Dashboard.Data.Editing;

namespace Dashboard.Tests.Admin.Lists;

public sealed class ListQueryTests
{
    private static readonly RecordShape Milestones = RecordShape.Find("milestones")!;

    [Fact]
    public void The_address_of_a_list_is_read_back_to_the_same_list()
    {
        var query = new ListQuery("Раҳмон & دوشنبه", "date", true, RowStates.MyDraft, new Dictionary<string, string> { ["track"] = "visits", ["sector"] = "energy" });
        var address = query.Address(SeedView.View("lang=fa"), "/admin/records/milestones");
        Assert.StartsWith("/admin/records/milestones?lang=fa&", address, StringComparison.Ordinal);
        var again = ListQuery.Parse(Milestones, address.Split('?')[1]);
        Assert.Equal((query.Search, query.Sort, query.Descending, query.State), (again.Search, again.Sort, again.Descending, again.State));
        Assert.Equal(query.Fields.OrderBy(f => f.Key), again.Fields.OrderBy(f => f.Key));
        Assert.Empty(SeedView.View("lang=fa").Notices);
    }

    [Theory]
    [InlineData("")]
    [InlineData("sort=-nothing&state=none-such&in.unknown=1&in.track=&x=1")]
    [InlineData("=&&&q")]
    [InlineData("q=%ZZ&q=2&sort")]
    public void What_the_address_does_not_mean_is_passed_over(string text)
    {
        var query = ListQuery.Parse(Milestones, text);
        Assert.Equal(("", null), (query.Sort, query.State));
        Assert.Empty(query.Fields);
    }

    [Fact]
    public void Every_kind_has_telling_columns_that_are_fields_of_it() =>
        Assert.All(RecordShape.All, shape => Assert.NotEmpty(Columns.Of(shape)));
}
