using System.Diagnostics.CodeAnalysis;
using Dashboard.Data.Agreements;
using Dashboard.Data.Provenance;
using Dashboard.Data.Security;

namespace Dashboard.Data;

/// <summary>Reads the facets of a page's address for the lists. The one place to replace when the pages' own parser takes over.</summary>
internal static class ListQuery
{
    /// <summary>View options of the pages: accepted, so that a page's query can be used as it is; they choose no records.</summary>
    public static readonly IReadOnlyList<string> ViewOptions =
        ["mode", "adopt", "basis", "cal", "lang", "ms", "project", "by", "table", "open"];

    /// <summary>Every accepted parameter.</summary>
    public static readonly IReadOnlyList<string> Accepted = ["r", ListFacets.PeriodName, .. ListFacets.Names, .. ViewOptions];

    /// <summary>Reads the facets; false names the first bad parameter and what it accepts in this dataset.</summary>
    public static bool TryParse(
        IQueryCollection query, Dataset dataset, out ListFacets facets, [NotNullWhen(false)] out BadParameter? bad)
    {
        facets = ListFacets.None;
        if ((bad = BadParameter.UnknownIn(query, Accepted)) is not null)
            return false;
        (DateOnly, DateOnly)? period = null;
        if (query.TryGetValue(ListFacets.PeriodName, out var span) && !TryPeriod(span.ToString(), out period))
        {
            bad = new(ListFacets.PeriodName, span.ToString(), ["2024", "2024-06", "2024-06-03", "2013..2025", "2013..", "..2025"]);
            return false;
        }
        var picks = new Dictionary<string, IReadOnlySet<string>>();
        foreach (var name in ListFacets.Names.Where(query.ContainsKey))
        {
            var accepted = ValuesOf(name, dataset);
            var values = query[name].ToString().Split(',', StringSplitOptions.TrimEntries).Select(v => v.ToLowerInvariant()).ToHashSet();
            if (values.FirstOrDefault(value => !accepted.Contains(value)) is { } unknown)
            {
                bad = new(name, unknown, accepted);
                return false;
            }
            picks[name] = values;
        }
        facets = new(period, picks);
        return true;
    }

    private static IReadOnlyCollection<string> ValuesOf(string facet, Dataset dataset) => facet switch
    {
        "sector" => [.. dataset.Sectors.Select(s => s.Slug)],
        "visit" => [.. dataset.Visits.Select(v => v.Slug)],
        "milestone" => [.. dataset.Milestones.Select(m => m.Slug)],
        "track" => Kebab<Track>.Words,
        "type" => Kebab<InstrumentKind>.Words,
        "status" => Kebab<AgreementStatus>.Words,
        _ => Kebab<Grade>.Words,
    };

    private static bool TryPeriod(string text, out (DateOnly, DateOnly)? period)
    {
        var cut = text.IndexOf("..", StringComparison.Ordinal);
        var (first, last) = cut < 0 ? (text, text) : (text[..cut], text[(cut + 2)..]);
        var from = FuzzyDate.InYear(1);
        var to = FuzzyDate.InYear(9999);
        var read = (first.Length > 0 || last.Length > 0)
            && (first.Length == 0 || (FuzzyDate.TryParse(first, out from) && from.IsKnown))
            && (last.Length == 0 || (FuzzyDate.TryParse(last, out to) && to.IsKnown));
        period = read && from.From <= to.To ? (from.From, to.To) : null;
        return period is not null;
    }
}
