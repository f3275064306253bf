using Dashboard.Briefings.Slides;
using Dashboard.Charting;
using Dashboard.Data.Briefings;
using Dashboard.Data.Provenance;
using Dashboard.Linking;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Dashboard.Briefings.Offline;

/// <summary>
/// Draws a briefing in one language for the offline file: its slides, and each chart again for every pick that can be made beside it. They are the same
/// components and the same figures that answer on the server, so that the numbers cannot differ.
/// </summary>
/// <param name="services">What the components ask for.</param>
/// <param name="tellings">Opens slides.</param>
/// <param name="logs">Where the renderer complains.</param>
internal sealed class OfflineWriting(IServiceProvider services, Tellings tellings, ILoggerFactory logs)
{
    private sealed record Drawing(int Slide, SlideFrame Frame, ChartView Chart, Reached Picks, string Html);

    /// <summary>The briefing in a language: with all drawings, and thinner ones for a file that would be too large.</summary>
    /// <returns>Index 0 has every drawing; each further one fewer.</returns>
    public async Task<IReadOnlyList<OfflineTelling>> OfAsync(KeptBriefing kept, string language, bool notes)
    {
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var telling = tellings.Of(kept.Briefing, language);
            var deck = await HtmlAsync<SlideDeck>(renderer, (nameof(SlideDeck.Telling), telling));
            var chrome = await HtmlAsync<OfflineChrome>(renderer, (nameof(OfflineChrome.Telling), telling), (nameof(OfflineChrome.Kept), kept), (nameof(OfflineChrome.Notes), notes));
            var drawings = new List<Drawing>();
            // A slide with a chart that fails has nothing to filter by.
            foreach (var frame in telling.Slides.Where(s => s.Charts.Count > 0 && s.Charts.All(c => c.Shown is not null)))
                for (var at = 0; at < frame.Charts.Count; at++)
                    foreach (var picks in Reach.Of(frame, frame.Charts[at].Shown!))
                    {
                        var drawn = tellings.Frame(kept.Briefing, frame.Number - 1, language, query: QueryOf(frame, picks));
                        if (drawn.Charts[at].Shown is { } chart)
                            drawings.Add(new(frame.Number, frame, chart, picks, await HtmlAsync<SlideChart>(renderer, (nameof(SlideChart.Frame), drawn), (nameof(SlideChart.Chart), chart))));
                    }
            return (IReadOnlyList<OfflineTelling>)[.. Enumerable.Range(0, Reach.MostSteps + 1).Select(less => Put(telling, deck, chrome, notes, [.. drawings.Where(d => d.Picks.Steps <= Reach.MostSteps - less)]))];
        });
    }

    /// <summary>The query under which a chart has the drawing of these picks.</summary>
    internal static string QueryOf(SlideFrame frame, Reached picks) => picks.Clauses
        .Aggregate(frame.View.Selection.Cleared().With(mode: Mode.Filter, language: "en").Pinned(null), (selection, clause) => selection.With(clause)).Query;

    private static OfflineTelling Put(Telling telling, string deck, string chrome, bool notes, IReadOnlyList<Drawing> drawings)
    {
        var pieces = new Pieces();
        var language = telling.Words.Language;
        var runs = pieces.Add(deck);
        var charts = drawings.GroupBy(d => d.Slide).ToDictionary(slide => slide.Key, slide => (IReadOnlyList<OfflineChart>)[.. slide.GroupBy(d => d.Chart.Figure.Chart).Select(chart => new OfflineChart(
            chart.Key, Names(chart.First().Chart.Chart.Accepts), Names(chart.First().Chart.Chart.DrawnAround), chart.ToDictionary(d => d.Picks.Key, d => pieces.Add(d.Html))))]);
        return new(language, telling.Words.Direction, telling.Title, chrome, runs, charts,
            notes ? [.. telling.Slides.Select(s => new OfflineNotes(s.Notes, [.. s.Slide.Answers.Select(a => new OfflineAnswer(a.Question.In(language), a.Answer.In(language)))]))] : null, pieces.All);
    }

    private static IReadOnlyList<string> Names(IReadOnlyList<Facet> facets) => [.. facets.Select(Kebab<Facet>.Of)];

    private static async Task<string> HtmlAsync<T>(HtmlRenderer renderer, params (string Name, object? Value)[] parameters) where T : IComponent =>
        (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters.ToDictionary(p => p.Name, p => p.Value)))).ToHtmlString();
}
