namespace Dashboard.Data.Releases;

/// <summary>The rules every dataset document keeps: each claim has source, quote, unit, period and reporter; references resolve; figures fit each other.</summary>
/// <remarks>Pure and fit for any thread. Never throws, whatever the records hold. <see cref="RuleBook"/> lists what is asked for.</remarks>
public static class DatasetValidation
{
    /// <summary>All problems of <paramref name="dataset"/>, errors and warnings; nothing is said of dates in the future.</summary>
    public static IReadOnlyList<Problem> Check(Dataset dataset) => new DatasetCheck(dataset, null, null).Run();

    /// <summary>All problems of <paramref name="dataset"/>, errors and warnings.</summary>
    /// <param name="dataset">The records.</param>
    /// <param name="today">What is dated after the day that follows is in the future: somewhere it is tomorrow already.</param>
    public static IReadOnlyList<Problem> Check(Dataset dataset, DateOnly today) => new DatasetCheck(dataset, today, null).Run();

    /// <summary>The problems of one record, seen among its neighbours; costs less than <see cref="Check(Dataset)"/>.</summary>
    /// <param name="dataset">The records, this one as it would be saved.</param>
    /// <param name="kind">Kind as in the document: <c>claims</c>, <c>agreements</c> …</param>
    /// <param name="slug">Its slug; the key of a label.</param>
    /// <param name="today">As in <see cref="Check(Dataset, DateOnly)"/>; null leaves future dates alone.</param>
    public static IReadOnlyList<Problem> Of(Dataset dataset, string kind, string slug, DateOnly? today = null) =>
        new DatasetCheck(dataset, today, new(kind, slug)).Run();

    /// <summary>The problems that stop a publication.</summary>
    public static IReadOnlyList<Problem> Errors(this IEnumerable<Problem> problems) => [.. problems.Where(p => p.Severity == Severity.Error)];

    /// <summary>The problems that are published with a reason.</summary>
    public static IReadOnlyList<Problem> Warnings(this IEnumerable<Problem> problems) => [.. problems.Where(p => p.Severity == Severity.Warning)];

    /// <summary>The problems that were not there <paramref name="before"/>: same rule, record and field count as the same problem.</summary>
    public static IReadOnlyList<Problem> Since(this IEnumerable<Problem> problems, IEnumerable<Problem> before)
    {
        var known = before.Select(Place).ToHashSet();
        return [.. problems.Where(p => !known.Contains(Place(p)))];
    }

    private static (string, string, string, string) Place(Problem problem) => (problem.Rule, problem.Kind, problem.Record, problem.Field);
}
