using Dashboard.Data;

namespace Dashboard.Exporting;

/// <summary>All charts of a page as data.</summary>
/// <param name="Page">The page's word.</param>
/// <param name="Release">Number of the release.</param>
/// <param name="ReleaseSha256">SHA-256 of the release.</param>
/// <param name="Selection">The canonical query.</param>
/// <param name="SelectionInWords">Picks and options in words.</param>
/// <param name="Sentence">What the page shows.</param>
/// <param name="Citation">How to cite it.</param>
/// <param name="Address">The address that shows the same for ever.</param>
/// <param name="Charts">The charts, in reading order.</param>
/// <param name="Sources">The sources behind them, numbered as in print.</param>
internal sealed record PageAnswer(
    string Page, int Release, string ReleaseSha256, string Selection, string SelectionInWords, string Sentence, string Citation, string Address,
    IReadOnlyList<FigureAnswer> Charts, IReadOnlyList<Endnote> Sources)
{
    /// <summary>The answer for what is taken away.</summary>
    public static PageAnswer Of(Export export) => new(
        export.Page.Slug, export.View.Release.Number, export.View.Release.Sha256, export.View.Selection.Query, export.Selection, export.Sentence, export.Citation, export.Address,
        [.. export.Charts.Select(chart => FigureAnswer.Of(chart, export with { Charts = [chart], OfOneChart = true }))], Endnotes.Of(export));
}
