using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Data.Provenance;
using Dashboard.Exporting;
using Dashboard.Provenance;
using Dashboard.Reading;

namespace Dashboard.Briefings.Slides;

/// <summary>Who says so, for one record behind a mark.</summary>
/// <param name="Text">The record in one sentence.</param>
/// <param name="Grade">A, B or C; the best of its citations.</param>
/// <param name="GradeWord">The grade in a word.</param>
/// <param name="Publisher">Who published the first citation.</param>
/// <param name="Title">Title of that publication.</param>
/// <param name="Url">Where it was read, or null.</param>
/// <param name="Date">When it was published, or null.</param>
/// <param name="Quote">The words.</param>
/// <param name="QuoteLanguage">Their language.</param>
/// <param name="Others">How many further citations the record has.</param>
public sealed record EvidenceLine(string Text, string? Grade, string? GradeWord, string? Publisher, string? Title, string? Url, string? Date, string? Quote, string? QuoteLanguage, int Others);

/// <summary>The evidence of one mark.</summary>
/// <param name="Label">What the mark is.</param>
/// <param name="Value">Its value in words.</param>
/// <param name="Big">Its value as short as it is printed beside it.</param>
/// <param name="Formula">The arithmetic, where the value is ours.</param>
/// <param name="Lines">The records, at most <see cref="SlideEvidence.MostLines"/>.</param>
/// <param name="More">How many more there are.</param>
public sealed record MarkEvidence(string Label, string Value, string Big, string? Formula, IReadOnlyList<EvidenceLine> Lines, int More);

/// <summary>The evidence of everything visible on a slide, carried by the slide itself so that "who says so?" needs no server.</summary>
public static class SlideEvidence
{
    /// <summary>Records listed of one mark.</summary>
    public const int MostLines = 3;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All), // Angle brackets stay escaped: it stands inside a script element.
    };

    /// <summary>The evidence by mark, <c>trade-vs-target/turnover-2025-tajik</c>, in the order of the marks; the claims of a slide of claims by their slug.</summary>
    public static IReadOnlyDictionary<string, MarkEvidence> Of(SlideFrame frame) =>
        new Dictionary<string, MarkEvidence>(frame.Drawn.SelectMany(c => Of(frame.View, c.Figure)).Concat(OfWords(frame)));

    /// <summary>The evidence of one chart.</summary>
    public static IReadOnlyDictionary<string, MarkEvidence> Of(View view, Figure figure) => Of(view, figure, figure.Marks);

    /// <summary>The evidence of what a slide says in words: a sentence made from charts, the claims of a subject; empty for others.</summary>
    public static IReadOnlyDictionary<string, MarkEvidence> OfWords(SlideFrame frame) => new Dictionary<string, MarkEvidence>(
        // Of a chart that is told and not drawn only the newest value and the totals are said.
        frame.Told.SelectMany(c => Of(frame.View, c.Figure, c.Figure.Series.SelectMany(s => s.Marks.Where(m => s.Form == Form.Total || m.Tone == "newest"))))
            .Concat(frame.Claims.Select(claim => KeyValuePair.Create($"claim/{claim.Slug}", new MarkEvidence(frame.View.ReporterOf(claim.Reporter), frame.View.ValueOf(claim), frame.View.ValueOf(claim), null,
                [LineOf(frame.View, RecordFacts.Of(frame.View, new Evidence("claim", claim.Slug)))], 0)))));

    private static Dictionary<string, MarkEvidence> Of(View view, Figure figure, IEnumerable<Mark> marks) => marks.Where(m => m.Evidence.Count > 0).ToDictionary(
        mark => $"{figure.Chart}/{mark.Key}",
        mark => new MarkEvidence(mark.Label, mark.ValueText, mark.Text.Length > 0 ? mark.Text : mark.ValueText, mark.Formula,
            [.. mark.Evidence.Take(MostLines).Select(record => LineOf(view, RecordFacts.Of(view, record)))], Math.Max(0, mark.Records - MostLines)));

    /// <summary>Evidence as JSON for a script element.</summary>
    public static string Written(IReadOnlyDictionary<string, MarkEvidence> evidence) => JsonSerializer.Serialize(evidence, Json);

    private static EvidenceLine LineOf(View view, RecordFacts facts)
    {
        var (first, words) = (facts.Citations.Count == 0 ? null : facts.Citations[0], view.Words);
        var source = first is null ? null : view.Index.Sources.GetValueOrDefault(first.Source);
        var grade = facts.Citations.Count == 0 ? (Grade?)null : DatasetIndex.BestGrade(facts.Citations);
        return new(facts.Statement ?? "", grade?.ToString(), grade is { } g ? words[$"grade.word.{g}"] : null, source?.Publisher, source?.Title,
            WebAddress.Of(source?.Url)?.ToString(), source?.Date is { } date ? view.Date(date) : null, first?.Quote, first?.QuoteLanguage, Math.Max(0, facts.Citations.Count - 1));
    }
}
