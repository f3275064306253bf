namespace Dashboard.Data.Releases;

/// <summary>The records of one kind with their slugs, as far as they are there: a list may hold nulls, a record may lack its slug.</summary>
internal sealed class RecordTable<T> where T : class
{
    private readonly Lazy<Dictionary<string, T>> bySlug;

    public RecordTable(string kind, IReadOnlyList<T>? records, Func<T, string?> slugOf)
    {
        Kind = kind;
        Places = records ?? [];
        Rows = [.. from record in Places where record is not null select (slugOf(record) ?? "", record)];
        bySlug = new(() =>
        {
            var found = new Dictionary<string, T>(Rows.Count, StringComparer.Ordinal);
            foreach (var (slug, record) in Rows)
                found.TryAdd(slug, record);
            return found;
        });
    }

    /// <summary>Kind as in the document: <c>claims</c>.</summary>
    public string Kind { get; }
    /// <summary>The list as it was given.</summary>
    public IReadOnlyList<T?> Places { get; }
    /// <summary>The records that are there.</summary>
    public IReadOnlyList<(string Slug, T Record)> Rows { get; }

    /// <summary>True when there is such a record.</summary>
    public bool Has(string slug) => bySlug.Value.ContainsKey(slug);

    /// <summary>The first record with that slug, or null.</summary>
    public T? Find(string? slug) => slug is null ? null : bySlug.Value.GetValueOrDefault(slug);
}
