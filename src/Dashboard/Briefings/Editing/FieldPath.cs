using System.Globalization;
using Dashboard.Data.Briefings;

namespace Dashboard.Briefings.Editing;

/// <summary>
/// Names the texts of a briefing: <c>title/fa</c>, <c>minutes</c>, <c>slide/trade/notes/en</c>, <c>slide/trade/answer/0/question/en</c>. By such a path a text is
/// typed, kept in the browser, put back after a restart, and told what is wrong with it.
/// </summary>
public static class FieldPath
{
    /// <summary>Path of a member of a slide.</summary>
    public static string Of(Slide slide, string member) => $"slide/{slide.Key}/{member}";

    /// <summary>The text of a path; empty where there is none.</summary>
    public static string Read(Briefing briefing, string path) => path.Split('/') switch
    {
        ["title", var language] => briefing.Title.Exactly(language),
        ["marking"] => briefing.Marking,
        ["minutes"] => Written(briefing.Minutes),
        ["slide", var key, .. var member] when briefing.Find(key) is { } slide => member switch
        {
            ["title", var language] => slide.Title?.Exactly(language),
            ["text", var language] => slide.Text?.Exactly(language),
            ["notes", var language] => slide.Notes?.Exactly(language),
            ["seconds"] => Written(slide.Seconds),
            ["alt", var language] => slide.Image?.Alt.Exactly(language),
            ["credit"] => slide.Image?.Credit,
            ["answer", var at, "question", var language] => Item(slide.Answers, at)?.Question.Exactly(language),
            ["answer", var at, "answer", var language] => Item(slide.Answers, at)?.Answer.Exactly(language),
            ["annotation", var at, var language] => Item(slide.Annotations, at)?.Text.Exactly(language),
            _ => null,
        },
        _ => null,
    } ?? "";

    /// <summary>The briefing with another text at a path; the same one where the path leads nowhere.</summary>
    public static Briefing With(Briefing briefing, string path, string text) => path.Split('/') switch
    {
        ["title", var language] => briefing with { Title = briefing.Title.With(language, text) },
        ["marking"] => briefing with { Marking = Kept(text) },
        ["minutes"] => briefing with { Minutes = Number(text) },
        ["slide", var key, .. var member] => briefing.Change(key, slide => With(slide, member, text)),
        _ => briefing,
    };

    /// <summary>The path of the text a problem is told of: <c>slides[3].notes</c> is <c>slide/trade/notes</c>.</summary>
    public static string OfProblem(Briefing briefing, string path)
    {
        if (!path.StartsWith("slides[", StringComparison.Ordinal) || path.Split('[', ']', '.') is not [_, var at, .. var rest] || Item(briefing.Slides, at) is not { } slide)
            return path;
        var member = string.Concat(rest);
        return Of(slide, member switch { "answers" => "answer", "annotations" => "annotation", "image" => "picture", _ => member });
    }

    private static Slide With(Slide slide, string[] member, string text) => member switch
    {
        ["title", var language] => slide with { Title = Text(slide.Title, language, text) },
        ["text", var language] => slide with { Text = Text(slide.Text, language, text) },
        ["notes", var language] => slide with { Notes = Text(slide.Notes, language, text) },
        ["seconds"] => slide with { Seconds = Number(text) },
        ["alt", var language] when slide.Image is { } image => slide with { Image = image with { Alt = image.Alt.With(language, text) } },
        ["credit"] when slide.Image is { } image => slide with { Image = image with { Credit = Kept(text) } },
        ["answer", var at, "question", var language] => slide with { Answers = Items(slide.Answers, at, a => a with { Question = a.Question.With(language, text) }) },
        ["answer", var at, "answer", var language] => slide with { Answers = Items(slide.Answers, at, a => a with { Answer = a.Answer.With(language, text) }) },
        ["annotation", var at, var language] => slide with { Annotations = Items(slide.Annotations, at, a => a with { Text = a.Text.With(language, text) }) },
        _ => slide,
    };

    private static BriefingText? Text(BriefingText? old, string language, string text) => (old ?? new()).With(language, text) is { IsEmpty: false } kept ? kept : null;

    private static string? Kept(string text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string? Written(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    // What is no number is kept as one out of range: it is told at the field and never stored.
    private static int? Number(string text) => string.IsNullOrWhiteSpace(text) ? null
        : Words.For("fa").TryNumber(text.Trim(), out var number) && number == decimal.Truncate(number) && number is >= 0 and <= int.MaxValue ? (int)number : 0;

    private static T? Item<T>(IReadOnlyList<T> all, string at) where T : class =>
        int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < all.Count ? all[i] : null;

    private static IReadOnlyList<T> Items<T>(IReadOnlyList<T> all, string at, Func<T, T> change) where T : class
    {
        var item = Item(all, at);
        return [.. all.Select(one => ReferenceEquals(one, item) ? change(one) : one)];
    }
}
