using Dashboard.App;
using Dashboard.Briefings.Editing;
using Dashboard.Briefings.Sharing;
using Dashboard.Briefings.Slides;
using Dashboard.Data.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dashboard.Briefings;

/// <summary>What the pages of a briefing ask for beside themselves.</summary>
public static class BriefingEndpoints
{
    /// <summary>Adds what briefings need.</summary>
    public static IServiceCollection AddBriefings(this IServiceCollection services) => services.AddSingleton<Tellings>().AddSingleton<Admission>().AddSingleton<SharePass>();

    /// <summary>Maps them.</summary>
    public static void MapBriefings(this IEndpointRouteBuilder routes)
    {
        routes.MapDesk();
        routes.MapSharing();
        routes.MapGet("/present/{slug}/{n:int}/charts", Charts).AllowAnonymous().ExcludeFromDescription();
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
}
