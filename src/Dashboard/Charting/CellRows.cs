using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Dashboard.Data;
using Dashboard.Data.Agreements;
using Dashboard.Data.Provenance;

namespace Dashboard.Charting;

/// <summary>
/// The facets of agreements, told once per release and shared by every figure: what a pick is matched with does not depend on the pick.
/// Cells that differ in what no facet asks for have the same row, so rows are told apart by reference.
/// </summary>
public sealed class CellRows
{
    private static readonly ConditionalWeakTable<DatasetIndex, CellRows> Made = [];
    private readonly MarkRow[] rows;
    private readonly ConcurrentDictionary<string, IReadOnlyList<MarkRow>> kept = new();
    private readonly DatasetIndex index;

    private CellRows(DatasetIndex index)
    {
        this.index = index;
        var known = new Dictionary<MarkRow, MarkRow>();
        rows = new MarkRow[index.Cells.Count];
        foreach (var cell in index.Cells)
        {
            var visit = cell.Visit is { } slug ? index.Visits[slug] : null;
            var row = new MarkRow
            {
                Visit = cell.Visit,
                From = visit?.Date.From.Year ?? cell.Years?.From,
                To = visit?.Date.To.Year ?? cell.Years?.To,
                Sector = cell.Sector,
                Type = Kebab<InstrumentKind>.Of(cell.Kind),
                Status = Kebab<AgreementStatus>.Of(cell.Status),
            };
            rows[cell.Number] = known.TryGetValue(row, out var same) ? same : known[row] = row;
        }
    }

    /// <summary>The rows of a release.</summary>
    public static CellRows Of(DatasetIndex index) => Made.GetValue(index, i => new(i));

    /// <summary>The facets of a cell, at a visit or outside one.</summary>
    public MarkRow this[AgreementCell cell] => rows[cell.Number];

    /// <summary>The facets of some cells, each row once, in their order.</summary>
    public IReadOnlyList<MarkRow> Of(IReadOnlyList<AgreementCell> cells)
    {
        var seen = new HashSet<MarkRow>(ReferenceEqualityComparer.Instance);
        var distinct = new List<MarkRow>();
        foreach (var cell in cells)
            if (seen.Add(rows[cell.Number]))
                distinct.Add(rows[cell.Number]);
        return distinct;
    }

    /// <summary>The rows of something that stands for a visit: its own, and one for each kind of agreement signed there.</summary>
    public IReadOnlyList<MarkRow> At(string visit, MarkRow own) =>
        [own, .. Of([.. index.CellsByVisit[visit]]).Select(row => own with { Sector = row.Sector, Type = row.Type, Status = row.Status })];

    /// <summary>The rows under a name, made at the first call.</summary>
    public IReadOnlyList<MarkRow> Kept(string name, Func<CellRows, IReadOnlyList<MarkRow>> make) => kept.GetOrAdd(name, _ => make(this));
}
