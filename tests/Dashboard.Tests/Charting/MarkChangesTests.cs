using System.Text.Json;
using Bunit;
using Dashboard.App;
using Dashboard.Charting;
using Dashboard.Tests.Agreements;

namespace Dashboard.Tests.Charting;

/// <summary>What another figure changes of the marks a page came with.</summary>
public sealed class MarkChangesTests
{
    // The budget of a pick: six kilobytes on the compressed socket.
    private const int MostOfPick = 6 * 1024;

    private static readonly string[] Queries =
    [
        "sector=energy&mode=filter", "sector=energy,transport&mode=filter", "visit=2025-01-16-dushanbe&mode=filter", "period=2015..2019&mode=filter",
        "type=mou&mode=filter", "status=signed&mode=filter", "track=security&mode=filter", "milestone=sec-2025-02&mode=filter",
    ];

    /// <summary>Every chart but the one that is drawn around the pick, as the overview and as the other pages show it.</summary>
    public static TheoryData<string, Extent> Charts
    {
        get
        {
            var data = new TheoryData<string, Extent>();
            foreach (var chart in ChartRegistry.All.Where(c => c.DrawnAround.Count == 0))
                foreach (var extent in Enum.GetValues<Extent>())
                    data.Add(chart.Slug, extent);
            return data;
        }
    }

    [Theory, MemberData(nameof(Charts))]
    public void What_a_filter_leaves_is_told_by_what_differs(string slug, Extent extent)
    {
        foreach (var language in Words.Languages)
        {
            var words = Words.For(language);
            Figure Of(string query) => SeedView.Figures.Of(ChartRegistry.Find(slug)!, SeedView.Dataset, SeedView.Read(query), words, extent);
            var all = Of("mode=filter");
            foreach (var query in Queries)
            {
                var left = Of(query);
                var changes = MarkChanges.Between(all, left, words, rows: false);
                Assert.True(changes is not null, $"{query}: the page would come anew");
                using var told = JsonDocument.Parse(changes.Text);
                var order = told.RootElement.TryGetProperty("order", out var places) ? [.. places.EnumerateArray().Select(p => p.GetInt32())] : Enumerable.Range(0, all.Marks.Count).ToList();
                Assert.Equal(left.Marks.Select(m => m.Key), order.Select(p => all.Marks[p].Key));
                for (var i = 0; i < order.Count; i++)
                {
                    JsonElement? texts = told.RootElement.TryGetProperty("texts", out var every) && every.TryGetProperty($"{order[i]}", out var own) ? own : null;
                    Assert.Equal(left.Marks[i].Cells, all.Marks[order[i]].Cells.Select((cell, c) => texts?.TryGetProperty("cells", out var cells) == true && cells.TryGetProperty($"{c}", out var text) ? text.GetString() : cell));
                    Assert.Equal(ChartMarkup.Words(words, left.Marks[i]), texts?.TryGetProperty("label", out var label) == true ? label.GetString() : ChartMarkup.Words(words, all.Marks[order[i]]));
                }
            }
        }
    }

    [Fact]
    public void What_cannot_be_told_is_another_edition()
    {
        var words = Words.For("en");
        var (told, all, more) = (new ToldFigure(), SeedView.Figure("trade-vs-target"), SeedView.Figure("trade-vs-target", "ms=security"));
        told.Show(all, words, highlight: true);
        Assert.Equal((1, 1), (told.Edition, told.Number));
        told.Show(more, words, highlight: true);
        Assert.Same(more, told.First);
        Assert.Equal((2, 2), (told.Edition, told.Number));
        // Fewer marks are told, once, as changes of the larger edition.
        told.Show(all, words, highlight: true);
        Assert.Equal((2, 3), (told.Edition, told.Number));
        Assert.NotNull(told.Answer());
        Assert.Null(told.Answer());
    }

    [Fact]
    public void Facets_are_told_in_highlight_only_where_the_browser_answers_by_them()
    {
        var words = Words.For("en");
        var (all, graded) = (WholeExtent.Figure("agreements-by-sector"), WholeExtent.Figure("agreements-by-sector", "grade=A,B"));
        Assert.Contains("\"rows\":", MarkChanges.Between(all, graded, words, rows: true)!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"rows\":", MarkChanges.Between(all, graded, words, rows: false)!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_sends_neither_lists_nor_tables_again()
    {
        using var page = new Page();
        var board = page.Render<ChartBoard>(p => Show(p, "mode=filter"));
        board.WaitForAssertion(() => Assert.Single(page.Module.Invocations["answer"]));
        var before = board.FindAll(".marks, tbody, .groups").Select(e => e.InnerHtml).ToList();
        foreach (var query in Queries)
            board.Render(p => Show(p, query));
        board.WaitForAssertion(() => Assert.Equal(Queries.Length + 1, page.Module.Invocations["answer"].Count));
        Assert.Equal(before, board.FindAll(".marks, tbody, .groups").Select(e => e.InnerHtml));
        Assert.All(page.Module.Invocations["answer"].Skip(1), answer => Assert.InRange(Compressed(JsonSerializer.SerializeToUtf8Bytes(answer.Arguments[0])), 100, MostOfPick));

        static void Show(ComponentParameterCollectionBuilder<ChartBoard> parameters, string query)
        {
            var view = WholeExtent.View(query);
            parameters.Add(c => c.View, view).Add(c => c.Charts, BoardChart.Of(view, SeedView.Figures, Pages.Agreements.Charts));
        }
    }

    private static long Compressed(byte[] message)
    {
        using var compressed = new MemoryStream();
        using (var stream = new System.IO.Compression.DeflateStream(compressed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
            stream.Write(message);
        return compressed.Length;
    }
}
