using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Dashboard.Access;
using Microsoft.AspNetCore.RateLimiting;

namespace Dashboard.Data;

/// <summary>So many requests per minute and address, on <c>/api</c> and on pages and new circuits; a reader never meets it, a runaway script does.</summary>
internal static class RateLimit
{
    /// <summary>Name of the policy.</summary>
    public const string Policy = "api";

    /// <summary>Requests per minute when the setting <c>Api:RequestsPerMinute</c> is absent.</summary>
    public const int Default = 600;

    /// <summary>Pages and negotiations per minute when the setting <c>Pages:RequestsPerMinute</c> is absent.</summary>
    public const int DefaultOfPages = 3000;

    /// <summary>Adds the limiter; 429 carries <c>Retry-After</c> in seconds.</summary>
    public static IServiceCollection AddApiRateLimit(this IServiceCollection services, IConfiguration configuration) =>
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = Rejected;
            // Static assets and the socket itself are cheap; drawing a page and opening a circuit are not.
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => IsDrawn(http.Request.Path)
                ? RateLimitPartition.GetFixedWindowLimiter(Caller(http.Connection.RemoteIpAddress), _ => new()
                {
                    PermitLimit = Math.Max(1, configuration.GetValue("Pages:RequestsPerMinute", DefaultOfPages)),
                    Window = TimeSpan.FromMinutes(1),
                })
                : RateLimitPartition.GetNoLimiter(""));
            // Who guesses passwords or links is slowed down long before an account rests.
            limiter.AddPolicy(AccessEndpoints.Tries, http => RateLimitPartition.GetFixedWindowLimiter(Caller(http.Connection.RemoteIpAddress), _ => new()
            {
                PermitLimit = http.RequestServices.GetRequiredService<AccessRules>().TriesPerMinute,
                Window = TimeSpan.FromMinutes(1),
            }));
            limiter.AddPolicy(Policy, http => RateLimitPartition.GetFixedWindowLimiter(Caller(http.Connection.RemoteIpAddress), _ => new()
            {
                PermitLimit = Math.Max(1, configuration.GetValue("Api:RequestsPerMinute", Default)),
                Window = TimeSpan.FromMinutes(1),
            }));
        });

    private static bool IsDrawn(PathString path) =>
        path.StartsWithSegments("/_blazor/negotiate") || path.StartsWithSegments("/openapi") || path.StartsWithSegments("/telemetry") || !Path.HasExtension(path) && !path.StartsWithSegments("/_blazor") && !path.StartsWithSegments("/api") && !path.StartsWithSegments("/health");

    /// <summary>Whom a request is counted for.</summary>
    // One IPv6 subscriber has a whole /64: counted by single address the limit would be none.
    internal static string Caller(IPAddress? address)
    {
        if (address is null)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes(), 0, 8) : address.ToString();
    }

    private static async ValueTask Rejected(OnRejectedContext context, CancellationToken stop)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        context.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var answer = context.HttpContext.Request.Path.StartsWithSegments(App.Urls.AccessForms)
            ? Refusal.Answer(context.HttpContext, StatusCodes.Status429TooManyRequests)
            : Results.Problem($"Too many requests; try again in {seconds} s.", statusCode: StatusCodes.Status429TooManyRequests);
        await answer.ExecuteAsync(context.HttpContext);
    }
}
