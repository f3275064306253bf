using Dashboard.Charting;
using Dashboard.Data.Provenance;
using Dashboard.Linking;

namespace Dashboard.Trade;

/// <summary>
/// C7 – trade around one day: the reported periods from 24 months before a milestone or visit to 24 months after it, each over its true
/// days. It shows what came before and after, never what caused it.
/// </summary>
public sealed class BeforeAndAfter : IChart
{
    private const int Months = 24, Step = 12;
    private static readonly Facet[] Around = [Facet.Visit, Facet.Milestone];

    /// <inheritdoc />
    public string Slug => "before-and-after";
    /// <inheritdoc />
    public IReadOnlyList<Facet> Emits { get; } = [Facet.Period, Facet.Visit, Facet.Milestone];
    /// <inheritdoc />
    public IReadOnlyList<Facet> Accepts { get; } = [Facet.Period, Facet.Visit, Facet.Milestone];
    /// <inheritdoc />
    public IReadOnlyList<Facet> DrawnAround => Around;

    /// <inheritdoc />
    public string? WhyNot(Facet facet) => facet switch
    {
        Facet.Sector => "notlinked.trade-sector",
        Facet.Type => "notlinked.trade-type",
        Facet.Status => "notlinked.trade-status",
        Facet.Track => "notlinked.trade-track",
        _ => null,
    };

    /// <inheritdoc />
    public Figure Draw(ChartContext context)
    {
        var words = context.Words;
        var occasion = Occasion.Of(context);
        var day = occasion?.Date.Middle ?? context.Index.LastDay;
        var axis = AxisAround(words, day);
        var period = context.Selection[Facet.Period];
        var years = TradeYears.For(context, axis);
        var columns = years.Columns.Where(c => Math.Abs(Offset(day, (DateOnly)c.Mark.X)) <= Months && (period is null || Matching.Matches(c.Mark.Rows, [period])))
            .Select(c => c with { Mark = Told(words, day, c.Mark) }).ToList();
        var highest = columns.Select(c => c.Mark.High ?? c.Mark.Value ?? 0).DefaultIfEmpty(100).Max();
        var top = highest == 0 ? 100 : highest * 1.25m;
        var series = new List<Series> { new("periods", words["unit.usd-million"], Form.Column, [.. columns.Select(c => c.Mark)]) };
        if (occasion is not null && columns.Count > 0)
            series.Add(new("day", words["facet.milestone"], Form.Connector, [DayOf(context, occasion, day, top)]));
        if (context.Selection.Milestones.Length > 0)
            series.Add(new("milestones", words["chart.milestones-toggle"], Form.Dot, [.. MilestoneMarks.OnTimeChart(context, axis, top * .97m)
                .Select(m => m with { Cells = [m.Cells[0], MonthsText(words, Offset(day, (DateOnly)m.X)), "", "", "", m.Cells[^1]] })]));
        var shown = years.Shown.Where(s => columns.Any(c => c.Mark.Evidence.Any(e => e.Slug == s.Claim.Slug))).ToList();
        return new()
        {
            Chart = Slug,
            Title = TitleOf(context, occasion, columns, day),
            Subtitle = words.Say("chart.before-and-after.sub", new { side = words[context.Selection.Basis == Basis.Iranian ? "reporter.iranian" : "reporter.tajik"] }),
            Columns = [words["evidence.period"], words["chart.before-and-after.months"], words["unit.usd-million"], words["legend.low"], words["legend.high"], words["column.remark"]],
            Series = [.. series.Where(s => s.Marks.Count > 0)],
            X = axis,
            Y = new(AxisKind.Amount, 0m, top, [.. Levels(highest).Select(v => new Tick(words.Number(v), v, words.Number(v)))]),
            Guides = Guides.On(context, axis),
            Emits = Emits,
            Accepts = Accepts,
            Publishers = Publishers.Of(context.Index, shown.SelectMany(s => s.Claims).SelectMany(c => c.Citations).Concat(occasion?.Citations ?? [])),
            Conflicts = shown.Sum(s => s.Conflicts),
            Empty = columns.Count > 0 ? null : occasion is null ? words["empty.filter"]
                : words.Say("chart.before-and-after.empty", new { what = occasion.Name, date = words.Date(occasion.Date, context.Calendar) }),
        };
    }

    /// <summary>Whole months from <paramref name="day"/> to <paramref name="other"/>, of the mean length of a month.</summary>
    public static int Offset(DateOnly day, DateOnly other) =>
        (int)Math.Round((other.DayNumber - day.DayNumber) / 30.436875, MidpointRounding.AwayFromZero);

    private static Axis AxisAround(Words words, DateOnly day) => new(AxisKind.Time, day.AddMonths(-Months), day.AddMonths(Months),
        [.. Enumerable.Range(-Months / Step, 2 * Months / Step + 1).Select(i => new Tick((i * Step).ToString(System.Globalization.CultureInfo.InvariantCulture),
            day.AddMonths(i * Step), i > 0 ? "+" + words.Number(i * Step) : words.Number(i * Step)))]);

    private static string MonthsText(Words words, int months) => months == 0 ? words["chart.before-and-after.same"]
        : words.Say(months < 0 ? "chart.before-and-after.before" : "chart.before-and-after.after", new { n = Math.Abs(months) });

    // Follows whatever visit or milestone is picked: the pick moves the axis, it dims nothing.
    private static Mark Told(Words words, DateOnly day, Mark mark)
    {
        var months = MonthsText(words, Offset(day, (DateOnly)mark.X));
        return mark with
        {
            ValueText = $"{mark.ValueText} · {months}",
            Rows = [.. mark.Rows.Select(r => r with { Visit = MarkRow.Any, Milestone = MarkRow.Any })],
            Near = [],
            Tone = "bar",
            Cells = [mark.Cells[0], months, .. mark.Cells.Skip(1)],
        };
    }

    private static Mark DayOf(ChartContext context, Occasion occasion, DateOnly day, decimal top)
    {
        var words = context.Words;
        var date = words.Date(occasion.Date, context.Calendar);
        return new()
        {
            Key = occasion.Slug,
            Label = occasion.Name,
            ValueText = date,
            Low = 0,
            High = top,
            X = day,
            // The line everything is measured from stays, whatever years are picked.
            Rows = [new() { Visit = MarkRow.Any, Milestone = MarkRow.Any, From = PeriodText.Oldest, To = PeriodText.Newest }],
            Emits = occasion.Facet,
            Emit = occasion.Slug,
            Evidence = [new(occasion.Facet == Facet.Visit ? "visit" : "milestone", occasion.Slug)],
            Records = 1,
            Cells = [date, MonthsText(words, 0), "", "", "", occasion.Name],
            Look = Look.Dotted,
        };
    }

    private static string TitleOf(ChartContext context, Occasion? occasion, IReadOnlyList<TradeColumn> columns, DateOnly day)
    {
        var words = context.Words;
        if (occasion is null)
            return words["chart.before-and-after.title"];
        var (what, date) = (occasion.Name, words.Date(occasion.Date, context.Calendar));
        var before = columns.LastOrDefault(c => c.FullYear && c.Mark.Span.To < day);
        var after = columns.FirstOrDefault(c => c.FullYear && c.Mark.Span.From > day);
        string Value(TradeColumn column) => words.Say("unit.usd-million-short", new { value = column.Mark.Value });
        return (before, after) switch
        {
            (not null, not null) => words.Say("chart.before-and-after.find", new { what, date, before = Value(before), year = before.Mark.Cells[0], after = Value(after), next = after.Mark.Cells[0] }),
            (not null, null) => words.Say("chart.before-and-after.find-before", new { what, date, before = Value(before), year = before.Mark.Cells[0] }),
            (null, not null) => words.Say("chart.before-and-after.find-after", new { what, date, after = Value(after), next = after.Mark.Cells[0] }),
            _ => words.Say("chart.before-and-after.find-none", new { what, date }),
        };
    }

    // At most three round levels.
    private static IEnumerable<decimal> Levels(decimal highest)
    {
        if (highest <= 0)
            return [0];
        var magnitude = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)highest)));
        var step = new[] { .5m, 1, 2, 2.5m, 5, 10 }.Select(f => f * magnitude).First(s => highest / s < 3);
        return [0, step, step * 2];
    }
}
