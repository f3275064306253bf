using System.Globalization;
using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Data.Agreements;
using Dashboard.Data.Provenance;
using Dashboard.Linking;
using Dashboard.Reading;

namespace Dashboard.Agreements;

/// <summary>By what the register is ordered.</summary>
public enum RegisterOrder
{
    /// <summary>Grouped by visit, newest first.</summary>
    Visit,
    /// <summary>Name of the sector.</summary>
    Sector,
    /// <summary>Title in the reader's language.</summary>
    Title,
    /// <summary>Name of the form.</summary>
    Kind,
    /// <summary>Day of signing.</summary>
    Date,
    /// <summary>Newest status.</summary>
    Status,
    /// <summary>Strongest grade.</summary>
    Grade,
}

/// <summary>One line of the register.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="Grade">Its strongest grade.</param>
/// <param name="Matches">False when the picks are about others.</param>
public sealed record RegisterRow(Agreement Agreement, Grade Grade, bool Matches);

/// <summary>The lines of one visit, or those outside visits, or all in one order.</summary>
/// <param name="Count">The visit with its counts, or null.</param>
/// <param name="Rows">The lines.</param>
public sealed record RegisterGroup(VisitCount? Count, IReadOnlyList<RegisterRow> Rows);

/// <summary>
/// The register of named agreements as a reader sees it: what does not match the picks is dimmed in Highlight and left out in Filter.
/// Without a search it counts cells and reads records only as far as they are shown.
/// </summary>
public sealed class Register
{
    private static readonly Facet[] Followed = [Facet.Period, Facet.Sector, Facet.Visit, Facet.Type, Facet.Status];
    private readonly View view;
    private readonly string search;
    private readonly List<(AgreementCell Cell, bool Matches)> cells;
    private readonly Dictionary<string, int> sectors;

    /// <summary>The register of a view.</summary>
    /// <param name="view">What the reader looks at.</param>
    /// <param name="search">Words to find in the titles of every language.</param>
    public Register(View view, string search = "")
    {
        (this.view, this.search) = (view, Folding.Of(search));
        var clauses = view.Selection.Clauses.Where(c => Followed.Contains(c.Facet)).ToArray();
        IsPicked = clauses.Length > 0;
        sectors = view.Index.Dataset.Sectors.Select((s, i) => (s.Slug, i)).ToDictionary(s => s.Slug, s => s.i);
        var rows = CellRows.Of(view.Index);
        cells = [.. view.Index.Cells.Where(cell => view.Selection.Grades.Contains(cell.Grade))
            .Select(cell => (cell, Matching.Matches(rows[cell], clauses)))
            .Where(x => x.Item2 || view.Selection.Mode == Mode.Highlight)];
        All = view.Index.Dataset.Agreements.Count;
        if (this.search.Length == 0)
            (Shown, Matches) = (cells.Sum(c => c.Cell.Agreements.Count), cells.Where(c => c.Matches).Sum(c => c.Cell.Agreements.Count));
        else
            foreach (var (cell, matches) in cells)
                foreach (var _ in cell.Agreements.Where(Found))
                    (Shown, Matches) = (Shown + 1, Matches + (matches ? 1 : 0));
    }

    /// <summary>True when picks apply.</summary>
    public bool IsPicked { get; }
    /// <summary>All named agreements of the release.</summary>
    public int All { get; }
    /// <summary>Those signed outside visits, whatever is picked.</summary>
    public int Outside => view.Index.Cells.Where(c => c.Visit is null && view.Selection.Grades.Contains(c.Grade)).Sum(c => c.Agreements.Count);
    /// <summary>Those that are listed.</summary>
    public int Shown { get; }
    /// <summary>Those that match the picks.</summary>
    public int Matches { get; }

    /// <summary>The groups in order, read only as far as they are enumerated.</summary>
    public IEnumerable<RegisterGroup> Groups(RegisterOrder order, bool descending)
    {
        if (order != RegisterOrder.Visit)
            return [new(null, [.. Ordered(Rows(cells), order, descending)])];
        var byVisit = cells.ToLookup(c => c.Cell.Visit);
        // The counts of a visit's heading are those of the visit, whatever is picked inside it.
        var counts = VisitCount.For(view.Unpicked with { Extent = Extent.Whole }).Where(c => OccasionsToo || byVisit[c.Visit.Slug].Any());
        var groups = (descending ? counts : counts.Reverse()).Select(c => (Count: (VisitCount?)c, Cells: byVisit[c.Visit.Slug]))
            .Concat(byVisit.Contains(null) ? [(null, byVisit[null])] : []);
        return groups.Select(g => new RegisterGroup(g.Count, InGroup(Rows(g.Cells)))).Where(g => OccasionsToo || g.Rows.Count > 0);
    }

    // A visit of which nothing is named has its heading all the same, as long as nothing is looked for.
    private bool OccasionsToo => !IsPicked && search.Length == 0;

    /// <summary>The agreements before and after one in the register grouped by visit, among those that match the picks.</summary>
    public (Agreement? Before, Agreement? After) Around(string slug)
    {
        Agreement? before = null;
        var found = false;
        foreach (var row in Groups(RegisterOrder.Visit, false).SelectMany(g => g.Rows).Where(r => r.Matches || r.Agreement.Slug == slug))
        {
            if (found)
                return (before, row.Agreement);
            if (row.Agreement.Slug == slug)
                found = true;
            else
                before = row.Agreement;
        }
        return found ? (before, null) : (null, null);
    }

    private IEnumerable<RegisterRow> Rows(IEnumerable<(AgreementCell Cell, bool Matches)> of) =>
        of.SelectMany(c => c.Cell.Agreements.Where(Found).Select(a => new RegisterRow(a, c.Cell.Grade, c.Matches)));

    // Undated agreements stand last.
    private List<RegisterRow> InGroup(IEnumerable<RegisterRow> rows) =>
        [.. rows.OrderByDescending(r => r.Agreement.Date.IsKnown).ThenByDescending(r => r.Agreement.Date.From)
            .ThenBy(r => sectors.GetValueOrDefault(r.Agreement.Sector)).ThenBy(r => r.Agreement.Slug, StringComparer.Ordinal)];

    private IEnumerable<RegisterRow> Ordered(IEnumerable<RegisterRow> rows, RegisterOrder order, bool descending)
    {
        var alphabet = StringComparer.Create(CultureInfo.GetCultureInfo(view.Words.Language), ignoreCase: true);
        IOrderedEnumerable<RegisterRow> By<T>(Func<RegisterRow, T> key, IComparer<T>? comparer = null) =>
            descending ? rows.OrderByDescending(key, comparer) : rows.OrderBy(key, comparer);
        var ordered = order switch
        {
            RegisterOrder.Sector => By(r => view.NameOf(Facet.Sector, r.Agreement.Sector), alphabet),
            RegisterOrder.Title => By(r => r.Agreement.Title.In(view.Words.Language), alphabet),
            RegisterOrder.Kind => By(r => view.NameOf(Facet.Type, Kebab<InstrumentKind>.Of(r.Agreement.Kind)), alphabet),
            RegisterOrder.Status => By(r => r.Agreement.Status),
            RegisterOrder.Grade => By(r => r.Grade),
            _ => descending ? rows.OrderByDescending(r => r.Agreement.Date.IsKnown).ThenByDescending(r => r.Agreement.Date.From)
                : rows.OrderByDescending(r => r.Agreement.Date.IsKnown).ThenBy(r => r.Agreement.Date.From),
        };
        return ordered.ThenByDescending(r => r.Agreement.Date.IsKnown).ThenByDescending(r => r.Agreement.Date.From).ThenBy(r => r.Agreement.Slug, StringComparer.Ordinal);
    }

    private bool Found(Agreement agreement) => search.Length == 0
        || Words.Languages.Any(language => Folding.Of(agreement.Title.In(language)).Contains(search, StringComparison.Ordinal));
}
