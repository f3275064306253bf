using Dashboard.Data.Provenance;
using Dashboard.Data.Security;
using Dashboard.Exporting;
using Dashboard.Linking;
using Dashboard.Provenance;
using Dashboard.Reading;

namespace Dashboard.Briefings.Capturing;

/// <summary>Says in words what a slide takes from a view, by the switch that decides on it.</summary>
public static class CaptureWords
{
    /// <summary>The picks and what decides which figures are shown.</summary>
    // The way of drawing is told by the other switch.
    public static string Data(View view) => SelectionWords.Of(view with { Selection = view.Selection.With(mode: Mode.Highlight, calendar: PeriodCalendar.Gregorian) });

    /// <summary>How it is drawn, part by part; never empty.</summary>
    /// <param name="view">The view.</param>
    /// <param name="spotlight">What goes into the spotlight, or null.</param>
    public static IReadOnlyList<string> Display(View view, string? spotlight)
    {
        var (words, selection) = (view.Words, view.Selection);
        List<string> parts = [words[selection.Mode == Mode.Filter ? "selection.filter" : "selection.highlight"]];
        parts.Add(Named(words, "view.calendar", words[$"view.calendar.{view.Calendar}"]));
        if (selection.Milestones.Length > 0)
            parts.Add(Named(words, "view.milestones", words.And([.. selection.Milestones.Select(track => view.Label("track." + Kebab<Track>.Of(track)))])));
        if (selection.Projection != Projection.Off)
            parts.Add(Named(words, "trade.projection", words[$"trade.projection.{Kebab<Projection>.Of(selection.Projection)}"]));
        if (selection.Zoom is { } zoom)
            parts.Add(Named(words, "timeline.zoom", words.Years(zoom.From, zoom.To)));
        if (selection.Open is { } open)
            parts.Add(Named(words, "capture.open", NameOf(view, open)));
        if (spotlight is not null)
            parts.Add(Named(words, "present.spotlight", NameOf(view, new("mark", spotlight))));
        return parts;
    }

    /// <summary>What the drawer is open on, in words; a mark by its chart.</summary>
    public static string NameOf(View view, OpenRecord open)
    {
        if (open.Kind is not ("mark" or "figure"))
            return view.NameOf(new Charting.Evidence(open.Kind, open.Slug));
        var chart = open.Slug.Split('/')[0];
        return Charting.ChartRegistry.Find(chart) is null ? open.Slug : view.TitleOf(chart);
    }

    private static string Named(Words words, string facet, string value) => words.Say("chip.label", new { facet = words[facet], value });
}
