using Dashboard.Data.Agreements;
using Dashboard.Data.Provenance;
using Dashboard.Data.Security;
using Dashboard.Linking;
using Microsoft.OpenApi;

namespace Dashboard.Data;

/// <summary>The words of the API's description: what each query parameter means and accepts.</summary>
internal static class QueryWords
{
    /// <summary>Name and meaning.</summary>
    public static readonly IReadOnlyList<(string Name, string Meaning)> Release = [("r", "Number of a release; absent: the newest.")];

    /// <summary>Parameters of a comparison.</summary>
    public static readonly IReadOnlyList<(string Name, string Meaning)> FromTo =
        [("from", "The older release; absent: the one before 'to'."), ("to", "The newer release; absent: the newest.")];

    /// <summary>Parameters of a list: as in the address of a page. View options are accepted and choose no records.</summary>
    public static readonly IReadOnlyList<(string Name, string Meaning)> List =
    [
        .. Release,
        ("period", "Whole years that the record touches: 2013..2025, or one year."),
        ("sector", "Slugs of sectors, with commas between: any of them."),
        ("visit", "Slugs of visits, with commas between: any of them."),
        ("track", $"Any of {string.Join(", ", Kebab<Track>.Words)}."),
        ("type", $"Any of {string.Join(", ", Kebab<InstrumentKind>.Words)}."),
        ("status", $"Any of {string.Join(", ", Kebab<AgreementStatus>.Words)}."),
        ("milestone", "Slugs of milestones, with commas between: any of them."),
        ("grade", $"Best grade of the evidence, any of {string.Join(", ", Kebab<Grade>.Words)}."),
    ];

    /// <summary>Parameters of a figure: those of a list and the options that change what is drawn.</summary>
    public static readonly IReadOnlyList<(string Name, string Meaning)> Figure =
    [
        .. List,
        ("from", "The chart in which a facet was picked, which does not follow that pick itself: sector:sector-by-visit."),
        ("mode", $"What a pick does, one of {string.Join(", ", Kebab<Mode>.Words)}."),
        ("adopt", $"The claim shown where claims disagree, one of {string.Join(", ", Kebab<Adopt>.Words)}."),
        ("basis", $"Whose trade figures, one of {string.Join(", ", Kebab<Basis>.Words)}."),
        ("cal", "Calendar of dates: g (Gregorian) or h (Solar Hijri)."),
        ("lang", "Language of words and digits: en, fa or tg."),
        ("page", $"The page whose drawing is asked for: some go further back than the overview. One of {string.Join(", ", App.Pages.All.Select(p => p.Slug))}; absent: overview."),
        ("ms", $"Tracks of milestones on time charts, any of {string.Join(", ", Kebab<Track>.Words)}."),
    ];

    /// <summary>Parameters of all figures of a page, which the address itself names.</summary>
    public static readonly IReadOnlyList<(string Name, string Meaning)> PageFigures = [.. Figure.Where(p => p.Name != "page")];

    /// <summary>Puts summary, description and query parameters into the description of an endpoint.</summary>
    public static RouteHandlerBuilder Describe(
        this RouteHandlerBuilder endpoint, string summary, string description, IReadOnlyList<(string Name, string Meaning)>? parameters = null) =>
        endpoint.WithSummary(summary).WithDescription(description).AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Parameters ??= [];
            foreach (var (name, meaning) in parameters ?? [])
            {
                operation.Parameters.Add(new OpenApiParameter
                {
                    Name = name,
                    In = ParameterLocation.Query,
                    Description = meaning,
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                });
            }
            return Task.CompletedTask;
        });
}
