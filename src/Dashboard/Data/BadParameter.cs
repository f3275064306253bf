using Dashboard.Charting;
using Dashboard.Data.Releases;

namespace Dashboard.Data;

/// <summary>A query parameter that cannot be used.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">The value that is not accepted; null when the parameter itself is unknown.</param>
/// <param name="Accepted">What is accepted instead.</param>
internal sealed record BadParameter(string Name, string? Value, IReadOnlyCollection<string> Accepted)
{
    /// <summary>The first parameter that is none of <paramref name="accepted"/>, or null.</summary>
    public static BadParameter? UnknownIn(IQueryCollection query, IReadOnlyCollection<string> accepted) =>
        query.Keys.FirstOrDefault(key => !accepted.Contains(key, StringComparer.OrdinalIgnoreCase)) is { } unknown
            ? new(unknown, null, accepted)
            : null;

    /// <summary>400, naming the parameter and what it accepts.</summary>
    public IResult ToResult() => Refusal(
        StatusCodes.Status400BadRequest,
        Value is null
            ? $"The parameter '{Name}' is unknown; accepted: {string.Join(", ", Accepted)}."
            : $"The parameter '{Name}' does not accept '{Value}'; accepted: {string.Join(", ", Accepted)}.",
        Name, Accepted);

    /// <summary>404 for a release that was never published.</summary>
    public static IResult NoRelease(string name, int number, DatasetStore store) => Refusal(
        StatusCodes.Status404NotFound, $"There is no release {number}; accepted for '{name}': {Numbers(store)}.", name, [Numbers(store)]);

    /// <summary>404 for a chart that does not exist.</summary>
    public static IResult NoChart(string chart) => Refusal(
        StatusCodes.Status404NotFound, $"There is no chart '{chart}'; there are: {string.Join(", ", ChartRegistry.Slugs)}.", "chart", ChartRegistry.Slugs);

    /// <summary>404 for a page that has no charts.</summary>
    public static IResult NoPage(string page, IReadOnlyCollection<string> accepted) => Refusal(
        StatusCodes.Status404NotFound, $"There is no page '{page}' with charts; there are: {string.Join(", ", accepted)}.", "page", accepted);

    /// <summary>The release numbers that exist, in words.</summary>
    public static string Numbers(DatasetStore store) => store.Newest.Number == 1 ? "1" : $"1 to {store.Newest.Number}";

    private static IResult Refusal(int status, string detail, string parameter, IReadOnlyCollection<string> accepted) =>
        Results.Problem(detail, statusCode: status, extensions: new Dictionary<string, object?>
        {
            ["parameter"] = parameter,
            ["accepted"] = accepted,
        });
}
