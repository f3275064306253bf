using Dashboard.Data;
using Dashboard.Data.Agreements;
using Dashboard.Data.Provenance;
using Dashboard.Data.Security;
using Dashboard.Linking;

namespace Dashboard.Charting;

/// <summary>Milestones as marks: a dot where the day is known, an open bar as wide as the date is uncertain where not.</summary>
public static class MilestoneMarks
{
    private const int FewYears = 8, LongestLabel = 34, UnrankedLabel = 100;

    /// <summary>The milestones the selection leaves on the axis, oldest first.</summary>
    public static IReadOnlyList<Milestone> For(ChartContext context, Axis axis)
    {
        var (from, to) = ((DateOnly)axis.From, (DateOnly)axis.To);
        return [.. context.Index.DrawnMilestones.Where(m => m.Date.Overlaps(from, to)
            && context.Shows(DatasetIndex.BestGrade(m.Citations))
            && Matching.Matches(Guides.RowsOf(context.Index, m), context.Selection.Clauses))];
    }

    /// <summary>The visits that no milestone stands for, so that every occasion of signing is seen once.</summary>
    public static IReadOnlyList<Visit> VisitsFor(ChartContext context, Axis axis)
    {
        var (from, to) = ((DateOnly)axis.From, (DateOnly)axis.To);
        var told = context.Index.DrawnMilestones.Select(m => m.Visit).OfType<string>().ToHashSet();
        return [.. context.Index.Visits.Values.Where(v => !told.Contains(v.Slug) && v.Date.Overlaps(from, to)
            && Matching.Matches(RowsOf(context.Index, v), context.Selection.Clauses))];
    }

    /// <summary>A visit as a mark on the track of visits.</summary>
    public static Mark Of(ChartContext context, Visit visit, decimal y)
    {
        var words = context.Words;
        return new()
        {
            Key = visit.Slug,
            Label = context.Text(visit.Title),
            ValueText = words.Date(visit.Date, context.Calendar),
            Rows = RowsOf(context.Index, visit),
            Emits = Facet.Visit,
            Emit = visit.Slug,
            Evidence = [new("visit", visit.Slug)],
            Records = 1,
            Cells = [words.Date(visit.Date, context.Calendar), context.Label("track.visits"), context.Text(visit.Title), DatasetIndex.BestGrade(visit.Citations).ToString()],
            X = visit.Date.Middle,
            Y = y,
            Span = visit.Date,
            Look = visit.Date.Precision is DatePrecision.Month or DatePrecision.Year ? Look.Open : Look.Solid,
            Size = visit.Level is VisitLevel.Presidents or VisitLevel.HeadsOfGovernment ? 12 : 8,
        };
    }

    /// <summary>The rows of a visit: itself, and the agreements signed at it.</summary>
    public static IReadOnlyList<MarkRow> RowsOf(DatasetIndex index, Visit visit) => CellRows.Of(index).Kept("visit:" + visit.Slug, rows => rows.At(visit.Slug,
        new() { Visit = visit.Slug, Track = Kebab<Track>.Of(Track.Visits), From = visit.Date.From.Year, To = visit.Date.To.Year }));

    /// <summary>One milestone at height <paramref name="y"/>.</summary>
    public static Mark Of(ChartContext context, Milestone milestone, decimal y)
    {
        var words = context.Words;
        var documents = milestone.Visit is { } visit ? context.Index.CellsByVisit[visit].Sum(c => c.Agreements.Count) : 0;
        var grade = DatasetIndex.BestGrade(milestone.Citations);
        // Over a few years there is room for the beginning of a statement beside steps that have no label of their own.
        var near = context.Selection.Zoom is { } zoom && zoom.To - zoom.From < FewYears;
        return new()
        {
            Key = milestone.Slug,
            Label = context.Text(milestone.Statement),
            ValueText = words.Date(milestone.Date, context.Calendar),
            Rows = Guides.RowsOf(context.Index, milestone),
            Emits = milestone.Visit is null ? Facet.Milestone : Facet.Visit,
            Emit = milestone.Visit ?? milestone.Slug,
            Evidence = [new("milestone", milestone.Slug)],
            Records = 1,
            Cells = [words.Date(milestone.Date, context.Calendar), context.Label("track." + Kebab<Track>.Of(milestone.Track)), context.Text(milestone.Statement), grade.ToString()],
            X = milestone.Date.Middle,
            Y = y,
            Span = milestone.Date,
            Tone = milestone.Sector is { } sector ? "sector-" + sector : "bar",
            Look = milestone.Date.Precision is DatePrecision.Month or DatePrecision.Year ? Look.Open : Look.Solid,
            Symbol = SymbolOf(milestone.Track),
            Size = documents > 0 ? 12 : milestone.Track == Track.Security ? 9 : 8,
            Text = milestone.Label is not null ? context.Text(milestone.Label) : near ? Cut(context.Text(milestone.Statement)) : "",
            TextRank = milestone.LabelRank > 0 ? milestone.LabelRank : near ? UnrankedLabel : 0,
        };
    }

    /// <summary>The milestones of the tracks switched on for time charts, in one row near the top.</summary>
    public static IReadOnlyList<Mark> OnTimeChart(ChartContext context, Axis axis, decimal y) =>
        [.. For(context with { Selection = context.Selection.Cleared() }, axis)
            .Where(m => context.Selection.Milestones.Contains(m.Track))
            .Select(m => Of(context, m, y) with { Key = "ms-" + m.Slug, Text = "", Size = 7, Look = Look.Solid,
                Cells = [context.Words.Date(m.Date, context.Calendar), "", "", "", context.Text(m.Statement)] })];

    private static string Cut(string statement)
    {
        if (statement.Length <= LongestLabel)
            return statement.TrimEnd('.');
        var blank = statement.LastIndexOf(' ', LongestLabel);
        return statement[..(blank > 0 ? blank : LongestLabel)].TrimEnd(',', ';', ':', '–', ' ') + " …";
    }

    private static Symbol SymbolOf(Track track) => track switch
    {
        Track.Security => Symbol.Diamond,
        Track.Links => Symbol.Triangle,
        Track.Trade => Symbol.Square,
        Track.Friction => Symbol.Cross,
        _ => Symbol.Circle,
    };
}
