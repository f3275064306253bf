using Dashboard.Charting.Plotly;

namespace Dashboard.Tests.Charting;

public sealed class PersianPlotTests
{
    [Fact]
    public void A_total_and_its_range_are_labels_of_their_own()
    {
        var texts = PlotlyFigure.Parts(SeedView.Figure("agreements-by-visit", "", "fa"), new("light", false, new Dictionary<string, PlotSize>()), Words.For("fa"))
            .Layout.Annotations.Select(a => a.Text).ToList();
        Assert.Contains("<b>۱۷</b>", texts);
        Assert.Contains("\u200F۱۶ تا ۱۷\u200F", texts);
    }
}
