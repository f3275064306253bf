using Dashboard.Reading;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dashboard.Charting;

/// <summary>Registers what pages and data endpoints need to show figures.</summary>
public static class ChartServices
{
    /// <summary>Adds the figures and the views made from addresses; both are shared by every session.</summary>
    public static IServiceCollection AddCharts(this IServiceCollection services)
    {
        services.TryAddSingleton<Figures>();
        services.TryAddSingleton<Views>();
        return services;
    }
}
