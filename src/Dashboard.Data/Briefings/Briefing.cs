namespace Dashboard.Data.Briefings;

/// <summary>An ordered telling made of views.</summary>
public sealed record Briefing
{
    /// <summary>The most slides of one briefing.</summary>
    public const int MostSlides = 60;

    /// <summary>Its name in addresses: lower-case letters, digits and hyphens, at most 80.</summary>
    public required string Slug { get; init; }
    /// <summary>What it is called.</summary>
    public required BriefingText Title { get; init; }
    /// <summary>How it is to be handled ("For official use"), shown on each slide, print and export; null or empty for none.</summary>
    public string? Marking { get; init; }
    /// <summary>Planned length in minutes; null: the sum of the slides' times.</summary>
    public int? Minutes { get; init; }
    /// <summary>True when everybody who may read the dashboard may see its slides (never its notes); false: presenters only.</summary>
    public bool Open { get; init; }
    /// <summary>The slides, in order.</summary>
    public IReadOnlyList<Slide> Slides { get; init; } = [];

    /// <summary>The releases its slides are frozen to, lowest first; empty where nothing of the data is shown.</summary>
    public IReadOnlyList<int> Releases => [.. Slides.Select(s => s.Release).OfType<int>().Distinct().Order()];

    /// <summary>The planned length in seconds, 0 for none.</summary>
    public int PlannedSeconds => Minutes is { } minutes ? minutes * 60 : Slides.Sum(s => s.Seconds ?? 0);
}
