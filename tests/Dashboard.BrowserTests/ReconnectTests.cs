using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Dashboard.BrowserTests;

/// <summary>A reader loses nothing when the server goes away and comes back.</summary>
public sealed partial class ReconnectTests(App app, Browser browser) : BrowserTest(app, browser)
{
    private static readonly TimeSpan BackWithin = TimeSpan.FromSeconds(6);

    [Fact]
    public async Task After_a_restart_of_the_server_the_view_returns_by_itself()
    {
        await using var server = new App();
        await server.InitializeAsync();
        var reader = await OpenAsync(server, $"/?period=2013..2025&sector=energy&table={Chart.Trade}&from=sector:sector-by-visit");
        reader.Forgiven = WhileAway();
        var before = (reader.Query, await reader.PictureAsync(), string.Join(' ', await reader.ChipsAsync()), await reader.SentenceAsync());
        var documents = reader.Documents;

        await server.StopAsync();
        await reader.Page.WaitForSelectorAsync("#components-reconnect-modal [data-when=retrying]", new() { State = WaitForSelectorState.Visible });
        Assert.True(await reader.Page.IsVisibleAsync($"section[data-chart='{Chart.Matrix}'] .js-plotly-plot"));
        await reader.Page.EvaluateAsync("document.documentElement.dataset.ready = 'old'");

        await server.StartAsync();
        var back = Stopwatch.StartNew();
        await reader.ReadyAsync();
        Assert.InRange(back.Elapsed, TimeSpan.Zero, BackWithin + TimeSpan.FromSeconds(3));
        Assert.Equal(documents + 1, reader.Documents);
        Assert.Equivalent(before, (reader.Query, await reader.PictureAsync(), string.Join(' ', await reader.ChipsAsync()), await reader.SentenceAsync()), strict: true);
        await reader.ClickAsync(Chart.Matrix, "trade/2022-05-30-tehran");
        Assert.Contains("sector=trade", reader.Query, StringComparison.Ordinal);
    }

    // The browser itself reports every attempt to reach a server that is away.
    [GeneratedRegex(ServerAway)]
    private static partial Regex WhileAway();
}
