using CsCheck;
using Dashboard.Charting;
using Dashboard.Linking;
using Dashboard.Tests.Linking;

namespace Dashboard.Tests.Charting;

/// <summary>What holds for every chart under any selection.</summary>
public sealed class FigureRulesTests
{
    private static readonly Gen<(Selection Selection, IChart Chart)> Any = Gen.Select(Selections.Any, Gen.OneOf<IChart>([.. ChartRegistry.All]));

    // Large enough to keep every drawing of a test: sameness is asked for.
    private static readonly Figures Kept = new(10_000_000);

    private static Figure Drawn(IChart chart, Selection selection) => Kept.Of(chart, SeedView.Dataset, selection, Words.For(selection.Language));

    // A chart may be drawn around a pick; nothing else of the picks is in its drawing.
    private static Selection Around(IChart chart, Selection selection) =>
        selection.Clauses.Where(c => chart.DrawnAround.Contains(c.Facet)).Aggregate(selection.Cleared(), (s, c) => s.With(c));

    [Fact]
    public void In_highlight_a_pick_never_changes_the_drawing() => Any.Sample(given =>
    {
        var highlighted = given.Selection.With(mode: Mode.Highlight);
        Assert.Same(Drawn(given.Chart, Around(given.Chart, highlighted)), Drawn(given.Chart, highlighted));
    }, iter: 60);

    [Fact]
    public void The_drawer_the_tables_and_the_release_never_change_the_drawing() => Any.Sample(given =>
        Assert.Same(Drawn(given.Chart, given.Selection), Drawn(given.Chart, given.Selection.Opened(null).Pinned(null).With(tables: []))), iter: 60);

    [Fact]
    public void A_filter_only_takes_marks_away() => Any.Sample(given =>
    {
        var filtered = Drawn(given.Chart, given.Selection.With(mode: Mode.Filter));
        // A zoom that shows nothing of the picked years gives way to them, so the whole axis is what may be shown.
        var all = Drawn(given.Chart, Around(given.Chart, given.Selection).With(mode: Mode.Highlight).Zoomed(null));
        // Years that begin before the axis of the unfiltered chart may come in when they are asked for by name; a Solar-Hijri axis begins within a year.
        var known = all.Marks.Select(m => m.Key).ToHashSet();
        var axis = all.X.From as DateOnly?;
        Assert.All(filtered.Marks, m => Assert.True(known.Contains(m.Key) || m.Span.From < axis, $"{given.Selection}: {m.Key}"));
    }, iter: 60);

    [Fact]
    public void A_filter_keeps_exactly_what_matches() => Any.Sample(given =>
    {
        var selection = given.Selection.With(mode: Mode.Filter);
        var followed = Matching.Followed(selection, given.Chart.Slug, given.Chart.Accepts).ToArray();
        Assert.All(Drawn(given.Chart, selection).Marks.Where(m => !m.Key.StartsWith("total/", StringComparison.Ordinal) && !m.Key.StartsWith("ms-", StringComparison.Ordinal)),
            m => Assert.True(Matching.Matches(m.Rows, followed), $"{selection}: {m.Key}"));
    }, iter: 60);

    [Fact]
    public void A_chart_never_applies_its_own_pick() => Gen.Select(Any, Selections.Pick).Where(x => !x.Item1.Chart.DrawnAround.Contains(x.Item2.Facet)).Sample((given, pick) =>
    {
        var none = given.Selection.Cleared();
        foreach (var mode in Enum.GetValues<Mode>())
        {
            var (before, after) = (none.With(mode: mode), none.With(mode: mode).Pick(pick.Facet, pick.Value, origin: given.Chart.Slug));
            Assert.Same(Drawn(given.Chart, before), Drawn(given.Chart, after));
            Assert.DoesNotContain(Matching.States(Drawn(given.Chart, after), after), s => s.HasFlag(MarkState.Dim));
        }
    }, iter: 60);

    [Fact]
    public void Keys_are_unique_and_the_same_in_every_language() => Any.Sample(given =>
    {
        var keys = Drawn(given.Chart, given.Selection).Marks.Select(m => m.Key).ToList();
        Assert.Equal(keys.Distinct(), keys);
        foreach (var language in Words.Languages)
            Assert.Equal(keys, Drawn(given.Chart, given.Selection.With(language: language)).Marks.Select(m => m.Key));
    }, iter: 40);

    [Fact]
    public void Every_mark_rests_on_records_that_exist_unless_it_is_a_gap() => Any.Sample(given =>
        Assert.All(Drawn(given.Chart, given.Selection).Marks, m =>
        {
            Assert.All(m.Evidence, e => Assert.True(SeedView.Has(e), $"{m.Key}: {e}"));
            Assert.Equal(m.Evidence.Distinct(), m.Evidence);
            Assert.Equal(Math.Min(m.Records, Mark.MostEvidence), m.Evidence.Count);
            var empty = m.Key.StartsWith("gap-", StringComparison.Ordinal) || (m.Key.StartsWith("total/", StringComparison.Ordinal) && m.Value is null or 0);
            Assert.True(m.Evidence.Count > 0 || empty, $"{given.Selection}: {m.Key}");
        }), iter: 60);

    [Fact]
    public void A_mark_that_counts_documents_prints_the_number_of_its_records() => Any.Sample(given =>
        Assert.All(Drawn(given.Chart, given.Selection.With(language: "en")).Marks.Where(m => m.Evidence.Count > 0 && m.Evidence.All(e => e.Kind == "agreement")),
            m => Assert.Equal((m.Value, m.Text), (m.Records, $"{m.Records}"))), iter: 60);

    [Fact]
    public void Every_value_shown_is_a_claim_a_count_or_arithmetic_that_is_written_out() => Any.Sample(given =>
        Assert.All(Drawn(given.Chart, given.Selection).Marks.Where(m => m.Value is not null), m => Assert.True(
            m.Formula is not null || m.Value == m.Records || m.Evidence.Any(e => e.Kind == "claim" && SeedView.Index.Claims[e.Slug].Value == m.Value),
            $"{given.Selection}: {m.Key} {m.Value}")), iter: 60);

    [Fact]
    public void A_shown_value_lies_between_the_lowest_and_the_highest_claim() => Any.Sample(given =>
        Assert.All(Drawn(given.Chart, given.Selection).Marks.Where(m => m is { Value: not null, Low: not null }),
            m => Assert.True(m.Low <= m.Value && m.Value <= m.High, m.Key)), iter: 60);

    [Fact]
    public void What_a_click_picks_is_a_word_of_the_vocabulary() => Any.Sample(given =>
        Assert.All(Drawn(given.Chart, given.Selection).Marks.Where(m => m.Emits is not null), m =>
        {
            var (read, notices) = SelectionQuery.Parse(Selection.None.Pick(m.Emits!.Value, m.Emit!, origin: given.Chart.Slug).Query, SeedView.Vocabulary);
            Assert.Empty(notices);
            Assert.Equal(m.Emit, Assert.Single(read.Clauses).Values[0]);
            Assert.True(given.Chart.Emits.Contains(m.Emits.Value) || m.Key.StartsWith("ms-", StringComparison.Ordinal), m.Key);
        }), iter: 40);
}
