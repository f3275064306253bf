using Dashboard.Charting;
using Dashboard.Data.Provenance;
using Dashboard.Data.Security;
using Dashboard.Linking;

namespace Dashboard.Trade;

/// <summary>The milestone or visit around which trade is looked at.</summary>
/// <param name="Facet">Visit or milestone.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="Name">What it is, in a few words where the records have them.</param>
/// <param name="Date">When.</param>
/// <param name="Citations">Where it is said.</param>
public sealed record Occasion(Facet Facet, string Slug, string Name, FuzzyDate Date, IReadOnlyList<Citation> Citations)
{
    /// <summary>
    /// The newest picked one; without a pick the newest bilateral security document that has whole reported years before and after it, else the newest of all.
    /// </summary>
    public static Occasion? Of(ChartContext context)
    {
        var index = context.Index;
        var picked = (context.Selection[Facet.Milestone]?.Values ?? []).Select(slug => Of(context, index.Milestones[slug]))
            .Concat((context.Selection[Facet.Visit]?.Values ?? []).Select(slug => index.Visits[slug])
                .Select(v => new Occasion(Facet.Visit, v.Slug, context.Text(v.Title), v.Date, v.Citations)))
            .Where(o => o.Date.IsKnown).ToList();
        if (picked.Count > 0)
            return picked.MaxBy(o => o.Date.Middle);
        var documents = index.DrawnMilestones.Where(m => m.Track == Track.Security && m.Agreement is not null && m.Date.Precision == DatePrecision.Day)
            .OrderByDescending(m => m.Date.Middle).ToList();
        var years = index.TradeSubjects.Where(s => s.Period!.FullYear && context.Shown(s.Slug) is not null).Select(s => s.Period!).ToList();
        var chosen = documents.FirstOrDefault(m => years.Any(y => y.To < m.Date.Middle && y.To > m.Date.Middle.AddMonths(-18))
            && years.Any(y => y.From > m.Date.Middle && y.From < m.Date.Middle.AddMonths(18))) ?? documents.FirstOrDefault();
        return chosen is null ? null : Of(context, chosen);
    }

    private static Occasion Of(ChartContext context, Milestone milestone) =>
        new(Facet.Milestone, milestone.Slug, context.Text(milestone.Label ?? milestone.Statement).TrimEnd('.'), milestone.Date, milestone.Citations);
}
