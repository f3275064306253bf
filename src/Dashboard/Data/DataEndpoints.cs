using System.Text.Json;
using Dashboard.Data.Releases;
using Dashboard.Searching;
using Microsoft.Net.Http.Headers;

namespace Dashboard.Data;

/// <summary>The published data over HTTP, read-only: <c>/api/v1/…</c> and its description <c>/openapi/v1.json</c>.</summary>
public static class DataEndpoints
{
    private const string Json = "application/json; charset=utf-8";

    /// <summary>Maps all addresses; needs <see cref="DataRegistration.AddDataEndpoints"/> and <c>UseRateLimiter</c>.</summary>
    public static IEndpointRouteBuilder MapDataEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi();
        var api = routes.MapDataGroup();
        api.MapGet("/dataset", Whole).Produces<Dataset>().ProducesProblem(404)
            .Describe("A whole release as the dataset document",
                "The bytes as stored and hashed; the ETag is their SHA-256. Without r the newest release.", QueryWords.Release);
        api.MapGet("/releases", Releases).Produces<IReadOnlyList<ReleaseHeader>>()
            .Describe("All published releases, newest first", "Number, moment and reason of the publication, hash, number of records by kind.");
        api.MapGet("/changes", Changes).Produces<ChangesAnswer>().ProducesProblem(404)
            .Describe("What differs between two releases", "Records added, changed (field, old, new) and removed.", QueryWords.FromTo);
        api.MapList("agreements", "Named agreements", AgreementLists.Agreements);
        api.MapList("milestones", "Dated steps", AgreementLists.Milestones);
        api.MapList("visits", "Occasions of signing", AgreementLists.Visits);
        api.MapList("claims", "What sources say of each subject", EvidenceLists.Claims);
        api.MapList("sources", "Publications", EvidenceLists.Sources);
        api.MapList("article-statements", "The background article, statement by statement", EvidenceLists.ArticleStatements);
        api.MapFigures();
        api.MapSearch();
        api.MapGet("/{**rest}", () => Results.Problem("There is no such address; /openapi/v1.json lists them.", statusCode: 404))
            .ExcludeFromDescription();
        return routes;
    }

    /// <summary>The group <c>/api/v1</c> with its rate limit, for further endpoints of the same kind.</summary>
    public static RouteGroupBuilder MapDataGroup(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1");
        group.RequireRateLimiting(RateLimit.Policy).WithTags("Data").ProducesProblem(400).ProducesProblem(429);
        return group;
    }

    private static IResult Whole(HttpContext http, DatasetStore store)
    {
        if (BadParameter.UnknownIn(http.Request.Query, ["r"]) is { } bad)
            return bad.ToResult();
        if (!ReleaseQuery.TryFind(store, http.Request.Query, "r", store.Newest.Number, out var release, out var refusal))
            return refusal;
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(release.Bytes, Json, entityTag: Tag(release.Sha256), lastModified: release.PublishedAt);
    }

    private static IResult Releases(HttpRequest request, DatasetStore store) =>
        BadParameter.UnknownIn(request.Query, []) is { } bad ? bad.ToResult() : Results.Json(store.Headers, DatasetDocument.Json);

    private static IResult Changes(HttpRequest request, DatasetStore store)
    {
        if (BadParameter.UnknownIn(request.Query, ["from", "to"]) is { } bad)
            return bad.ToResult();
        if (!ReleaseQuery.TryFind(store, request.Query, "to", store.Newest.Number, out var to, out var refusal)
            || !ReleaseQuery.TryFind(store, request.Query, "from", Math.Max(1, to.Number - 1), out var from, out refusal))
            return refusal;
        var diff = ReleaseDiff.Between(from.Dataset, to.Dataset);
        return Results.Json(new ChangesAnswer(from.Number, to.Number, diff.Added, diff.Changed, diff.Removed), DatasetDocument.Json);
    }

    private static void MapList<T>(this RouteGroupBuilder api, string name, string summary, Func<Dataset, int, RecordList<T>> list)
    {
        api.MapGet($"/{name}.json", (HttpContext http, DatasetStore store) => Answer(http, store, list, name, csv: false))
            .Produces<ListAnswer<T>>().ProducesProblem(404)
            .Describe($"{summary}, as JSON", "Facets this kind of record does not have are named in notApplied.", QueryWords.List);
        api.MapGet($"/{name}.csv", (HttpContext http, DatasetStore store) => Answer(http, store, list, name, csv: true))
            .Produces<string>(contentType: "text/csv").ProducesProblem(404)
            .Describe($"{summary}, as CSV", "UTF-8 with BOM, one row per record, safe to open in a spreadsheet. "
                + "Facets this kind of record does not have are named in the header Dashboard-Not-Applied.", QueryWords.List);
    }

    private static IResult Answer<T>(
        HttpContext http, DatasetStore store, Func<Dataset, int, RecordList<T>> listOf, string name, bool csv)
    {
        // A list does not repeat the selection it answers, so a reversed period is refused rather than turned round unseen.
        if (!DataQuery.TryRead(http.Request, store, turnsPeriod: false, out var release, out var selection, out var refusal))
            return refusal;
        var list = listOf(release.Dataset, release.Number);
        var (records, missing) = (list.Where(selection), list.NotApplied(selection));
        http.Response.Headers.CacheControl = "no-cache";
        if (csv && missing.Count > 0)
            http.Response.Headers["Dashboard-Not-Applied"] = string.Join(", ", missing);
        var bytes = csv
            ? Csv.Write(list.Columns, records)
            : JsonSerializer.SerializeToUtf8Bytes(
                new ListAnswer<T>(name, release.Number, records.Count, missing, records), DatasetDocument.Json);
        return Results.Bytes(bytes, csv ? "text/csv; charset=utf-8" : Json, csv ? $"{name}-r{release.Number}.csv" : null,
            entityTag: Tag(DatasetDocument.Hash(bytes)));
    }

    private static EntityTagHeaderValue Tag(string hash) => new($"\"{hash}\"");

    private sealed record ChangesAnswer(
        int From, int To, IReadOnlyList<RecordKey> Added, IReadOnlyList<RecordChange> Changed, IReadOnlyList<RecordKey> Removed);
}
