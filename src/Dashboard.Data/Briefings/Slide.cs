namespace Dashboard.Data.Briefings;

/// <summary>
/// One slide: a captured view with the presenter's words. What it shows of the data is never copied: it is drawn from the release it is
/// pinned to, by the address it holds.
/// </summary>
public sealed record Slide
{
    /// <summary>Key, unique in the briefing and never given anew: a screen knows a slide by it when slides are moved.</summary>
    public required string Key { get; init; }
    /// <summary>What it is made of.</summary>
    public required SlideTemplate Template { get; init; }
    /// <summary>
    /// The captured view: path and query as a reader's address has them (<c>/agreements?sector=energy&amp;mode=filter</c>), without language and
    /// release; null for a slide of words alone. Picks, mode, options, open evidence and zoom are all parts of it.
    /// </summary>
    public string? Address { get; init; }
    /// <summary>Number of the release it is frozen to; null only where nothing of the data is shown.</summary>
    public int? Release { get; init; }
    /// <summary>Slugs of the charts shown, one or two; empty for slides without.</summary>
    public IReadOnlyList<string> Charts { get; init; } = [];
    /// <summary>The title; null: the finding of its first chart, in words made from the data.</summary>
    public BriefingText? Title { get; init; }
    /// <summary>The text of a cover, statement, text or image; the line under the title of a chart (null: the chart's own). Plain text, never markup.</summary>
    public BriefingText? Text { get; init; }
    /// <summary>What only the presenter sees. One paragraph or point a line.</summary>
    public BriefingText? Notes { get; init; }
    /// <summary>Questions that may come, with answers.</summary>
    public IReadOnlyList<PreparedAnswer> Answers { get; init; } = [];
    /// <summary>Words at marks of its charts.</summary>
    public IReadOnlyList<Annotation> Annotations { get; init; } = [];
    /// <summary>What is shown in full while all else fades: a chart (<c>trade-vs-target</c>) or a mark (<c>trade-vs-target/turnover-2025-tajik</c>); null for none.</summary>
    public string? Spotlight { get; init; }
    /// <summary>Planned time in seconds; null for none.</summary>
    public int? Seconds { get; init; }
    /// <summary>The picture of an <see cref="SlideTemplate.Image"/> slide, or null.</summary>
    public SlideImage? Image { get; init; }
    /// <summary>A second language shown beside the first, <c>en</c>, <c>fa</c> or <c>tg</c>; null for one language.</summary>
    public string? Second { get; init; }
}

/// <summary>A question that may be asked, and what to say.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Chart">Slug of the chart it belongs to, or null for the slide.</param>
public sealed record PreparedAnswer(BriefingText Question, BriefingText Answer, string? Chart = null);

/// <summary>Words at a mark.</summary>
/// <param name="Chart">Slug of the chart.</param>
/// <param name="Mark">Key of the mark.</param>
/// <param name="Text">The words.</param>
public sealed record Annotation(string Chart, string Mark, BriefingText Text);

/// <summary>A picture kept inside the briefing.</summary>
/// <param name="Type"><c>image/png</c>, <c>image/jpeg</c> or <c>image/webp</c>; told from its bytes, never from its name.</param>
/// <param name="Bytes">The picture, at most <see cref="MostBytes"/>.</param>
/// <param name="Alt">What it shows, for who cannot see it.</param>
/// <param name="Credit">Whose it is.</param>
public sealed record SlideImage(string Type, byte[] Bytes, BriefingText Alt, string? Credit = null)
{
    /// <summary>The largest picture, in bytes: a briefing fits a file of 3 MB.</summary>
    public const int MostBytes = 400_000;
}
