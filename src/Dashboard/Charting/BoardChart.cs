using Dashboard.Data.Releases;
using Dashboard.Reading;

namespace Dashboard.Charting;

/// <summary>Where a chart stands on a page.</summary>
/// <param name="Slug">Slug of the chart.</param>
/// <param name="Slot">Its place in reading order on narrow windows.</param>
/// <param name="Wide">True when it takes the whole width of a two-column window.</param>
public sealed record BoardPlace(string Slug, int Slot, bool Wide);

/// <summary>A chart of a page as the reader sees it, or the failure that took its place.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Shown">What is drawn; null when drawing failed.</param>
/// <param name="Failure">Why it could not be drawn; null when it could.</param>
public sealed record BoardChart(BoardPlace Place, ChartView? Shown, Exception? Failure)
{
    /// <summary>The charts of a page. One that fails takes neither the others nor the page with it.</summary>
    /// <param name="view">What the reader looks at.</param>
    /// <param name="figures">Draws.</param>
    /// <param name="places">The charts and their places.</param>
    /// <param name="before">An older release to stand behind the one that is looked at, or null.</param>
    public static IReadOnlyList<BoardChart> Of(View view, Figures figures, IReadOnlyList<BoardPlace> places, Release? before = null) =>
        [.. places.Select(place =>
        {
            try
            {
                var chart = ChartRegistry.Find(place.Slug)!;
                return new BoardChart(place, before is null
                    ? figures.View(chart, view.Release.Dataset, view.Selection, view.Words, view.Extent)
                    : figures.View(chart, view.Release, before, view.Selection, view.Words, view.Extent), null);
            }
            catch (Exception failure)
            {
                return new BoardChart(place, null, failure);
            }
        })];
}
