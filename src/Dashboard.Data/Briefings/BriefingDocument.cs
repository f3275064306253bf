using System.Text.Json;
using System.Text.RegularExpressions;
using Dashboard.Data.Releases;

namespace Dashboard.Data.Briefings;

/// <summary>Reads and writes a briefing as JSON, with the rules of every document of ours, and holds it against its limits.</summary>
public static partial class BriefingDocument
{
    /// <summary>The longest document, in characters.</summary>
    public const int Longest = 4_000_000;
    /// <summary>The longest text, in characters.</summary>
    public const int LongestText = 4_000;
    private const int LongestAddress = 4_000, LongestMarking = 120, MostOfAKind = 20, MostSeconds = 6 * 3600;

    /// <summary>The briefing as text; equal briefings have equal texts.</summary>
    public static string Write(Briefing briefing) => JsonSerializer.Serialize(briefing, DatasetDocument.Json);

    /// <summary>Reads a briefing.</summary>
    /// <exception cref="JsonException">The text is no briefing; the message names the path.</exception>
    public static Briefing Read(string text) => JsonSerializer.Deserialize<Briefing>(text, DatasetDocument.Json) ?? throw new JsonException("The document is empty.");

    /// <summary>SHA-256 of <see cref="Write"/>, lower-case hexadecimal: tells whether a file made from a briefing is still the same.</summary>
    public static string Hash(Briefing briefing) => DatasetDocument.Hash(System.Text.Encoding.UTF8.GetBytes(Write(briefing)));

    /// <summary>
    /// What keeps a briefing from being stored: each line is the path of a member (<c>slides[3].notes</c>) and what is accepted. Empty for a good one.
    /// Whether views, marks and releases exist is not asked here: a release may not be loaded, and a slide whose view is gone must not be lost.
    /// </summary>
    public static IReadOnlyList<BriefingProblem> Check(Briefing briefing)
    {
        var problems = new List<BriefingProblem>();
        Must(IsSlug(briefing.Slug), "slug", "slug");
        Must(!briefing.Title.IsEmpty, "title", "needed");
        Text(briefing.Title, "title");
        Must(briefing.Marking is null || briefing.Marking.Length <= LongestMarking, "marking", "long");
        Must(briefing.Minutes is null or (>= 1 and <= 600), "minutes", "range");
        Must(briefing.Slides.Count <= Briefing.MostSlides, "slides", "many");
        Must(briefing.Slides.Select(s => s.Key).Distinct().Count() == briefing.Slides.Count, "slides", "twice");
        for (var i = 0; i < briefing.Slides.Count; i++)
            Of(briefing.Slides[i], $"slides[{i}]");
        return problems;

        void Of(Slide slide, string at)
        {
            Must(IsSlug(slide.Key), $"{at}.key", "slug");
            Must(slide.Address is null || (slide.Address is ['/', ..] && slide.Address.Length <= LongestAddress && !slide.Address.StartsWith("//", StringComparison.Ordinal) && !slide.Address.Any(char.IsControl)), $"{at}.address", "address");
            Must(slide.Release is null or > 0, $"{at}.release", "range");
            Must(slide.Charts.Count <= 2 && slide.Charts.All(IsSlug), $"{at}.charts", "many");
            Must(slide.Seconds is null or (> 0 and <= MostSeconds), $"{at}.seconds", "range");
            Must(slide.Second is null or "en" or "fa" or "tg", $"{at}.second", "language");
            Must(slide.Spotlight is null || slide.Spotlight.Length <= 200, $"{at}.spotlight", "long");
            Text(slide.Title, $"{at}.title");
            Text(slide.Text, $"{at}.text");
            Text(slide.Notes, $"{at}.notes");
            Must(slide.Answers.Count <= MostOfAKind, $"{at}.answers", "many");
            Must(slide.Annotations.Count <= MostOfAKind, $"{at}.annotations", "many");
            foreach (var answer in slide.Answers)
            {
                Text(answer.Question, $"{at}.answers");
                Text(answer.Answer, $"{at}.answers");
            }
            foreach (var annotation in slide.Annotations)
                Text(annotation.Text, $"{at}.annotations");
            if (slide.Image is { } image)
                Must(image.Bytes.Length is > 0 and <= SlideImage.MostBytes && ImageType(image.Bytes) == image.Type, $"{at}.image", "image");
        }

        void Text(BriefingText? text, string at) =>
            Must(text is null || new[] { text.En, text.Fa, text.Tg }.All(t => t is null || t.Length <= LongestText), at, "long");

        void Must(bool holds, string at, string rule)
        {
            if (!holds)
                problems.Add(new(at, rule));
        }
    }

    /// <summary>True for lower-case letters, digits and hyphens, at most 80.</summary>
    public static bool IsSlug(string? text) => text is not null && Slug().IsMatch(text);

    /// <summary>The type of a picture as its first bytes tell it, or null for anything that is no PNG, JPEG or WebP.</summary>
    public static string? ImageType(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x57, 0x45, 0x42, 0x50, ..] => "image/webp",
        _ => null,
    };

    [GeneratedRegex("^[a-z0-9]([a-z0-9-]{0,78}[a-z0-9])?$")]
    private static partial Regex Slug();
}

/// <summary>One reason why a briefing is not stored.</summary>
/// <param name="Path">Path of the member: <c>slides[3].notes</c>.</param>
/// <param name="Rule">Which rule: <c>needed</c>, <c>long</c>, <c>many</c>, <c>range</c>, <c>slug</c>, <c>twice</c>, <c>address</c>, <c>language</c>, <c>image</c>, <c>marking</c>; a key of the words under <c>briefing.problem.</c>.</param>
public sealed record BriefingProblem(string Path, string Rule);
