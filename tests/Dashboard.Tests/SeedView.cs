using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Data.Releases;
using Dashboard.Linking;
using Dashboard.Reading;

namespace Dashboard.Tests;

/// <summary>The seed that is shipped, looked at through an address.</summary>
internal static class SeedView
{
    public static readonly Dataset Dataset = EmbeddedSeed.Read();
    public static readonly DatasetIndex Index = DatasetIndex.Of(Dataset);
    public static readonly Release Release = MakeRelease();
    public static readonly Vocabulary Vocabulary = new(Index, [Release.Header, Release.Header with { Number = 2 }]);
    public static readonly Figures Figures = new();

    /// <summary>The selection of a query that must hold nothing unknown.</summary>
    public static Selection Read(string query)
    {
        var (selection, notices) = SelectionQuery.Parse(query, Vocabulary);
        Assert.Empty(notices);
        return selection;
    }

    public static Figure Figure(string chart, string query = "", string language = "en") =>
        Figures.Of(ChartRegistry.Find(chart)!, Dataset, Read(query), Words.For(language));

    public static Mark Mark(string chart, string key, string query = "") => Figure(chart, query).Marks.Single(m => m.Key == key);

    public static View View(string query = "")
    {
        var selection = Read(query);
        return new(Release, selection, Words.For(selection.Language), [], "/") { Asked = query };
    }

    /// <summary>Every chart as the reader of <paramref name="view"/> sees it.</summary>
    public static IReadOnlyList<ChartView> Charts(View view) => [.. ChartRegistry.All.Select(c => Figures.View(c, Dataset, view.Selection, view.Words))];

    /// <summary>True when the dataset holds that record.</summary>
    public static bool Has(Evidence evidence) => evidence.Kind switch
    {
        "claim" => Index.Claims.ContainsKey(evidence.Slug),
        "subject" => Index.Subjects.ContainsKey(evidence.Slug),
        "agreement" => Index.Agreements.ContainsKey(evidence.Slug),
        "milestone" => Index.Milestones.ContainsKey(evidence.Slug),
        "visit" => Index.Visits.ContainsKey(evidence.Slug),
        "target" => Index.Targets.ContainsKey(evidence.Slug),
        _ => false,
    };

    private static Release MakeRelease()
    {
        var bytes = DatasetDocument.Write(Dataset);
        return new(1, new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), "Test", DatasetDocument.Hash(bytes), Dataset, bytes);
    }
}
