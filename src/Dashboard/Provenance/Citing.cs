using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Data.Provenance;

namespace Dashboard.Provenance;

/// <summary>Finds what rests on a source.</summary>
public static class Citing
{
    /// <summary>The records that cite <paramref name="source"/>; statements of the background article are not among them.</summary>
    public static IReadOnlyList<Evidence> Of(Dataset dataset, string source)
    {
        bool Cites(IReadOnlyList<Citation> citations)
        {
            foreach (var citation in citations)
                if (citation.Source == source)
                    return true;
            return false;
        }
        return
        [
            .. dataset.Claims.Where(c => Cites(c.Citations)).Select(c => new Evidence("claim", c.Slug)),
            .. dataset.Targets.Where(t => Cites(t.Citations)).Select(t => new Evidence("target", t.Slug)),
            .. dataset.Visits.Where(v => Cites(v.Citations)).Select(v => new Evidence("visit", v.Slug)),
            .. dataset.Milestones.Where(m => Cites(m.Citations)).Select(m => new Evidence("milestone", m.Slug)),
            .. dataset.Agreements.Where(a => Cites(a.Citations) || a.Steps.Any(s => Cites(s.Citations))).Select(a => new Evidence("agreement", a.Slug)),
        ];
    }

    /// <summary>The citations by which a record rests on <paramref name="source"/>; those of an agreement's steps included.</summary>
    public static IEnumerable<Citation> By(DatasetIndex index, Evidence record, string source) => (record.Kind switch
    {
        "claim" => index.Claims[record.Slug].Citations,
        "target" => index.Targets[record.Slug].Citations,
        "visit" => index.Visits[record.Slug].Citations,
        "milestone" => index.Milestones[record.Slug].Citations,
        "agreement" => index.Agreements[record.Slug].Citations.Concat(index.Agreements[record.Slug].Steps.SelectMany(s => s.Citations)),
        _ => [],
    }).Where(c => c.Source == source);

    /// <summary>How many statements of the background article cite <paramref name="source"/>.</summary>
    public static int Statements(Dataset dataset, string source) =>
        dataset.Statements.Count(s => s.Citations.Any(c => c.Source == source));
}
