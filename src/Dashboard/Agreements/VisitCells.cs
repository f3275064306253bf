using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Data.Agreements;

namespace Dashboard.Agreements;

/// <summary>Cells of one visit and one sector.</summary>
/// <param name="Cells">The cells.</param>
/// <param name="Named">How many agreements they hold.</param>
public sealed record SectorCells(IReadOnlyList<AgreementCell> Cells, int Named)
{
    /// <summary>None.</summary>
    public static readonly SectorCells None = new([], 0);
}

/// <summary>Cells of a visit, counted by sector and by publisher once: several charts and every sector ask for them.</summary>
public sealed class VisitCells
{
    // The source line names the most cited publishers; a few agreements of each cell tell them, also of a quarter million.
    private const int PublishersPerCell = 8;

    // What nothing is picked of is the same for every reader of a release.
    private static readonly ConditionalWeakTable<DatasetIndex, ConcurrentDictionary<string, VisitCells>> Kept = [];
    private readonly Dictionary<string, SectorCells> sectors;
    private readonly Lazy<IReadOnlyDictionary<string, int>> publishers;

    /// <summary>Counts some cells of a visit.</summary>
    public VisitCells(DatasetIndex index, IReadOnlyList<AgreementCell> cells)
    {
        Cells = cells;
        sectors = cells.GroupBy(cell => cell.Sector).ToDictionary(g => g.Key, g => new SectorCells([.. g], g.Sum(cell => cell.Agreements.Count)), StringComparer.Ordinal);
        Named = sectors.Values.Sum(s => s.Named);
        publishers = new(() => Charting.Publishers.Count(index, cells.SelectMany(c => c.Agreements.Take(PublishersPerCell)).SelectMany(a => a.Citations)));
    }

    /// <summary>The cells.</summary>
    public IReadOnlyList<AgreementCell> Cells { get; }
    /// <summary>How many agreements they hold.</summary>
    public int Named { get; }
    /// <summary>How often a publisher is cited by some agreements of each cell.</summary>
    public IReadOnlyDictionary<string, int> Publishers => publishers.Value;

    /// <summary>Those of a sector.</summary>
    public SectorCells Of(string sector) => sectors.GetValueOrDefault(sector, SectorCells.None);

    /// <summary>All cells of a visit.</summary>
    public static VisitCells Whole(DatasetIndex index, string visit) =>
        Kept.GetOrCreateValue(index).GetOrAdd(visit, static (slug, of) => new(of, [.. of.CellsByVisit[slug]]), index);
}
