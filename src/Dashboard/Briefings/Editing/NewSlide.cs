using Dashboard.App;
using Dashboard.Briefings.Capturing;
using Dashboard.Data.Briefings;
using Dashboard.Data.Provenance;
using Dashboard.Reading;

namespace Dashboard.Briefings.Editing;

/// <summary>Makes slides that were not captured from a view; those that show data begin with the newest release and a page that fits.</summary>
public static class NewSlide
{
    /// <summary>A slide of a template.</summary>
    public static Slide Of(SlideTemplate template, Briefing briefing, View view)
    {
        var slide = new Slide { Key = briefing.FreeKey(Kebab<SlideTemplate>.Of(template)), Template = template };
        return template switch
        {
            SlideTemplate.Chart => Shown(slide, Urls.Overview, "trade-vs-target"),
            SlideTemplate.TwoCharts => Shown(slide, Urls.Overview, "trade-vs-target", "agreements-by-visit"),
            SlideTemplate.Statement => Shown(slide, Urls.Overview),
            SlideTemplate.Timeline => Shown(slide, Urls.Timeline),
            SlideTemplate.Claims => Shown(slide, view.Index.Dataset.Subjects is [var first, ..] ? Urls.Claim(first.Slug) : Urls.Claims),
            _ => slide,
        };

        Slide Shown(Slide of, string address, params string[] charts) => of with { Address = address, Release = view.Release.Number, Charts = charts };
    }

    /// <summary>A slide made into another template: its words stay, and what the new one needs of the data is filled in.</summary>
    public static Slide With(this Slide slide, SlideTemplate template, View view)
    {
        var made = Of(template, new() { Slug = "x", Title = new(slide.Key) }, view);
        var keeps = slide.Address is not null && (template == SlideTemplate.Claims) == slide.Address.StartsWith(Urls.Claims + "/", StringComparison.Ordinal);
        var charts = slide.Charts.Concat(made.Charts).Distinct().Take(made.Charts.Count).ToList();
        return (slide with
        {
            Template = template,
            Address = made.Address is null ? null : keeps ? slide.Address : made.Address,
            Release = made.Address is null ? null : slide.Release ?? made.Release,
            Charts = charts,
        }).WithoutLost();
    }
}
