using Dashboard.Data.Provenance;

namespace Dashboard.Data;

/// <summary>One facet a kind of record has.</summary>
/// <param name="Name">Name in the address, one of <see cref="ListFacets.Names"/>.</param>
/// <param name="Values">The values a record carries on it.</param>
internal sealed record ListFacet<T>(string Name, Func<T, IEnumerable<string?>> Values);

/// <summary>One kind of record as a list over one dataset: its facets and its columns.</summary>
internal sealed record RecordList<T>
{
    /// <summary>All records of the kind.</summary>
    public required IReadOnlyList<T> Records { get; init; }
    /// <summary>The days a record stands for, or null when the kind has none.</summary>
    public Func<T, FuzzyDate?>? Period { get; init; }
    /// <summary>The facets the kind has.</summary>
    public IReadOnlyList<ListFacet<T>> Facets { get; init; } = [];
    /// <summary>Columns of its CSV file.</summary>
    public required IReadOnlyList<Column<T>> Columns { get; init; }

    /// <summary>The records that match every facet this kind has.</summary>
    public IReadOnlyList<T> Where(ListFacets facets) =>
        [.. Records.Where(record => InPeriod(record, facets) && Facets.All(facet => Matches(record, facet, facets)))];

    /// <summary>Facets in use that this kind does not have; the answer names them instead of dropping them silently.</summary>
    public IReadOnlyList<string> NotApplied(ListFacets facets) =>
        [.. facets.InUse.Where(name => name == ListFacets.PeriodName ? Period is null : Facets.All(f => f.Name != name))];

    private bool InPeriod(T record, ListFacets facets) =>
        Period is null || facets.Period is not var (from, to) || (Period(record) is { } date && date.Overlaps(from, to));

    private static bool Matches(T record, ListFacet<T> facet, ListFacets facets) =>
        !facets.Picks.TryGetValue(facet.Name, out var picked) || facet.Values(record).Any(value => value is not null && picked.Contains(value));
}

/// <summary>The answer of a list in JSON.</summary>
/// <param name="Kind">Which records.</param>
/// <param name="Release">Number of the release they are from.</param>
/// <param name="Count">Number of records.</param>
/// <param name="NotApplied">Facets that were asked for and that this kind of record does not have.</param>
/// <param name="Records">The records, as in the dataset document.</param>
internal sealed record ListAnswer<T>(string Kind, int Release, int Count, IReadOnlyList<string> NotApplied, IReadOnlyList<T> Records);
