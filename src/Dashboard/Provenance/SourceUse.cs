using System.Runtime.CompilerServices;
using Dashboard.Data;
using Dashboard.Data.Provenance;

namespace Dashboard.Provenance;

/// <summary>A publication with what rests on it.</summary>
/// <param name="Source">The publication.</param>
/// <param name="Records">How many records cite it, statements of the background article left out.</param>
/// <param name="Grades">The grades its citations have, strongest first.</param>
/// <param name="Language">The language most of its quotations are in; null when nothing cites it.</param>
public sealed record SourceUse(Source Source, int Records, IReadOnlyList<Grade> Grades, string? Language)
{
    private static readonly ConditionalWeakTable<Dataset, IReadOnlyList<SourceUse>> Kept = [];

    /// <summary>The sources of a dataset in its order; counted once per dataset.</summary>
    public static IReadOnlyList<SourceUse> All(Dataset dataset) => Kept.GetValue(dataset, Count);

    private static IReadOnlyList<SourceUse> Count(Dataset dataset)
    {
        var cited = dataset.Claims.Select(c => c.Citations)
            .Concat(dataset.Targets.Select(t => t.Citations)).Concat(dataset.Visits.Select(v => v.Citations)).Concat(dataset.Milestones.Select(m => m.Citations))
            .Concat(dataset.Agreements.Select(a => (IReadOnlyList<Citation>)[.. a.Citations, .. a.Steps.SelectMany(s => s.Citations)])).ToList();
        var records = cited.SelectMany(c => c.Select(x => x.Source).Distinct()).CountBy(s => s).ToDictionary();
        var citations = cited.SelectMany(c => c).Concat(dataset.Statements.SelectMany(s => s.Citations)).ToLookup(c => c.Source);
        return [.. dataset.Sources.Select(source => new SourceUse(source, records.GetValueOrDefault(source.Slug),
            [.. citations[source.Slug].Select(c => c.Grade).Distinct().Order()],
            citations[source.Slug].CountBy(c => c.QuoteLanguage).OrderByDescending(l => l.Value).Select(l => l.Key).FirstOrDefault()))];
    }
}
