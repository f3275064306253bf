using Dashboard.Data.Briefings;
using Dashboard.Provenance;

namespace Dashboard.Briefings.Freezing;

/// <summary>One figure that a slide shows otherwise in a newer release.</summary>
/// <param name="Label">What it is, in words.</param>
/// <param name="Old">What the slide shows; null where it shows nothing.</param>
/// <param name="New">What it would show; null where it would show nothing.</param>
public sealed record FigureChange(string Label, string? Old, string? New);

/// <summary>What a newer release changes on one slide.</summary>
/// <param name="Slide">The slide, in the release it is frozen to.</param>
/// <param name="Title">Its title.</param>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Release">The newer release.</param>
/// <param name="Changes">The figures that differ; empty where it shows the same in both.</param>
public sealed record SlideDrift(Slide Slide, string Title, int Number, int Release, IReadOnlyList<FigureChange> Changes);

/// <summary>Holds the slides of a briefing against a newer release. It only tells: a slide moves to another release when its presenter says so.</summary>
public static class Drift
{
    /// <summary>The slides frozen to a release before <paramref name="newest"/>, in order.</summary>
    public static IReadOnlyList<SlideDrift> Of(Tellings tellings, Briefing briefing, int newest, string language, bool persianDigits = true) =>
        [.. briefing.Slides.Select((slide, i) => (slide, i)).Where(s => s.slide.Release < newest).Select(s =>
        {
            var old = tellings.Frame(briefing, s.i, language, persianDigits);
            var now = tellings.Frame(briefing, s.i, language, persianDigits, release: newest);
            return new SlideDrift(s.slide, old.Title, s.i + 1, newest, Between(old, now));
        })];

    /// <summary>The figures in which a slide differs from the same slide in another release.</summary>
    public static IReadOnlyList<FigureChange> Between(SlideFrame old, SlideFrame now)
    {
        var (before, after) = (Shown(old), Shown(now));
        return [.. before.Keys.Union(after.Keys).Select(key => (Old: before.GetValueOrDefault(key), New: after.GetValueOrDefault(key)))
            .Where(pair => pair.Old?.Value != pair.New?.Value)
            .Select(pair => new FigureChange((pair.New ?? pair.Old)!.Label, pair.Old?.Value, pair.New?.Value))];
    }

    // Everything a slide says of the data, by a key that is the same in both releases: marks, claims, the sentence where it is not the presenter's own.
    private static Dictionary<string, ShownFigure> Shown(SlideFrame frame)
    {
        Dictionary<string, ShownFigure> shown = [];
        foreach (var chart in frame.Drawn)
            foreach (var mark in chart.Figure.Marks)
                shown[$"{chart.Figure.Chart}/{mark.Key}"] = new(mark.Label, mark.ValueText);
        foreach (var claim in frame.Claims)
            shown[$"claim/{claim.Slug}"] = new(frame.View.ReporterOf(claim.Reporter), frame.View.ValueOf(claim));
        if (frame.Subject is { } subject)
            shown["adopted"] = new(frame.Words["evidence.adopted"], subject.Adopted is { } adopted && frame.View.Index.Claims.TryGetValue(adopted, out var claim) ? frame.View.ValueOf(claim) : "–");
        if (frame.Slide is { Template: SlideTemplate.Statement, Text: null or { IsEmpty: true } } && frame.Text.Length > 0)
            shown["sentence"] = new(frame.Words["slide.template.statement"], frame.Text);
        return shown;
    }

    private sealed record ShownFigure(string Label, string Value);
}
