using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Dashboard.App;
using Dashboard.Linking;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Charting;

/// <summary>
/// The marks of a figure as HTML, for the mark list and the rows of the table twin. Written once per figure and page and shared by every
/// session: as elements of each session's render tree they were most of its memory.
/// </summary>
/// <param name="List">The options of the mark list.</param>
/// <param name="Rows">The rows of the table twin.</param>
internal sealed record MarkMarkup(MarkupString List, MarkupString Rows)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly ConditionalWeakTable<Figure, ConcurrentDictionary<string, MarkMarkup>> Kept = [];

    /// <summary>The marks as they stand when the page is drawn; afterwards the board's module keeps their states.</summary>
    /// <remarks>Only for the addresses of pages: anybody can write one in other letters, and what is kept must not grow with it.</remarks>
    public static MarkMarkup Of(ChartView chart, Words words, string path) => Pages.All.Any(page => page.Path == path) && chart.States.All(state => state == MarkState.Full)
        ? Kept.GetOrCreateValue(chart.Figure).GetOrAdd(path, _ => Write(chart, words, path))
        : Write(chart, words, path);

    private static MarkMarkup Write(ChartView chart, Words words, string path)
    {
        var (list, rows) = (new StringBuilder(), new StringBuilder());
        for (var i = 0; i < chart.Figure.Marks.Count; i++)
        {
            Option(list, chart, i, words);
            Row(rows, chart, i, path);
        }
        return new((MarkupString)list.ToString(), (MarkupString)rows.ToString());
    }

    private static void Option(StringBuilder html, ChartView chart, int i, Words words)
    {
        var (mark, state) = (chart.Figure.Marks[i], chart.States[i]);
        html.Append("<div role=\"option\"");
        Attribute(html, "tabindex", i == 0 ? "0" : "-1");
        Attribute(html, "data-mark", mark.Key);
        Attribute(html, "data-emit", ChartMarkup.Emit(mark));
        Attribute(html, "data-rows", ChartMarkup.Rows(mark));
        Attribute(html, "data-near", ChartMarkup.Near(mark));
        Attribute(html, "data-at", chart.Figure.X.Kind == AxisKind.Time ? ChartMarkup.Day(mark) : null);
        Attribute(html, "data-records", ChartMarkup.Records(words, mark));
        Attribute(html, "data-state", state.HasFlag(MarkState.Dim) ? "dim" : null);
        Attribute(html, "aria-selected", state.HasFlag(MarkState.Picked) ? "true" : "false");
        html.Append('>').Append(Encoder.Encode(ChartMarkup.Words(words, mark))).Append("</div>");
    }

    private static void Row(StringBuilder html, ChartView chart, int i, string path)
    {
        var (mark, state) = (chart.Figure.Marks[i], chart.States[i]);
        html.Append("<tr");
        Attribute(html, "data-mark", mark.Key);
        Attribute(html, "data-order", ChartMarkup.Day(mark) ?? i.ToString("0000", CultureInfo.InvariantCulture));
        Attribute(html, "data-state", state.HasFlag(MarkState.Dim) ? "dim" : null);
        Attribute(html, "aria-selected", state.HasFlag(MarkState.Picked) ? "true" : null);
        html.Append('>');
        for (var c = 0; c < mark.Cells.Count; c++)
        {
            var cell = Encoder.Encode(mark.Cells[c]);
            if (c > 0)
                html.Append("<td><bdi>").Append(cell).Append("</bdi></td>");
            else if (mark.Records == 0)
                html.Append("<th scope=\"row\"><bdi>").Append(cell).Append("</bdi></th>");
            else
            {
                // The module adds the picks of the moment when the link is followed, so that they are no part of what is shared.
                var open = new OpenRecord("mark", $"{chart.Figure.Chart}/{mark.Key}");
                html.Append("<th scope=\"row\"><a");
                Attribute(html, "data-option", "open=" + open);
                Attribute(html, "href", Urls.Page(path, Selection.None.Opened(open)));
                html.Append("><bdi>").Append(cell).Append("</bdi></a></th>");
            }
        }
        html.Append("</tr>");
    }

    private static void Attribute(StringBuilder html, string name, string? value)
    {
        if (value is not null)
            html.Append(' ').Append(name).Append("=\"").Append(Encoder.Encode(value)).Append('"');
    }
}
