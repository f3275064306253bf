using Dashboard.Charting;
using Dashboard.Linking;

namespace Dashboard.Trade;

/// <summary>The time axis of the trade charts: the shared one, longer while a projection is drawn, so that their years line up.</summary>
public static class TradeAxis
{
    /// <summary>The axis.</summary>
    public static Axis For(ChartContext context) => TimeAxis.For(context, filtered: true,
        TradeProjection.Of(context) is { } projection ? new DateOnly(projection.Years[^1].Period.To.Year + 1, 1, 1) : null);
}
