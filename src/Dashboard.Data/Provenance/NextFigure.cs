namespace Dashboard.Data.Provenance;

/// <summary>
/// When the next whole year of a series may be looked for: arithmetic over how long after the end of their years the earlier figures appeared, no promise of
/// whoever reports.
/// </summary>
/// <param name="Newest">The newest whole year that is adopted.</param>
/// <param name="Known">How many of the last figures have a known date of first publication.</param>
/// <param name="LeastMonths">Whole months after which the quickest of them appeared; 0 when too few are known.</param>
/// <param name="MostMonths">Whole months after which the slowest of them had appeared.</param>
/// <param name="Earliest">The month from which the next one may be looked for; null when too few are known to tell.</param>
/// <param name="Latest">The month by which it may be there.</param>
public sealed record NextFigure(Subject Newest, int Known, int LeastMonths, int MostMonths, FuzzyDate? Earliest, FuzzyDate? Latest)
{
    // Of the last five years; fewer than three make no rhythm. What came three years late was found late, not published late.
    private const int Last = 5, Fewest = 3, Longest = 36;
    private static readonly IReadOnlyList<Measure> Series = [Measure.Turnover, Measure.Exports, Measure.Imports];

    /// <summary>The series of trade by measure and side, those of the Tajik side first.</summary>
    public static IReadOnlyList<NextFigure> Of(Dataset dataset)
    {
        var claims = dataset.Claims.Where(c => c.Use == Use.Evidence).ToLookup(c => c.Subject);
        var sources = dataset.Sources.ToDictionary(s => s.Slug);
        return [.. from subject in dataset.Subjects
                   where Series.Contains(subject.Measure) && subject is { Side: not null, Period.FullYear: true, Adopted: not null }
                   group subject by (subject.Side, subject.Measure) into series
                   orderby series.Key.Side, Order(series.Key.Measure)
                   select Of([.. series.OrderByDescending(s => s.Period!.To)], subject => FirstSaid(claims[subject.Slug], sources))];
    }

    private static NextFigure Of(IReadOnlyList<Subject> newestFirst, Func<Subject, FuzzyDate?> firstSaid)
    {
        var months = newestFirst.Take(Last).Select(s => (End: s.Period!.To, Said: firstSaid(s)))
            .Where(f => f.Said is { } said && said.To > f.End && Between(f.End, said.To) <= Longest).Select(f => Between(f.End, f.Said!.Value.To)).ToList();
        var newest = newestFirst[0];
        if (months.Count < Fewest)
            return new(newest, months.Count, 0, 0, null, null);
        var end = newest.Period!.To.AddYears(1);
        return new(newest, months.Count, months.Min(), months.Max(), MonthOf(end.AddMonths(months.Min())), MonthOf(end.AddMonths(months.Max())));
    }

    private static FuzzyDate MonthOf(DateOnly day) => new(new(day.Year, day.Month, 1), new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)), DatePrecision.Month);

    // The first day on which any source is known to have said it.
    private static FuzzyDate? FirstSaid(IEnumerable<Claim> claims, Dictionary<string, Source> sources) => claims
        .SelectMany(c => c.Citations.Select(q => sources.GetValueOrDefault(q.Source)?.Date).OfType<FuzzyDate>().Append(c.Date))
        .Where(d => d.IsKnown).OrderBy(d => d.To).Select(d => (FuzzyDate?)d).FirstOrDefault();

    // Begun months count: what appeared in the first month after the end of the year took one.
    private static int Between(DateOnly end, DateOnly said) => (said.Year - end.Year) * 12 + said.Month - end.Month;

    private static int Order(Measure measure) => Series.TakeWhile(m => m != measure).Count();
}
