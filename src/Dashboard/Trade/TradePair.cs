using Dashboard.Charting;
using Dashboard.Data.Provenance;
using Dashboard.Linking;

namespace Dashboard.Trade;

/// <summary>Why two figures are not like for like.</summary>
public enum Unlike
{
    /// <summary>They do not count the same goods.</summary>
    Scope,
    /// <summary>They do not cover the same number of days.</summary>
    Length,
    /// <summary>One of them is arithmetic of ours.</summary>
    Arithmetic,
}

/// <summary>The Tajik calendar year and the Iranian year that overlaps it most: the one that begins in it.</summary>
/// <param name="Tajik">What C1 shows of the Tajik side.</param>
/// <param name="Iranian">What C1 shows of the Iranian side.</param>
public sealed record TradePair(TradeColumn Tajik, TradeColumn Iranian)
{
    // Leap years make a day's difference; a part-year differs by months.
    private const int SameLength = 3;

    /// <summary>The Gregorian year both begin in.</summary>
    public int Year => Tajik.Year;
    /// <summary>Days by which the Iranian period begins later.</summary>
    public int Shift => Iranian.Mark.Span.From.DayNumber - Tajik.Mark.Span.From.DayNumber;
    /// <summary>Days both periods share.</summary>
    public int Shared => Math.Max(0, Math.Min(Tajik.Mark.Span.To.DayNumber, Iranian.Mark.Span.To.DayNumber) - Math.Max(Tajik.Mark.Span.From.DayNumber, Iranian.Mark.Span.From.DayNumber) + 1);
    /// <summary>The Iranian less the Tajik figure.</summary>
    public decimal Difference => Iranian.Mark.Value!.Value - Tajik.Mark.Value!.Value;

    /// <summary>Why they are not like for like; empty when only the calendars differ.</summary>
    public IReadOnlyList<Unlike> Reasons
    {
        get
        {
            var reasons = new List<Unlike>();
            if (Tajik.Subject?.Scope?.En != Iranian.Subject?.Scope?.En)
                reasons.Add(Unlike.Scope);
            if (Math.Abs(Days(Tajik) - Days(Iranian)) > SameLength)
                reasons.Add(Unlike.Length);
            if (Tajik.Subject is null || Iranian.Subject is null)
                reasons.Add(Unlike.Arithmetic);
            return reasons;
        }
    }

    /// <summary>True when only the calendars differ.</summary>
    public bool Alike => Reasons.Count == 0;

    /// <summary>The figures of both sides inside an axis, and the pairs they make, oldest first.</summary>
    public static (TradeYears Tajik, TradeYears Iranian, IReadOnlyList<TradePair> Pairs) On(ChartContext context, Axis axis)
    {
        TradeYears Of(Basis basis) => TradeYears.For(context with { Selection = context.Selection.With(basis: basis) }, axis);
        var (tajik, iranian) = (Of(Basis.Tajik), Of(Basis.Iranian));
        return (tajik, iranian, [.. tajik.Columns.Join(iranian.Columns, t => t.Year, i => i.Year, (t, i) => new TradePair(t, i))]);
    }

    /// <summary>What a reader must know before comparing the two, in words.</summary>
    public IReadOnlyList<string> Notes(ChartContext context)
    {
        var words = context.Words;
        var notes = new List<string> { words.Say("trade.pair.shift", new { n = Shift, shared = Shared }) };
        foreach (var reason in Reasons)
            notes.Add(reason switch
            {
                Unlike.Scope => words.Say("trade.pair.scope", new { scope = Scope(context) }),
                Unlike.Length => words.Say("trade.pair.length", new { tajik = Days(Tajik), iranian = Days(Iranian) }),
                _ => words.Say("trade.pair.arithmetic", new { formula = Tajik.Mark.Formula ?? Iranian.Mark.Formula ?? "" }),
            });
        return notes;
    }

    private string Scope(ChartContext context) => string.Join(context.Words["list.comma"],
        new[] { Tajik, Iranian }.Select(c => c.Subject?.Scope).OfType<LocalText>().Select(context.Text).Distinct());

    private static int Days(TradeColumn column) => column.Mark.Span.To.DayNumber - column.Mark.Span.From.DayNumber + 1;
}
