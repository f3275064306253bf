using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Dashboard.Briefings.Sharing;

/// <summary>
/// The cookie of somebody whom links have let in: it names the links, sealed so that nobody can write one. Whether a link is still good
/// is asked at each request; the cookie alone opens nothing.
/// </summary>
/// <param name="protection">Seals.</param>
public sealed class SharePass(IDataProtectionProvider protection)
{
    private const string Name = "shared";
    // A browser keeps so many links; the newest count.
    private const int Most = 10;
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(30);
    private readonly IDataProtector _seal = protection.CreateProtector("briefing-shares");

    /// <summary>Ids of the links that have let this browser in; whether they still do is another question.</summary>
    public IReadOnlyList<string> Of(HttpContext http)
    {
        if (http.Request.Cookies[Name] is not { Length: > 0 } sealed_)
            return [];
        try
        {
            return _seal.Unprotect(sealed_).Split(' ');
        }
        catch (CryptographicException)
        {
            // Not ours, or sealed with keys that are gone: nobody was let in.
            return [];
        }
    }

    /// <summary>Notes in the browser that a link has let it in.</summary>
    public void Give(HttpContext http, string share) =>
        http.Response.Cookies.Append(Name, _seal.Protect(string.Join(' ', Of(http).Where(id => id != share).TakeLast(Most - 1).Append(share))), new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            MaxAge = Lasts,
            Path = "/",
        });
}
