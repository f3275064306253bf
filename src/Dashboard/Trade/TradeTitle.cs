using Dashboard.Charting;
using Dashboard.Data.Trade;
using Dashboard.Linking;

namespace Dashboard.Trade;

/// <summary>The finding over the trade chart, made from its whole years.</summary>
public static class TradeTitle
{
    /// <summary>States fall and rise against the peak, or the newest year, or the range of the picked years.</summary>
    public static string Of(ChartContext context, IReadOnlyList<TradeColumn> columns, TradeTarget? target)
    {
        var words = context.Words;
        var full = columns.Where(c => c.FullYear).ToList();
        if (full.Count == 0)
            return words["chart.trade-vs-target.title"];
        string Value(decimal value) => words.Say("unit.usd-million-short", new { value });
        if (context.Selection[Facet.Period] is not null)
            return words.Say("chart.trade-vs-target.find-filtered", new
            {
                period = words.Years(full[0].Year, full[^1].Year),
                low = Value(full.Min(c => c.Mark.Value!.Value)),
                high = Value(full.Max(c => c.Mark.Value!.Value)),
            });
        var last = full[^1];
        var year = last.Mark.Label;
        if (target is null || target.Value == 0)
            return words.Say("chart.trade-vs-target.find-latest-no-target", new { year, value = Value(last.Mark.Value!.Value) });
        var percent = words.Percent(last.Mark.Value!.Value / target.Value * 100);
        var trough = full.MinBy(c => c.Mark.Value)!;
        var peak = full.Where(c => c.Year < trough.Year).MaxBy(c => c.Mark.Value);
        // A fall to less than half and a rise to more than twice: anything less is not worth the words.
        if (peak is not null && trough.Mark.Value > 0 && trough.Mark.Value < peak.Mark.Value / 2 && last.Mark.Value > trough.Mark.Value * 2)
            return words.Say("chart.trade-vs-target.find-fell-rose", new
            {
                share = words.Percent(trough.Mark.Value.Value / peak.Mark.Value!.Value * 100),
                peak = peak.Mark.Label,
                times = words.Number(last.Mark.Value.Value / trough.Mark.Value.Value, 0),
                percent,
            });
        return words.Say("chart.trade-vs-target.find-latest", new { year, value = Value(last.Mark.Value.Value), percent });
    }
}
