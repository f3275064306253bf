using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Dashboard.Data.Agreements;
using Dashboard.Data.Provenance;
using Dashboard.Linking;
using Dashboard.Provenance;
using Dashboard.Reading;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Agreements;

/// <summary>
/// The cells of a line of the register as HTML, written once per document and language and shared by every session: as elements of each
/// session's tree they were most of the register's memory, and of what a filter sends.
/// </summary>
/// <param name="Sector">The first cell.</param>
/// <param name="Title">What stands in the link of the second.</param>
/// <param name="Others">The cells after it.</param>
internal sealed record RegisterCells(MarkupString Sector, MarkupString Title, MarkupString Others)
{
    private static readonly ConditionalWeakTable<Agreement, ConcurrentDictionary<(Words, string Calendar), RegisterCells>> Kept = [];

    /// <summary>The cells of a line. A record belongs to one release, so names of its sector or source cannot change under it.</summary>
    public static RegisterCells Of(View view, RegisterRow row) => Kept.GetOrCreateValue(row.Agreement).GetOrAdd((view.Words, view.Calendar), _ => Write(view, row));

    private static RegisterCells Write(View view, RegisterRow row)
    {
        var (agreement, words) = (row.Agreement, view.Words);
        var sector = view.Index.Sectors.TryGetValue(agreement.Sector, out var found) ? view.Text(found.Short) : agreement.Sector;
        return new(
            (MarkupString)$"<td data-label=\"{Safe(words["facet.sector"])}\"><span class=\"tag\" data-sector=\"{Safe(agreement.Sector)}\"><i></i><bdi>{Safe(sector)}</bdi></span></td>",
            (MarkupString)$"<bdi>{Safe(view.Text(agreement.Title))}</bdi>",
            (MarkupString)(Cell("facet.type", "", view.NameOf(Facet.Type, Kebab<InstrumentKind>.Of(agreement.Kind)))
                + Cell("evidence.date", " class=\"day\"", view.Date(agreement.Date))
                + Cell("facet.status", "", view.NameOf(Facet.Status, Kebab<AgreementStatus>.Of(agreement.Status)))
                + $"<td data-label=\"{Safe(words["agreements.source"])}\">{GradeBadge.Html(words, row.Grade)} <bdi class=\"pub\">{Safe(PublisherOf(view, agreement))}</bdi></td>"));

        string Cell(string head, string attributes, string text) => $"<td data-label=\"{Safe(words[head])}\"{attributes}><bdi>{Safe(text)}</bdi></td>";
    }

    private static string Safe(string text) => WordsTemplate.Encode(text);

    // The publisher of the strongest citation stands for all; the page of the document has every one.
    private static string PublisherOf(View view, Agreement agreement) => agreement.Citations.OrderBy(c => c.Grade).Select(c => c.Source).FirstOrDefault() is not { } slug ? ""
        : view.Index.Sources.TryGetValue(slug, out var source) ? source.Publisher : slug;
}
