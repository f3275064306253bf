using Dashboard.Data.Briefings;

namespace Dashboard.Briefings.Editing;

/// <summary>The commands of the desk on the slides of a briefing: each makes another briefing and leaves the old one as it was.</summary>
public static class Rearranging
{
    /// <summary>The place of a slide, from 0; -1 for none.</summary>
    public static int PlaceOf(this Briefing briefing, string? key) => briefing.Slides.Select((slide, i) => slide.Key == key ? i : -1).FirstOrDefault(i => i >= 0, -1);

    /// <summary>The slide of a key, or null.</summary>
    public static Slide? Find(this Briefing briefing, string? key) => briefing.Slides.FirstOrDefault(slide => slide.Key == key);

    /// <summary>A slide moved to a place among the others, from 0; a place beyond the ends is the end.</summary>
    public static Briefing Move(this Briefing briefing, string key, int to)
    {
        if (briefing.Find(key) is not { } slide)
            return briefing;
        var others = briefing.Slides.Where(s => s.Key != key).ToList();
        var at = Math.Clamp(to, 0, others.Count);
        if (at == briefing.PlaceOf(key))
            return briefing;
        others.Insert(at, slide);
        return briefing with { Slides = others };
    }

    /// <summary>A slide put after another one; after the last where there is no such.</summary>
    public static Briefing Insert(this Briefing briefing, Slide slide, string? after)
    {
        var slides = briefing.Slides.ToList();
        var at = briefing.PlaceOf(after);
        slides.Insert(at < 0 ? slides.Count : at + 1, slide);
        return briefing with { Slides = slides };
    }

    /// <summary>A copy of a slide, with a key of its own, put after it.</summary>
    public static Briefing Duplicate(this Briefing briefing, string key) =>
        briefing.Find(key) is { } slide ? briefing.Insert(slide with { Key = briefing.FreeKey(key) }, key) : briefing;

    /// <summary>A briefing without a slide.</summary>
    public static Briefing Remove(this Briefing briefing, string key) => briefing with { Slides = [.. briefing.Slides.Where(s => s.Key != key)] };

    /// <summary>A slide changed.</summary>
    public static Briefing Change(this Briefing briefing, string key, Func<Slide, Slide> change) =>
        briefing with { Slides = [.. briefing.Slides.Select(s => s.Key == key ? change(s) : s)] };

    /// <summary>Slides frozen to another release: one, or with null all that show data.</summary>
    public static Briefing Rebase(this Briefing briefing, string? key, int release) =>
        briefing with { Slides = [.. briefing.Slides.Select(s => s.Release is not null && (key is null || s.Key == key) ? s with { Release = release } : s)] };

    /// <summary>A key no slide has, made from words.</summary>
    public static string FreeKey(this Briefing briefing, string words)
    {
        var slug = Admin.Records.Slugs.Of(System.Text.RegularExpressions.Regex.Replace(words, @"-\d+$", "")) is { Length: > 0 } made ? made : "slide";
        return Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? slug : $"{slug}-{n}").First(key => briefing.Slides.All(s => s.Key != key));
    }
}
