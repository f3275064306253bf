using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Data.Provenance;
using Dashboard.Linking;
using Dashboard.Provenance;

namespace Dashboard.Exporting;

/// <summary>One record behind one mark; a mark without records has one row without a record.</summary>
internal sealed record RecordRow(ChartView Chart, Series Series, Mark Mark, MarkState State, Evidence? Record, RecordFacts Facts);

/// <summary>The rows behind the marks: every claim and record, not only the adopted values.</summary>
internal static class RecordRows
{
    private const string Between = " | ";

    /// <summary>The rows of all charts, in the order of charts, series and marks.</summary>
    public static IEnumerable<RecordRow> Of(Export export)
    {
        foreach (var chart in export.Charts)
        {
            var at = 0;
            foreach (var series in chart.Figure.Series)
                foreach (var mark in series.Marks)
                {
                    var state = chart.States[at++];
                    var any = false;
                    foreach (var record in Opening.RecordsBehind(export.View, mark))
                    {
                        any = true;
                        yield return new(chart, series, mark, state, record, RecordFacts.Of(export.View, record));
                    }
                    if (!any)
                        yield return new(chart, series, mark, state, null, RecordFacts.None);
                }
        }
    }

    /// <summary>How many rows <see cref="Of"/> has, without reading the records.</summary>
    public static int Count(Export export) => export.Charts.Sum(chart => chart.Figure.Marks.Sum(mark => Math.Max(1, mark.Records)));

    /// <summary>The columns; several citations of a record stand in one cell, in the same order in every column.</summary>
    public static IReadOnlyList<Column<RecordRow>> Columns(Export export)
    {
        var (index, selection, citation, address) = (export.View.Index, export.Selection, export.RowCitation, export.Address);
        Column<RecordRow> Cited(string name, Func<Citation, Source?, string?> part) => new(name, row => row.Facts.Citations.Count == 0 ? null
            : string.Join(Between, row.Facts.Citations.Select(c => part(c, index.Sources.GetValueOrDefault(c.Source)))));
        return
        [
            new("chart", r => r.Chart.Figure.Chart),
            new("chart_title", r => Plain(r.Chart.Figure.Title)),
            new("series", r => r.Series.Name),
            new("mark", r => r.Mark.Key),
            new("label", r => Plain(r.Mark.Label)),
            new("state", r => StateOf(r.State)),
            new("value_shown", r => Plain(r.Mark.ValueText)),
            new("value", r => r.Mark.Value),
            new("low", r => r.Mark.Low),
            new("high", r => r.Mark.High),
            new("formula", r => Plain(r.Mark.Formula)),
            new("records", r => r.Mark.Records),
            new("record_kind", r => r.Record?.Kind),
            new("record", r => r.Record?.Slug),
            new("record_value", r => r.Facts.Value),
            new("record_low", r => r.Facts.Low),
            new("record_high", r => r.Facts.High),
            new("unit", r => r.Facts.Unit),
            new("adopted", r => r.Facts.Adopted),
            new("reporter", r => r.Facts.Reporter),
            new("date", r => r.Facts.Date),
            new("statement", r => Plain(r.Facts.Statement)),
            Cited("source", (c, _) => c.Source),
            Cited("source_title", (_, s) => s?.Title),
            Cited("publisher", (_, s) => s?.Publisher),
            Cited("url", (_, s) => s?.Url),
            Cited("quote", (c, _) => c.Quote),
            Cited("quote_language", (c, _) => c.QuoteLanguage),
            Cited("grade", (c, _) => c.Grade.ToString()),
            new("caution", r => r.Facts.Caution),
            new("release", _ => export.View.Release.Number),
            new("release_sha256", _ => export.View.Release.Sha256),
            new("selection", _ => Plain(selection)),
            new("citation", _ => Plain(citation)),
            new("address", _ => address),
        ];
    }

    /// <summary>The state of a mark under the picks, as <c>/api/v1/figures</c> names it.</summary>
    public static string StateOf(MarkState state) => state.HasFlag(MarkState.Picked) ? "picked" : state.HasFlag(MarkState.Dim) ? "dim" : "full";

    /// <summary>A text without the marks that keep directions apart on the page: in a cell of its own it needs none, and a search would trip over them.</summary>
    public static string? Plain(string? text) => text?.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);
}
