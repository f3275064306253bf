using Dashboard.Agreements;
using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Data.Agreements;
using Dashboard.Data.Provenance;
using Dashboard.Linking;
using Dashboard.Reading;
using Dashboard.Trade;

namespace Dashboard.Overview;

/// <summary>A bar or point of a sparkline.</summary>
/// <param name="Value">Its height.</param>
/// <param name="Over">A hatched part on top.</param>
/// <param name="Newest">True for the one the figure speaks of.</param>
public sealed record Spark(decimal Value, decimal Over = 0, bool Newest = false);

/// <summary>One of the four key figures: it follows release, adoption, grades and basis, never picks and never today's date.</summary>
/// <param name="Key">Slug, also of <c>open=figure:…</c>.</param>
/// <param name="Label">What it is.</param>
/// <param name="Value">The figure in words.</param>
/// <param name="ValueNote">Smaller words after it.</param>
/// <param name="Detail">One line of detail.</param>
/// <param name="Publishers">Who says so.</param>
/// <param name="Grade">Strongest grade under it.</param>
/// <param name="Evidence">The records behind it.</param>
/// <param name="Chart">The chart that shows the same.</param>
/// <param name="Sparks">The development.</param>
/// <param name="Line">True when the development is a line towards the target.</param>
public sealed record KeyFigure(
    string Key, string Label, string Value, string ValueNote, string Detail, string Publishers, Grade Grade,
    IReadOnlyList<Evidence> Evidence, string Chart, IReadOnlyList<Spark> Sparks, bool Line = false)
{
    /// <summary>The level the line runs towards, for lines.</summary>
    public decimal? Target { get; init; }

    /// <summary>The key figures of a view.</summary>
    public static IReadOnlyList<KeyFigure> Of(View view)
    {
        var context = view.Unpicked;
        var visits = VisitCount.For(context, view.Index.LeaderVisits);
        return [Turnover(view, context), Documents(view, visits), Named(view, visits), Security(view)];
    }

    private static KeyFigure Turnover(View view, ChartContext context)
    {
        var words = view.Words;
        if (TradeYears.Newest(context) is not { } shown)
            return new("turnover", words["flow.turnover"], "–", "", words["legend.no-figure"], "", Grade.C, [], "trade-vs-target", []);
        var target = view.Index.Target;
        var years = TradeYears.For(context, TimeAxis.For(context, filtered: false)).Columns.Where(c => c.FullYear).ToList();
        return new("turnover", words.Say("kpi.turnover", new { year = TradeMarks.NameOf(context, shown.Subject.Period!) }),
            words.Say("unit.usd-million-short", new { value = shown.Value }), "",
            target is null ? words["kpi.turnover-no-target"] : words.Say("kpi.turnover-detail", new { percent = words.Percent(shown.Value / target.Value * 100), target = target.Value }),
            Names(view, shown.Claim.Citations), DatasetIndex.BestGrade(shown.Claim.Citations),
            [.. shown.Claims.Select(c => new Evidence("claim", c.Slug))], "trade-vs-target",
            [.. years.Select(y => new Spark(y.Mark.Value ?? 0, 0, y == years[^1]))], Line: true)
        { Target = target?.Value };
    }

    private static KeyFigure Documents(View view, IReadOnlyList<VisitCount> visits)
    {
        var words = view.Words;
        var newest = visits.LastOrDefault(v => v.Visit.Level == VisitLevel.Presidents && v.Reported is not null);
        if (newest?.Reported is not { } shown)
            return new("documents", words["kpi.documents"], "–", "", words["mark.no-total"], "", Grade.C, [], "agreements-by-visit", []);
        var date = words.Date(newest.Visit.Date, view.Calendar);
        return new("documents", words["kpi.documents"], words.Number(shown.Value), "",
            shown.Low == shown.High ? words.Say("kpi.documents-agree", new { date }) : words.Say("kpi.documents-detail", new { date, low = shown.Low, high = shown.High }),
            Names(view, shown.Claims.Where(c => c.Value == shown.Value).SelectMany(c => c.Citations)), DatasetIndex.BestGrade(shown.Claim.Citations),
            [.. shown.Claims.Select(c => new Evidence("claim", c.Slug))], "agreements-by-visit",
            [.. visits.Select(v => new Spark(v.Reported?.Value ?? 0, 0, v == newest))]);
    }

    private static KeyFigure Named(View view, IReadOnlyList<VisitCount> visits)
    {
        var words = view.Words;
        var (named, reported, rest) = (visits.Sum(v => v.Named), visits.Sum(v => (int)(v.Reported?.Value ?? 0)), visits.Sum(v => v.Rest));
        var agreements = visits.SelectMany(v => v.Cells).SelectMany(c => c.Agreements).ToList();
        return new("named", words["kpi.named"], words.Number(named), words.Say("kpi.named-of", new { reported }),
            words.Say("kpi.named-detail", new { n = rest }), Names(view, agreements.SelectMany(a => a.Citations)),
            agreements.Count == 0 ? Grade.C : agreements.GroupBy(a => DatasetIndex.BestGrade(a.Citations)).MaxBy(g => g.Count())!.Key,
            [.. agreements.Take(Mark.MostEvidence).Select(a => new Evidence("agreement", a.Slug))], "sector-by-visit",
            [.. visits.Select(v => new Spark(v.Named, v.Rest))]);
    }

    private static KeyFigure Security(View view)
    {
        var words = view.Words;
        var documents = view.Index.Dataset.Agreements
            .Where(a => a.Sector == "security" && a.Date.IsKnown && view.Selection.Grades.Contains(DatasetIndex.BestGrade(a.Citations)))
            .OrderBy(a => a.Date.To).ThenBy(a => a.Slug, StringComparer.Ordinal).ToList();
        if (documents.Count == 0)
            return new("security", words["kpi.security"], "–", "", words["kpi.security-none"], "", Grade.C, [], "milestones", []);
        var newest = documents[^1];
        var last = newest.Date.To.Year;
        return new("security", words["kpi.security"], words.Date(newest.Date, view.Calendar), "", newest.Title.In(words.Language),
            Names(view, newest.Citations), DatasetIndex.BestGrade(newest.Citations),
            [new("agreement", newest.Slug), .. newest.Milestone is { } m ? new Evidence[] { new("milestone", m) } : []], "milestones",
            [.. Enumerable.Range(last - 6, 7).Select(y => new Spark(documents.Count(d => d.Date.From.Year == y), 0, y == last))]);
    }

    private static string Names(View view, IEnumerable<Citation> citations)
    {
        var all = Charting.Publishers.Of(view.Index, citations);
        var shown = view.Words.And([.. all.Take(2)]);
        return all.Count <= 2 ? shown : view.Words.Say("source.publishers-more", new { publishers = string.Join(view.Words["list.comma"], all.Take(2)), n = all.Count - 2 });
    }
}
