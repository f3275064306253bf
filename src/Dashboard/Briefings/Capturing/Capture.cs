using Dashboard.App;
using Dashboard.Data.Briefings;
using Dashboard.Linking;
using Dashboard.Reading;

namespace Dashboard.Briefings.Capturing;

/// <summary>Which parts of a view a slide restores; what it does not restore stays as it is on the slide, or at its default on a new one.</summary>
/// <param name="Data">The picks, which claims are shown, whose figures, which grades, which releases are compared.</param>
/// <param name="Display">Highlight or filter, calendar, milestones drawn, projection, years shown, open evidence, spotlight.</param>
/// <param name="Page">The page, and with it how far back its charts go.</param>
public sealed record CaptureParts(bool Data = true, bool Display = true, bool Page = true);

/// <summary>What is made of a view.</summary>
/// <param name="Template">The kind of slide.</param>
/// <param name="Charts">Slugs of the charts shown, in order.</param>
/// <param name="Parts">What it restores.</param>
/// <param name="Spotlit">True to put the mark whose evidence is open into the spotlight.</param>
public sealed record Captured(SlideTemplate Template, IReadOnlyList<string> Charts, CaptureParts Parts, bool Spotlit = false);

/// <summary>Makes slides from views: the address of the moment, the release it was read in, and nothing of the data.</summary>
public static class Capture
{
    private const string MarkKind = "mark";

    /// <summary>The kinds of slide a view can become, the most fitting first.</summary>
    public static IReadOnlyList<SlideTemplate> Templates(View view)
    {
        var charts = Charts(view).Count;
        List<SlideTemplate> found = [];
        if (IsSubject(view))
            found.Add(SlideTemplate.Claims);
        if (view.Path == Urls.Timeline)
            found.Add(SlideTemplate.Timeline);
        if (charts > 0)
            found.Add(SlideTemplate.Chart);
        if (charts > 1)
            found.Add(SlideTemplate.TwoCharts);
        found.Add(SlideTemplate.Statement);
        return found;
    }

    /// <summary>Slugs of the charts of the page, in reading order; pages of one record have none.</summary>
    public static IReadOnlyList<string> Charts(View view) => view.Page is { } page && page.Path.Equals(view.Path, StringComparison.OrdinalIgnoreCase) ? [.. page.Charts.Select(c => c.Slug)] : [];

    /// <summary>The mark whose evidence is open, as a spotlight names it: <c>chart/mark</c>; null for none of these charts.</summary>
    public static string? OpenMark(View view, IReadOnlyList<string> charts) =>
        view.Selection.Open is { Kind: MarkKind, Slug: var mark } && charts.Any(c => mark.StartsWith(c + "/", StringComparison.Ordinal)) ? mark : null;

    /// <summary>A new slide of a view.</summary>
    /// <param name="view">The view, in a published release.</param>
    /// <param name="what">What is made of it.</param>
    /// <param name="key">A key that no slide of the briefing has.</param>
    public static Slide New(View view, Captured what, string key) => Onto(view, what, new Slide { Key = key, Template = what.Template, Address = Home(what.Charts), Text = OwnWords(view, what.Template) });

    /// <summary>A slide with this view in place of its own: its words, notes and answers stay; words at marks of charts that are gone go with them.</summary>
    public static Slide Onto(View view, Captured what, Slide slide)
    {
        var (path, query) = SlideAddress.Split(slide.Address ?? Home(what.Charts));
        var (own, _) = SelectionQuery.Parse(query, new Everything());
        var charts = what.Template is SlideTemplate.Chart or SlideTemplate.TwoCharts ? what.Charts : [];
        var made = slide with
        {
            Template = what.Template,
            Charts = charts,
            Address = Urls.Page(what.Parts.Page ? view.Path : path, Merged(view.Selection, own, what.Parts)),
            Release = view.Release.Number,
        };
        return (what.Spotlit && what.Parts.Display ? made with { Spotlight = OpenMark(view, Tellings.ChartsOf(made)) } : made).WithoutLost();
    }

    /// <summary>A slide without words and spotlight at marks of charts it does not show.</summary>
    public static Slide WithoutLost(this Slide slide)
    {
        var charts = Tellings.ChartsOf(slide);
        return slide with
        {
            Annotations = [.. slide.Annotations.Where(a => charts.Contains(a.Chart))],
            Spotlight = slide.Spotlight is { } lit && charts.Contains(lit.Split('/')[0]) ? lit : null,
        };
    }

    private static Selection Merged(Selection view, Selection own, CaptureParts parts)
    {
        var (data, display) = (parts.Data ? view : own, parts.Display ? view : own);
        return data.With(mode: display.Mode, calendar: display.Calendar, milestones: display.Milestones, projection: display.Projection, tables: display.Tables, language: "en")
            .Aiming(display.By).Zoomed(display.Zoom).Opened(display.Open).Pinned(null);
    }

    private static bool IsSubject(View view) => view.Path.StartsWith(Urls.Claims + "/", StringComparison.Ordinal);

    // A chart without its page is drawn as on the page of its own topic.
    private static string Home(IReadOnlyList<string> charts) =>
        (Pages.All.Skip(1).FirstOrDefault(page => charts.Count > 0 && page.Charts.Any(c => c.Slug == charts[0])) ?? Pages.Overview).Path;

    // The page of one agreement has no sentence of its own: its title is what is stated, and stays the presenter's to change.
    private static BriefingText? OwnWords(View view, SlideTemplate template) =>
        template == SlideTemplate.Statement && view.Path.StartsWith(Urls.Agreements + "/", StringComparison.Ordinal)
        && view.Index.Agreements.TryGetValue(Uri.UnescapeDataString(view.Path[(Urls.Agreements.Length + 1)..]), out var agreement)
            ? new(agreement.Title.En, agreement.Title.Fa, agreement.Title.Tg) : null;

    // A slide's own address is kept as it is, also where its release knew other values.
    private sealed class Everything : IVocabulary
    {
        public bool Has(Facet facet, string value) => true;
        public string Accepted(Facet facet) => "";
        public IReadOnlyCollection<string> Charts => Charting.ChartRegistry.Slugs;
        public bool HasRelease(int number) => true;
        public bool HasDraft => false;
        public string Releases => "";
        public bool HasRecord(OpenRecord open) => true;
    }
}
