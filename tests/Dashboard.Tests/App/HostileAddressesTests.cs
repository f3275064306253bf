using Dashboard.App;
using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Exporting;
using Dashboard.Linking;
using Dashboard.Reading;
using Dashboard.Searching;
using Dashboard.Tests.Data;

namespace Dashboard.Tests.App;

/// <summary>What a reader can write into an address, and what an editor can leave out, is answered and never an error of the server.</summary>
public sealed class HostileAddressesTests(TestApp app) : IClassFixture<TestApp>
{
    private static readonly string[] Queries =
    [
        "zoom=2040..2040", "zoom=2039..2040&mode=filter&period=1991..1991", "by=2040&project=cagr", "by=2026&project=linear&basis=iranian&cal=h&zoom=1991..1992",
        "period=1991..1991&mode=filter&adopt=all&ms=visits,security,links,trade,friction&lang=fa", "grade=C&mode=filter&sector=energy&lang=tg", "verdict=opinion&from=2&to=1", "to=1&from=2&r=1",
        "open=mark:claim-spread/nothing", "open=figure:nothing", "%FF=%00&zoom=..&by=99999999999&r=-1&from=%EF%BF%BE",
    ];

    private static readonly string[] Odd =
        ["/Trade", "/TIMELINE/", "/claims/nope", "/agreements/%EF%BF%BE", "/agreements/" + Uri.EscapeDataString(new string('a', 219) + "🇹🇯"), "/%F0%9F", "/a/b/c%2f..%2f"];

    public static TheoryData<string> Paths => [.. Pages.All.Select(p => p.Path), .. Odd];

    [Theory, MemberData(nameof(Paths))]
    public async Task A_page_answers(string path)
    {
        using var client = app.CreateClient();
        foreach (var query in Queries)
            Assert.InRange((int)(await client.GetAsync($"{path}?{query}")).StatusCode, 200, 404);
    }

    [Theory]
    [InlineData("claims")]
    [InlineData("visits")]
    [InlineData("milestones")]
    [InlineData("targets and phases")]
    [InlineData("everything")]
    public void Charts_files_and_search_do_without(string missing)
    {
        var seed = SeedView.Dataset;
        var dataset = missing switch
        {
            "claims" => seed with { Claims = [], Subjects = [] },
            "visits" => seed with { Visits = [], Agreements = [] },
            "milestones" => seed with { Milestones = [] },
            "targets and phases" => seed with { Targets = [], Phases = [] },
            _ => seed with { Agreements = [], Visits = [], Milestones = [], Targets = [], Claims = [], Subjects = [], Statements = [], Sources = [], Phases = [], Sectors = [], Reporters = [] },
        };
        var release = SeedView.Release with { Dataset = dataset };
        // Figures of its own: other tests count on what the shared ones keep.
        using var figures = new Figures();
        foreach (var page in Pages.All)
            foreach (var query in Queries)
            {
                var (selection, _) = SelectionQuery.Parse(query, new Vocabulary(DatasetIndex.Of(dataset), [release.Header]));
                var view = new View(release, selection, Words.For(selection.Language), [], page.Path);
                var export = new Export(view, page, [.. page.Charts.Select(c => figures.View(ChartRegistry.Find(c.Slug)!, dataset, selection, view.Words, page.Extent))], "https://example.org");
                Assert.NotEmpty(Workbook.Write(FigureSheets.Of(export)));
                Assert.Equal(page.Charts.Count, PageAnswer.Of(export).Charts.Count);
                Assert.Contains(new Finding(view).Answer("").Groups, group => group.Kind == EntryKind.Page);
            }
    }
}
