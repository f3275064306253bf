using Dashboard.Access;
using Dashboard.App;
using Dashboard.Data.Access;
using Dashboard.Data.Storage;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Net.Http.Headers;

namespace Dashboard.Admin.Backup;

/// <summary>Hands a backup to an administrator as a download.</summary>
public static class BackupEndpoint
{
    /// <summary>Its address; only POST, with the page's token, so that no link of somebody else starts it.</summary>
    public const string Path = "/admin/backup/file";

    /// <summary>The parameter that tells the page why there was no file.</summary>
    public const string FailedParameter = "failed";

    /// <summary>Maps it; needs authentication, authorisation and antiforgery in the pipeline.</summary>
    public static void MapBackup(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Path, AnswerAsync).RequireAuthorization(nameof(Role.Administrator)).ExcludeFromDescription();

    private static async Task<IResult> AnswerAsync(HttpContext http, Data.Storage.Backup backup, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
            return Back(http, "stale");
        if (CurrentPerson.Of(http.User) is not { } person)
            return Back(http, "role");
        var folder = Directory.CreateTempSubdirectory("dashboard-backup-");
        try
        {
            var made = await backup.MakeAsync(Command.New(person.Account), folder.FullName, http.RequestAborted);
            http.Response.OnCompleted(() =>
            {
                folder.Delete(recursive: true);
                return Task.CompletedTask;
            });
            http.Response.Headers.CacheControl = "no-store";
            return Results.File(made.File, "application/zip", System.IO.Path.GetFileName(made.File), entityTag: new EntityTagHeaderValue($"\"{made.Sha256}\""));
        }
        catch (Exception failure) when (failure is NotAllowed or StoreUnavailable or BackupRefused or OperationCanceledException)
        {
            folder.Delete(recursive: true);
            return Back(http, failure switch
            {
                NotAllowed => "role",
                StoreUnavailable { Trouble: StoreTrouble.Full } => "full",
                StoreUnavailable { Trouble: StoreTrouble.ReadOnly } => "read-only",
                StoreUnavailable { Trouble: StoreTrouble.Locked } => "locked",
                StoreUnavailable => "gone",
                _ => "damaged",
            });
        }
    }

    // The page says it in the language it was asked in; nothing of the query leads to another address.
    private static IResult Back(HttpContext http, string why)
    {
        var query = System.Web.HttpUtility.ParseQueryString(http.Request.QueryString.Value ?? "");
        query.Set(FailedParameter, why);
        return Results.LocalRedirect($"{AdminPages.Backup.Path}?{query}");
    }
}
