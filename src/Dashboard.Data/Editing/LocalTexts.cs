using System.Text.RegularExpressions;
using Dashboard.Data.Provenance;

namespace Dashboard.Data.Editing;

/// <summary>One text in three languages, where it stands, as entered.</summary>
/// <param name="Kind">Kind of record.</param>
/// <param name="Slug">Slug of the record.</param>
/// <param name="Path">Path of the field: <c>statement</c>, <c>steps[0].statement</c>; empty for a label.</param>
/// <param name="En">English.</param>
/// <param name="Fa">Persian; empty where there is none.</param>
/// <param name="Tg">Tajik; empty where there is none.</param>
public sealed record LocalTextAt(string Kind, string Slug, string Path, string En, string Fa, string Tg)
{
    /// <summary>The text in a language: <c>en</c>, <c>fa</c>, <c>tg</c>.</summary>
    public string In(string language) => language switch { "fa" => Fa, "tg" => Tg, _ => En };
}

/// <summary>Every text in three languages of a dataset, and what can be checked of a translation without knowing the language.</summary>
public static partial class LocalTexts
{
    /// <summary>The languages that texts are translated into.</summary>
    public static readonly IReadOnlyList<string> Translated = ["fa", "tg"];

    /// <summary>The texts of one record, in the order of its fields.</summary>
    public static IEnumerable<LocalTextAt> Of(WorkingRecord record)
    {
        if (RecordShape.Find(record.Kind) is not { } shape)
            return [];
        var draft = RecordDraft.OfBody(shape, record.Slug, record.Body);
        if (record.Kind == RecordShape.Labels)
            return [new(record.Kind, record.Slug, "", draft["en"].Text, draft["fa"].Text, draft["tg"].Text)];
        return draft.All().Where(e => e.Shape.IsLocalText && !e.IsEmpty)
            .Select(e => new LocalTextAt(record.Kind, record.Slug, e.Path, e["en"].Text, e["fa"].Text, e["tg"].Text));
    }

    /// <summary>The entry of a draft that holds a text, or null when the record has no such field (any more).</summary>
    /// <param name="draft">The record's form.</param>
    /// <param name="path">Path of the text; empty for a label.</param>
    /// <param name="language">Which language.</param>
    public static Entry? EntryOf(RecordDraft draft, string path, string language) => path.Length == 0
        ? draft.Fields.FirstOrDefault(f => f.Shape.Name == language)
        : draft.All().FirstOrDefault(e => e.Path == $"{path}.{language}");

    /// <summary>Numbers of the English text that the translation lacks, in the digits 0–9. A translation may have more: "two" can become ۲.</summary>
    public static IReadOnlyList<string> MissingNumbers(string english, string translation)
    {
        var there = Numbers(translation).ToList();
        return [.. Numbers(english).Where(number => !there.Remove(number))];
    }

    /// <summary>Names of reporters that stand in the English text while their name in the language does not stand in the translation.</summary>
    /// <param name="reporters">The reporters of the dataset.</param>
    /// <param name="english">The English text.</param>
    /// <param name="translation">Its translation.</param>
    /// <param name="language">The language of the translation.</param>
    public static IReadOnlyList<string> MissingNames(IEnumerable<Reporter> reporters, string english, string translation, string language) =>
        [.. reporters.Where(r => r.Name.En.Contains(' ', StringComparison.Ordinal) && english.Contains(r.Name.En, StringComparison.OrdinalIgnoreCase)
            && !Plain(translation).Contains(Plain(r.Name.In(language)), StringComparison.OrdinalIgnoreCase)).Select(r => r.Name.In(language))];

    // Half-spaces and Arabic letter forms are spelling, not other names.
    private static string Plain(string text) => text.Replace('ي', 'ی').Replace('ك', 'ک').Replace("\u200c", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    private static IEnumerable<string> Numbers(string text)
    {
        var digits = string.Concat(text.Select(c => c switch
        {
            >= '۰' and <= '۹' => (char)('0' + (c - '۰')),
            >= '٠' and <= '٩' => (char)('0' + (c - '٠')),
            '٫' => '.',
            '٬' => ',',
            _ => c,
        }));
        // 1,234.5 · 1 234,5 · 1234.5 are one number: separators before three digits group, any other is decimal.
        return NumberIn().Matches(digits).Select(m => Grouping().Replace(m.Value, "").Replace(',', '.'));
    }

    [GeneratedRegex(@"\d+(?:[,. \u00A0]\d{3}(?!\d))*(?:[.,]\d+)?")]
    private static partial Regex NumberIn();

    [GeneratedRegex(@"[,. \u00A0](?=\d{3}(?!\d))")]
    private static partial Regex Grouping();
}
