using System.Text.Json;
using System.Text.Json.Serialization;
using Dashboard.Data.Briefings;

namespace Dashboard.Briefings.Live;

/// <summary>What a presenter's window shows the audience: slide, picks, spotlight and cover.</summary>
public sealed record LivePicture
{
    /// <summary>Key of the slide.</summary>
    public required string Slide { get; init; }
    /// <summary>Picks and options, as in an address.</summary>
    public string Query { get; init; } = "";
    /// <summary>The chart or mark in the spotlight, or null.</summary>
    public string? Spotlight { get; init; }
    /// <summary><c>black</c>, <c>white</c>, or null for the slide itself.</summary>
    public string? Cover { get; init; }
    /// <summary>True while the presenter explores and the audience keeps this picture.</summary>
    public bool Held { get; init; }
    /// <summary>When the talk began, milliseconds since 1970; null before. All windows of the presenter run one clock.</summary>
    public long? Started { get; init; }
    /// <summary>The version of the briefing that is presented.</summary>
    public int Version { get; init; }

    private const int LongestQuery = 4_000, LongestSpotlight = 200;

    // Nothing but what is named above gets through to the screens.
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        MaxDepth = 4, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>True when every part is one that a window of ours sends.</summary>
    [JsonIgnore]
    public bool IsGood => BriefingDocument.IsSlug(Slide) && IsText(Query, LongestQuery) && (Spotlight is null || IsText(Spotlight, LongestSpotlight))
        && Cover is null or "black" or "white" && Version >= 0 && Started is null or >= 0;

    /// <summary>The picture as it is kept and sent.</summary>
    [JsonIgnore]
    public string Written => JsonSerializer.Serialize(this, Json);

    private static bool IsText(string? text, int longest) => text is not null && text.Length <= longest && !text.Any(char.IsControl);
}

/// <summary>A picture on its way up.</summary>
/// <param name="Seen">The last number the window has seen: what has been shown since by another window is not replaced unknowingly.</param>
/// <param name="Picture">The picture.</param>
public sealed record LivePost(long Seen, LivePicture Picture)
{
    /// <summary>The longest post, in bytes.</summary>
    public const int Longest = 24_000;
    // As many as a browser counts exactly.
    private const long MostSeen = 1L << 52;

    /// <summary>Reads a post; null for anything else.</summary>
    public static LivePost? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize<LivePost>(body, LivePicture.Json) is { Seen: >= 0 and < MostSeen, Picture.IsGood: true } post ? post : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
