using Dashboard.Access;
using Dashboard.App;
using Dashboard.Briefings.Slides;
using Dashboard.Data.Access;
using Dashboard.Data.Briefings;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dashboard.Briefings.Editing;

/// <summary>What the desk asks for beside its page: slides as they are shown, and a place for pictures. For presenters.</summary>
public static class DeskEndpoints
{
    // What stands around the file in a form.
    private const int Around = 16 * 1024;

    /// <summary>Maps them.</summary>
    public static void MapDesk(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.Briefings + "/{slug}/slides/{key}", Slide).RequireAuthorization(nameof(Role.Presenter)).ExcludeFromDescription();
        routes.MapPost(Urls.Briefings + "/{slug}/slides/{key}/picture", PictureAsync).RequireAuthorization(nameof(Role.Presenter)).ExcludeFromDescription()
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(SlideImage.MostBytes + Around));
    }

    // One slide as it is shown; with a release, as it would be shown in that one.
    private static IResult Slide(string slug, string key, int? release, HttpContext http, BriefingStore briefings, DatasetStore releases, Tellings tellings)
    {
        var briefing = briefings.Find(slug)?.Briefing;
        var at = briefing?.PlaceOf(key) ?? -1;
        if (briefing is null || at < 0 || (release is { } asked && releases.Find(asked) is null))
            return Results.NotFound();
        var (language, digits) = (Urls.LanguageOf(http.Request.Query["lang"]), http.Request.Cookies["digits"] != "latin");
        var shown = release is null ? briefing : briefing.Rebase(key, release.Value);
        var telling = tellings.Of(shown, language, digits);
        http.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<SlideView>(new Dictionary<string, object?>
        {
            [nameof(SlideView.Frame)] = telling.Slides[at],
            [nameof(SlideView.Telling)] = telling,
            [nameof(SlideView.Second)] = shown.Slides[at].Second is { } second && second != language ? tellings.Frame(shown, at, second, digits) : null,
        });
    }

    // Answers with the desk again, and there says what was wrong.
    private static async Task<IResult> PictureAsync(string slug, string key, HttpContext http, IAntiforgery antiforgery, BriefingStore briefings)
    {
        if (CurrentPerson.Of(http.User) is not { } person || briefings.Find(slug)?.Briefing.Find(key) is null)
            return Results.NotFound();
        var (bytes, wrong) = await ReadAsync(http, antiforgery);
        if (bytes is not null)
            wrong = await StoreAsync(person, slug, key, bytes, briefings);
        return Results.LocalRedirect(Urls.With(Urls.BriefingEdit(slug, http.Request.Query["lang"], key), [("said", wrong)]));
    }

    private static async Task<(byte[]? Bytes, string? Said)> ReadAsync(HttpContext http, IAntiforgery antiforgery)
    {
        try
        {
            if (http.Request.ContentLength > SlideImage.MostBytes + Around)
                return (null, "picture-large");
            if (!http.Request.HasFormContentType)
                return (null, "picture-kind");
            http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = SlideImage.MostBytes + Around, BufferBodyLengthLimit = SlideImage.MostBytes + Around }));
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            if (!await antiforgery.IsRequestValidAsync(http))
                return (null, "picture-stale");
            if (form.Files.GetFile("file") is not { Length: > 0 } file)
                return (null, "picture-kind");
            if (file.Length > SlideImage.MostBytes)
                return (null, "picture-large");
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, http.RequestAborted);
            return (bytes.ToArray(), null);
        }
        catch (Exception broken) when (broken is InvalidDataException or BadHttpRequestException)
        {
            return (null, "picture-large");
        }
    }

    // The desk in the browser may store meanwhile: the picture is put into what is stored at the moment, once more if that has just moved.
    private static async Task<string?> StoreAsync(Person person, string slug, string key, byte[] bytes, BriefingStore briefings)
    {
        if (BriefingDocument.ImageType(bytes) is not { } type)
            return "picture-kind";
        for (var tries = 0; tries < 3; tries++)
            try
            {
                if (briefings.Find(slug) is not { } kept)
                    return "picture-lost";
                var put = kept.Briefing.Change(key, slide => slide with { Image = new(type, bytes, slide.Image?.Alt ?? new(), slide.Image?.Credit) });
                await briefings.SaveAsync(Command.New(person.Account), put, kept.Version);
                return null;
            }
            catch (BriefingMoved)
            {
                // Once more, on what is stored now.
            }
            catch (BriefingRefused refused) when (refused.Problems.Any(p => p.Path == "marking"))
            {
                return "picture-marking";
            }
            catch (Exception refused) when (refused is BriefingRefused or NotAllowed or StoreUnavailable)
            {
                break;
            }
        return "picture-lost";
    }
}
