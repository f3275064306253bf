namespace Dashboard.Data.Provenance;

/// <summary>How new and how old the evidence of a dataset is.</summary>
/// <param name="NewestSource">Date of the newest publication whose date is known; null when none has one.</param>
/// <param name="NewestFigure">The adopted figure whose period ends last; null without any.</param>
/// <param name="OldestFigure">The adopted figure still in use whose period ends first; null without any.</param>
public sealed record Freshness(FuzzyDate? NewestSource, Subject? NewestFigure, Subject? OldestFigure)
{
    /// <summary>Reads it from the records; figures are the adopted claims on subjects with a period.</summary>
    public static Freshness Of(Dataset dataset)
    {
        var figures = dataset.Subjects.Where(s => s is { Adopted: not null, Period: not null }).OrderBy(s => s.Period!.To).ThenBy(s => s.Slug, StringComparer.Ordinal).ToList();
        var dates = dataset.Sources.Select(s => s.Date).OfType<FuzzyDate>().Where(d => d.IsKnown).ToList();
        return new(dates.Count == 0 ? null : dates.MaxBy(d => d.To), figures.LastOrDefault(), figures.FirstOrDefault());
    }
}
