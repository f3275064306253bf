using Dashboard.Access;

namespace Dashboard.App;

/// <summary>Headers that keep foreign scripts, frames and sockets out of every answer.</summary>
public static class SecurityHeaders
{
    /// <summary>
    /// Sets the headers on every answer and refuses (403) <c>/_blazor</c> requests that come from a page of another origin.
    /// Call first in the pipeline, after forwarded headers.
    /// </summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            Set(context);
            return Task.CompletedTask;
        });
        if (context.Request.Path.StartsWithSegments("/_blazor") && IsForeign(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        await next(context);
    });

    private static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        // MudBlazor and Plotly set style attributes and insert style elements: 'unsafe-inline' for styles, never for scripts.
        headers.ContentSecurityPolicy =
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; " +
            $"connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'{Provider(context)}; frame-ancestors {(IsFramed(context) ? "*" : "'none'")}";
        // Nothing is kept in the browser of somebody who reads another page.
        if (IsFramed(context))
            headers.Remove("Set-Cookie");
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
    }

    // Only a chart made for other people's pages may stand in a frame: it has no form, no circuit and no cookie to be misused.
    private static bool IsFramed(HttpContext context) => context.Request.Path.StartsWithSegments(Urls.Embedding) && context.Response.StatusCode == StatusCodes.Status200OK;

    // The form that leads to the provider is answered with a redirect, and a browser follows it to named hosts only.
    private static string Provider(HttpContext context) =>
        context.RequestServices.GetRequiredService<AccessRules>().Authority is { } authority ? " " + authority.GetLeftPart(UriPartial.Authority) : "";

    /// <summary>True for a request that a page of another origin has made.</summary>
    // A browser always names the origin when it opens a socket, so a missing one is a program, not somebody else's page.
    // Host and port decide; behind a proxy that ends TLS the scheme seen here is the proxy's, so only a downgrade is refused.
    internal static bool IsForeign(HttpRequest request)
    {
        var origin = request.Headers.Origin;
        if (origin.Count == 0)
            return false;
        if (origin.Count > 1 || !Uri.TryCreate(origin[0], UriKind.Absolute, out var from) || from.Scheme is not ("http" or "https"))
            return true;
        var defaultPort = from.Scheme == "https" ? 443 : 80;
        return !string.Equals(from.Host, request.Host.Host, StringComparison.OrdinalIgnoreCase)
            || from.Port != (request.Host.Port ?? defaultPort)
            || (request.IsHttps && from.Scheme != "https");
    }
}
