using System.Text.Json;
using Dashboard.Charting;
using Dashboard.Data.Briefings;
using Dashboard.Data.Provenance;
using Dashboard.Data.Releases;
using Dashboard.Reading;

namespace Dashboard.Briefings;

/// <summary>A slide as it is shown in one language: the captured view opened in its release, with the words the presenter chose or the data give.</summary>
/// <param name="Slide">The slide.</param>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Count">How many slides there are.</param>
/// <param name="View">The captured view in its release; for a slide of words alone an empty view of the newest one.</param>
/// <param name="Title">The title.</param>
/// <param name="Subtitle">The line under it; empty for none.</param>
/// <param name="Text">The text of a cover, statement, text or image; empty for none.</param>
/// <param name="Charts">The charts shown, or the failures that took their place.</param>
public sealed record SlideFrame(Slide Slide, int Number, int Count, View View, string Title, string Subtitle, string Text, IReadOnlyList<BoardChart> Charts)
{
    /// <summary>The language.</summary>
    public Words Words => View.Words;

    /// <summary>The charts that could be drawn.</summary>
    public IEnumerable<ChartView> Drawn => Charts.Select(c => c.Shown).OfType<ChartView>();

    /// <summary>The charts whose figures a sentence made from the data tells; empty for other slides.</summary>
    public IReadOnlyList<ChartView> Told { get; init; } = [];

    /// <summary>The charts that its figures rest on, drawn or told.</summary>
    public IEnumerable<ChartView> Grounds => Told.Count > 0 ? Told : Drawn;

    /// <summary>The picks and options it was prepared with, as a query: what "revert" goes back to.</summary>
    public string Prepared => View.Selection.With(language: "en").Pinned(null).Query;

    /// <summary>Tells whether the slide is still the one that a screen has loaded; says nothing of notes.</summary>
    public string Made => DatasetDocument.Hash(JsonSerializer.SerializeToUtf8Bytes(Slide with { Notes = null, Answers = [], Seconds = null, Image = null }, DatasetDocument.Json))[..12];

    /// <summary>The paragraphs of <see cref="Text"/>; a point of a list is told by its mark.</summary>
    public IReadOnlyList<TextLine> Lines => TextLine.Of(Text);

    /// <summary>The paragraphs of the notes.</summary>
    public IReadOnlyList<TextLine> Notes => TextLine.Of(Slide.Notes?.In(Words.Language));

    /// <summary>The claims of a slide of claims: the adopted one first, then from the highest to the lowest; empty for other slides.</summary>
    public IReadOnlyList<Claim> Claims => Subject is not { } subject ? []
        : [.. View.Index.ClaimsOn(subject.Slug).OrderByDescending(c => c.Slug == subject.Adopted).ThenByDescending(c => c.Value ?? c.High).ThenBy(c => c.Slug, StringComparer.Ordinal)];

    /// <summary>Publishers of what is shown, most cited first.</summary>
    public IReadOnlyList<string> Publishers => Subject is not null ? Charting.Publishers.Of(View.Index, Claims.SelectMany(c => c.Citations))
        : [.. Grounds.SelectMany(c => c.Figure.Publishers).Distinct()];

    /// <summary>The publishers for a source line: the most cited by name, the others by their number; empty for none.</summary>
    public string SourceNames => Publishers.Count <= MostNamed ? Words.And(Publishers)
        : Words.Say("source.publishers-more", new { publishers = string.Join(Words["list.comma"], Publishers.Take(MostNamed)), n = Publishers.Count - MostNamed });

    /// <summary>How many claims differ from what is shown.</summary>
    public int Conflicts => Grounds.Sum(c => c.Figure.Conflicts);

    private const int MostNamed = 2;

    /// <summary>The citations behind everything shown.</summary>
    public IEnumerable<Citation> Citations => Subject is not null ? Claims.SelectMany(c => c.Citations)
        : Grounds.SelectMany(c => c.Figure.Marks).SelectMany(m => m.Evidence).Distinct().SelectMany(record => Exporting.RecordFacts.Of(View, record).Citations);

    /// <summary>The subject of a slide of claims, or null.</summary>
    public Subject? Subject => Slide.Template == SlideTemplate.Claims && View.Path.StartsWith(App.Urls.Claims + "/", StringComparison.Ordinal)
        ? View.Index.Subjects.GetValueOrDefault(Uri.UnescapeDataString(View.Path[(App.Urls.Claims.Length + 1)..])) : null;
}

/// <summary>A paragraph of a presenter's text.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsPoint">True for a point of a list: the line began with "- ".</param>
public sealed record TextLine(string Text, bool IsPoint)
{
    /// <summary>The lines of a text; blank ones are left out.</summary>
    public static IReadOnlyList<TextLine> Of(string? text) =>
        [.. (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.StartsWith("- ", StringComparison.Ordinal) ? new TextLine(line[2..].Trim(), true) : new TextLine(line, false))];
}

/// <summary>A whole briefing in one language.</summary>
/// <param name="Briefing">The briefing.</param>
/// <param name="Words">The language.</param>
/// <param name="Slides">Its slides.</param>
public sealed record Telling(Briefing Briefing, Words Words, IReadOnlyList<SlideFrame> Slides)
{
    /// <summary>What it is called.</summary>
    public string Title => Briefing.Title.In(Words.Language);

    /// <summary>The slides that an outline names: those after it with something to tell.</summary>
    public IEnumerable<SlideFrame> After(SlideFrame outline) =>
        Slides.Where(s => s.Number > outline.Number && s.Slide.Template is not (SlideTemplate.Cover or SlideTemplate.Appendix) && s.Title.Length > 0);

    /// <summary>The sources behind all slides, each once, in the order in which the slides need them.</summary>
    public IReadOnlyList<Source> Sources => [.. Slides.SelectMany(s => s.Citations.Select(c => s.View.Index.Sources.GetValueOrDefault(c.Source))).OfType<Source>().DistinctBy(s => s.Slug)];

    /// <summary>The releases it is frozen to, in words: <c>R1</c>, or <c>R1, R3</c> while some slides are re-based.</summary>
    public string Releases => string.Join(Words["list.comma"], Briefing.Releases.Select(r => "R" + Words.Number(r)));
}
