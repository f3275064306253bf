using Dashboard.Admin.Records;
using Dashboard.Data.Briefings;
using Dashboard.Data.Storage;

namespace Dashboard.Briefings;

/// <summary>Names new briefings.</summary>
public static class Copies
{
    /// <summary>A copy under a name of its own; it is shown to nobody else until its presenter says so.</summary>
    public static Briefing Of(Briefing briefing, Words words, BriefingStore store)
    {
        var title = new BriefingText().With(words.Language, words.Say("briefings.copy-of", new { title = briefing.Title.In(words.Language) }));
        return briefing with { Slug = FreeSlug(store, briefing.Title.In("en")), Title = title, Open = false };
    }

    /// <summary>A new briefing with a cover.</summary>
    public static Briefing New(string title, string language, BriefingStore store, string? marking = null) => new()
    {
        Slug = FreeSlug(store, title),
        Title = new BriefingText().With(language, title.Trim()),
        Marking = string.IsNullOrWhiteSpace(marking) ? null : marking.Trim(),
        Slides = [new() { Key = "cover", Template = SlideTemplate.Cover }],
    };

    /// <summary>A slug no briefing has, made from words.</summary>
    public static string FreeSlug(BriefingStore store, string words)
    {
        var slug = Slugs.Of(words) is { Length: > 0 } made ? made : "briefing";
        return Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? slug : $"{slug}-{n}").First(free => store.Find(free) is null);
    }
}
