using Dashboard.Data.Briefings;
using Dashboard.Data.Provenance;
using Dashboard.Reading;

namespace Dashboard.Briefings.Checking;

/// <summary>One thing that was looked at before going in.</summary>
/// <param name="Rule">Which: <c>drawn</c>, <c>sources</c>, <c>release</c>, <c>address</c>, <c>marks</c>, <c>notes</c>, <c>words</c>, <c>time</c>, <c>offline</c>, <c>marking</c>, <c>fonts</c>, <c>screens</c>, <c>saved</c>; a key of the words under <c>ready.</c>.</param>
/// <param name="Good">True for green, false for amber.</param>
/// <param name="Slides">Keys of the slides it is told of, in order; empty where it is told of the whole.</param>
public sealed record ReadyLine(string Rule, bool Good, IReadOnlyList<string> Slides)
{
    /// <summary>What else there is to say, in words.</summary>
    public string? Detail { get; init; }
}

/// <summary>Looks at a briefing before it is shown. What only the browser or the running session knows is asked there.</summary>
public static class Readiness
{
    /// <summary>Everything the server can tell of a briefing in a language.</summary>
    /// <param name="telling">The briefing as it is shown.</param>
    /// <param name="kept">The same as it is stored.</param>
    /// <param name="release">True for a release that is there.</param>
    public static IReadOnlyList<ReadyLine> Of(Telling telling, KeptBriefing kept, Func<int, bool> release)
    {
        var (words, language) = (telling.Words, telling.Words.Language);
        return
        [
            Line("drawn", frame => !IsDrawn(frame)),
            Line("sources", frame => ShowsData(frame.Slide) && frame.Slide.Template is not SlideTemplate.Statement && frame.Publishers.Count == 0 || WithoutSource(frame)),
            Line("release", frame => ShowsData(frame.Slide) && (frame.Slide.Release is not { } r || !release(r))),
            Line("address", frame => frame.View.Notices.Any(n => n.Kind != Linking.NoticeKind.Draft)),
            Line("marks", frame => Lost(frame)),
            Line("notes", frame => frame.Slide.Template is not (SlideTemplate.Cover or SlideTemplate.Appendix) && string.IsNullOrWhiteSpace(frame.Slide.Notes?.Exactly(language))),
            Line("words", frame => Own(frame.Slide).Any(text => !text.IsEmpty && string.IsNullOrWhiteSpace(text.Exactly(language)))),
            new("time", telling.Briefing.Minutes is not { } minutes || telling.Briefing.Slides.Sum(s => s.Seconds ?? 0) <= minutes * 60, [])
            {
                Detail = telling.Briefing.Minutes is { } planned ? words.Say("ready.time-detail", new { n = (int)Math.Round(telling.Briefing.Slides.Sum(s => s.Seconds ?? 0) / 60.0), m = planned }) : null,
            },
            new("offline", kept.OfflineIsFresh, []) { Detail = kept.Offline is { } made ? words.Moment(made.At) : words["ready.offline-none"] },
        ];

        ReadyLine Line(string rule, Func<SlideFrame, bool> wrong)
        {
            var found = telling.Slides.Where(wrong).Select(frame => frame.Slide.Key).ToList();
            return new(rule, found.Count == 0, found);
        }
    }

    /// <summary>True when everything a slide is to show is there.</summary>
    public static bool IsDrawn(SlideFrame frame) => frame.Slide.Template switch
    {
        SlideTemplate.Chart or SlideTemplate.TwoCharts or SlideTemplate.Timeline => frame.Charts.Count > 0 && frame.Charts.All(c => c.Shown is { Figure.Empty: null }),
        SlideTemplate.Claims => frame.Subject is not null && frame.Claims.Count > 0,
        SlideTemplate.Image => frame.Slide.Image is not null,
        SlideTemplate.Statement or SlideTemplate.Text => frame.Text.Length > 0,
        _ => true,
    };

    private static bool ShowsData(Slide slide) => slide.Address is not null;

    // A figure that is shown, is no arithmetic of ours, and rests on no record.
    private static bool WithoutSource(SlideFrame frame) => frame.Drawn.Any(c => c.Figure.Marks.Any(m => m is { Value: not null, Formula: null, Records: 0 } && m.Look is Charting.Look.Solid));

    private static bool Lost(SlideFrame frame) => frame.Slide.Annotations.Select(a => $"{a.Chart}/{a.Mark}").Concat(frame.Slide.Spotlight is { } lit ? [lit] : [])
        .Any(mark => !frame.Drawn.Any(c => mark == c.Figure.Chart || c.Figure.Marks.Any(m => $"{c.Figure.Chart}/{m.Key}" == mark)));

    private static IEnumerable<BriefingText> Own(Slide slide) => new[] { slide.Title, slide.Text, slide.Image?.Alt }.OfType<BriefingText>().Concat(slide.Annotations.Select(a => a.Text));
}
