using Dashboard.Data.Access;
using Microsoft.AspNetCore.Routing;

namespace Dashboard.Reliability.Rights;

/// <summary>Which role each address takes: the one table. Every other address of the program is for everybody.</summary>
internal static class RouteTable
{
    /// <summary>The least role by verb and pattern.</summary>
    public static readonly IReadOnlyDictionary<string, Role> Needs = new Dictionary<string, Role>
    {
        ["GET /account"] = Role.Reader,
        ["POST /access/password"] = Role.Reader,
        ["POST /access/passkey-offer"] = Role.Reader,
        ["POST /access/passkey-add"] = Role.Reader,
        ["POST /access/passkey-rename"] = Role.Reader,
        ["POST /access/passkey-remove"] = Role.Reader,
        ["GET /briefings/{Slug}"] = Role.Presenter,
        ["GET /briefings/{slug}/slides/{key}"] = Role.Presenter,
        ["POST /briefings/{slug}/slides/{key}/picture"] = Role.Presenter,
        ["GET /present/{Slug}/notes"] = Role.Presenter,
        ["POST /present/{slug}/live/"] = Role.Presenter,
        ["POST /present/{slug}/live/{code}"] = Role.Presenter,
        ["POST /present/{slug}/live/{code}/end"] = Role.Presenter,
        ["GET /present/{slug}/live/{code}/qr.svg"] = Role.Presenter,
        ["GET /admin"] = Role.Editor,
        ["GET /admin/records"] = Role.Editor,
        ["GET /admin/records/{kind}"] = Role.Editor,
        ["GET /admin/records/{Kind}/{Slug}"] = Role.Editor,
        ["GET /admin/grid/{kind}"] = Role.Editor,
        ["GET /admin/history"] = Role.Editor,
        ["GET /admin/history/{Kind}/{Slug}"] = Role.Editor,
        ["GET /admin/history.csv"] = Role.Editor,
        ["GET /admin/trail"] = Role.Editor,
        ["GET /admin/trail.csv"] = Role.Editor,
        ["GET /admin/releases"] = Role.Editor,
        ["GET /admin/releases/{Number:int}"] = Role.Editor,
        ["GET /admin/releases/{number:int}.json"] = Role.Editor,
        ["GET /admin/publish"] = Role.Editor,
        ["GET /admin/translations"] = Role.Editor,
        ["GET /admin/import"] = Role.Editor,
        ["POST /admin/import/file"] = Role.Editor,
        ["GET /admin/export/{file}"] = Role.Editor,
        ["GET /admin/people"] = Role.Administrator,
        ["GET /admin/backup"] = Role.Administrator,
        ["POST /admin/backup/file"] = Role.Administrator,
    };

    /// <summary>Verb and pattern of every address of the running program that is not a file of the site, with an address that fits.</summary>
    public static IReadOnlyList<(string Name, string Verb, string Address)> Of(EndpointDataSource endpoints) =>
    [
        .. (from endpoint in endpoints.Endpoints.OfType<RouteEndpoint>()
            let pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
            where !Path.HasExtension(pattern) || pattern.Contains('{', StringComparison.Ordinal) || pattern.EndsWith(".csv", StringComparison.Ordinal)
            where !pattern.StartsWith("/_", StringComparison.Ordinal) && !pattern.Contains("{**", StringComparison.Ordinal) && !pattern.Contains(":nonfile", StringComparison.Ordinal)
            from verb in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Intersect(["GET", "POST", "PUT", "DELETE"]) ?? ["GET"]
            // A page answers posted forms too, with the same right; it is asked for.
            where verb != "POST" || !endpoint.Metadata.Any(m => m.GetType().Name == "ComponentTypeMetadata")
            select ($"{verb} {pattern}", verb, AddressOf(endpoint))).Distinct(),
    ];

    private static string AddressOf(RouteEndpoint endpoint) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "number" or "Number" } => "1",
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "kind" or "Kind" } => "sources",
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "file" } => "sources.csv",
        _ => "nothing",
    }))));
}
