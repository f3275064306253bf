using Dashboard.Access;
using Dashboard.Data.Access;
using Dashboard.Data.Briefings;
using Dashboard.Data.Storage;

namespace Dashboard.Briefings.Offline;

/// <summary>Where the offline file of a briefing is asked for.</summary>
internal static class OfflineEndpoints
{
    /// <summary>Adds what makes offline files.</summary>
    public static IServiceCollection AddOffline(this IServiceCollection services) => services.AddSingleton<OfflineParts>().AddSingleton<OfflineFiles>();

    /// <summary>Maps it.</summary>
    public static void MapOffline(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/present/{slug}/briefing.html", FileAsync).AllowAnonymous().ExcludeFromDescription();

    // The whole briefing as one file; who may not see the notes gets it without them.
    private static async Task<IResult> FileAsync(string slug, HttpContext http, BriefingStore briefings, Admission admission, BriefingRules rules, OfflineFiles files)
    {
        var kept = briefings.Find(slug);
        var admitted = admission.Of(http, kept);
        if (admitted == Admitted.No)
            return Results.NotFound();
        if (rules.Refusing(kept!.Briefing) is { } problem)
            return NotShown.Answer(http, problem);
        var file = await files.OfAsync(kept, admitted == Admitted.Notes);
        if (admitted == Admitted.Notes)
            await RecordAsync(http, briefings, kept, file);
        http.Response.Headers["X-File-SHA256"] = file.Hash;
        http.Response.Headers.CacheControl = "private, no-cache";
        return Results.File(file.Bytes, "text/html; charset=utf-8", file.Name, entityTag: new($"\"{file.Hash}\""));
    }

    // The desk shows which file is the last one, and whether it is fresh. Without the store the file is given all the same: it is needed most then.
    private static async Task RecordAsync(HttpContext http, BriefingStore briefings, KeptBriefing kept, OfflineFile file)
    {
        if (CurrentPerson.Of(http.User) is not { } person || (kept.Offline?.FileHash == file.Hash && kept.OfflineIsFresh))
            return;
        try
        {
            await briefings.OfflineMadeAsync(Command.New(person.Account), kept.Briefing.Slug, kept.Hash, file.Hash);
        }
        catch (StoreUnavailable)
        {
            // Nothing is lost: the next file made is recorded.
        }
    }
}
