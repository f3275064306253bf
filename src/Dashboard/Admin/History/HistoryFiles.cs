using Dashboard.Access;
using Dashboard.Admin.AuditTrail;
using Dashboard.Data;
using Dashboard.Data.Access;
using Dashboard.Data.Editing;
using Dashboard.Data.Provenance;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;

namespace Dashboard.Admin.History;

/// <summary>History, trail and releases as files; every export is told in the trail.</summary>
public static class HistoryFiles
{
    /// <summary>The longest file, in revisions or lines: more is taken in spans of days.</summary>
    public const int Most = 100_000;
    private const int Portion = 1_000;
    private const string CsvType = "text/csv; charset=utf-8", Json = "application/json; charset=utf-8";

    /// <summary>Maps the three addresses; the role is checked by the reads behind them too.</summary>
    public static void MapHistoryFiles(this IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("").RequireAuthorization(nameof(Role.Editor)).ExcludeFromDescription();
        files.MapGet(HistoryAddress.File, HistoryAsync);
        files.MapGet(TrailAddress.File, TrailAsync);
        files.MapGet("/admin/releases/{number:int}.json", ReleaseAsync);
    }

    private static Task<IResult> HistoryAsync(HttpContext http, Revisions revisions, Trail trail) => AnswerAsync(http, async person =>
    {
        var query = HistoryAddress.Read(http.Request.QueryString.Value ?? "") with { Before = null, Most = Portion };
        if (await revisions.CountAsync(person.Account, query) is > Most and var count)
            return TooLong(count);
        var rows = new List<HistoryRow>();
        for (IReadOnlyList<Revision> part = []; part.Count == Portion || query.Before is null;)
        {
            part = await revisions.ListAsync(person.Account, query);
            rows.AddRange(part.SelectMany(HistoryRow.Of));
            query = query with { Before = part.Count == 0 ? 1 : part[^1].Id };
        }
        await trail.TellAsync(person.Account, person.Name, TrailWord.Exported, "revisions", detail: http.Request.QueryString.Value);
        return Results.Bytes(Csv.Write(HistoryRow.Columns, rows), CsvType, "history.csv");
    });

    private static Task<IResult> TrailAsync(HttpContext http, Trail trail) => AnswerAsync(http, async person =>
    {
        var query = TrailAddress.Read(http.Request.QueryString.Value ?? "") with { Before = null, Most = Portion };
        var lines = new List<TrailLine>();
        for (IReadOnlyList<TrailLine> part = []; part.Count == Portion || query.Before is null;)
        {
            part = await trail.ReadAsync(person.Account, query);
            lines.AddRange(part);
            query = query with { Before = part.Count == 0 ? 1 : part[^1].Id };
            if (lines.Count > Most)
                return TooLong(lines.Count);
        }
        await trail.TellAsync(person.Account, person.Name, TrailWord.Exported, "trail", detail: http.Request.QueryString.Value);
        return Results.Bytes(Csv.Write(TrailColumns, lines), CsvType, "trail.csv");
    });

    private static Task<IResult> ReleaseAsync(int number, HttpContext http, DatasetStore store, Trail trail) => AnswerAsync(http, async person =>
    {
        if (store.Find(number) is not { } release)
            return Results.Problem($"There is no release {number}.", statusCode: StatusCodes.Status404NotFound);
        // A read that needs the role: who lost it since signing in gets nothing.
        await trail.ReadAsync(person.Account, new() { Most = 1 });
        await trail.TellAsync(person.Account, person.Name, TrailWord.Exported, "releases", AddressParts.Written(number), release.Sha256);
        return Results.Bytes(release.Bytes, Json, FormattableString.Invariant($"dataset-r{number}.json"));
    });

    private static async Task<IResult> AnswerAsync(HttpContext http, Func<Person, Task<IResult>> answer)
    {
        if (CurrentPerson.Of(http.User) is not { } person)
            return Results.Unauthorized();
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            return await answer(person);
        }
        catch (NotAllowed)
        {
            return Results.Problem("Your role does not allow this.", statusCode: StatusCodes.Status403Forbidden);
        }
        catch (StoreUnavailable)
        {
            return Results.Problem("The database does not answer.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static IResult TooLong(int count) => Results.Problem(
        FormattableString.Invariant($"This file would hold {count} entries, more than {Most}: choose days, since=2026-01-01&until=2026-03-31."), statusCode: StatusCodes.Status400BadRequest);

    private static readonly IReadOnlyList<Column<TrailLine>> TrailColumns =
    [
        new("id", l => l.Id), new("at_utc", l => HistoryRow.Moment(l.At)), new("by", l => l.By), new("what", l => Kebab<TrailWord>.Of(l.What)),
        new("kind", l => l.Kind), new("slug", l => l.Slug), new("name", l => l.Name), new("detail", l => l.Detail),
    ];
}

/// <summary>One changed field of one revision, as a row of the file.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="Change">The field; null for a publication and a record that came or went as it was.</param>
internal sealed record HistoryRow(Revision Revision, FieldChange? Change)
{
    /// <summary>The columns of the file.</summary>
    public static readonly IReadOnlyList<Column<HistoryRow>> Columns =
    [
        new("revision", r => r.Revision.Id), new("at_utc", r => Moment(r.Revision.At)), new("by", r => r.Revision.By),
        new("kind", r => r.Revision.Kind), new("slug", r => r.Revision.Slug), new("what", r => What(r.Revision)),
        new("field", r => r.Change?.Field), new("old", r => Plain(r.Change?.Old)), new("new", r => Plain(r.Change?.New)),
        new("reason", r => r.Revision.Reason), new("command", r => r.Revision.Batch),
    ];

    /// <summary>The rows of a revision.</summary>
    public static IEnumerable<HistoryRow> Of(Revision revision) =>
        revision.IsPublication || RecordDiff.Between(revision.Before, revision.After ?? revision.Before) is not { Count: > 0 } changes
            ? [new(revision, null)]
            : changes.Select(change => new HistoryRow(revision, change));

    /// <summary>A moment as ISO 8601 in UTC.</summary>
    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private static string What(Revision r) => r.IsPublication ? "published" : r.After is null ? "archived" : r.Before is null ? "added" : "changed";

    private static string? Plain(System.Text.Json.Nodes.JsonNode? value) =>
        value is System.Text.Json.Nodes.JsonValue single && single.TryGetValue<string>(out var text) ? text : value?.ToJsonString(DatasetDocument.Json);
}
