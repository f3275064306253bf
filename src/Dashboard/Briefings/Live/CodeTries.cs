using System.Security.Cryptography;
using System.Threading.RateLimiting;
using Dashboard.Data;
using Dashboard.Data.Briefings;
using Microsoft.AspNetCore.DataProtection;

namespace Dashboard.Briefings.Live;

/// <summary>
/// Join codes are short: who tries unknown ones is soon answered no more, not even with a right one. A screen that was let in once carries a sign of it
/// and is not counted, so that a hall behind one address is not locked out by somebody who guesses.
/// </summary>
/// <param name="rooms">The running sessions.</param>
/// <param name="protection">Seals the sign.</param>
public sealed class CodeTries(LiveRooms rooms, IDataProtectionProvider protection) : IDisposable
{
    /// <summary>Unknown codes per minute and address.</summary>
    public const int MostWrong = 20;
    private const string Cookie = "joined";

    private readonly IDataProtector seal = protection.CreateProtector("Dashboard.Joined");
    private readonly PartitionedRateLimiter<string> wrong = PartitionedRateLimiter.Create<string, string>(caller =>
        RateLimitPartition.GetFixedWindowLimiter(caller, _ => new() { PermitLimit = MostWrong, Window = TimeSpan.FromMinutes(1) }));

    /// <summary>The room a request names by its code, or null; <paramref name="tooMany"/> when this address has guessed too often.</summary>
    public LiveRoom? Find(HttpContext http, string? code, out bool tooMany)
    {
        tooMany = false;
        if (string.IsNullOrWhiteSpace(code))
            return null;
        var (caller, typed) = (RateLimit.Caller(http.Connection.RemoteIpAddress), Typed(code));
        if (Signed(http) != typed)
        {
            using var left = wrong.AttemptAcquire(caller, 0);
            if (tooMany = !left.IsAcquired)
                return null;
        }
        var room = rooms.Find(typed);
        if (room is null)
            wrong.AttemptAcquire(caller).Dispose();
        return room;
    }

    /// <summary>Gives the screen the sign that it was let in.</summary>
    public void Sign(HttpContext http, string code) => http.Response.Cookies.Append(Cookie, seal.Protect(code),
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = App.Urls.Presenting, IsEssential = true, Secure = http.Request.IsHttps, MaxAge = LiveSession.Lasts });

    /// <inheritdoc />
    public void Dispose() => wrong.Dispose();

    // As people type it: small letters, blanks, a hyphen in the middle.
    private static string Typed(string code) => string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    private string? Signed(HttpContext http)
    {
        try
        {
            return http.Request.Cookies[Cookie] is { } sign ? seal.Unprotect(sign) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
