using System.Collections.Concurrent;
using Dashboard.Data;
using Dashboard.Data.Releases;
using Dashboard.Linking;
using Microsoft.Extensions.Caching.Memory;

namespace Dashboard.Charting;

/// <summary>A figure as one reader sees it: the shared drawing and what the picks make of its marks.</summary>
/// <param name="Chart">The chart.</param>
/// <param name="Figure">The drawing, shared between sessions.</param>
/// <param name="States">State of each mark in the order of <see cref="Figure.Marks"/>.</param>
/// <param name="Guides">Guide lines the picks show.</param>
/// <param name="NotLinked">Picks the chart cannot follow.</param>
/// <param name="Picks">How many facets are picked.</param>
public sealed record ChartView(
    IChart Chart, Figure Figure, IReadOnlyList<MarkState> States, IReadOnlyList<Guide> Guides, IReadOnlyList<NotLinked> NotLinked, int Picks);

/// <summary>
/// Makes and keeps figures. In Highlight a figure does not depend on the picks, so one drawing serves every session;
/// in Filter it depends on the picks the chart follows.
/// </summary>
/// <param name="mostMarks">How many marks of figures are kept.</param>
public sealed class Figures(int mostMarks = Figures.MostMarks) : IDisposable
{
    // Weighed by marks: a lane chart weighs a hundred, a matrix twenty.
    private const int MostMarks = 12_000;
    private readonly ConcurrentDictionary<(DatasetIndex, string, string, Words, Extent), Lazy<Figure>> underWay = new();
    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = mostMarks });

    /// <summary>What a reader with <paramref name="selection"/> sees of <paramref name="chart"/>.</summary>
    public ChartView View(IChart chart, Dataset dataset, Selection selection, Words words, Extent extent = Extent.Recent)
    {
        return Seen(chart, Of(chart, dataset, selection, words, extent), selection, words);
    }

    /// <summary>The same beside an older release: what changed there has a ghost at its old place.</summary>
    public ChartView View(IChart chart, Release release, Release before, Selection selection, Words words, Extent extent)
    {
        var (now, old) = (Of(chart, release.Dataset, selection, words, extent), Of(chart, before.Dataset, selection, words, extent));
        return Seen(chart, Ghosts.Of(now, old, before.Number, words), selection, words);
    }

    private static ChartView Seen(IChart chart, Figure figure, Selection selection, Words words) =>
        new(chart, figure, Matching.States(figure, selection), [.. Matching.Guides(figure, selection)],
            [.. selection.Clauses.Where(c => chart.WhyNot(c.Facet) is not null).Select(c => new NotLinked(c.Facet, words[chart.WhyNot(c.Facet)!]))],
            selection.Clauses.Length);

    /// <summary>The drawing alone.</summary>
    public Figure Of(IChart chart, Dataset dataset, Selection selection, Words words, Extent extent = Extent.Recent)
    {
        var drawn = Effective(chart, selection);
        var key = (DatasetIndex.Of(dataset), chart.Slug, drawn.Query, words, extent);
        if (kept.TryGetValue(key, out Figure? known))
            return known!;
        // After a release every session asks for the same figures at once: one draws, the others wait for it.
        var drawing = underWay.GetOrAdd(key, _ => new(() => chart.Draw(new(key.Item1, drawn, words) { Extent = extent })));
        try
        {
            var figure = drawing.Value;
            kept.Set(key, figure, new MemoryCacheEntryOptions { Size = 1 + figure.Marks.Count, SlidingExpiration = TimeSpan.FromMinutes(20) });
            return figure;
        }
        finally
        {
            underWay.TryRemove(key, out Lazy<Figure>? _);
        }
    }

    /// <summary>The part of a selection that changes the drawing of <paramref name="chart"/>: options, the picks it is drawn around, and in Filter those it follows.</summary>
    public static Selection Effective(IChart chart, Selection selection)
    {
        var options = selection.Cleared().Shared().Zoomed(selection.Zoom).Pinned(null);
        if (!chart.Projects || options.Projection == Projection.Off)
            options = options.With(projection: Projection.Off).Aiming(null).Resting(Selection.UsualYears);
        return selection.Clauses.Where(clause => chart.DrawnAround.Contains(clause.Facet))
            .Concat(selection.Mode == Mode.Highlight ? [] : Matching.Followed(selection, chart.Slug, chart.Accepts))
            .Aggregate(options, (s, clause) => s.With(clause with { Origin = null }));
    }

    /// <inheritdoc />
    public void Dispose() => kept.Dispose();
}
