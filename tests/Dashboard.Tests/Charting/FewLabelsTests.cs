using Dashboard.Charting;

namespace Dashboard.Tests.Charting;

public sealed class FewLabelsTests
{
    [Fact]
    public void Seen_from_afar_a_time_chart_prints_seven_values_with_the_newest_the_highest_and_the_lowest()
    {
        var figure = SeedView.Figure("trade-vs-target");
        var few = FewLabels.Of(figure);
        var printed = few.Series.Where(s => s.Form == Form.Column).SelectMany(s => s.Marks).Where(m => m.Text.Length > 0).Select(m => m.Text).ToList();
        Assert.Equal(FewLabels.Most, printed.Count);
        Assert.Subset(printed.ToHashSet(), new HashSet<string> { "483.9", "295", "58" });
        Assert.Equal(figure.Series.SelectMany(s => s.Marks).Select(m => m.Key), few.Series.SelectMany(s => s.Marks).Select(m => m.Key));
        Assert.Same(few, FewLabels.Of(figure));
    }
}
