using Dashboard.Reading;

namespace Dashboard.Charting;

/// <summary>Registers what draws and what reads addresses.</summary>
public static class ChartServices
{
    /// <summary>Adds the shared figures, drawings and views.</summary>
    public static IServiceCollection AddCharts(this IServiceCollection services) =>
        services.AddSingleton<Figures>().AddSingleton<Plotly.Plots>().AddSingleton<Views>().AddSingleton<Changes.Comparisons>();
}
