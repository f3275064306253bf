using Dashboard.Data;
using Dashboard.Data.Provenance;

namespace Dashboard.Provenance;

/// <summary>One value that is claimed of a subject, with everybody who claims it.</summary>
/// <param name="Value">The value.</param>
/// <param name="Claims">The claims that give it, strongest first.</param>
/// <param name="Sources">How many publications give it.</param>
public sealed record ClaimedValue(decimal Value, IReadOnlyList<Claim> Claims, int Sources)
{
    /// <summary>True when it rests on nothing but disputed claims and single sources.</summary>
    public bool IsWeak => Claims.All(c => c.Standing is Standing.Disputed or Standing.SingleSource);

    /// <summary>False when no claim of it may be plotted as a figure: it is shown beside the others only.</summary>
    public bool IsPlotted => Claims.Any(c => c.Use == Use.Evidence);
}

/// <summary>How far apart the claims on a subject lie. Nothing is averaged.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Values">Every value claimed, lowest first; claims of a range have none.</param>
/// <param name="Adopted">The adopted claim, or null while the subject is open or the claim's grade is hidden.</param>
public sealed record Spread(Subject Subject, IReadOnlyList<ClaimedValue> Values, Claim? Adopted)
{
    /// <summary>True when sources give more than one value.</summary>
    public bool IsDisputed => Values.Count > 1;

    /// <summary><c>open</c>, <c>resolved</c> by adopting one of several values, or <c>agreed</c>.</summary>
    public string Status => Subject.Adopted is null ? "open" : IsDisputed ? "resolved" : "agreed";

    /// <summary>What distances are measured from: the adopted value, or the lowest one where none is adopted.</summary>
    public decimal Reference => Adopted?.Value ?? Values[0].Value;

    /// <summary>True for counts, compared by their difference; all else is compared in per cent.</summary>
    public bool IsCount => Subject.Measure == Measure.DocumentsSigned;

    /// <summary>Distance of a value from the reference: documents, or per cent.</summary>
    public decimal DistanceOf(decimal value) => IsCount ? value - Reference : Reference == 0 ? 0 : (value - Reference) / Reference * 100;

    /// <summary>The largest distance of any value.</summary>
    public decimal Widest => Values.Max(v => Math.Abs(DistanceOf(v.Value)));

    /// <summary>The claims on a subject, of the grades that are shown.</summary>
    public static Spread Of(DatasetIndex index, Subject subject, Func<Grade, bool> shows)
    {
        var claims = index.ClaimsOn(subject.Slug).Where(c => shows(DatasetIndex.BestGrade(c.Citations))).ToList();
        return new(subject,
            [.. claims.Where(c => c.Value is not null).GroupBy(c => c.Value!.Value).OrderBy(g => g.Key).Select(g => new ClaimedValue(g.Key,
                [.. g.OrderBy(c => DatasetIndex.BestGrade(c.Citations)).ThenBy(c => c.Slug, StringComparer.Ordinal)],
                g.SelectMany(c => c.Citations).Select(c => c.Source).Distinct().Count()))],
            claims.Find(c => c.Slug == subject.Adopted));
    }

    /// <summary>Every subject, the disputed ones first; counts before trade before the rest, the newest first.</summary>
    public static IReadOnlyList<Spread> All(DatasetIndex index, Func<Grade, bool> shows) =>
        [.. index.Dataset.Subjects.Select(s => Of(index, s, shows))
            .OrderByDescending(s => s.IsDisputed).ThenBy(s => GroupOf(s.Subject)).ThenByDescending(s => DayOf(index, s.Subject)).ThenBy(s => s.Subject.Slug, StringComparer.Ordinal)];

    /// <summary>How many subjects have claims of different values, whatever grades are shown.</summary>
    public static int Disputed(DatasetIndex index) => index.Dataset.Subjects.Count(s => Of(index, s, _ => true).IsDisputed);

    /// <summary>0 documents by visit, 1 trade, 2 anything else.</summary>
    public static int GroupOf(Subject subject) => subject.Measure switch
    {
        Measure.DocumentsSigned => 0,
        Measure.Turnover or Measure.Exports or Measure.Imports => 1,
        _ => 2,
    };

    private static DateOnly DayOf(DatasetIndex index, Subject subject) => subject.Period?.To
        ?? (subject.Visit is { } visit && index.Visits.TryGetValue(visit, out var found) ? found.Date.To : DateOnly.MinValue);
}
