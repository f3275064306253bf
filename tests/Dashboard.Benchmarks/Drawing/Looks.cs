using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Data.Releases;
using Dashboard.Linking;
using Dashboard.Reading;

namespace Dashboard.Benchmarks.Drawing;

/// <summary>One dataset looked at without a pick, with a pick in Highlight and with the same pick in Filter.</summary>
public sealed class Looks
{
    /// <summary>The charts of the overview.</summary>
    public static readonly IReadOnlyList<string> Overview = ["trade-vs-target", "agreements-by-visit", "milestones", "sector-by-visit"];

    private readonly IChart[] charts = [.. Overview.Select(slug => ChartRegistry.Find(slug)!)];
    private readonly Dataset dataset;

    /// <summary>Prepares the views.</summary>
    public Looks(Dataset dataset)
    {
        this.dataset = dataset;
        var release = new Release(1, new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), "Measuring", "", dataset, DatasetDocument.Write(new()));
        var pick = $"sector={dataset.Sectors[0].Slug}&visit={DatasetIndex.Of(dataset).LeaderVisits[^1].Slug}&from=sector:sector-by-visit";
        Plain = At("");
        Highlight = At(pick);
        Filter = At(pick + "&mode=filter");

        View At(string query)
        {
            var (selection, notices) = SelectionQuery.Parse(query, new Vocabulary(DatasetIndex.Of(dataset), [release.Header]));
            return notices.Count == 0 ? new(release, selection, Words.For("en"), [], "/") : throw new InvalidOperationException(notices[0].ToString());
        }
    }

    /// <summary>Nothing picked.</summary>
    public View Plain { get; }
    /// <summary>A sector and a visit picked.</summary>
    public View Highlight { get; }
    /// <summary>The same picks, filtering.</summary>
    public View Filter { get; }

    /// <summary>Draws every chart of the overview anew, whatever was drawn before.</summary>
    public int Draw(View view)
    {
        var marks = 0;
        foreach (var chart in charts)
            marks += chart.Draw(new(DatasetIndex.Of(dataset), Figures.Effective(chart, view.Selection), view.Words)).Marks.Count;
        return marks;
    }

    /// <summary>The charts as a reader sees them: drawings from <paramref name="figures"/>, states of marks made anew.</summary>
    public IReadOnlyList<ChartView> See(View view, Figures figures) => [.. charts.Select(chart => figures.View(chart, dataset, view.Selection, view.Words))];
}
