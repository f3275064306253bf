using Dashboard.Charting;
using Dashboard.Data.Provenance;
using Dashboard.Linking;

namespace Dashboard.Trade;

/// <summary>C3 – do both sides report the same: one dumbbell per year, broken where the two figures are not like for like. Both sides whatever the basis.</summary>
public sealed class TradeReporters : IChart
{
    /// <inheritdoc />
    public string Slug => "trade-reporters";
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
        var (tajik, iranian, pairs) = TradePair.On(context, axis);
        var shown = tajik.Shown.Concat(iranian.Shown).ToList();
        var highest = tajik.Columns.Concat(iranian.Columns).Select(c => c.Mark.Value ?? 0).DefaultIfEmpty(0).Max();
        var top = highest == 0 ? 100 : highest * 1.15m;
        // Both ends of a dumbbell stand in the middle of the Tajik year; a figure without its counterpart in the middle of its own.
        var places = pairs.ToDictionary(p => p.Iranian.Mark.Key, p => p.Tajik.Mark.X);
        List<Series> series =
        [
            new("pairs", words["trade.pair.name"], Form.Connector, [.. pairs.Select(p => Pair(context, p))]),
            new("tajik", words["reporter.tajik"], Form.Dot, [.. tajik.Columns.Select(c => Dot(c, Symbol.Circle, "newest", 0))]),
            new("iranian", words["reporter.iranian"], Form.Dot, [.. iranian.Columns.Select(c => Dot(c, Symbol.Diamond, "ink", 1) with { X = places.GetValueOrDefault(c.Mark.Key, c.Mark.X) })]),
        ];
        if (context.Selection.Milestones.Length > 0)
            series.Add(new("milestones", words["chart.milestones-toggle"], Form.Dot, MilestoneMarks.OnTimeChart(context, axis, top * .97m)));
        return new()
        {
            Chart = Slug,
            Title = TitleOf(context, pairs),
            Subtitle = words.Say("chart.trade-reporters.sub", new { unit = words["unit.usd-million"] }),
            Columns = [words["legend.year"], words["reporter.tajik"], words["reporter.iranian"], words["trade.pair.difference"], words["column.remark"]],
            Series = [.. series.Where(s => s.Marks.Count > 0)],
            X = axis,
            Y = new(AxisKind.Amount, 0m, top, [.. TradeMarks.Levels(top).Select(v => new Tick(words.Number(v), v, words.Number(v)))]),
            Bands = Phases.On(context, axis),
            Guides = Guides.On(context, axis),
            Emits = Emits,
            Accepts = Accepts,
            Publishers = Publishers.Of(context.Index, shown.SelectMany(s => s.Claims).SelectMany(c => c.Citations)),
            Conflicts = shown.Sum(s => s.Conflicts),
            Empty = shown.Count == 0 ? words["empty.filter"] : null,
        };
    }

    private static string TitleOf(ChartContext context, IReadOnlyList<TradePair> pairs)
    {
        var words = context.Words;
        string Value(TradeColumn column) => words.Say("unit.usd-million-short", new { value = column.Mark.Value });
        return pairs.Count == 0 ? words["chart.trade-reporters.title"]
            : words.Say(pairs[^1].Alike ? "chart.trade-reporters.find" : "chart.trade-reporters.find-unlike",
                new { year = context.Year(pairs[^1].Year), tajik = Value(pairs[^1].Tajik), iranian = Value(pairs[^1].Iranian) });
    }

    private static Mark Pair(ChartContext context, TradePair pair)
    {
        var words = context.Words;
        var (tajik, iranian) = (pair.Tajik.Mark, pair.Iranian.Mark);
        var notes = string.Join(words["list.semicolon"] + " ", pair.Notes(context));
        var formula = words.Say("trade.pair.formula", new { iranian = iranian.Value, tajik = tajik.Value, difference = pair.Difference });
        return tajik with
        {
            Key = FormattableString.Invariant($"pair-{pair.Year}"),
            Label = words.Say("trade.pair.label", new { tajik = tajik.Label, iranian = iranian.Label }),
            Value = null,
            Low = Math.Min(tajik.Value!.Value, iranian.Value!.Value),
            High = Math.Max(tajik.Value.Value, iranian.Value.Value),
            ValueText = words.Say("trade.pair.values", new { tajik = tajik.Value, iranian = iranian.Value }) + (pair.Alike ? " · " : $" · {words["trade.pair.unlike"]}: ") + notes,
            Formula = formula,
            Rows = [.. tajik.Rows, .. iranian.Rows],
            Evidence = [.. tajik.Evidence.Concat(iranian.Evidence).Distinct()],
            Records = tajik.Evidence.Concat(iranian.Evidence).Distinct().Count(),
            Cells = [context.Year(pair.Year), tajik.Text, iranian.Text, words.Number(pair.Difference), (pair.Alike ? "" : words["trade.pair.unlike"] + ": ") + notes],
            Look = pair.Alike ? Look.Solid : Look.Dotted,
            Text = "",
            TextNote = "",
        };
    }

    private static Mark Dot(TradeColumn column, Symbol symbol, string tone, int side)
    {
        var mark = column.Mark;
        // Hollow: a part-year or arithmetic. The newest values are labelled first.
        return mark with
        {
            Y = mark.Value!.Value,
            Symbol = symbol,
            Tone = tone,
            Size = symbol == Symbol.Diamond ? 11 : 10,
            TextRank = 3000 - column.Year,
            TextNote = "",
            Cells = [mark.Label, side == 0 ? mark.Text : "", side == 1 ? mark.Text : "", "", mark.Formula ?? mark.Cells[^1]],
        };
    }
}
