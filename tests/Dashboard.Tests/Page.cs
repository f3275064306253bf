using Bunit;
using Dashboard.Charting;
using Dashboard.Charting.Plotly;
using Dashboard.Reading;
using Dashboard.Telemetry;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace Dashboard.Tests;

/// <summary>A place to render components of the pages over the seed; the browser answers nothing of weight.</summary>
internal sealed class Page : BunitContext
{
    public Page()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Module = JSInterop.SetupModule(_ => true);
        Module.Mode = JSRuntimeMode.Loose;
        Module.Setup<Screen>("start", _ => true).SetResult(new("light", false, new Dictionary<string, PlotSize>()));
        Services.AddMudServices();
        Services.AddSingleton(SeedView.Figures);
        Services.AddSingleton<Plots>();
        Services.AddMetrics();
        Services.AddSingleton<DashboardMeter>();
    }

    /// <summary>The board's module in the browser.</summary>
    public BunitJSModuleInterop Module { get; }

    public NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    /// <summary>One chart card at an address.</summary>
    public IRenderedComponent<ChartCard> Card(string chart, string query = "")
    {
        var view = SeedView.View(query);
        return Render<ChartCard>(p => p.Add(c => c.View, view).Add(c => c.Chart, ViewOf(chart, view)));
    }

    public static ChartView ViewOf(string chart, View view) =>
        SeedView.Figures.View(ChartRegistry.Find(chart)!, SeedView.Dataset, view.Selection, view.Words);
}
