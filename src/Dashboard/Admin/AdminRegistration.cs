using Dashboard.Admin.Exchange;
using Dashboard.Access;
using Dashboard.Admin.History;

namespace Dashboard.Admin;

/// <summary>Puts the editors' pages into the app.</summary>
public static class AdminRegistration
{
    /// <summary>Adds what editors' pages share within one circuit.</summary>
    public static IServiceCollection AddAdmin(this IServiceCollection services)
    {
        services.AddScoped<CurrentPerson>();
        services.AddScoped<Acting>();
        services.AddScoped<Undoing>();
        services.AddScoped<Lists.Desks>();
        services.AddSingleton<Exchange.Uploads>();
        services.AddSingleton<Exchange.DryRuns>();
        services.AddSingleton<Records.Editors>();
        return services;
    }

    /// <summary>Maps the files editors take away and bring.</summary>
    public static void MapAdmin(this IEndpointRouteBuilder routes)
    {
        routes.MapHistoryFiles();
        routes.MapExchange();
    }
}
