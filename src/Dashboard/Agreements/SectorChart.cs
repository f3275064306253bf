using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Data.Agreements;
using Dashboard.Linking;

namespace Dashboard.Agreements;

/// <summary>What the charts of all named agreements by sector have in common: they count those outside visits too.</summary>
public abstract class SectorChart : IChart
{
    private const int PublishersPerCell = 8, FewRows = 6;

    /// <inheritdoc />
    public abstract string Slug { get; }
    /// <inheritdoc />
    public abstract IReadOnlyList<Facet> Emits { get; }
    /// <inheritdoc />
    public IReadOnlyList<Facet> Accepts { get; } = [Facet.Period, Facet.Sector, Facet.Visit, Facet.Type, Facet.Status];
    /// <inheritdoc />
    public string? WhyNot(Facet facet) => facet switch
    {
        Facet.Track => "notlinked.agreement-track",
        Facet.Milestone => "notlinked.agreement-milestone",
        _ => null,
    };

    /// <inheritdoc />
    public Figure Draw(ChartContext context)
    {
        // These charts have no shorter extent: wherever they stand, they show all there is.
        var whole = context with { Extent = Extent.Whole };
        var clauses = whole.Selection.Clauses.Where(c => Accepts.Contains(c.Facet)).ToArray();
        var rows = CellRows.Of(whole.Index);
        var cells = whole.Index.Cells.Where(cell => whole.Shows(cell.Grade) && Matching.Matches(rows[cell], clauses)).ToLookup(cell => cell.Sector);
        return Draw(whole, [.. whole.Index.Dataset.Sectors
            .Select((sector, order) => (Count: new SectorCount(sector, [.. cells[sector.Slug]]), order))
            .Where(s => s.Count.Named > 0).OrderByDescending(s => s.Count.Named).ThenBy(s => s.order).Select(s => s.Count)]);
    }

    /// <summary>Draws the sectors given, most often named first.</summary>
    protected abstract Figure Draw(ChartContext context, IReadOnlyList<SectorCount> sectors);

    /// <summary>A mark that counts the agreements of some cells.</summary>
    protected static Mark CountMark(ChartContext context, string key, string label, IReadOnlyList<AgreementCell> cells, IReadOnlyList<string> heads)
    {
        var named = cells.Sum(cell => cell.Agreements.Count);
        return new()
        {
            Key = key,
            Label = label,
            Value = named,
            ValueText = context.Words.Say("mark.named", new { n = named }),
            Rows = CellRows.Of(context.Index).Of(cells),
            Evidence = [.. cells.SelectMany(cell => cell.Agreements).Take(Mark.MostEvidence).Select(a => new Evidence("agreement", a.Slug))],
            Records = named,
            Cells = [.. heads, context.Words.Number(named)],
            Text = context.Words.Number(named),
        };
    }

    /// <summary>The rows from the top down; few rows do not swell to the height of many.</summary>
    protected static Axis RowsOf(int rows, IReadOnlyList<Tick> ticks) => new(AxisKind.Rows, -.62m - Math.Max(0, FewRows - rows), Math.Max(1, rows) - .38m, ticks);

    /// <summary>The row label of a sector.</summary>
    protected static Tick SectorTick(ChartContext context, Sector sector, int at) =>
        new(sector.Slug, at, context.Text(sector.Name), "", "sector-" + sector.Slug, Facet.Sector, context.Text(sector.Short));

    /// <summary>The publishers behind the sectors.</summary>
    protected static IReadOnlyList<string> PublishersOf(ChartContext context, IReadOnlyList<SectorCount> sectors) =>
        Publishers.Of(context.Index, sectors.SelectMany(s => s.Cells).SelectMany(c => c.Agreements.Take(PublishersPerCell)).SelectMany(a => a.Citations));
}

/// <summary>The named agreements of one sector that the picks leave.</summary>
/// <param name="Sector">The sector.</param>
/// <param name="Cells">Their cells.</param>
public sealed record SectorCount(Sector Sector, IReadOnlyList<AgreementCell> Cells)
{
    /// <summary>How many there are.</summary>
    public int Named { get; } = Cells.Sum(cell => cell.Agreements.Count);
}
