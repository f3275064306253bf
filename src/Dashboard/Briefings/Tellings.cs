using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Dashboard.Charting;
using Dashboard.Data.Briefings;
using Dashboard.Overview;
using Dashboard.Reading;

namespace Dashboard.Briefings;

/// <summary>Opens briefings: each slide's address in its release and a language. Reads memory only.</summary>
/// <param name="views">Reads addresses.</param>
/// <param name="figures">Draws.</param>
public sealed class Tellings(Views views, Figures figures)
{
    // A briefing is frozen: it is opened once for all who look at it, for as long as it is kept.
    private readonly ConditionalWeakTable<Briefing, ConcurrentDictionary<(string Language, bool PersianDigits), Telling>> opened = [];

    /// <summary>A briefing in a language (<c>en</c>, <c>fa</c>, <c>tg</c>).</summary>
    public Telling Of(Briefing briefing, string language, bool persianDigits = true)
    {
        var known = opened.GetOrCreateValue(briefing);
        if (known.TryGetValue((language, persianDigits), out var telling))
            return telling;
        telling = Open(briefing, language, persianDigits);
        // A release that could not be opened now may be there the next time.
        return telling.Slides.All(s => s.Slide.Release is not { } release || s.View.Release.Number == release) ? known.GetOrAdd((language, persianDigits), telling) : telling;
    }

    private Telling Open(Briefing briefing, string language, bool persianDigits) =>
        new(briefing, Words.For(language, persianDigits), [.. briefing.Slides.Select((_, i) => Frame(briefing, i, language, persianDigits))]);

    /// <summary>One slide.</summary>
    /// <param name="briefing">The briefing.</param>
    /// <param name="at">Place of the slide, from 0.</param>
    /// <param name="language">The language.</param>
    /// <param name="persianDigits">Whether Persian is written with ۱۲۳.</param>
    /// <param name="query">Picks and options in place of the prepared ones, or null; what it cannot mean is left out.</param>
    /// <param name="release">Another release in place of the one it is frozen to, to compare both; or null.</param>
    public SlideFrame Frame(Briefing briefing, int at, string language, bool persianDigits = true, string? query = null, int? release = null)
    {
        var slide = briefing.Slides[at];
        var (path, prepared) = SlideAddress.Split(slide.Address);
        var view = views.Of(path, SlideAddress.Asked(query ?? prepared, language, release ?? slide.Release), persianDigits);
        var charts = BoardChart.Of(view, figures, [.. ChartsOf(slide).Where(slug => ChartRegistry.Find(slug) is not null).Select((slug, i) => new BoardPlace(slug, i + 1, false))]);
        var first = charts.Select(c => c.Shown?.Figure).FirstOrDefault(f => f is not null);
        return new(slide, at + 1, briefing.Slides.Count, view, Title(briefing, slide, view, first), Subtitle(slide, view, first, charts.Count), TextOf(slide, view, charts), charts)
        {
            Told = IsMade(slide) ? [.. BoardChart.Of(view, figures, [.. Told.Select((slug, i) => new BoardPlace(slug, i + 1, false))]).Select(c => c.Shown).OfType<ChartView>()] : [],
        };
    }

    /// <summary>Slugs of the charts a slide shows, by its template.</summary>
    public static IReadOnlyList<string> ChartsOf(Slide slide) => slide.Template switch
    {
        SlideTemplate.Chart => [.. slide.Charts.Take(1)],
        SlideTemplate.TwoCharts => [.. slide.Charts.Take(2)],
        SlideTemplate.Timeline => ["milestones"],
        _ => [],
    };

    private static string Title(Briefing briefing, Slide slide, View view, Figure? first)
    {
        if (slide.Title is { IsEmpty: false } own)
            return own.In(view.Words.Language);
        return slide.Template switch
        {
            SlideTemplate.Cover => briefing.Title.In(view.Words.Language),
            SlideTemplate.Outline or SlideTemplate.Appendix => view.Words[$"slide.title.{Data.Provenance.Kebab<SlideTemplate>.Of(slide.Template)}"],
            SlideTemplate.Claims => new SlideFrame(slide, 0, 0, view, "", "", "", []).Subject is { } subject ? subject.Title.In(view.Words.Language) : "",
            _ => first?.Title ?? "",
        };
    }

    // With two charts each has its own line.
    private static string Subtitle(Slide slide, View view, Figure? first, int charts) =>
        slide.Template is not (SlideTemplate.Chart or SlideTemplate.TwoCharts or SlideTemplate.Timeline) ? ""
        : slide.Text is { IsEmpty: false } own ? own.In(view.Words.Language) : charts == 1 ? first?.Subtitle ?? "" : "";

    // The charts whose figures the sentence of a view tells.
    private static readonly string[] Told = ["trade-vs-target", "agreements-by-visit"];

    private static bool IsMade(Slide slide) => slide is { Template: SlideTemplate.Statement, Address: not null, Text: null or { IsEmpty: true } };

    private static string TextOf(Slide slide, View view, IReadOnlyList<BoardChart> charts) =>
        slide.Text is { IsEmpty: false } own ? own.In(view.Words.Language)
        : IsMade(slide) ? Sentence.Of(view, [.. charts.Select(c => c.Shown).OfType<ChartView>()]).Plain : "";
}
