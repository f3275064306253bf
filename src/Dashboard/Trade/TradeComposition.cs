using Dashboard.Charting;
using Dashboard.Data.Provenance;
using Dashboard.Linking;

namespace Dashboard.Trade;

/// <summary>C8 – what trade is made of: exports and imports of one side in two panels of the same scale, over their true days.</summary>
public sealed class TradeComposition : IChart
{
    /// <inheritdoc />
    public string Slug => "trade-composition";
    /// <inheritdoc />
    public IReadOnlyList<Facet> Emits { get; } = [Facet.Period];
    /// <inheritdoc />
    public IReadOnlyList<Facet> Accepts { get; } = [Facet.Period];
    /// <inheritdoc />
    public bool Projects => true;

    /// <inheritdoc />
    public string? WhyNot(Facet facet) => TradeMarks.WhyNot(facet);

    /// <inheritdoc />
    public Figure Draw(ChartContext context)
    {
        var words = context.Words;
        var axis = TradeAxis.For(context);
        var (exports, imports) = (TradeFlow.On(context, axis, Measure.Exports), TradeFlow.On(context, axis, Measure.Imports));
        var highest = Math.Max(exports.Highest, imports.Highest);
        // Room above each panel for its name and the value of its highest column.
        var panel = highest == 0 ? 100 : highest * 1.35m;
        var last = exports.Shown.Keys.Concat(imports.Shown.Keys).DefaultIfEmpty(0).Max();
        List<Series> series =
        [
            new("exports", exports.NameIn(words), Form.Column, exports.Columns(context, panel, imports)),
            new("imports", imports.NameIn(words), Form.Column, imports.Columns(context, 0, exports)),
            new("gaps", words["legend.no-figure"], Form.Dot, [.. exports.Gaps(context, axis, panel, last), .. imports.Gaps(context, axis, 0, last)]),
        ];
        if (context.Selection.Milestones.Length > 0)
            series.Add(new("milestones", words["chart.milestones-toggle"], Form.Dot,
                [.. MilestoneMarks.OnTimeChart(context, axis, panel * 2.06m).Select(m => m with { Cells = [m.Cells[0], "", "", m.Cells[^1]] })]));
        var shown = exports.Shown.Values.Concat(imports.Shown.Values).ToList();
        var levels = TradeMarks.Levels(highest == 0 ? 100 : highest * 1.05m);
        return new()
        {
            Chart = Slug,
            Title = TitleOf(context, exports, imports),
            Subtitle = words.Say(context.Selection.Basis == Basis.Iranian ? "chart.trade-composition.sub-hijri" : "chart.trade-composition.sub",
                new { unit = words["unit.usd-million"], side = words[context.Selection.Basis == Basis.Iranian ? "reporter.iranian" : "reporter.tajik"] }),
            Columns = [words["legend.year"], words["trade.flow.column"], words["unit.usd-million"], words["column.remark"]],
            Series = [.. series.Where(s => s.Marks.Count > 0)],
            X = axis,
            Y = new(AxisKind.Amount, 0m, panel * (context.Selection.Milestones.Length == 0 ? 2 : 2.12m), [.. new[] { 0, panel }.SelectMany(zero => levels.Select(v => new Tick(words.Number(v), zero + v, words.Number(v))))]),
            Tiers = [new(imports.NameIn(words), 0, panel), new(exports.NameIn(words), panel, panel * 2)],
            Guides = Guides.On(context, axis),
            Emits = Emits,
            Accepts = Accepts,
            Publishers = Publishers.Of(context.Index, shown.SelectMany(s => s.Claims).SelectMany(c => c.Citations)),
            Conflicts = shown.Sum(s => s.Conflicts),
            Empty = shown.Count == 0 ? words["empty.filter"] : null,
        };
    }

    // The newest whole year of which both flows are stated.
    private static string TitleOf(ChartContext context, TradeFlow exports, TradeFlow imports)
    {
        var words = context.Words;
        var both = exports.Shown.Where(e => e.Value.Subject.Period!.FullYear && imports.Shown.TryGetValue(e.Key, out var i) && i.Subject.Period!.FullYear && e.Value.Value + i.Value > 0).ToList();
        if (both.Count == 0)
            return words["chart.trade-composition.title"];
        var (year, export) = both.MaxBy(e => e.Key);
        var (value, import) = (export.Value, imports.Shown[year].Value);
        var larger = value > import ? exports : imports;
        return words.Say("chart.trade-composition.find", new
        {
            year = TradeMarks.NameOf(context, export.Subject.Period!),
            flow = larger.NameIn(words),
            share = words.Percent(Math.Max(value, import) / (value + import) * 100),
        });
    }
}
