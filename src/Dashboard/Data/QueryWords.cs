using Dashboard.Data.Agreements;
using Dashboard.Data.Provenance;
using Dashboard.Data.Security;
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
        ("period", "Days that the record touches: 2024, 2024-06, 2024-06-03, 2013..2025, 2013.., ..2025."),
        ("sector", "Slugs of sectors, with commas between: any of them."),
        ("visit", "Slugs of visits, with commas between: any of them."),
        ("track", $"Any of {string.Join(", ", Kebab<Track>.Words)}."),
        ("type", $"Any of {string.Join(", ", Kebab<InstrumentKind>.Words)}."),
        ("status", $"Any of {string.Join(", ", Kebab<AgreementStatus>.Words)}."),
        ("milestone", "Slugs of milestones, with commas between: any of them."),
        ("grade", $"Grades of the evidence, any of {string.Join(", ", Kebab<Grade>.Words)}."),
    ];

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
