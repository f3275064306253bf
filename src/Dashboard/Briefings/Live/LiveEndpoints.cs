using Dashboard.Access;
using Dashboard.App;
using Dashboard.Data;
using Dashboard.Data.Access;
using Dashboard.Data.Briefings;
using Dashboard.Data.Storage;
using QRCoder;

namespace Dashboard.Briefings.Live;

/// <summary>Where presenters' windows send pictures to, and screens follow them. The role is checked with each picture.</summary>
public static class LiveEndpoints
{
    private const int LongestId = 40;

    /// <summary>Maps them.</summary>
    public static void MapLive(this IEndpointRouteBuilder routes)
    {
        var live = routes.MapGroup(Urls.Presenting + "/{slug}/live").ExcludeFromDescription();
        live.MapGet("/{code}", Follow).AllowAnonymous();
        var mine = live.MapGroup("").RequireAuthorization(nameof(Role.Presenter)).AddEndpointFilter(FromHere);
        mine.MapPost("", StartAsync);
        mine.MapPost("/{code}", ShowAsync);
        mine.MapPost("/{code}/end", EndAsync);
        mine.MapGet("/{code}/qr.svg", Qr);
    }

    // The cookie is not sent along by other sites' forms; a page of another origin is refused besides.
    private static async ValueTask<object?> FromHere(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        SecurityHeaders.IsForeign(call.HttpContext.Request) ? Results.Problem(statusCode: StatusCodes.Status403Forbidden) : await next(call);

    private static async Task<IResult> StartAsync(string slug, int? version, HttpContext http, BriefingStore briefings, BriefingRules rules, LiveSessions sessions, LiveRooms rooms)
    {
        if (briefings.Find(slug) is not { Archived: false } kept)
            return Results.Problem(statusCode: StatusCodes.Status404NotFound);
        if (rules.Refusing(kept.Briefing) is { } problem)
            return NotShown.Answer(http, problem);
        try
        {
            var session = await sessions.StartAsync(Command.New(CurrentPerson.Of(http.User)!.Account), slug);
            if (rooms.Find(session.Code) is not { } room)
                return Results.Problem(statusCode: StatusCodes.Status404NotFound);
            // The window has loaded this version: from now on it is what the audience gets.
            if (version == kept.Version)
                room.Shown = kept;
            return Results.Json(new { code = session.Code, at = $"{http.Request.Host}{http.Request.PathBase}{Urls.Presenting}" });
        }
        catch (NotAllowed)
        {
            return Results.Problem(statusCode: StatusCodes.Status403Forbidden);
        }
        catch (StoreUnavailable)
        {
            return Results.Problem(statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static IResult Follow(string slug, string code, string? id, HttpContext http, CodeTries tries, LiveRooms rooms, BriefingStore briefings)
    {
        if (tries.Find(http, code, out var tooMany) is not { } room || room.Session.Slug != slug)
            return Results.Problem(statusCode: tooMany ? StatusCodes.Status429TooManyRequests : StatusCodes.Status404NotFound);
        if (id is not { Length: > 0 and <= LongestId } || !id.All(char.IsAsciiLetterOrDigit))
            return Results.Problem(statusCode: StatusCodes.Status400BadRequest);
        var presents = http.Request.Query.ContainsKey("presents") && IsMine(http, room);
        if (room.Join(id, RateLimit.Caller(http.Connection.RemoteIpAddress), presents) is not { } screen)
            return Results.Problem(statusCode: StatusCodes.Status429TooManyRequests);
        http.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(rooms.TellAsync(room, screen, () => briefings.Find(slug)?.Version ?? 0, http.RequestAborted));
    }

    private static async Task<IResult> ShowAsync(string slug, string code, HttpContext http, LiveRooms rooms)
    {
        if (rooms.Find(slug, code) is not { } room)
            return Results.Problem(statusCode: StatusCodes.Status404NotFound);
        if (!IsMine(http, room))
            return Results.Problem(statusCode: StatusCodes.Status403Forbidden);
        if (!http.Request.HasJsonContentType())
            return Results.Problem(statusCode: StatusCodes.Status415UnsupportedMediaType);
        if (http.Request.ContentLength is not (> 0 and <= LivePost.Longest))
            return Results.Problem(statusCode: StatusCodes.Status413PayloadTooLarge);
        var body = new byte[(int)http.Request.ContentLength];
        await http.Request.Body.ReadExactlyAsync(body, http.RequestAborted);
        if (LivePost.Read(body) is not { } post)
            return Results.Problem(statusCode: StatusCodes.Status400BadRequest);
        // Another window was quicker: no failure, its picture is told.
        return rooms.Show(room, post.Seen, post.Picture.Written) ? Results.Json(new { revision = post.Seen + 1 })
            : Results.Text($$"""{"newer":{{LiveRooms.Written(room.State, null)}}}""", "application/json");
    }

    private static async Task<IResult> EndAsync(string slug, string code, HttpContext http, LiveRooms rooms, LiveSessions sessions)
    {
        if (rooms.Find(slug, code) is not { } room)
            return Results.Problem(statusCode: StatusCodes.Status404NotFound);
        try
        {
            await sessions.EndAsync(Command.New(CurrentPerson.Of(http.User)!.Account), room.Session.Code);
            rooms.End(room.Session.Code);
            return Results.NoContent();
        }
        catch (NotAllowed)
        {
            return Results.Problem(statusCode: StatusCodes.Status403Forbidden);
        }
        catch (StoreUnavailable)
        {
            return Results.Problem(statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    // Black on white whatever the colours of the page are: cameras expect it.
    private static IResult Qr(string slug, string code, HttpContext http, LiveRooms rooms)
    {
        if (rooms.Find(slug, code) is not { } room || !IsMine(http, room))
            return Results.Problem(statusCode: StatusCodes.Status404NotFound);
        var address = $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}{Urls.PresentAudience(slug, Urls.LanguageOf(http.Request.Query["lang"]), room.Session.Code)}";
        using var drawn = new SvgQRCode(QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M));
        return Results.Text(drawn.GetGraphic(4, "#000000", "#ffffff", true, SvgQRCode.SizingMode.ViewBoxAttribute), "image/svg+xml");
    }

    private static bool IsMine(HttpContext http, LiveRoom room) =>
        CurrentPerson.Of(http.User) is { } person && person.May(Role.Presenter) && person.Account == room.Session.Account;
}
