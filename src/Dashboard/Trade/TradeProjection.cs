using Dashboard.Charting;
using Dashboard.Data.Provenance;
using Dashboard.Linking;
using Period = Dashboard.Data.Provenance.Period;

namespace Dashboard.Trade;

/// <summary>One projected year: nobody states it.</summary>
/// <param name="Period">The year, in the side's own calendar.</param>
/// <param name="Value">The value of the chosen rule.</param>
/// <param name="Low">The lower of the two rules.</param>
/// <param name="High">The higher of the two rules.</param>
/// <param name="Formula">The arithmetic.</param>
public sealed record ProjectedYear(Period Period, decimal Value, decimal Low, decimal High, string Formula);

/// <summary>
/// The last whole years stated, as many as the reader asks for, carried on beyond the newest one: by equal steps (linear) or by equal rates (CAGR), from the first of them
/// to the last. The band lies between the two rules; it is no margin of error.
/// </summary>
/// <param name="First">The oldest of the years it rests on.</param>
/// <param name="Last">The newest whole year, where it starts.</param>
/// <param name="Years">The projected years up to the chosen one, at least one.</param>
public sealed record TradeProjection(Shown First, Shown Last, IReadOnlyList<ProjectedYear> Years)
{
    /// <summary>How many whole years may be asked for: as many as are stated, within bounds.</summary>
    public static IReadOnlyList<int> Choices(ChartContext context) =>
        [.. Enumerable.Range(Selection.FewestYears, Offered).Where(n => n <= TradeYears.Whole(context).Count).Append(context.Selection.Over).Distinct().Order()];

    // Two to six: more rest on what was long before.
    private const int Offered = 5;

    /// <summary>The projection the reader switched on; null when it is off, when too few whole years are stated, or when the year does not lie ahead.</summary>
    public static TradeProjection? Of(ChartContext context)
    {
        if (context.Selection.Projection == Projection.Off || TradeYears.Whole(context) is not { } whole || whole.Count < context.Selection.Over)
            return null;
        var (first, last) = (whole[^context.Selection.Over], whole[^1]);
        var (start, newest) = (first.Subject.Period!.From.Year, last.Subject.Period!.From.Year);
        var by = TradeGap.ByOf(context, last);
        if (by <= newest || first.Value <= 0 || last.Value <= 0)
            return null;
        var side = TradeMarks.SideOf(context.Selection.Basis);
        var years = Enumerable.Range(newest + 1, by - newest).Select(year =>
        {
            var (k, n) = (year - newest, newest - start);
            // Equal steps down may pass zero; trade does not.
            var linear = Math.Max(0, Math.Round(last.Value + (last.Value - first.Value) * k / n, 1));
            var cagr = Math.Round(last.Value * (decimal)Math.Pow((double)(last.Value / first.Value), (double)k / n), 1);
            var chosen = context.Selection.Projection == Projection.Linear ? linear : cagr;
            var formula = context.Words.Say(context.Selection.Projection == Projection.Linear ? "trade.projection.formula-linear" : "trade.projection.formula-cagr",
                new { last = last.Value, first = first.Value, k, n, value = chosen });
            return new ProjectedYear(TradeMarks.YearOf(side, year), chosen, Math.Min(linear, cagr), Math.Max(linear, cagr), formula);
        });
        return new(first, last, [.. years]);
    }

    /// <summary>What the rule is called, with the years it rests on.</summary>
    public string NameIn(ChartContext context) => context.Words.Say("trade.projection.label", new
    {
        rule = context.Words["trade.projection." + Kebab<Projection>.Of(context.Selection.Projection)],
        n = context.Selection.Over,
        years = context.Words.Years(First.Subject.Period!.From.Year, Last.Subject.Period!.From.Year),
    });

    /// <summary>The projected years inside an axis as marks; the value stands in a column of its own, never in that of the actual figures.</summary>
    public IReadOnlyList<Mark> Marks(ChartContext context, Axis axis)
    {
        var (words, side) = (context.Words, TradeMarks.SideOf(context.Selection.Basis));
        return [.. Years.Where(y => y.Period.From < (DateOnly)axis.To && y.Period.To > (DateOnly)axis.From).Select(y => TradeMarks.Empty(context, side, y.Period) with
        {
            Key = FormattableString.Invariant($"projection-{y.Period.From.Year}"),
            Label = words.Say("trade.projection.mark", new { year = TradeMarks.NameOf(context, y.Period) }),
            Value = y.Value,
            Low = y.Low,
            High = y.High,
            ValueText = words.Say("unit.usd-million-short", new { value = y.Value }) + " · " + NameIn(context),
            Formula = y.Formula,
            Evidence = [new("claim", Last.Claim.Slug), new("claim", First.Claim.Slug)],
            Records = 2,
            Cells = [TradeMarks.NameOf(context, y.Period), "–", "", "", words.Number(y.Value), y.Formula],
            Y = y.Value,
            Tone = "newest",
            Look = Look.Dotted,
            Size = 7,
        })];
    }

    /// <summary>The band from the newest figure on; null when the newest figure or all projected years lie outside the axis.</summary>
    public Fan? FanOn(ChartContext context, Axis axis)
    {
        var start = FuzzyDate.Between(Last.Subject.Period!.From, Last.Subject.Period.To).Middle;
        var marks = Marks(context, axis);
        return marks.Count == 0 || start < (DateOnly)axis.From ? null : new(NameIn(context), context.Words["trade.projection.short"],
            [new(start, Last.Value, Last.Value, Last.Value), .. marks.Select(m => new FanPoint((DateOnly)m.X, m.Value!.Value, m.Low!.Value, m.High!.Value))]);
    }
}
