using System.Text;

namespace Dashboard.Data.Editing.Exchange;

/// <summary>Finds records of a kind that say the same under another slug: the same address, or the same title, whatever its case, blanks and marks.</summary>
internal sealed class LikeRecords
{
    private static readonly string[] Titles = ["title", "statement", "name"];
    // A title alone does not make two records one: other day, other subject, other publisher, other record.
    private static readonly string[] Beside = ["date", "subject", "reporter", "publisher", "visit", "measure"];

    private readonly Dictionary<string, string> slugs = [];

    public LikeRecords(RecordShape shape, IEnumerable<WorkingRecord> records)
    {
        foreach (var record in records)
            foreach (var mark in Marks(RecordDraft.OfBody(shape, record.Slug, record.Body)))
                slugs.TryAdd(mark, record.Slug);
    }

    /// <summary>The slug of a record like it, or null.</summary>
    public string? Find(RecordDraft draft) => Marks(draft).Select(mark => slugs.GetValueOrDefault(mark)).FirstOrDefault(slug => slug is not null);

    private static IEnumerable<string> Marks(RecordDraft draft)
    {
        if (Text(draft, "url") is { Length: > 0 } url)
            yield return "url " + Address(url);
        foreach (var name in Titles)
            if (Folded(Text(draft, name)) is { Length: > 0 } title)
            {
                yield return $"{name} {title} {string.Join('|', Beside.Select(other => Folded(Text(draft, other))))}";
                yield break;
            }
    }

    private static string Text(RecordDraft draft, string name) => draft.Fields.FirstOrDefault(f => f.Shape.Name == name) switch
    {
        null => "",
        { Shape.IsLocalText: true } text => text["en"].Text,
        var field => field.Text,
    };

    private static string Address(string url)
    {
        var text = url.Trim().ToLowerInvariant();
        var start = text.IndexOf("://", StringComparison.Ordinal);
        text = start >= 0 ? text[(start + 3)..] : text;
        return (text.StartsWith("www.", StringComparison.Ordinal) ? text[4..] : text).Split('#')[0].TrimEnd('/');
    }

    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune))
                folded.Append(rune.Value switch { 'ي' or 'ى' => new Rune('ی'), 'ك' => new Rune('ک'), _ => Rune.ToLowerInvariant(rune) });
        return folded.ToString();
    }
}
