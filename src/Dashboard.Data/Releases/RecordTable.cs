namespace Dashboard.Data.Releases;

/// <summary>The records of one kind with their slugs, as far as they are there: a list may hold nulls, a record may lack its slug.</summary>
internal sealed class RecordTable<T> where T : class
{
    private readonly Lazy<(Dictionary<string, T> First, IReadOnlyList<string> Again)> slugs;

    public RecordTable(string kind, IReadOnlyList<T>? records, Func<T, string?> slugOf)
    {
        Kind = kind;
        Places = records ?? [];
        Rows = [.. from record in Places where record is not null select (slugOf(record) ?? "", record)];
        slugs = new(() =>
        {
            var (first, again) = (new Dictionary<string, T>(Rows.Count, StringComparer.Ordinal), new List<string>());
            foreach (var (slug, record) in Rows)
                if (!first.TryAdd(slug, record))
                    again.Add(slug);
            return (first, again);
        });
    }

    /// <summary>Kind as in the document: <c>claims</c>.</summary>
    public string Kind { get; }
    /// <summary>The list as it was given.</summary>
    public IReadOnlyList<T?> Places { get; }
    /// <summary>The records that are there.</summary>
    public IReadOnlyList<(string Slug, T Record)> Rows { get; }

    /// <summary>Slugs that an earlier record has already, once for each record that repeats one.</summary>
    public IReadOnlyList<string> Again => slugs.Value.Again;

    /// <summary>True when there is such a record.</summary>
    public bool Has(string slug) => slugs.Value.First.ContainsKey(slug);

    /// <summary>The first record with that slug, or null.</summary>
    public T? Find(string? slug) => slug is null ? null : slugs.Value.First.GetValueOrDefault(slug);
}
