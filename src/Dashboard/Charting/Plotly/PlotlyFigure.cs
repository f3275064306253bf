using System.Text.Json;
using System.Text.Json.Serialization;
using Plotly.Blazor;
using Plotly.Blazor.LayoutLib;

namespace Dashboard.Charting.Plotly;

/// <summary>A figure as Plotly draws it. It is kept as text, so that only what changed is sent.</summary>
public sealed class PlotlyFigure
{
    // The same rules Plotly.Blazor uses for its own calls.
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new PolymorphicConverter<ITrace>(), new DateTimeConverter(), new DateTimeOffsetConverter() },
    };

    private PlotlyFigure(IReadOnlyList<ITrace> traces, Layout layout)
    {
        TraceTexts = [.. traces.Select(t => JsonSerializer.Serialize(t, Json))];
        LayoutText = JsonSerializer.Serialize(layout, Json);
        Traces = [.. TraceTexts.Select(text => new WrittenTrace(text))];
        Layout = new WrittenLayout(LayoutText);
    }

    /// <summary>How every plot behaves.</summary>
    public static Config Config { get; } = new WrittenConfig(JsonSerializer.Serialize(PlotlyLayout.Config, Json));

    /// <summary>The traces as Plotly.Blazor takes them, written already; each point carries the number of its mark in <see cref="Figure.Marks"/>.</summary>
    public IList<ITrace> Traces { get; }
    /// <summary>The layout, likewise; shapes and annotations of a mark are named <c>mark:{number}</c>.</summary>
    public Layout Layout { get; }
    /// <summary>The traces as JSON.</summary>
    public IReadOnlyList<string> TraceTexts { get; }
    /// <summary>The layout as JSON.</summary>
    public string LayoutText { get; }

    /// <summary>Draws <paramref name="figure"/> for a screen and a language.</summary>
    public static PlotlyFigure Of(Figure figure, Screen screen, Words words)
    {
        var (traces, layout) = Parts(figure, screen, words);
        return new(traces, layout);
    }

    /// <summary>What is written: it is not kept.</summary>
    internal static (IReadOnlyList<ITrace> Traces, Layout Layout) Parts(Figure figure, Screen screen, Words words)
    {
        var frame = new PlotFrame(figure, screen, words);
        var traces = PlotlyTraces.Of(figure, frame);
        return (traces, PlotlyLayout.Of(figure, frame));
    }
}
