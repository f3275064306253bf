namespace Dashboard.Charting;

/// <summary>Finds the charts of this app: every non-abstract class that is an <see cref="IChart"/>.</summary>
public static class ChartRegistry
{
    /// <summary>All charts, ordered by slug.</summary>
    public static readonly IReadOnlyList<IChart> All =
        [.. typeof(IChart).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(IChart)))
            .Select(type => (IChart)Activator.CreateInstance(type)!).OrderBy(chart => chart.Slug, StringComparer.Ordinal)];

    private static readonly Dictionary<string, IChart> BySlug = All.ToDictionary(chart => chart.Slug);

    /// <summary>The slugs of all charts.</summary>
    public static IReadOnlyCollection<string> Slugs => BySlug.Keys;

    /// <summary>The chart of that slug, or null.</summary>
    public static IChart? Find(string slug) => BySlug.GetValueOrDefault(slug);
}
