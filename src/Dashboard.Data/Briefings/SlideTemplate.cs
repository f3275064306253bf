using System.Text.Json.Serialization;
using Dashboard.Data.Provenance;

namespace Dashboard.Data.Briefings;

/// <summary>What a slide is made of.</summary>
[JsonConverter(typeof(Kebab<SlideTemplate>))]
public enum SlideTemplate
{
    /// <summary>The title of the briefing, with a line below, date and release.</summary>
    Cover,
    /// <summary>The titles of the slides that follow.</summary>
    Outline,
    /// <summary>One chart of a captured view.</summary>
    Chart,
    /// <summary>Two charts of a captured view, linked with each other.</summary>
    TwoCharts,
    /// <summary>One sentence in large letters; the sentence of the captured view when the presenter writes none.</summary>
    Statement,
    /// <summary>A title and paragraphs; a line that begins with "- " is a point of a list.</summary>
    Text,
    /// <summary>Everything that is claimed of one subject, side by side.</summary>
    Claims,
    /// <summary>The milestones over the whole width.</summary>
    Timeline,
    /// <summary>A picture with a caption.</summary>
    Image,
    /// <summary>The sources of all slides, numbered.</summary>
    Appendix,
}
