using Dashboard.App;
using Dashboard.Briefings.Editing;
using Dashboard.Briefings.Live;
using Dashboard.Briefings.Offline;
using Dashboard.Briefings.Pptx;
using Dashboard.Briefings.Sharing;
using Dashboard.Briefings.Slides;
using Dashboard.Data.Briefings;
using Dashboard.Data.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dashboard.Briefings;

/// <summary>What the pages of a briefing ask for beside themselves.</summary>
public static class BriefingEndpoints
{
    /// <summary>Adds what briefings need.</summary>
    public static IServiceCollection AddBriefings(this IServiceCollection services) => services.AddSingleton<Tellings>().AddSingleton<Admission>().AddSingleton<SharePass>()
        .AddSingleton(all => new BriefingRules(all.GetRequiredService<IConfiguration>().GetValue<bool>("Briefings:MarkingRequired"))).AddSingleton<LiveRooms>().AddSingleton<CodeTries>().AddOffline();

    /// <summary>Maps them.</summary>
    public static void MapBriefings(this IEndpointRouteBuilder routes)
    {
        routes.MapDesk();
        routes.MapSharing();
        routes.MapOffline();
        routes.MapGet("/present/{slug}/{n:int}/charts", Charts).AllowAnonymous().ExcludeFromDescription();
        routes.MapLive();
        routes.MapPptx();
    }

    // The charts of a slide drawn for other picks than the prepared ones: what the browser cannot do by itself.
    private static IResult Charts(string slug, int n, string? key, string? made, HttpContext http, BriefingStore briefings, Admission admission, Tellings tellings, CodeTries tries)
    {
        var kept = briefings.Find(slug);
        if (admission.Of(http, kept) == Admitted.No)
            return Results.NotFound();
        // A screen that follows has loaded what is presented, which may have been saved anew since.
        var briefing = (tries.Find(http, http.Request.Query["code"], out _) is { } room && room.Session.Slug == slug ? room.Shown ?? kept! : kept!).Briefing;
        var at = key is null ? n - 1 : briefing.Slides.TakeWhile(slide => slide.Key != key).Count();
        if (at < 0 || at >= briefing.Slides.Count)
            return Results.NotFound();
        var language = Urls.LanguageOf(http.Request.Query["lang"]);
        var query = http.Request.QueryString.Value?.TrimStart('?') ?? "";
        SlideFrame Frame(string language) => tellings.Frame(briefing, at, language, http.Request.Cookies["digits"] != "latin", query);
        var frame = Frame(language);
        // The slide was changed since the screen loaded it: another drawing would not be the one that was asked for.
        if (made is { Length: > 0 } && made != frame.Made)
            return Results.NotFound();
        var second = frame.Slide.Second is { } other && other != language ? Frame(other) : null;
        return new RazorComponentResult<SlideCharts>(new Dictionary<string, object?> { [nameof(SlideCharts.Frame)] = frame, [nameof(SlideCharts.Second)] = second });
    }
}
