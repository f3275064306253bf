using System.Text.Json;
using System.Text.Json.Serialization;
using Plotly.Blazor;
using Plotly.Blazor.LayoutLib;

namespace Dashboard.Charting.Plotly;

/// <summary>A figure as Plotly draws it. Traces and layout also exist as text, so that only what changed is sent.</summary>
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
        Traces = traces;
        Layout = layout;
        TraceTexts = [.. traces.Select(t => JsonSerializer.Serialize(t, Json))];
        LayoutText = JsonSerializer.Serialize(layout, Json);
        First = new([.. TraceTexts.Select(text => new WrittenTrace(text))], new WrittenLayout(LayoutText));
    }

    /// <summary>The traces; each point carries the number of its mark in <see cref="Figure.Marks"/>.</summary>
    public IReadOnlyList<ITrace> Traces { get; }
    /// <summary>The layout; shapes and annotations of a mark are named <c>mark:{number}</c>.</summary>
    public Layout Layout { get; }
    /// <summary>The traces as JSON.</summary>
    public IReadOnlyList<string> TraceTexts { get; }
    /// <summary>The layout as JSON.</summary>
    public string LayoutText { get; }

    /// <summary>Traces and layout as the first drawing takes them: written already.</summary>
    public (IList<ITrace> Traces, Layout Layout) First { get; }
    /// <summary>How every plot behaves.</summary>
    public static Config Config { get; } = new WrittenConfig(JsonSerializer.Serialize(PlotlyLayout.Config, Json));

    /// <summary>Draws <paramref name="figure"/> for a screen and a language.</summary>
    public static PlotlyFigure Of(Figure figure, Screen screen, Words words)
    {
        var frame = new PlotFrame(figure, screen, words);
        var traces = PlotlyTraces.Of(figure, frame);
        return new(traces, PlotlyLayout.Of(figure, frame));
    }
}
