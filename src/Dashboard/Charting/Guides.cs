using Dashboard.Data;
using Dashboard.Data.Provenance;
using Dashboard.Data.Security;
using Dashboard.Linking;

namespace Dashboard.Charting;

/// <summary>The facets of milestones and visits, and the days on time charts that picks point at.</summary>
public static class Guides
{
    /// <summary>
    /// The rows of a milestone: its own sector, and those of the agreements it signed or of the visit it is.
    /// </summary>
    public static IReadOnlyList<MarkRow> RowsOf(DatasetIndex index, Milestone milestone)
    {
        var own = new MarkRow
        {
            Sector = milestone.Sector,
            Visit = milestone.Visit,
            Track = Kebab<Track>.Of(milestone.Track),
            Milestone = milestone.Slug,
            From = milestone.Date.IsKnown ? milestone.Date.From.Year : null,
            To = milestone.Date.IsKnown ? milestone.Date.To.Year : null,
        };
        var rows = new List<MarkRow> { own };
        if (milestone.Agreement is { } slug && index.Agreements.TryGetValue(slug, out var agreement))
            rows.Add(own with
            {
                Sector = agreement.Sector,
                Type = Kebab<Data.Agreements.InstrumentKind>.Of(agreement.Kind),
                Status = Kebab<Data.Agreements.AgreementStatus>.Of(agreement.Status),
            });
        if (milestone.Visit is { } visit)
            rows.AddRange(index.CellsByVisit[visit].Select(cell => own with
            {
                Sector = cell.Sector,
                Type = Kebab<Data.Agreements.InstrumentKind>.Of(cell.Kind),
                Status = Kebab<Data.Agreements.AgreementStatus>.Of(cell.Status),
            }).Distinct());
        return rows;
    }

    /// <summary>Visits with their agreements, and milestones under their own name, inside the axis.</summary>
    public static IReadOnlyList<Guide> On(ChartContext context, Axis axis)
    {
        var (from, to) = ((DateOnly)axis.From, (DateOnly)axis.To);
        var index = context.Index;
        var visits = index.Visits.Values.OrderBy(v => v.Date.From).Where(v => v.Date.Overlaps(from, to)).Select(v => new Guide(v.Slug, v.Date.Middle,
            [new MarkRow { Visit = v.Slug }, .. index.CellsByVisit[v.Slug].Select(cell => new MarkRow
            {
                Visit = v.Slug,
                Sector = cell.Sector,
                Type = Kebab<Data.Agreements.InstrumentKind>.Of(cell.Kind),
                Status = Kebab<Data.Agreements.AgreementStatus>.Of(cell.Status),
            }).Distinct()]));
        var milestones = index.DrawnMilestones.Where(m => m.Date.Overlaps(from, to))
            .Select(m => new Guide(m.Slug, m.Date.Middle, [new MarkRow { Milestone = m.Slug }]));
        return [.. visits, .. milestones];
    }
}
