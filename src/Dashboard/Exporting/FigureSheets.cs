using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Data.Provenance;

namespace Dashboard.Exporting;

/// <summary>The sheets of what is taken away: the table of each chart, the records behind it, and what it all is.</summary>
internal static class FigureSheets
{
    /// <summary>All sheets.</summary>
    public static IReadOnlyList<Sheet> Of(Export export)
    {
        var (words, rtl) = (export.View.Words, export.View.Words.Direction == "rtl");
        var columns = RecordRows.Columns(export);
        return
        [
            .. export.Charts.Select(chart => Table(export, chart, export.OfOneChart ? words["sheet.figure"] : chart.Figure.Chart) with { RightToLeft = rtl }),
            new(words["sheet.records"], [.. columns.Select(c => c.Name)], [.. RecordRows.Of(export).Select(row => columns.Select(c => c.Cell(row)).ToArray())]) { RightToLeft = rtl },
            About(export) with { RightToLeft = rtl },
        ];
    }

    // The table twin, with numbers and days in columns of their own where the twin says them in words.
    private static Sheet Table(Export export, ChartView chart, string name)
    {
        var words = export.View.Words;
        string[] heads = [.. chart.Figure.Columns, words["sheet.series"], words["sheet.value"], words["sheet.low"], words["sheet.high"], words["sheet.from"], words["sheet.to"],
            words["sheet.records-count"], words["sheet.mark"]];
        return new(name, heads, [.. chart.Figure.Series.SelectMany(series => series.Marks.Select(mark => (object?[])
        [
            .. chart.Figure.Columns.Select((_, i) => i < mark.Cells.Count ? Cell(export, mark, mark.Cells[i]) : null),
            series.Name, mark.Value, mark.Low, mark.High,
            DaysOf(mark)?.From, DaysOf(mark)?.To, mark.Records, mark.Key,
        ]))]);
    }

    private static object? Cell(Export export, Mark mark, string text)
    {
        var words = export.View.Words;
        var plain = RecordRows.Plain(text)!;
        if (words.TryNumber(plain, out var number))
            return number;
        // A day in the Solar-Hijri calendar stays a text: a date cell would show the Gregorian one.
        return export.View.Calendar == "g" && mark.Span is { Precision: DatePrecision.Day } day && (plain == words.Date(day) || plain == words.ShortDate(day)) ? day.From : plain;
    }

    private static FuzzyDate? DaysOf(Mark mark) => mark.Span.IsKnown ? mark.Span : mark.X is DateOnly day ? FuzzyDate.On(day) : null;

    private static Sheet About(Export export)
    {
        var (words, release) = (export.View.Words, export.View.Release);
        (string Key, object? Cell)[] facts =
        [
            ("export.title", export.Title), ("export.sentence", export.Sentence), ("export.selection", export.Selection),
            ("export.release", export.Release), ("export.published", export.Published), ("export.sha", release.Sha256),
            ("export.publishers", words.And(export.Publishers)), ("export.citation", export.Citation), ("export.address", export.Address), ("export.live", export.Live),
            ("export.use", words["export.use-text"]),
        ];
        return new(words["sheet.about"], [words["app.title"], words["app.subtitle"]],
        [
            .. facts.Select(fact => (object?[])[words[fact.Key], fact.Cell is string text ? RecordRows.Plain(text) : fact.Cell]),
            .. Enum.GetValues<Grade>().Select(grade => (object?[])[words.Say("grade.label", new { g = grade.ToString(), words = words[$"grade.word.{grade}"] }), words[$"grade.{grade}"]]),
        ]);
    }
}
