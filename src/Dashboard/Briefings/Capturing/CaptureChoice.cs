using Dashboard.Data.Briefings;
using Dashboard.Reading;

namespace Dashboard.Briefings.Capturing;

/// <summary>What is chosen in the dialog while it is open.</summary>
public sealed class CaptureChoice
{
    /// <summary>In place of a slug: a new briefing.</summary>
    public const string New = "";

    /// <summary>The kind of slide.</summary>
    public SlideTemplate Template { get; set; }
    /// <summary>The first chart; empty where the page has none.</summary>
    public string Chart { get; set; } = "";
    /// <summary>The second of two charts.</summary>
    public string Second { get; set; } = "";
    /// <summary>Whether picks and figures are taken.</summary>
    public bool Data { get; set; } = true;
    /// <summary>Whether the way of drawing is taken.</summary>
    public bool Display { get; set; } = true;
    /// <summary>Whether the page is taken.</summary>
    public bool Page { get; set; } = true;
    /// <summary>Whether the mark whose evidence is open goes into the spotlight.</summary>
    public bool Spotlit { get; set; }
    /// <summary>Slug of the briefing; <see cref="New"/> for a new one.</summary>
    public string Slug { get; set; } = New;
    /// <summary>Title of a new briefing.</summary>
    public string Title { get; set; } = "";
    /// <summary>Handling marking of a new briefing.</summary>
    public string Marking { get; set; } = "";
    /// <summary>Key of the slide it is put after; null for the end.</summary>
    public string? After { get; set; }
    /// <summary>Key of the slide whose view is replaced; null to add a slide.</summary>
    public string? Replaces { get; set; }

    /// <summary>What is made of the view.</summary>
    public Captured What => new(Template, Template switch { SlideTemplate.Chart => [Chart], SlideTemplate.TwoCharts => [Chart, Second], _ => [] }, new(Data, Display, Page), Spotlit);

    /// <summary>The choice a dialog begins with.</summary>
    /// <param name="view">The view.</param>
    /// <param name="chart">The chart it was opened from, or null for the page.</param>
    /// <param name="into">Slug and, for a slide that was opened to be captured anew, key of where it goes; or null.</param>
    /// <param name="replaced">That slide, or null.</param>
    public static CaptureChoice Of(View view, string? chart, (string Slug, string? Key)? into, Slide? replaced)
    {
        var (charts, templates) = (Capture.Charts(view), Capture.Templates(view));
        var given = chart is not null && charts.Contains(chart) ? chart : null;
        // The chart whose evidence is open is the one that is looked at.
        given ??= replaced is null ? Capture.OpenMark(view, charts)?.Split('/')[0] : null;
        var first = given ?? (charts is [var top, ..] ? top : "");
        return new()
        {
            Template = given is not null ? SlideTemplate.Chart : replaced is { } old && templates.Contains(old.Template) ? old.Template : templates[0],
            Chart = replaced?.Charts.FirstOrDefault(charts.Contains) is { } own && given is null ? own : first,
            Second = replaced?.Charts.Skip(1).FirstOrDefault(charts.Contains) ?? charts.FirstOrDefault(c => c != first) ?? "",
            Slug = into?.Slug ?? New,
            Replaces = replaced?.Key,
        };
    }
}
