using Dashboard.Access;
using Dashboard.App;
using Dashboard.Data.Access;
using Dashboard.Data.Briefings;
using Dashboard.Data.Provenance;
using Dashboard.Data.Storage;
using Microsoft.AspNetCore.Antiforgery;

namespace Dashboard.Briefings.Sharing;

/// <summary>Where the form of <see cref="SharedPage"/> is sent to: limited like a sign-in, since a password is tried here.</summary>
public static class SharingEndpoints
{
    /// <summary>The address of the form.</summary>
    public const string Form = Urls.AccessForms + Urls.Shared;

    /// <summary>Maps it.</summary>
    public static void MapSharing(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Form, UseAsync).AllowAnonymous().ExcludeFromDescription().RequireRateLimiting(AccessEndpoints.Tries).WithMetadata(new RequireAntiforgeryTokenAttribute());

    private static async Task<IResult> UseAsync(HttpContext http, BriefingShares shares, SharePass passes, LiveSessions sessions)
    {
        if (http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true })
            return Refusal.Answer(http, StatusCodes.Status400BadRequest);
        var (key, language, code) = (http.Request.Query["key"].ToString(), http.Request.Query["lang"].ToString(), http.Request.Query["code"].ToString());
        try
        {
            var answer = await shares.UseAsync(key, http.Request.Form["password"]);
            if (answer is not { Outcome: ShareOutcome.LetIn, Share: { } share })
                return Again(Kebab<ShareOutcome>.Of(answer.Outcome));
            passes.Give(http, share.Id);
            return Results.LocalRedirect(Onward(share.Slug, language, code, sessions));
        }
        catch (StoreUnavailable)
        {
            return Again("store");
        }

        IResult Again(string reason) => Results.LocalRedirect(Urls.With(Urls.SharedWith(key, language, code), ("error", reason)));
    }

    /// <summary>Where a link leads: to the first slide; with the code of a running session of this briefing to the audience's screen.</summary>
    internal static string Onward(string slug, string? language, string? code, LiveSessions sessions) => sessions.Find(code) is { } live && live.Slug == slug
        ? Urls.PresentAudience(slug, language, live.Code)
        : Urls.Present(slug, 1, language);
}
