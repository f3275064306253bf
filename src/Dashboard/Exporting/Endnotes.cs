using Dashboard.Data;
using Dashboard.Data.Provenance;

namespace Dashboard.Exporting;

/// <summary>A source under the charts of a page, numbered for print.</summary>
/// <param name="Number">Its number on this page, 1 and up.</param>
/// <param name="Source">Its slug.</param>
/// <param name="Title">Its title.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Url">Where it was read.</param>
/// <param name="Date">When it was published, as far as the page says.</param>
/// <param name="Charts">The charts that rest on it.</param>
internal sealed record Endnote(int Number, string Source, string Title, string Publisher, string? Url, FuzzyDate? Date, IReadOnlyList<string> Charts);

/// <summary>Numbers the sources behind the marks of a page.</summary>
internal static class Endnotes
{
    /// <summary>The sources in the order in which the charts need them.</summary>
    public static IReadOnlyList<Endnote> Of(Export export) =>
        [.. RecordRows.Of(export).SelectMany(row => row.Facts.Citations.Select(citation => (citation.Source, row.Chart.Figure.Chart)))
            .GroupBy(cited => cited.Source)
            .Select((cited, i) => Note(export.View.Index, i + 1, cited.Key, [.. cited.Select(c => c.Chart).Distinct()]))];

    private static Endnote Note(DatasetIndex index, int number, string slug, IReadOnlyList<string> charts) => index.Sources.TryGetValue(slug, out var source)
        ? new(number, slug, source.Title, source.Publisher, source.Url, source.Date, charts)
        : new(number, slug, slug, "", null, null, charts);
}
