using Dashboard.Charting;
using Dashboard.Exporting;
using Dashboard.Linking;

namespace Dashboard.Data;

/// <summary>A chart as data: what it would draw for a release, a selection and a language.</summary>
/// <param name="Chart">Slug of the chart.</param>
/// <param name="Release">Number of the release.</param>
/// <param name="Selection">The canonical query.</param>
/// <param name="Title">The finding.</param>
/// <param name="Subtitle">What, unit, scope, meaning of marks.</param>
/// <param name="Columns">Heads of the table of marks.</param>
/// <param name="Series">The marks by series.</param>
/// <param name="Sentence">What the page would say with this chart alone.</param>
/// <param name="NotLinked">Picks the chart cannot follow, with the reason.</param>
/// <param name="Publishers">Who is cited, most cited first.</param>
/// <param name="Conflicts">How many claims differ from the ones shown.</param>
/// <param name="ReleaseSha256">SHA-256 of the release.</param>
/// <param name="SelectionInWords">Picks and options in words.</param>
/// <param name="Citation">How to cite it.</param>
/// <param name="Address">The address of the page that shows the same for ever.</param>
internal sealed record FigureAnswer(
    string Chart, int Release, string Selection, string Title, string Subtitle, IReadOnlyList<string> Columns,
    IReadOnlyList<FigureSeries> Series, string Sentence, IReadOnlyList<NotLinked> NotLinked, IReadOnlyList<string> Publishers, int Conflicts,
    string ReleaseSha256, string SelectionInWords, string Citation, string Address)
{
    /// <summary>The answer for what a reader sees of a chart.</summary>
    public static FigureAnswer Of(ChartView view, Export export)
    {
        var (figure, at) = (view.Figure, 0);
        // States lie in the order of the series and their marks.
        return new(figure.Chart, export.View.Release.Number, export.View.Selection.Query, figure.Title, figure.Subtitle, figure.Columns,
            [.. figure.Series.Select(s => new FigureSeries(s.Key, s.Name, [.. s.Marks.Select(m => FigureMark.Of(m, view.States[at++]))]))],
            export.Sentence, view.NotLinked, figure.Publishers, figure.Conflicts,
            export.View.Release.Sha256, export.Selection, export.Citation, export.Address);
    }
}

/// <summary>Marks of one kind.</summary>
/// <param name="Key">Stable key.</param>
/// <param name="Name">Name shown.</param>
/// <param name="Marks">The marks.</param>
internal sealed record FigureSeries(string Key, string Name, IReadOnlyList<FigureMark> Marks);

/// <summary>One mark.</summary>
/// <param name="Key">Stable key.</param>
/// <param name="Label">What it is, in words.</param>
/// <param name="Facets">The facets of the records behind it; it follows a pick when one row satisfies it.</param>
/// <param name="Emits">What a click on it picks.</param>
/// <param name="Value">The value; absent where there is none.</param>
/// <param name="ValueText">The value in words.</param>
/// <param name="Low">Lowest claim.</param>
/// <param name="High">Highest claim.</param>
/// <param name="Formula">The arithmetic, where the value is no claim's.</param>
/// <param name="State"><c>full</c>, <c>dim</c> or <c>picked</c>.</param>
/// <param name="Records">How many records are behind it.</param>
/// <param name="Evidence">Those records; of more than fifty agreements the first fifty.</param>
internal sealed record FigureMark(
    string Key, string Label, IReadOnlyList<MarkRow> Facets, FigurePick? Emits, decimal? Value, string ValueText, decimal? Low, decimal? High,
    string? Formula, string State, int Records, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>The answer for one mark.</summary>
    public static FigureMark Of(Mark mark, MarkState state) => new(
        mark.Key, mark.Label, mark.Rows, mark is { Emits: { } facet, Emit: { } value } ? new(facet, value) : null,
        mark.Value, mark.ValueText, mark.Low, mark.High, mark.Formula,
        RecordRows.StateOf(state), mark.Records, mark.Evidence);
}

/// <summary>What a click picks.</summary>
/// <param name="Facet">The facet.</param>
/// <param name="Value">The value.</param>
internal sealed record FigurePick(Facet Facet, string Value);
