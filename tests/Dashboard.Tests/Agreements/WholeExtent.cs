using Dashboard.Charting;
using Dashboard.Reading;

namespace Dashboard.Tests.Agreements;

/// <summary>The seed as the agreements page looks at it: every visit, everything named.</summary>
internal static class WholeExtent
{
    public const string Path = "/agreements";

    public static View View(string query = "") => SeedView.View(query) with { Path = Path };

    public static Figure Figure(string chart, string query = "", string language = "en") =>
        SeedView.Figures.Of(ChartRegistry.Find(chart)!, SeedView.Dataset, SeedView.Read(query), Words.For(language), Extent.Whole);
}
