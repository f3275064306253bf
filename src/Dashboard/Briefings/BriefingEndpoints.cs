using Dashboard.Access;
using Dashboard.App;
using Dashboard.Briefings.Slides;
using Dashboard.Data.Access;
using Dashboard.Data.Briefings;
using Dashboard.Data.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dashboard.Briefings;

/// <summary>What the pages of a briefing ask for beside themselves.</summary>
public static class BriefingEndpoints
{
    /// <summary>Adds what briefings need.</summary>
    public static IServiceCollection AddBriefings(this IServiceCollection services) => services.AddSingleton<Tellings>().AddSingleton<Admission>().AddSingleton<Offline.OfflineParts>().AddSingleton<Offline.OfflineFiles>();

    /// <summary>Maps them.</summary>
    public static void MapBriefings(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/present/{slug}/{n:int}/charts", Charts).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/present/{slug}/briefing.html", OfflineAsync).AllowAnonymous().ExcludeFromDescription();
    }

    // The charts of a slide drawn for other picks than the prepared ones: what the browser cannot do by itself.
    private static IResult Charts(string slug, int n, HttpContext http, BriefingStore briefings, Admission admission, Tellings tellings)
    {
        var kept = briefings.Find(slug);
        if (admission.Of(http, kept) == Admitted.No || n < 1 || n > kept!.Briefing.Slides.Count)
            return Results.NotFound();
        var language = Urls.LanguageOf(http.Request.Query["lang"]);
        var frame = tellings.Frame(kept.Briefing, n - 1, language, http.Request.Cookies["digits"] != "latin", http.Request.QueryString.Value?.TrimStart('?') ?? "");
        return new RazorComponentResult<SlideCharts>(new Dictionary<string, object?> { [nameof(SlideCharts.Frame)] = frame });
    }

    // The whole briefing as one file; who may not see the notes gets it without them.
    private static async Task<IResult> OfflineAsync(string slug, HttpContext http, BriefingStore briefings, Admission admission, Offline.OfflineFiles files)
    {
        var kept = briefings.Find(slug);
        var admitted = admission.Of(http, kept);
        if (admitted == Admitted.No)
            return Results.NotFound();
        var file = await files.OfAsync(kept!, admitted == Admitted.Notes);
        if (admitted == Admitted.Notes)
            await RecordAsync(http, briefings, kept!, file);
        http.Response.Headers["X-File-SHA256"] = file.Hash;
        http.Response.Headers.CacheControl = "private, no-cache";
        return Results.File(file.Bytes, "text/html; charset=utf-8", file.Name, entityTag: new($"\"{file.Hash}\""));
    }

    // The desk shows which file is the last one, and whether it is fresh. Without the store the file is given all the same: it is needed most then.
    private static async Task RecordAsync(HttpContext http, BriefingStore briefings, KeptBriefing kept, Offline.OfflineFile file)
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
