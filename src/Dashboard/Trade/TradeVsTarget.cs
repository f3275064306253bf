using Dashboard.Charting;
using Dashboard.Data.Provenance;
using Dashboard.Linking;

namespace Dashboard.Trade;

/// <summary>C1 – how far trade is from the target: one column per period over its true days, the target as a line, gaps as rings.</summary>
public sealed class TradeVsTarget : IChart
{
    /// <inheritdoc />
    public string Slug => "trade-vs-target";
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
        var years = TradeYears.For(context, axis);
        var columns = years.Columns;
        var target = context.Index.Target;
        var projection = TradeProjection.Of(context);
        var projected = projection?.Marks(context, axis) ?? [];
        var highest = columns.Select(c => c.Mark).Concat(projected).Select(m => Math.Max(m.High ?? 0, m.Value ?? 0)).Append(target?.Value ?? 0).Max();
        // Room for the values, for the name of a projection over its end, and for milestones over both.
        var top = highest == 0 ? 100 : highest * (projected.Count == 0 ? 1.17m : context.Selection.Milestones.Length == 0 ? 1.25m : 1.4m);
        var series = new List<Series>
        {
            new("years", words["unit.usd-million"], Form.Column, [.. columns.Select(c => c.Mark)]),
            new("gaps", words["legend.no-figure"], Form.Dot, years.Gaps),
        };
        if (context.Selection.Adopt == Adopt.All)
            series.Add(new("claims", words["legend.claims"], Form.Dot, years.OtherClaims));
        if (context.Selection.Milestones.Length > 0)
            series.Add(new("milestones", words["chart.milestones-toggle"], Form.Dot, MilestoneMarks.OnTimeChart(context, axis, top * .97m)));
        if (projected.Count > 0)
            series = [.. series.Select(s => s with { Marks = [.. s.Marks.Select(m => m with { Cells = [.. m.Cells.SkipLast(1), "", m.Cells[^1]] })] }),
                new("projection", words["trade.projection.column"], Form.Line, projected)];
        var iranian = context.Selection.Basis == Basis.Iranian;
        return new()
        {
            Chart = Slug,
            Title = TradeTitle.Of(context, columns, target),
            Subtitle = (projected.Count == 0 ? "" : projection!.NameIn(context) + ". ") + words.Say(iranian ? "chart.trade-vs-target.sub-hijri" : "chart.trade-vs-target.sub",
                new { unit = words["unit.usd-million"], side = words[iranian ? "reporter.iranian" : "reporter.tajik"] }),
            // A projected value has a column of its own: the table never shows it among the actual ones.
            Columns = [words["legend.year"], words["unit.usd-million"], words["legend.low"], words["legend.high"], .. projected.Count == 0 ? Array.Empty<string>() : [words["trade.projection.column"]], words["column.remark"]],
            Series = [.. series.Where(s => s.Marks.Count > 0)],
            X = axis,
            Y = new(AxisKind.Amount, 0m, top, [.. Levels(target?.Value, top).Select(v => new Tick(words.Number(v), v, words.Number(v)))]),
            Bands = Phases.On(context, axis),
            Levels = target is null ? [] : [new(target.Value, target.Date.From,
                words.Say("legend.target-line", new { value = words.Say("unit.usd-million-short", new { value = target.Value }), date = words.Date(target.Date, context.Calendar) }),
                words.Say("legend.target-line-short", new { value = words.Say("unit.usd-million-short", new { value = target.Value }) }))],
            Fans = projection?.FanOn(context, axis) is { } fan ? [fan] : [],
            Guides = Guides.On(context, axis),
            Emits = Emits,
            Accepts = Accepts,
            Publishers = Publishers.Of(context.Index, years.Shown.SelectMany(s => s.Claims).SelectMany(c => c.Citations).Concat(target?.Citations ?? [])),
            Conflicts = years.Shown.Sum(s => s.Conflicts),
            Empty = columns.Count == 0 && projected.Count == 0 ? words["empty.filter"] : null,
        };
    }

    // At most three levels: the target and its half where the axis reaches little above it, else round steps.
    private static IEnumerable<decimal> Levels(decimal? target, decimal top) =>
        target is { } value && top <= value * 1.4m ? [0, value / 2, value] : TradeMarks.Levels(top);
}
