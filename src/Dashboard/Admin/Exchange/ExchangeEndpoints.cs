using Dashboard.Access;
using Dashboard.App;
using Dashboard.Data.Access;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace Dashboard.Admin.Exchange;

/// <summary>Files out: <c>/admin/export/claims.csv</c>, <c>all.xlsx</c>, <c>dataset.json</c>; and in: <c>/admin/import/file</c>. For editors.</summary>
public static class ExchangeEndpoints
{
    private const string Json = "application/json; charset=utf-8", Csv = "text/csv; charset=utf-8", Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    // What stands around the file in a form.
    private const int Around = 64 * 1024;

    /// <summary>Maps them.</summary>
    public static void MapExchange(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.AdminExport("{file}", null), ExportAsync).RequireAuthorization(nameof(Role.Editor)).ExcludeFromDescription();
        routes.MapPost(Urls.AdminUpload, UploadAsync).RequireAuthorization(nameof(Role.Editor)).ExcludeFromDescription()
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(FileReading.MostBytes + Around));
    }

    // Query: release (a number; absent: the working copy) and slugs (joined by commas; absent: all).
    private static async Task<IResult> ExportAsync(string file, int? release, string? slugs, HttpContext http, Exchanging exchanging, WorkingCopy copy, DatasetStore store)
    {
        var (what, form) = (Path.GetFileNameWithoutExtension(file), Path.GetExtension(file).TrimStart('.'));
        if (CurrentPerson.Of(http.User) is not { } person || !IsKnown(what, form))
            return Results.NotFound();
        if (release is { } asked && store.Find(asked) is null)
            return Results.Problem($"There is no release {asked}.", statusCode: 404);
        var from = release is { } number ? $"R{number}" : "working";
        try
        {
            await exchanging.TellExportAsync(Command.New(person.Account), RecordShape.Find(what)?.Kind, $"{file} · {from}{(slugs is null ? "" : $" · {slugs.Split(',').Length}")}");
            var working = release is null ? await copy.ReadAsync(http.RequestAborted) : null;
            var dataset = working?.Dataset ?? store.Find(release!.Value)!.Dataset;
            http.Response.Headers.CacheControl = "no-store";
            var chosen = slugs?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet();
            var records = (working is null ? Exchanging.RecordsOf(dataset) : working.Records.Values.Where(r => !r.Archived))
                .Where(r => (what == "all" || r.Kind == what) && (chosen is null || chosen.Contains(r.Slug))).OrderBy(r => r.Position).ThenBy(r => r.Slug, StringComparer.Ordinal).ToLookup(r => r.Kind);
            var bytes = form switch
            {
                "json" => DatasetDocument.Write(dataset),
                "csv" => ExchangeFile.Comma(RecordShape.Find(what)!, [.. records[what]]),
                _ => ExchangeFile.Book(RecordShape.All.Where(s => what == "all" || s.Kind == what).Select(s => (s, (IReadOnlyList<WorkingRecord>)[.. records[s.Kind]]))),
            };
            return Results.Bytes(bytes, form switch { "json" => Json, "csv" => Csv, _ => Xlsx }, $"{what}-{from}.{form}");
        }
        catch (NotAllowed)
        {
            return Results.Problem("Only editors take records out.", statusCode: 403);
        }
        catch (StoreUnavailable)
        {
            return Results.Problem("The database does not take the note of this export, so nothing was exported.", statusCode: 503);
        }
    }

    private static bool IsKnown(string what, string form) => (what, form) switch
    {
        ("dataset", "json") or ("all", "xlsx") => true,
        (_, "csv" or "xlsx") => RecordShape.Find(what) is not null,
        _ => false,
    };

    private static async Task<IResult> UploadAsync(HttpContext http, IAntiforgery antiforgery, Uploads uploads)
    {
        if (CurrentPerson.Of(http.User) is not { } person)
            return Results.NotFound();
        var back = Results.LocalRedirect(Urls.Asking(AdminPages.Import.Path, http.Request.Query["lang"]));
        try
        {
            if (http.Request.ContentLength > FileReading.MostBytes + Around)
                throw new FileRefused("too-large");
            if (!http.Request.HasFormContentType)
                throw new FileRefused("damaged");
            http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = FileReading.MostBytes + Around, BufferBodyLengthLimit = FileReading.MostBytes + Around }));
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            // Another site's form must not take away the file that waits.
            if (!await antiforgery.IsRequestValidAsync(http))
                return uploads.Find(person.Account).Upload is null ? throw new FileRefused("stale") : back;
            if (form.Files.GetFile("file") is not { Length: > 0 } file)
                throw new FileRefused("empty");
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, http.RequestAborted);
            var name = new string([.. Path.GetFileName(file.FileName).Where(c => !char.IsControl(c)).Take(120)]);
            uploads.Keep(person.Account, await Task.Run(() => Upload.Of(name, bytes.ToArray())));
        }
        catch (FileRefused refusal)
        {
            uploads.Refuse(person.Account, refusal);
        }
        catch (Exception broken) when (broken is InvalidDataException or BadHttpRequestException)
        {
            uploads.Refuse(person.Account, new(broken is BadHttpRequestException { StatusCode: 413 } || broken.Message.Contains("limit", StringComparison.Ordinal) ? "too-large" : "damaged"));
        }
        return back;
    }
}
