namespace Dashboard.Data;

/// <summary>What a list is narrowed to, already parsed and checked: OR inside a facet, AND across facets.</summary>
/// <param name="Period">First and last day, both included; null for all time.</param>
/// <param name="Picks">Values by facet (<see cref="Names"/>); a facet that is missing narrows nothing.</param>
public sealed record ListFacets((DateOnly From, DateOnly To)? Period, IReadOnlyDictionary<string, IReadOnlySet<string>> Picks)
{
    /// <summary>Name of the interval facet.</summary>
    public const string PeriodName = "period";

    /// <summary>The facets with values, as in the address of a page; which of them a list has, the list says.</summary>
    public static IReadOnlyList<string> Names { get; } = ["sector", "visit", "track", "type", "status", "milestone", "grade"];

    /// <summary>Everything.</summary>
    public static ListFacets None { get; } = new(null, new Dictionary<string, IReadOnlySet<string>>());

    /// <summary>Names of the facets in use.</summary>
    public IEnumerable<string> InUse => (Period is null ? [] : new[] { PeriodName }).Concat(Names.Where(Picks.ContainsKey));
}
