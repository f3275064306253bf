using Dashboard.App;
using Dashboard.Charting;
using Dashboard.Data.Provenance;
using Dashboard.Data.Security;
using Dashboard.Linking;
using Dashboard.Provenance;
using Dashboard.Reading;

namespace Dashboard.Article;

/// <summary>A record that a statement of the article touches, with the way to it and to the figure that shows it.</summary>
/// <param name="Record">The record.</param>
/// <param name="Address">Where it is told in full.</param>
/// <param name="Page">The page whose charts show it; null where none does.</param>
/// <param name="Figure">The address of that page with the visit, period or milestone picked.</param>
public sealed record Touched(Evidence Record, string Address, PageEntry? Page = null, string? Figure = null)
{
    /// <summary>The records of a statement; slugs that the release does not have are left out.</summary>
    public static IReadOnlyList<Touched> Of(View view, ArticleStatement statement) =>
        [.. statement.Related.Select(slug => Find(view, slug)).OfType<Touched>()];

    private static Touched? Find(View view, string slug)
    {
        var index = view.Index;
        // A milestone that is itself a signed text is an agreement under the same slug: its own page tells more, the lanes show it.
        if (index.Agreements.TryGetValue(slug, out var agreement))
            return index.Milestones.ContainsKey(slug) ? AtMilestone(view, slug) with { Record = new("agreement", slug), Address = To(view, Urls.Agreement(slug)) }
                : agreement.Visit is { } visit ? At(view, new("agreement", slug), To(view, Urls.Agreement(slug)), Pages.Agreements, Facet.Visit, visit)
                : new(new("agreement", slug), To(view, Urls.Agreement(slug)));
        if (index.Claims.TryGetValue(slug, out var claim))
            return OfClaim(view, claim);
        if (index.Milestones.ContainsKey(slug))
            return AtMilestone(view, slug);
        if (index.Visits.ContainsKey(slug))
            return At(view, new("visit", slug), view.LinkTo(new Evidence("visit", slug)), Pages.Agreements, Facet.Visit, slug);
        return index.Targets.ContainsKey(slug)
            ? new(new("target", slug), view.LinkTo(new Evidence("target", slug)), Pages.Trade, To(view, Urls.Trade))
            : null;
    }

    private static Touched OfClaim(View view, Claim claim)
    {
        var record = new Evidence("claim", claim.Slug);
        var address = To(view, Urls.Claim(claim.Subject));
        if (!view.Index.Subjects.TryGetValue(claim.Subject, out var subject))
            return new(record, view.LinkTo(record));
        return subject switch
        {
            { Measure: Measure.DocumentsSigned, Visit: { } visit } => At(view, record, address, Pages.Agreements, Facet.Visit, visit),
            { Measure: Measure.Turnover or Measure.Exports or Measure.Imports, Period: { } period } =>
                At(view, record, address, Pages.Trade, Facet.Period, PeriodText.Format(period.From.Year, period.To.Year)),
            { Measure: Measure.DrugSeizures } => new(record, address, Pages.Security, To(view, Urls.Security)),
            _ => new(record, address),
        };
    }

    private static Touched AtMilestone(View view, string slug)
    {
        var milestone = view.Index.Milestones[slug];
        var record = new Evidence("milestone", slug);
        // What is not drawn has no mark to lead to.
        return milestone.Use == Use.Evidence && milestone.Date.IsKnown
            ? At(view, record, view.LinkTo(record), milestone.Track == Track.Security ? Pages.Security : Pages.Timeline, Facet.Milestone, slug)
            : new(record, view.LinkTo(record));
    }

    private static Touched At(View view, Evidence record, string address, PageEntry page, Facet facet, string value) =>
        new(record, address, page, Urls.Page(page.Path, Plain(view).With(new Clause(facet, [value]))));

    private static string To(View view, string path) => Urls.Page(path, Plain(view));

    private static Selection Plain(View view) => view.Selection.Cleared().Shared();
}
