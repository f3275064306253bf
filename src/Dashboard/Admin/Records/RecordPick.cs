using Dashboard.Searching;

namespace Dashboard.Admin.Records;

/// <summary>Finds records by what somebody types of their names.</summary>
public static class RecordPick
{
    /// <summary>The slug of the record that is called exactly so, or has that slug; null for none.</summary>
    /// <param name="form">The open form.</param>
    /// <param name="kind">Kind of record, or null for every kind that can be related.</param>
    /// <param name="text">As typed.</param>
    public static string? Exact(FormState form, string? kind, string text)
    {
        var plain = text.Trim();
        return plain.Length == 0 ? "" : RecordNames.Choosable(form.Working, kind)
            .Where(r => r.Slug == plain || string.Equals(RecordNames.InFull(form.Names, r.Kind, r.Slug), plain, StringComparison.OrdinalIgnoreCase))
            .Select(r => r.Slug).FirstOrDefault();
    }

    /// <summary>Records whose name or slug holds every word typed, those that begin so first.</summary>
    /// <param name="form">The open form.</param>
    /// <param name="kind">Kind of record, or null for every kind that can be related.</param>
    /// <param name="text">As typed; nothing finds all.</param>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<(string Slug, string Name)> Find(FormState form, string? kind, string text, int most)
    {
        var words = Folded(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. (from record in RecordNames.Choosable(form.Working, kind)
                    let name = RecordNames.InFull(form.Names, record.Kind, record.Slug)
                    let folded = Folded($"{name} {record.Slug}")
                    where words.All(word => folded.Contains(word, StringComparison.Ordinal))
                    orderby words.Length > 0 && folded.StartsWith(words[0], StringComparison.Ordinal) ? 0 : 1, name
                    select (record.Slug, name)).Take(most)];
    }

    // Word by word, so that Раҳмон, Rahmon and رحمان find each other as in the search.
    private static string Folded(string text) => string.Join(' ', text.Split((char[])[' ', '\u00A0', '·', ',', '-'], StringSplitOptions.RemoveEmptyEntries).Select(Folding.Fold));
}
