using Dashboard.Agreements;
using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Linking;
using Dashboard.Reading;
using Dashboard.Trade;

namespace Dashboard.Overview;

/// <summary>The one sentence that states what the overview shows; heading, announcement and caption at once.</summary>
/// <param name="Html">Safe HTML: our own <c>b</c> and <c>bdi</c>, arguments encoded.</param>
/// <param name="Plain">The same without markup.</param>
public sealed record Sentence(string Html, string Plain)
{
    /// <summary>The sentence of <paramref name="view"/>.</summary>
    /// <param name="view">What the reader looks at.</param>
    /// <param name="charts">The charts on the page.</param>
    /// <param name="plain">What the page says while nothing is picked, as keys of the words with their arguments; absent: what the overview says.</param>
    public static Sentence Of(View view, IReadOnlyList<ChartView> charts, IReadOnlyList<(string Key, object Arguments)>? plain = null)
    {
        var parts = new List<(string Key, object Arguments)>();
        if (view.Selection.HasPicks)
            Picked(view, charts, parts);
        else if (plain is not null)
            parts.AddRange(plain);
        else
            Unpicked(view, parts);
        if (view.Selection.Basis == Basis.Iranian)
            parts.Add(("sentence.basis-iranian", new { }));
        if (view.Selection.Adopt != Adopt.Adopted)
            parts.Add(($"sentence.shown-{Data.Provenance.Kebab<Adopt>.Of(view.Selection.Adopt)}", new { }));
        return new(
            string.Join(' ', parts.Select(p => view.Words.SayHtml(p.Key, p.Arguments))),
            string.Join(' ', parts.Select(p => view.Words.Say(p.Key, p.Arguments))));
    }

    private static void Unpicked(View view, List<(string, object)> parts)
    {
        var (context, words) = (view.Unpicked, view.Words);
        var visits = VisitCount.For(context with { Extent = Extent.Recent });
        var (named, reported) = (visits.Sum(v => v.Named), visits.Sum(v => (int)(v.Reported?.Value ?? 0)));
        var target = view.Index.Target;
        if (TradeYears.Newest(context) is not { } newest)
        {
            parts.Add(("sentence.no-trade", new { visits = visits.Count, reported, named }));
            return;
        }
        var value = words.Say("unit.usd-million-value", new { value = newest.Value });
        var year = context.Year(newest.Subject.Period!.From.Year);
        if (target is null)
            parts.Add(("sentence.no-target", new { year, value, visits = visits.Count, reported, named }));
        else
            parts.Add(("sentence.plain", new { value, share = words.Percent(newest.Value / target.Value * 100), year = context.YearOf(target.Date.From), visits = visits.Count, reported, named }));
    }

    // The whole extent also counts what was signed outside visits; those have a date of their own.
    private static int Named(ChartContext context, IReadOnlyList<VisitCount> visits) => visits.Sum(v => v.Named) + (context.Extent == Extent.Recent ? 0
        : context.Index.Cells.Where(cell => cell.Visit is null && context.Shows(cell.Grade)).SelectMany(cell => cell.Agreements).Count(a => Matching.Matches([VisitCount.RowOf(a)], context.Selection.Clauses)));

    private static void Picked(View view, IReadOnlyList<ChartView> charts, List<(string, object)> parts)
    {
        var words = view.Words;
        var all = VisitCount.For(view.Unpicked);
        // Counting follows every pick, also the one made in the chart itself: the sentence belongs to the page.
        var picked = view.Unpicked with { Selection = view.Selection.Clauses.Aggregate(view.Unpicked.Selection, (s, c) => s.With(c with { Origin = null })) };
        var visits = VisitCount.For(picked);
        var followed = view.Selection.Clauses.Any(c => c.Facet is not (Facet.Track or Facet.Milestone));
        var (n, m) = (Named(picked, visits), Named(view.Unpicked, all));
        var at = visits.Count(v => v.Named > 0);
        var milestones = view.Index.DrawnMilestones.Count(m => view.Selection.Grades.Contains(DatasetIndex.BestGrade(m.Citations))
            && Matching.Matches(Guides.RowsOf(view.Index, m), view.Selection.Clauses));
        if (!followed)
            parts.Add(("sentence.picks-only", new { picks = view.Picks() }));
        else if (n == 0 && milestones == 0)
        {
            Empty(view, parts);
            return;
        }
        else
            parts.Add((at == 0 ? "sentence.picks-no-visit" : "sentence.picks", new { picks = view.Picks(), n, m, v = at, V = all.Count }));
        parts.Add((milestones == 0 ? "sentence.no-milestones" : "sentence.milestones", new { k = milestones }));
        var rest = visits.Sum(v => (v with { BySubject = false }).Rest);
        if (followed && rest > 0)
            parts.Add(("sentence.rest", new { rest }));
        foreach (var reason in charts.SelectMany(c => c.NotLinked.Select(l => (c.Figure.Chart, l.Reason))).GroupBy(x => x.Reason))
            parts.Add(("sentence.unfollowed", new { charts = words.And([.. reason.Select(x => "“" + view.TitleOf(x.Chart) + "”")]), count = reason.Count(), reason = reason.Key }));
    }

    // The lanes also hold visits that no milestone stands for; those are counted as visits.
    // Names the clause whose removal brings most back.
    private static void Empty(View view, List<(string, object)> parts)
    {
        var best = view.Selection.Clauses
            .Select(clause => view.Unpicked with
            {
                Selection = view.Selection.Clauses.Where(c => c != clause).Aggregate(view.Unpicked.Selection, (s, c) => s.With(c with { Origin = null })),
            }).Zip(view.Selection.Clauses, (without, clause) => (clause, n: Named(without, VisitCount.For(without)))).MaxBy(x => x.n);
        var clauseName = view.Words.Say("chip.label", new { facet = view.Words["facet." + Data.Provenance.Kebab<Facet>.Of(best.clause.Facet)], value = view.Words.Or([.. best.clause.Values.Select(v => view.NameOf(best.clause.Facet, v))]) });
        if (best.n > 0)
            parts.Add(("sentence.empty", new { picks = view.Picks(), clause = clauseName, n = best.n }));
        else
            parts.Add(("sentence.empty-plain", new { picks = view.Picks() }));
    }
}
