using Dashboard.Charting;
using Dashboard.Data.Provenance;
using Dashboard.Linking;

namespace Dashboard.Data;

/// <summary>One kind of record as a list over one dataset: how it follows picks, and its columns.</summary>
internal sealed record RecordList<T>
{
    /// <summary>All records of the kind.</summary>
    public required IReadOnlyList<T> Records { get; init; }
    /// <summary>The facets the kind has.</summary>
    public IReadOnlyList<Facet> Accepts { get; init; } = [];
    /// <summary>The facets of a record, as the charts match them.</summary>
    public Func<T, IReadOnlyList<MarkRow>> Rows { get; init; } = _ => [];
    /// <summary>The citations by whose best grade a record is shown, or null when the kind has none.</summary>
    public Func<T, IReadOnlyList<Citation>>? Citations { get; init; }
    /// <summary>Columns of its CSV file.</summary>
    public required IReadOnlyList<Column<T>> Columns { get; init; }

    /// <summary>The records that match every facet this kind has.</summary>
    public IReadOnlyList<T> Where(Selection selection)
    {
        var clauses = selection.Clauses.Where(clause => Accepts.Contains(clause.Facet)).ToArray();
        return [.. Records.Where(record => (clauses.Length == 0 || Matching.Matches(Rows(record), clauses))
            && (Citations is null || selection.Grades.Contains(DatasetIndex.BestGrade(Citations(record)))))];
    }

    /// <summary>Facets in use that this kind does not have; the answer names them instead of dropping them silently.</summary>
    public IReadOnlyList<string> NotApplied(Selection selection) =>
        [.. selection.Clauses.Where(clause => !Accepts.Contains(clause.Facet)).Select(clause => Kebab<Facet>.Of(clause.Facet)),
            .. Citations is null && selection.Grades.Length < Kebab<Grade>.Words.Count ? new[] { "grade" } : []];
}

/// <summary>The rows of records that have one each.</summary>
internal static class ListRows
{
    /// <summary>A row in the years of <paramref name="date"/>; without years when it is not known.</summary>
    public static MarkRow In(FuzzyDate? date) => date is { IsKnown: true } known ? new() { From = known.From.Year, To = known.To.Year } : new();
}

/// <summary>The answer of a list in JSON.</summary>
/// <param name="Kind">Which records.</param>
/// <param name="Release">Number of the release they are from.</param>
/// <param name="Count">Number of records.</param>
/// <param name="NotApplied">Facets that were asked for and that this kind of record does not have.</param>
/// <param name="Records">The records, as in the dataset document.</param>
internal sealed record ListAnswer<T>(string Kind, int Release, int Count, IReadOnlyList<string> NotApplied, IReadOnlyList<T> Records);
