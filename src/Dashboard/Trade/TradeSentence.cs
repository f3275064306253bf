using Dashboard.Charting;

namespace Dashboard.Trade;

/// <summary>What the trade page says while nothing is picked: turnover, share, gap and needed growth in one sentence.</summary>
public static class TradeSentence
{
    /// <summary>Key of the words and their arguments.</summary>
    public static (string Key, object Arguments) Of(ChartContext context, TradeGap? gap)
    {
        var words = context.Words;
        string Amount(decimal value) => words.Say("unit.usd-million-value", new { value });
        string Year(int year) => TradeMarks.NameOf(context, TradeMarks.YearOf(TradeMarks.SideOf(context.Selection.Basis), year));
        if (gap is null)
            return TradeYears.Newest(context) is { } newest
                ? ("sentence.trade-no-target", new { value = Amount(newest.Value), year = Year(newest.Subject.Period!.From.Year) })
                : ("sentence.trade-none", new { });
        var (value, year, share, target) = (Amount(gap.Newest.Value), Year(gap.Year), words.Percent(gap.Share), Amount(gap.Target.Value));
        if (gap.Reached)
            return ("sentence.trade-reached", new { value, year, share, target });
        return gap.Growth is { } growth
            ? ("sentence.trade-gap", new { value, year, share, target, gap = Amount(gap.Missing), growth = words.Percent(growth, 1), by = Year(gap.By) })
            : ("sentence.trade-short", new { value, year, share, target, gap = Amount(gap.Missing) });
    }
}
