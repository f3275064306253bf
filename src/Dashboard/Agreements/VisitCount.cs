using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Data.Agreements;
using Dashboard.Data.Provenance;
using Dashboard.Linking;

namespace Dashboard.Agreements;

/// <summary>
/// The documents of one visit: what sources name one by one, and what they report in total.
/// Named + not itemised = the total shown; what no source itemises stays visible.
/// </summary>
/// <param name="Visit">The visit.</param>
/// <param name="Cells">Its cells of named agreements that the picks leave.</param>
/// <param name="NamedInAll">Agreements named one by one, of every grade and whatever is picked.</param>
/// <param name="Reported">The total shown; null where nobody gives one.</param>
/// <param name="BySubject">True when the picks cut inside the visit, so that the rest cannot be told.</param>
public sealed record VisitCount(Visit Visit, IReadOnlyList<AgreementCell> Cells, int NamedInAll, Shown? Reported, bool BySubject)
{
    /// <summary>The same cells by sector.</summary>
    public required VisitCells Counted { get; init; }

    /// <summary>Agreements named one by one.</summary>
    public int Named => Counted.Named;

    /// <summary>Reported but itemised in no source; 0 where no total is reported or where the picks cut inside the visit.</summary>
    public int Rest => BySubject || Reported is null ? 0 : Math.Max(0, (int)Reported.Value - NamedInAll);

    /// <summary>The visits the charts of a page show, oldest first: the leaders' own, or every occasion at which documents were signed.</summary>
    public static IReadOnlyList<Visit> VisitsOf(ChartContext context) => context.Extent == Extent.Recent ? context.Index.LeaderVisits : context.Index.Occasions;

    /// <summary>The visits of the page that the selection leaves, oldest first, with their counts.</summary>
    public static IReadOnlyList<VisitCount> For(ChartContext context) => For(context, VisitsOf(context));

    /// <summary>The visits that the selection leaves, oldest first, with their counts.</summary>
    public static IReadOnlyList<VisitCount> For(ChartContext context, IReadOnlyList<Visit> visits)
    {
        var clauses = context.Selection.Clauses;
        var inside = clauses.Where(c => c.Facet is Facet.Sector or Facet.Type or Facet.Status).ToArray();
        var outside = clauses.Where(c => c.Facet is Facet.Visit or Facet.Period).ToArray();
        var (index, rows) = (context.Index, CellRows.Of(context.Index));
        var all = inside.Length == 0 && context.Selection.Grades.Length == Enum.GetValues<Grade>().Length;
        return [.. visits.Where(visit => Matching.Matches([RowOf(visit)], outside)).Select(visit =>
        {
            var whole = VisitCells.Whole(index, visit.Slug);
            var counted = all ? whole : new(index, [.. whole.Cells.Where(cell => context.Shows(cell.Grade) && Matching.Matches(rows[cell], inside))]);
            return new VisitCount(visit, counted.Cells, whole.Named, context.Shown(visit.DocumentsSubject), inside.Length > 0) { Counted = counted };
        })];
    }

    /// <summary>The facets of a visit alone.</summary>
    public static MarkRow RowOf(Visit visit) => new() { Visit = visit.Slug, From = visit.Date.From.Year, To = visit.Date.To.Year };

    /// <summary>The facets of one agreement, wherever it was signed.</summary>
    public static MarkRow RowOf(Agreement agreement) => new()
    {
        Visit = agreement.Visit,
        Sector = agreement.Sector,
        Type = Kebab<InstrumentKind>.Of(agreement.Kind),
        Status = Kebab<AgreementStatus>.Of(agreement.Status),
        Milestone = agreement.Milestone,
        From = agreement.Date.IsKnown ? agreement.Date.From.Year : null,
        To = agreement.Date.IsKnown ? agreement.Date.To.Year : null,
    };
}
