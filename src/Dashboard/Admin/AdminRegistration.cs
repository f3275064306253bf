using Dashboard.Access;

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
        services.AddSingleton<Exchange.Uploads>();
        services.AddSingleton<Exchange.Reviewing>();
        return services;
    }
}
