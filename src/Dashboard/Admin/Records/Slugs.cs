using System.Globalization;
using System.Text;
using AnyAscii;
using Dashboard.Data.Editing;

namespace Dashboard.Admin.Records;

/// <summary>Makes slugs from words.</summary>
public static class Slugs
{
    private const int Longest = 60;

    // What tells records of a kind apart; the others are called by their title. A label is named by its code.
    private static readonly Dictionary<string, string[]> Told = new()
    {
        ["sources"] = ["publisher", "date"],
        ["claims"] = ["subject", "reporter"],
        ["targets"] = ["reporter", "date"],
        ["visits"] = ["date", "place"],
        ["reporters"] = ["name"],
        ["sectors"] = ["short"],
        ["milestones"] = ["label"],
        ["statements"] = ["statement"],
        [RecordShape.Labels] = [],
    };

    /// <summary>A slug of Latin letters, digits and single hyphens; empty for a text that has none.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in text.Transliterate().ToLower(CultureInfo.InvariantCulture))
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-' && c != '\'')
                slug.Append('-');
        var whole = slug.ToString().TrimEnd('-');
        return whole.Length <= Longest ? whole : whole[..Math.Max(whole.LastIndexOf('-', Longest), Longest / 2)];
    }

    /// <summary>A free slug for a new record from what is typed of it; empty while too little is.</summary>
    public static string For(FormState form)
    {
        var words = Told.GetValueOrDefault(form.Shape.Kind, ["title"]).Select(name => WordsOf(form.Draft.Fields.FirstOrDefault(f => f.Shape.Name == name))).ToList();
        return words.Count == 0 || words.Exists(word => Of(word).Length == 0) ? "" : Free(form.Working, form.Shape.Kind, string.Join(' ', words));
    }

    private static string WordsOf(Entry? entry) => entry switch
    {
        null => "",
        { Shape.IsLocalText: true } => entry.Parts.Select(part => part.Text.Trim()).FirstOrDefault(text => text.Length > 0) ?? "",
        { Shape.Form: FieldForm.Date } => DateText.TryRead(entry.Text, out var date) && date.IsKnown ? date.ToString() : "",
        _ => entry.Text,
    };

    /// <summary>A slug that no record of the kind has.</summary>
    public static string Free(Working working, string kind, string text)
    {
        var slug = Of(text) is { Length: > 0 } made ? made : kind.TrimEnd('s');
        return Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? slug : $"{slug}-{n}").First(s => !working.Records.ContainsKey(new(kind, s)));
    }
}
