using Dashboard.Charting;
using Dashboard.Data.Agreements;
using Dashboard.Data.Provenance;
using Dashboard.Linking;

namespace Dashboard.Agreements;

/// <summary>C5 – what became of the named agreements of each sector; what nobody says stays visible.</summary>
public sealed class AgreementStatusChart : SectorChart
{
    private const decimal Whole = 100;

    // From the surest knowledge to none. "Signed" says that nothing later was found, so it is hatched like everything that no source tells.
    private static readonly (AgreementStatus Status, string Tone, Look Look)[] Steps =
    [
        (AgreementStatus.InForce, "newest", Look.Solid), (AgreementStatus.Ratified, "bar", Look.Solid), (AgreementStatus.Ended, "ink-3", Look.Solid),
        (AgreementStatus.Signed, "rest", Look.Hatched), (AgreementStatus.Unknown, "ink-3", Look.Open),
    ];

    /// <inheritdoc />
    public override string Slug => "agreement-status";
    /// <inheritdoc />
    public override IReadOnlyList<Facet> Emits { get; } = [Facet.Status, Facet.Sector];

    /// <inheritdoc />
    protected override Figure Draw(ChartContext context, IReadOnlyList<SectorCount> sectors)
    {
        var words = context.Words;
        int Row(int i) => sectors.Count - 1 - i;
        int Count(AgreementStatus status) => sectors.SelectMany(s => s.Cells).Where(c => c.Status == status).Sum(c => c.Agreements.Count);
        var series = Steps.Where(s => Count(s.Status) > 0).Select(s => new Series(Kebab<AgreementStatus>.Of(s.Status), NameOf(context, s.Status), Form.Bar,
            [.. sectors.Select((sector, i) => StatusMark(context, sector, s.Status) with { Y = Row(i), Tone = s.Tone, Look = s.Look }).Where(m => m.Value > 0)])).ToList();
        series.Add(new("total", words["legend.named"], Form.Total, [.. sectors.Select((sector, i) => TotalMark(context, sector) with { Y = Row(i) })]));
        var known = Steps.Where(s => series.Any(x => x.Key == Kebab<AgreementStatus>.Of(s.Status)));
        return new()
        {
            Chart = Slug,
            Title = sectors.Count == 0 ? words["chart.agreement-status.title"] : words.Say("chart.agreement-status.find", new
            {
                n = sectors.Sum(s => s.Named),
                f = Count(AgreementStatus.InForce),
                r = Count(AgreementStatus.Ratified),
                k = Count(AgreementStatus.Signed) + Count(AgreementStatus.Unknown),
            }),
            Subtitle = words["chart.agreement-status.sub"],
            Columns = [words["facet.sector"], words["facet.status"], words["column.documents"]],
            Series = series,
            X = new(AxisKind.Hidden, 0m, Whole, []),
            Y = RowsOf(sectors.Count, [.. sectors.Select((s, i) => SectorTick(context, s.Sector, Row(i)))]),
            Key = [.. known.Select(s => new KeyEntry(Facet.Status, Kebab<AgreementStatus>.Of(s.Status), NameOf(context, s.Status), s.Tone, s.Look))],
            Emits = Emits,
            Accepts = Accepts,
            Publishers = PublishersOf(context, sectors),
            Empty = sectors.Count == 0 ? words["empty.filter"] : null,
        };
    }

    private static string NameOf(ChartContext context, AgreementStatus status) => status == AgreementStatus.Signed
        ? context.Words["legend.signed-only"] : context.Label("status." + Kebab<AgreementStatus>.Of(status));

    private static Mark StatusMark(ChartContext context, SectorCount count, AgreementStatus status)
    {
        var (slug, sector, name) = (Kebab<AgreementStatus>.Of(status), context.Text(count.Sector.Name), NameOf(context, status));
        // Segments stand one after the other in the order of the steps; a label in the middle needs to know where its own begins.
        decimal Share(IEnumerable<AgreementStatus> of) => Whole * count.Cells.Where(c => of.Contains(c.Status)).Sum(c => c.Agreements.Count) / count.Named;
        var (before, share) = (Share(Steps.TakeWhile(s => s.Status != status).Select(s => s.Status)), Share([status]));
        return CountMark(context, $"{count.Sector.Slug}/{slug}", context.Words.Say("mark.sector-visit", new { sector, visit = name }),
            [.. count.Cells.Where(c => c.Status == status)], [sector, name]) with
        {
            Emits = Facet.Status,
            Emit = slug,
            Length = share,
            X = before + share / 2,
        };
    }

    private static Mark TotalMark(ChartContext context, SectorCount count)
    {
        var (sector, named) = (context.Text(count.Sector.Name), context.Words["legend.named-all"]);
        return CountMark(context, $"total/{count.Sector.Slug}", context.Words.Say("mark.sector-visit", new { sector, visit = named }), count.Cells, [sector, named]) with
        {
            Emits = Facet.Sector,
            Emit = count.Sector.Slug,
            X = Whole,
            Tone = "ink",
        };
    }
}
