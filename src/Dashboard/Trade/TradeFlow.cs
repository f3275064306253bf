using Dashboard.Charting;
using Dashboard.Data.Provenance;

namespace Dashboard.Trade;

/// <summary>Exports or imports of one side, named from its own view, as columns that stand on the zero of their panel.</summary>
/// <param name="Measure">Exports or imports.</param>
/// <param name="Side">Whose.</param>
/// <param name="Shown">What is stated, by the Gregorian year it begins in.</param>
public sealed record TradeFlow(Measure Measure, Side Side, IReadOnlyDictionary<int, Shown> Shown)
{
    /// <summary>The flow inside an axis: the whole year where one is stated, else the longest part-year.</summary>
    public static TradeFlow On(ChartContext context, Axis axis, Measure measure)
    {
        var side = TradeMarks.SideOf(context.Selection.Basis);
        return new(measure, side, TradeMarks.ByYear(TradeMarks.Stated(context, side, measure), (DateOnly)axis.From, (DateOnly)axis.To));
    }

    /// <summary>Its word: <c>exports</c> or <c>imports</c>.</summary>
    public string Slug => Kebab<Measure>.Of(Measure);

    /// <summary>What it is called: "Tajik exports".</summary>
    public string NameIn(Words words) => words[$"trade.flow.{Slug}.{Kebab<Side>.Of(Side)}"];

    /// <summary>The highest claim.</summary>
    public decimal Highest => Shown.Values.Select(s => s.High).DefaultIfEmpty(0).Max();

    private int Newest => Shown.Values.Where(s => s.Subject.Period!.FullYear).Select(s => s.Subject.Period!.From.Year).DefaultIfEmpty(0).Max();

    /// <summary>The columns, each on <paramref name="zero"/>; <paramref name="other"/> is the other flow of the side, for the sum of a period both state.</summary>
    public IReadOnlyList<Mark> Columns(ChartContext context, decimal zero, TradeFlow other) => TradeMarks.WithNearVisits(context,
        [.. Shown.Values.OrderBy(s => s.Subject.Period!.From).Select(s => Column(context, s, zero, other))], m => m, (_, m) => m);

    private Mark Column(ChartContext context, Shown shown, decimal zero, TradeFlow other)
    {
        var mark = TradeMarks.Column(context, Side, shown, Newest);
        var period = shown.Subject.Period!;
        var remark = mark.Cells[^1];
        if (other.Shown.TryGetValue(period.From.Year, out var counter) && counter.Subject.Period == period with { Name = counter.Subject.Period!.Name })
            remark = (remark.Length == 0 ? "" : remark + " · ") + context.Words.Say("trade.flow.sum",
                new { a = shown.Value, b = counter.Value, sum = shown.Value + counter.Value });
        return mark with
        {
            Key = $"{Slug}-{mark.Key}",
            Label = context.Words.Say("trade.flow.mark", new { flow = NameIn(context.Words), period = mark.Label }),
            Base = zero,
            Cells = [mark.Cells[0], NameIn(context.Words), mark.Text, remark],
        };
    }

    /// <summary>Rings on <paramref name="zero"/> for the years between the start of the axis and <paramref name="last"/> of which no figure was found.</summary>
    public IReadOnlyList<Mark> Gaps(ChartContext context, Axis axis, decimal zero, int last)
    {
        var from = (DateOnly)axis.From;
        return last < from.Year ? [] : [.. Enumerable.Range(from.Year, last - from.Year + 1).Where(y => new DateOnly(y, 7, 1) > from && !Shown.ContainsKey(y)).Select(y =>
        {
            var gap = TradeMarks.Gap(context, Side, y);
            return gap with
            {
                Key = FormattableString.Invariant($"gap-{Slug}-{y}"),
                Label = context.Words.Say("trade.flow.mark", new { flow = NameIn(context.Words), period = gap.Label }),
                Cells = [gap.Cells[0], NameIn(context.Words), "–", context.Words["legend.no-figure"]],
                Y = zero,
                Size = 5,
            };
        })];
    }
}
