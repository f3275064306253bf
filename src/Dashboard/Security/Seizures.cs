using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Data.Provenance;
using Dashboard.Linking;

namespace Dashboard.Security;

/// <summary>
/// Drug seizures as claimed and by whom: one row per claim, its value in words, its bar as long as the period it speaks of. Shares, tonnes
/// and kilograms never share an axis, so no length stands for a value.
/// </summary>
public sealed class Seizures : IChart
{
    private const int Decimals = 2;
    private static readonly string[] Units = ["unit.percent", "unit.tonnes", "unit.kilograms"];

    /// <inheritdoc />
    public string Slug => "seizures";
    /// <inheritdoc />
    public IReadOnlyList<Facet> Emits { get; } = [Facet.Period];
    /// <inheritdoc />
    public IReadOnlyList<Facet> Accepts { get; } = [Facet.Period];

    /// <inheritdoc />
    public string? WhyNot(Facet facet) => facet switch
    {
        Facet.Sector or Facet.Type or Facet.Status or Facet.Track => "notlinked.seizures",
        // A visit and a milestone are followed by a guide line.
        _ => null,
    };

    /// <summary>The claims on drug seizures, those that are drawn first.</summary>
    public static IEnumerable<Claim> Claims(DatasetIndex index) =>
        index.Dataset.Subjects.Where(s => s.Measure == Measure.DrugSeizures).SelectMany(s => index.ClaimsOn(s.Slug)).OrderBy(c => c.Use);

    /// <inheritdoc />
    public Figure Draw(ChartContext context)
    {
        var words = context.Words;
        // No figure is older than the trade figures.
        var axis = TimeAxis.For(context with { Extent = Extent.Recent }, filtered: true);
        var shown = Drawn(context, axis);
        var claims = shown.SelectMany(s => s.Claims.Select(c => (s.Subject, Claim: c))).ToList();
        var marks = claims.Select((c, i) => MarkOf(context, c.Subject, c.Claim, claims.Count - 1 - i)).ToList();
        var nearest = marks.Count > 0 ? [] : Nearest.Years(context, free =>
            Drawn(free, TimeAxis.For(free with { Extent = Extent.Recent }, filtered: false)).Select(s => SpanOf(s.Subject)));
        return new()
        {
            Chart = Slug,
            Title = marks.Count == 0 ? words["chart.seizures.title"]
                : words.Say("chart.seizures.find", new { n = marks.Count, k = claims.Select(c => c.Claim.Reporter).Distinct().Count(), years = words.Years(claims.Min(c => c.Subject.Period!.From.Year), claims.Max(c => c.Subject.Period!.To.Year)) }),
            Subtitle = words["chart.seizures.sub"],
            Columns = [words["evidence.subject"], words["legend.value"], words["evidence.period"], words["evidence.reporter"], words["evidence.grade"]],
            Series = marks.Count == 0 ? [] : [new("claims", words["legend.claims"], Form.Span, marks)],
            X = axis,
            Y = new(AxisKind.Rows, -.6m, Math.Max(1, marks.Count) - .4m, [.. marks.Select(m => new Tick(m.Key, m.Y, Rounded(context, m)))]),
            Guides = Guides.On(context, axis),
            Emits = Emits,
            Accepts = Accepts,
            Publishers = Publishers.Of(context.Index, claims.SelectMany(c => c.Claim.Citations)),
            Conflicts = shown.Sum(s => s.Conflicts),
            Empty = marks.Count == 0 ? Nearest.Empty(context, "empty.what.seizures", nearest) : null,
            Nearest = nearest,
        };
    }

    private static List<Shown> Drawn(ChartContext context, Axis axis) =>
        [.. context.Index.Dataset.Subjects.Where(s => s.Measure == Measure.DrugSeizures && s.Period is not null && SpanOf(s).Overlaps((DateOnly)axis.From, (DateOnly)axis.To)
                && (context.Selection[Facet.Period] is not { } period || Matching.Matches(RowsOf(s), [period])))
            .Select(s => context.Shown(s.Slug)).OfType<Shown>()
            .OrderBy(s => Array.IndexOf(Units, s.Subject.Unit)).ThenBy(s => s.Subject.Period!.From).ThenBy(s => s.Subject.Slug, StringComparer.Ordinal)];

    private static FuzzyDate SpanOf(Subject subject) => FuzzyDate.Between(subject.Period!.From, subject.Period.To);

    private static IReadOnlyList<MarkRow> RowsOf(Subject subject) => [new() { From = subject.Period!.From.Year, To = subject.Period.To.Year }];

    private static Mark MarkOf(ChartContext context, Subject subject, Claim claim, int row)
    {
        var words = context.Words;
        var span = SpanOf(subject);
        var grade = DatasetIndex.BestGrade(claim.Citations);
        var reporter = context.Index.Reporters.TryGetValue(claim.Reporter, out var known) ? context.Text(known.Name) : claim.Reporter;
        var (title, value) = (context.Text(subject.Title), ValueOf(context, subject, claim));
        return new()
        {
            Key = claim.Slug,
            Label = title,
            ValueText = $"{value} · {reporter} · {words.Say("grade.label", new { g = grade.ToString(), words = words[$"grade.{grade}"] })}",
            Value = claim.Value,
            Rows = RowsOf(subject),
            Emits = Facet.Period,
            Emit = PeriodText.Format(subject.Period!.From.Year, subject.Period.To.Year),
            Evidence = [new("claim", claim.Slug)],
            Records = 1,
            Cells = [title, value, words.Date(span, context.Calendar), reporter, grade.ToString()],
            X = span.Middle,
            Y = row,
            Span = span,
            Look = subject.Period.FullYear ? Look.Solid : Look.Open,
            Text = $"{title} – {reporter}",
            TextRank = 1 + row,
        };
    }

    // The axis has room for whole numbers only, and says where it rounds; hover, list and table have the value as claimed.
    private static string Rounded(ChartContext context, Mark mark)
    {
        var claim = context.Index.Claims[mark.Key];
        var value = claim.Value!.Value;
        var subject = context.Index.Subjects[claim.Subject];
        var whole = ValueOf(context, subject, claim with { Value = Math.Round(value, MidpointRounding.AwayFromZero) });
        // The line may break before the unit, but not inside a number, and a percent sign belongs to its number.
        var unit = subject.Unit == "unit.percent" ? -1 : whole.LastIndexOf('\u00A0');
        whole = unit < 0 ? whole : $"{whole[..unit]} {whole[(unit + 1)..]}";
        return value == Math.Truncate(value) ? whole : "≈ " + whole;
    }

    private static string ValueOf(ChartContext context, Subject subject, Claim claim)
    {
        var number = context.Words.Number(claim.Value!.Value, Decimals);
        var amount = subject.Unit == "unit.percent" ? context.Words.Percent(claim.Value.Value, Decimals) : $"{number}\u00A0{context.Label(subject.Unit)}";
        return claim.Exactness is Exactness.About or Exactness.MoreThan ? $"{context.Label("exactness." + Kebab<Exactness>.Of(claim.Exactness))} {amount}" : amount;
    }
}
