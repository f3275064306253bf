using Dashboard.Charting;
using Dashboard.Data.Provenance;
using Dashboard.Data.Trade;
using Dashboard.Linking;

namespace Dashboard.Trade;

/// <summary>How far the newest whole year is from a target, and what growth would reach it. Arithmetic of ours, never today's date.</summary>
/// <param name="Newest">The newest whole year that the side states.</param>
/// <param name="Target">The target, in the same unit.</param>
/// <param name="By">The year by which it is asked for, named by the Gregorian year it begins in.</param>
public sealed record TradeGap(Shown Newest, TradeTarget Target, int By)
{
    private const string Unit = "unit.usd-million";
    private const int YearsAhead = 3, Near = 5, Far = 10;

    /// <summary>The year of the newest figure.</summary>
    public int Year => Newest.Subject.Period!.From.Year;
    /// <summary>What is missing; nothing or less when the target is reached.</summary>
    public decimal Missing => Target.Value - Newest.Value;
    /// <summary>What is missing, in hundredths of the target.</summary>
    public decimal MissingShare => Target.Value == 0 ? 0 : Missing / Target.Value * 100;
    /// <summary>The newest figure in hundredths of the target.</summary>
    public decimal Share => Target.Value == 0 ? 100 : Newest.Value / Target.Value * 100;
    /// <summary>True when the newest figure is at the target, or above one that says "more than".</summary>
    public bool Reached => Target.MoreThan ? Missing < 0 : Missing <= 0;
    /// <summary>Years from the newest figure to <see cref="By"/>.</summary>
    public int Years => By - Year;

    /// <summary>Needed growth per year in hundredths: (target ÷ newest)^(1 ÷ years) − 1; null when it is reached or the year does not lie ahead.</summary>
    public decimal? Growth => Reached || Years < 1 || Newest.Value <= 0 ? null
        : (decimal)(Math.Pow((double)(Target.Value / Newest.Value), 1.0 / Years) - 1) * 100;

    /// <summary>The gap to the drawn target; null without a figure or a target.</summary>
    public static TradeGap? Of(ChartContext context) => context.Index.Target is { Unit: Unit } target && TradeYears.Newest(context) is { } newest
        ? new(newest, target, ByOf(context, newest)) : null;

    /// <summary>The same for another target.</summary>
    public TradeGap For(TradeTarget target) => this with { Target = target };

    /// <summary>The targets that are levels of trade in US dollars, the drawn one first, then by level and day.</summary>
    public static IReadOnlyList<TradeTarget> Targets(ChartContext context) => [.. context.Index.Dataset.Targets.Where(t => t.Unit == Unit)
        .OrderByDescending(t => t.Drawn).ThenBy(t => t.Date.From).ThenBy(t => t.Slug, StringComparer.Ordinal)];

    /// <summary>The year asked for, or three years after the newest figure.</summary>
    public static int ByOf(ChartContext context, Shown newest) => context.Selection.By ?? Usual(newest.Subject.Period!.From.Year);

    /// <summary>The years offered: the next five, the tenth, and the chosen one.</summary>
    public IReadOnlyList<int> Choices
    {
        get
        {
            var first = Math.Max(Year + 1, PeriodText.OldestAim);
            return [.. Enumerable.Range(first, Near).Append(Year + Far).Append(By).Where(y => y is >= PeriodText.OldestAim and <= PeriodText.Newest).Distinct().Order()];
        }
    }

    private static int Usual(int newest) => Math.Clamp(newest + YearsAhead, PeriodText.OldestAim, PeriodText.Newest);
}
