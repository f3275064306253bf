using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Dashboard.Briefings.Offline;

/// <summary>A chart of a slide with its drawings.</summary>
/// <param name="Chart">Slug of the chart.</param>
/// <param name="Accepts">Facets it follows.</param>
/// <param name="Around">Facets it is drawn around.</param>
/// <param name="Drawings">Runs of pieces by <see cref="Reached.Key"/>.</param>
public sealed record OfflineChart(string Chart, IReadOnlyList<string> Accepts, IReadOnlyList<string> Around, IReadOnlyDictionary<string, IReadOnlyList<int>> Drawings);

/// <summary>What the presenter has of a slide beside the slide.</summary>
/// <param name="Lines">The notes.</param>
/// <param name="Answers">Questions that may come, each with what to say.</param>
public sealed record OfflineNotes(IReadOnlyList<TextLine> Lines, IReadOnlyList<OfflineAnswer> Answers);

/// <summary>A question that may come.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answer">What to say.</param>
public sealed record OfflineAnswer(string Question, string Answer);

/// <summary>A briefing in one language as the offline file carries it.</summary>
/// <param name="Language">The language.</param>
/// <param name="Direction"><c>ltr</c> or <c>rtl</c>.</param>
/// <param name="Title">What the briefing is called.</param>
/// <param name="Chrome">The bar, the help and the words, as HTML.</param>
/// <param name="Deck">The slides, as runs of pieces.</param>
/// <param name="Charts">The charts of slides by the number of the slide.</param>
/// <param name="Notes">The notes, slide by slide; null in a file for everybody.</param>
/// <param name="Pieces">What all HTML is made of.</param>
public sealed record OfflineTelling(string Language, string Direction, string Title, string Chrome, IReadOnlyList<int> Deck,
    IReadOnlyDictionary<int, IReadOnlyList<OfflineChart>> Charts, IReadOnlyList<OfflineNotes>? Notes, IReadOnlyList<string> Pieces)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>As JSON, packed.</summary>
    public string Packed() => OfflineParts.Packed(JsonSerializer.Serialize(this, Json));
}
