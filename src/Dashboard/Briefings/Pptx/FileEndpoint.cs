using Dashboard.App;
using Dashboard.Data.Briefings;
using Dashboard.Data.Storage;

namespace Dashboard.Briefings.Pptx;

/// <summary>A briefing as a file for PowerPoint and LibreOffice: <c>/present/{slug}/briefing.pptx</c>.</summary>
internal static class FileEndpoint
{
    /// <summary>The type of the file.</summary>
    public const string Type = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    /// <summary>Maps it. Who may see the slides gets them; the notes are for who may see those.</summary>
    public static void MapPptx(this IEndpointRouteBuilder routes) =>
        routes.MapGet($"{Urls.Presenting}/{{slug}}/briefing.pptx", File).AllowAnonymous().RequireRateLimiting(Data.RateLimit.Policy).ExcludeFromDescription();

    private static IResult File(string slug, HttpContext http, BriefingStore briefings, Admission admission, BriefingRules rules, Tellings tellings)
    {
        var kept = briefings.Find(slug);
        var admitted = admission.Of(http, kept);
        if (admitted == Admitted.No)
            return Results.NotFound();
        if (rules.Refusing(kept!.Briefing) is { } problem)
            return NotShown.Answer(http, problem);
        var telling = tellings.Of(kept.Briefing, Urls.LanguageOf(http.Request.Query["lang"]), http.Request.Cookies["digits"] != "latin");
        http.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(BriefingFile.Write(tellings, kept, telling, admitted == Admitted.Notes), Type, NameOf(kept.Briefing));
    }

    /// <summary>A name for the file: <c>briefing-reviving-ties-R1.pptx</c>.</summary>
    public static string NameOf(Briefing briefing) => $"briefing-{briefing.Slug}{string.Concat(briefing.Releases.Select(r => FormattableString.Invariant($"-R{r}")))}.pptx";
}
