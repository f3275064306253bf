using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Dashboard.Telemetry;

/// <summary>Traces and metrics after OpenTelemetry; they leave the machine only when the operator names a collector.</summary>
public static class TelemetryRegistration
{
    private static readonly string[] ComponentSources =
        ["Microsoft.AspNetCore.Components", "Microsoft.AspNetCore.Components.Server.Circuits"];

    private static readonly string[] ComponentMeters =
        ["Microsoft.AspNetCore.Components", "Microsoft.AspNetCore.Components.Lifecycle", "Microsoft.AspNetCore.Components.Server.Circuits"];

    /// <summary>
    /// Collects requests, circuits, components, runtime and <see cref="DashboardMeter"/>; exports by OTLP when
    /// <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set (environment or setting), else nowhere.
    /// </summary>
    public static IServiceCollection AddDashboardTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<DashboardMeter>();
        services.AddSingleton<ReleaseCounting>();
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("dashboard"))
            .WithTracing(traces => traces
                .AddAspNetCoreInstrumentation()
                .AddSource(ComponentSources)
                .AddSource(DashboardMeter.Name))
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation()
                .AddRuntimeInstrumentation()
                .AddMeter(ComponentMeters)
                .AddMeter(DashboardMeter.Name));
        if (!string.IsNullOrWhiteSpace(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            telemetry.UseOtlpExporter();
        return services;
    }
}
