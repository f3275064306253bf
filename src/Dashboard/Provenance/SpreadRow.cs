using System.Globalization;
using Dashboard.Charting;
using Dashboard.Data.Provenance;

namespace Dashboard.Provenance;

/// <summary>One disputed subject as a row of C10: its range, and a dot for every value claimed.</summary>
/// <param name="context">What is drawn from.</param>
/// <param name="spread">The claims.</param>
/// <param name="row">Number of the row.</param>
internal sealed class SpreadRow(ChartContext context, Spread spread, decimal row)
{
    private const int Decimals = 4, Smallest = 13, PerSource = 4, Largest = 30;
    private const char NoBreakSpace = '\u00A0';
    // What the other charts draw of the subject under the reader's choice; null for a figure that stays open.
    private readonly Shown? drawn = context.Shown(spread.Subject.Slug);
    private readonly string title = context.Text(spread.Subject.Title);

    public Spread Spread => spread;

    public Tick Tick
    {
        get
        {
            var subject = spread.Subject;
            if (subject.Visit is { } slug && context.Index.Visits.TryGetValue(slug, out var visit))
                return new(subject.Slug, row, context.Words.Date(visit.Date, context.Calendar), context.Text(visit.Title));
            if (subject is { Period: { FullYear: true, Calendar: PeriodCalendar.Gregorian } period, Side: { } side })
                return new(subject.Slug, row, $"{context.Label("measure." + Kebab<Measure>.Of(subject.Measure))} {context.Year(period.From.Year)}", context.Label("side." + Kebab<Side>.Of(side)));
            return new(subject.Slug, row, title);
        }
    }

    public Mark Range(IReadOnlyList<MarkRow> rows)
    {
        var claims = spread.Values.SelectMany(v => v.Claims).ToList();
        var (low, high) = (spread.Values[0].Value, spread.Values[^1].Value);
        var words = context.Words;
        var standing = spread.Adopted is null ? words["legend.still-open"] : words.Say("evidence.adopted-value", new { value = Amount(spread.Adopted.Value!.Value) });
        return new()
        {
            Key = "range/" + spread.Subject.Slug,
            Label = title,
            Low = low,
            High = high,
            ValueText = words.Say("legend.claims-range", new { low = words.Number(low, Decimals), high = words.Number(high, Decimals) }) + " · " + standing,
            Rows = rows,
            Evidence = [.. claims.Select(c => new Evidence("claim", c.Slug))],
            Records = claims.Count,
            Cells = [title, words.Range(low, high, Decimals), words.Number(claims.SelectMany(c => c.Citations).Select(c => c.Source).Distinct().Count()), "", standing],
            X = spread.DistanceOf(low),
            Length = spread.DistanceOf(high) - spread.DistanceOf(low),
            Y = row,
            Tone = "rest",
        };
    }

    public IEnumerable<Mark> Dots(IReadOnlyList<MarkRow> rows) => spread.Values.Select(value =>
    {
        var words = context.Words;
        var isDrawn = drawn is not null && drawn.Value == value.Value;
        var isAdopted = spread.Adopted is { } adopted && adopted.Value == value.Value;
        var remarks = new[]
        {
            isAdopted ? words["legend.adopted"] : null,
            isDrawn ? words["claims.drawn-now"] : null,
            value.IsPlotted ? value.IsWeak ? words["claims.weak"] : null : words["claims.not-plotted"],
        }.OfType<string>().ToList();
        var sources = words.Say("unit.sources", new { n = value.Sources });
        return new Mark
        {
            Key = string.Create(CultureInfo.InvariantCulture, $"{spread.Subject.Slug}/{value.Value}"),
            Label = title,
            Value = value.Value,
            ValueText = string.Join(" · ", [Amount(value.Value), sources, .. remarks]),
            Rows = rows,
            Evidence = [.. value.Claims.Select(c => new Evidence("claim", c.Slug))],
            Records = value.Claims.Count,
            Cells = [title, Amount(value.Value), words.Number(value.Sources), string.Join(words["list.comma"], Publishers.Of(context.Index, value.Claims.SelectMany(c => c.Citations))), string.Join(" · ", remarks)],
            X = spread.DistanceOf(value.Value),
            Y = row,
            Size = Math.Min(Largest, Smallest + PerSource * value.Sources),
            Tone = !value.IsPlotted ? "ink-3" : value.IsWeak ? "saffron" : "turquoise",
            Look = value.IsWeak || !value.IsPlotted ? Look.Open : Look.Solid,
            Ringed = isAdopted,
            Text = words.Number(value.Sources),
            TextNote = words.Number(value.Value, Decimals),
            TextRank = isDrawn ? 1 : 2,
        };
    });

    private string Amount(decimal value) => spread.Subject.Unit switch
    {
        "unit.documents" => context.Words.Say("unit.documents", new { n = value }),
        "unit.usd-million" => context.Words.Say("unit.usd-million-short", new { value }),
        "unit.percent" => context.Words.Percent(value, Decimals),
        var unit => context.Words.Number(value, Decimals) + NoBreakSpace + context.Label(unit),
    };
}
