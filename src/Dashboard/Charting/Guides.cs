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
    public static IReadOnlyList<MarkRow> RowsOf(DatasetIndex index, Milestone milestone) =>
        CellRows.Of(index).Kept("milestone:" + milestone.Slug, rows => Make(index, rows, milestone));

    private static List<MarkRow> Make(DatasetIndex index, CellRows told, Milestone milestone)
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
            rows.AddRange(told.At(visit, own).Skip(1));
        return rows;
    }

    /// <summary>Visits with their agreements, and milestones under their own name, inside the axis.</summary>
    public static IReadOnlyList<Guide> On(ChartContext context, Axis axis)
    {
        var (from, to) = ((DateOnly)axis.From, (DateOnly)axis.To);
        var index = context.Index;
        var rows = CellRows.Of(index);
        var visits = index.Visits.Values.OrderBy(v => v.Date.From).Where(v => v.Date.Overlaps(from, to)).Select(v => new Guide(v.Slug, v.Date.Middle,
            rows.Kept("guide:" + v.Slug, told => told.At(v.Slug, new() { Visit = v.Slug }))));
        var milestones = index.DrawnMilestones.Where(m => m.Date.Overlaps(from, to))
            .Select(m => new Guide(m.Slug, m.Date.Middle, [new MarkRow { Milestone = m.Slug }]));
        return [.. visits, .. milestones];
    }
}
