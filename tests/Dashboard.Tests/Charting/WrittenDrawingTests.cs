using System.Text.Json;
using System.Text.Json.Nodes;
using Bunit;
using Dashboard.Charting;
using Dashboard.Charting.Plotly;
using Plotly.Blazor;

namespace Dashboard.Tests.Charting;

/// <summary>What Plotly.Blazor is handed is the drawing, though it was written beforehand.</summary>
public sealed class WrittenDrawingTests
{
    public static TheoryData<string> Charts => [.. ChartRegistry.Slugs];

    // As Plotly.Blazor prepares what it sends to the browser.
    private static readonly JsonSerializerOptions Sent = new()
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        Converters = { new PolymorphicConverter<ITrace>(), new DateTimeConverter(), new DateTimeOffsetConverter() },
    };

    private static JsonNode? Sending(object part) => JsonSerializer.SerializeToNode(part, Sent);

    [Theory, MemberData(nameof(Charts))]
    public void It_reaches_the_browser_as_its_own_traces_and_layout_would(string chart)
    {
        var (figure, screen, words) = (SeedView.Figure(chart), new Screen("light", false, new Dictionary<string, PlotSize>()), Words.For("en"));
        var (traces, layout) = PlotlyFigure.Parts(figure, screen, words);
        var written = PlotlyFigure.Of(figure, screen, words);
        Assert.NotEmpty(traces);
        Assert.Equal(traces.Count, written.Traces.Count);
        for (var i = 0; i < traces.Count; i++)
            Assert.True(JsonNode.DeepEquals(Sending(traces[i]), Sending(written.Traces[i])));
        Assert.True(JsonNode.DeepEquals(Sending(layout), Sending(written.Layout)));
    }

    [Fact]
    public void So_do_the_settings_of_every_plot() => Assert.Equal("false", Sending(PlotlyFigure.Config)!["displayModeBar"]!.ToJsonString());

    [Fact]
    public void Two_sessions_are_handed_the_same_object()
    {
        using var page = new Page();
        var view = SeedView.View();
        var first = PlotlyFigure.Of(SeedView.Figure("milestones"), new("light", false, new Dictionary<string, PlotSize>()), view.Words);
        Layout Drawn() => page.Render<ChartCard>(p => p.Add(c => c.View, view).Add(c => c.Chart, Page.ViewOf("milestones", view)).Add(c => c.First, first))
            .FindComponent<PlotlyChart>().Instance.Layout;
        Assert.Same(Drawn(), Drawn());
    }
}
