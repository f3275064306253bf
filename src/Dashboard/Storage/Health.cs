using System.Text.Json;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Dashboard.Storage;

/// <summary>Answers <c>/health/live</c> (the process runs) and <c>/health/ready</c> (readers can be served).</summary>
public static class Health
{
    /// <summary>Adds the checks.</summary>
    public static IServiceCollection AddDashboardHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<ReadyCheck>("releases");
        return services;
    }

    /// <summary>
    /// Maps both addresses. Ready: 200 <c>healthy</c>, 200 <c>degraded</c> when the database is gone (readers are served
    /// from memory, editors cannot save), 503 <c>unhealthy</c> while no release is loaded.
    /// </summary>
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new() { Predicate = _ => false, ResponseWriter = Write }).AllowAnonymous();
        routes.MapHealthChecks("/health/ready", new() { ResponseWriter = Write }).AllowAnonymous();
        return routes;
    }

    private static Task Write(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        status = JsonNamingPolicy.CamelCase.ConvertName(report.Status.ToString()),
        notes = report.Entries.Values.Select(entry => entry.Description).OfType<string>(),
    });

    private sealed class ReadyCheck(DatasetStore store, StoreProbe probe) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            !store.IsLoaded ? HealthCheckResult.Unhealthy("No release is loaded.")
            : await probe.AnswersAsync(cancellationToken) ? HealthCheckResult.Healthy($"Release {store.Newest.Number} is loaded.")
            : HealthCheckResult.Degraded($"Release {store.Newest.Number} is loaded; the database does not answer, nothing can be saved.");
    }
}
