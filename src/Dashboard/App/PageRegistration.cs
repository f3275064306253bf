using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.ResponseCompression;
using MudBlazor.Services;

namespace Dashboard.App;

/// <summary>Puts the pages into the app: the web server's limits, Blazor, MudBlazor, static assets.</summary>
public static class PageRegistration
{
    private const int LongestAddress = 64 * 1024;

    /// <summary>Address, static assets and limits of the web server.</summary>
    public static void AddWebDefaults(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration["urls"]) && string.IsNullOrEmpty(builder.Configuration["Kestrel:Endpoints:Http:Url"]))
            builder.WebHost.UseUrls("http://localhost:5080");
        // Needed by dotnet run and tests outside Development; without it every asset answers 200 with 0 bytes.
        builder.WebHost.UseStaticWebAssets();
        // A long address gets a notice on the page instead of a bare 414.
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestLineSize = LongestAddress;
            server.Limits.MaxRequestBufferSize = 4 * LongestAddress;
        });
    }

    /// <summary>Adds Blazor Server and MudBlazor.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        // A circuit holds ids and shared figures only, so many disconnected ones are cheap to keep for a while.
        services.Configure<CircuitOptions>(circuits =>
        {
            circuits.DisconnectedCircuitMaxRetained = 200;
            circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(3);
            circuits.JSInteropDefaultCallTimeout = TimeSpan.FromSeconds(30);
        });
        services.AddSingleton<OpenCircuits>();
        services.AddSingleton<CircuitHandler>(all => all.GetRequiredService<OpenCircuits>());
        services.AddMudServices();
        services.AddHttpContextAccessor();
        services.AddResponseCompression(compression =>
        {
            // Public pages carry no secret that the size of an answer could leak; the others are left alone by Compression.
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.AddSingleton<IResponseCompressionProvider, Compression>();
        return services;
    }

    /// <summary>Refuses new circuits while there are too many; the page itself is readable without one.</summary>
    public static void UseCircuitLimit(this WebApplication app) => app.Use((context, next) =>
    {
        if (!context.Request.Path.StartsWithSegments("/_blazor/negotiate") || !context.RequestServices.GetRequiredService<OpenCircuits>().IsFull)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "30";
        return Task.CompletedTask;
    });

    /// <summary>Answers an address without a page with the not-found page; data over HTTP keep their own answers.</summary>
    public static void UseNotFoundPage(this WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments("/api") && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
                pages.Enabled = false;
            // The page that says so speaks the language that was asked for.
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is { OriginalQueryString: { } query })
                context.Request.QueryString = new(query);
            return next(context);
        });
    }

    /// <summary>Maps static assets and pages.</summary>
    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        // The page tells that its circuit could not be resumed; nothing is read from the request.
        app.MapPost("/telemetry/resume-failed", (Telemetry.DashboardMeter meter) =>
        {
            meter.ResumeFailed();
            return Results.NoContent();
        }).ExcludeFromDescription();
        // What the compression remembers from message to message costs a quarter megabyte per open page; a pick is one message and small.
        app.MapRazorComponents<Root>().AddInteractiveServerRenderMode(circuits => circuits.ConfigureWebSocketAcceptContext = (_, socket) =>
        {
            socket.DisableServerContextTakeover = true;
            return Task.CompletedTask;
        });
    }
}
