using System.Text.Json.Nodes;

namespace Dashboard.Data.Briefings;

/// <summary>One showing of a briefing to an audience.</summary>
/// <param name="Code">The join code: six capital letters and digits that cannot be taken for each other.</param>
/// <param name="Slug">Slug of the briefing.</param>
/// <param name="Account">Id of the account that presents.</param>
/// <param name="By">Name of who presents.</param>
/// <param name="StartedAt">When it began, UTC.</param>
/// <param name="Picture">What the audience was shown last, JSON; null before the first picture.</param>
/// <param name="Revision">Number of that picture, growing; 0 before the first one.</param>
/// <param name="KeptAt">When that picture was kept, UTC.</param>
public sealed record LiveSession(string Code, string Slug, string Account, string By, DateTimeOffset StartedAt, string? Picture, long Revision, DateTimeOffset KeptAt)
{
    /// <summary>What a code is made of: nothing that is taken for something else when read aloud or from a wall.</summary>
    public const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    /// <summary>How many of them.</summary>
    public const int CodeLength = 6;
    /// <summary>The longest picture, in characters.</summary>
    public const int LongestPicture = 32_000;
    /// <summary>A session that nobody ended is over so long after its last picture, and its code with it.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    /// <summary>The version of the briefing that the picture shows; null before the first picture, or where it names none.</summary>
    public int? Version => Picture is not null && JsonNode.Parse(Picture) is JsonObject picture && picture["version"] is JsonValue value && value.TryGetValue(out int version) ? version : null;

    /// <summary>True while its code lets an audience in.</summary>
    public bool RunsAt(DateTimeOffset moment) => moment - KeptAt < Lasts;
}
