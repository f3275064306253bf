using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Data.Agreements;
using Dashboard.Data.Provenance;
using Dashboard.Overview;
using Dashboard.Reading;

namespace Dashboard.Provenance;

/// <summary>What the evidence drawer is open on: one record, or the records behind a mark or a key figure.</summary>
/// <param name="Kind">Key of the word for what it is.</param>
/// <param name="Heading">What it is called.</param>
/// <param name="Count">How many records there are.</param>
/// <param name="Records">The records in order, found only as far as they are read.</param>
public sealed record Opening(string Kind, string Heading, int Count, IEnumerable<Evidence> Records)
{
    /// <summary>True for the records behind something, false for one record itself.</summary>
    public bool IsList { get; init; }
    /// <summary>The value of the mark or figure in words.</summary>
    public string Value { get; init; } = "";
    /// <summary>One more line about it.</summary>
    public string Detail { get; init; } = "";
    /// <summary>The arithmetic, where the value is ours and no claim's.</summary>
    public string? Formula { get; init; }

    /// <summary>Finds what the view's address opens; null when the release or the chart does not have it.</summary>
    public static Opening? Of(View view, Figures figures)
    {
        if (view.Selection.Open is not { } open)
            return null;
        var record = new Evidence(open.Kind, open.Slug);
        return open.Kind switch
        {
            "mark" => OfMark(view, figures, open.Slug),
            "figure" => OfFigure(view, open.Slug),
            _ => Exists(view.Index, record) ? new("evidence." + open.Kind, view.NameOf(record), 1, [record]) : null,
        };
    }

    private static Opening? OfMark(View view, Figures figures, string slug)
    {
        var slash = slug.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || ChartRegistry.Find(slug[..slash]) is not { } chart)
            return null;
        var figure = figures.Of(chart, view.Release.Dataset, view.Selection, view.Words, view.Extent);
        return figure.Marks.FirstOrDefault(m => m.Key == slug[(slash + 1)..]) is not { } mark ? null
            : new("evidence.mark", mark.Label, mark.Records, RecordsBehind(view, mark))
            {
                IsList = true,
                Value = mark.ValueText,
                Detail = view.TitleOf(chart.Slug),
                Formula = mark.Formula,
            };
    }

    /// <summary>All records behind a mark, also those it is too large to carry.</summary>
    public static IEnumerable<Evidence> RecordsBehind(View view, Mark mark) =>
        mark.Records > mark.Evidence.Count ? Agreements(Cells(view, mark)) : mark.Evidence;

    private static Opening? OfFigure(View view, string key)
    {
        if (KeyFigure.Of(view).FirstOrDefault(f => f.Key == key) is not { } figure)
            return null;
        // The figure carries the first agreements only; all of them are the named ones of the visits it counts.
        var cells = figure.Evidence.Count < Mark.MostEvidence ? null : view.Index.LeaderVisits
            .SelectMany(v => view.Index.CellsByVisit[v.Slug]).Where(c => view.Selection.Grades.Contains(c.Grade)).ToList();
        return new("evidence.figure", figure.Label, cells?.Sum(c => c.Agreements.Count) ?? figure.Evidence.Count,
            cells is null ? figure.Evidence : Agreements(cells))
        {
            IsList = true,
            Value = figure.ValueNote.Length > 0 ? $"{figure.Value} {figure.ValueNote}" : figure.Value,
            Detail = figure.Detail,
        };
    }

    // A mark that counts agreements names their cells in its rows, so the rest is read from the index without drawing anew.
    private static IEnumerable<AgreementCell> Cells(View view, Mark mark)
    {
        var rows = mark.Rows.Where(r => r.Sector is not null).ToLookup(r => (r.Visit, r.Sector, r.Type, r.Status));
        return view.Index.Cells.Where(cell => view.Selection.Grades.Contains(cell.Grade)
            && rows[(cell.Visit, cell.Sector, Kebab<InstrumentKind>.Of(cell.Kind), Kebab<AgreementStatus>.Of(cell.Status))]
                .Any(row => cell.Visit is not null || (row.From, row.To) == (cell.Years?.From, cell.Years?.To)));
    }

    private static IEnumerable<Evidence> Agreements(IEnumerable<AgreementCell> cells) =>
        cells.SelectMany(cell => cell.Agreements).Select(a => new Evidence("agreement", a.Slug));

    private static bool Exists(DatasetIndex index, Evidence record) => record.Kind switch
    {
        "claim" => index.Claims.ContainsKey(record.Slug),
        "subject" => index.Subjects.ContainsKey(record.Slug),
        "agreement" => index.Agreements.ContainsKey(record.Slug),
        "milestone" => index.Milestones.ContainsKey(record.Slug),
        "visit" => index.Visits.ContainsKey(record.Slug),
        "target" => index.Targets.ContainsKey(record.Slug),
        "source" => index.Sources.ContainsKey(record.Slug),
        _ => false,
    };
}
