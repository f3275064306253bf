using System.Diagnostics;
using Dashboard.Charting.Plotly;
using Dashboard.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Dashboard.Charting;

/// <summary>Keeps the charts of a page in step with the address.</summary>
public sealed partial class ChartBoard
{
    private readonly Dictionary<string, ChartView> shown = [];
    private readonly Dictionary<string, PlotlyFigure> first = [];
    private readonly Dictionary<string, (Figure Figure, PlotlyFigure Plot)> sent = [];
    private readonly BrowserCalls calls;
    private IJSObjectReference? module;
    private DotNetObjectReference<BrowserCalls>? reference;
    private Screen? screen;
    private string? answered;
    private int revision;
    private long asked;

    /// <summary>Prepares the calls the browser may make.</summary>
    public ChartBoard() => calls = new(this);

    /// <summary>What the reader looks at.</summary>
    [Parameter, EditorRequired] public required View View { get; set; }
    /// <summary>The charts, in reading order.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<BoardChart> Charts { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        asked = Stopwatch.GetTimestamp();
        shown.Clear();
        foreach (var chart in Charts)
            if (chart.Shown is { } view)
                shown[chart.Place.Slug] = view;
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        try
        {
            if (firstRender)
                await StartAsync();
            else
                await AnswerAsync();
        }
        catch (JSDisconnectedException)
        {
            // The reader left; there is nobody to answer.
        }
    }

    private async Task StartAsync()
    {
        module = await Js.InvokeAsync<IJSObjectReference>("import", "./" + Assets["Charting/ChartBoard.razor.js"]);
        reference = DotNetObjectReference.Create(calls);
        screen = await module.InvokeAsync<Screen>("start", reference, shown.Keys);
        foreach (var (slug, view) in shown)
            sent[slug] = (view.Figure, first[slug] = PlotlyFigure.Of(view.Figure, screen, View.Words));
        StateHasChanged();
    }

    private async Task AnswerAsync()
    {
        if (module is null || screen is null)
            return;
        var key = $"{View.Release.Number}|{View.Path}|{View.Asked}|{screen.GetHashCode()}";
        if (key == answered)
            return;
        answered = key;
        var charts = shown.Where(chart => sent.ContainsKey(chart.Key)).ToDictionary(chart => chart.Key, chart => ChartAnswer.Of(chart.Value, Change(chart.Key)));
        await module.InvokeVoidAsync("answer", new { revision = ++revision, asked = View.Asked, query = View.Selection.Query, charts });
        Meter.PickAnswered(Stopwatch.GetElapsedTime(asked), charts.Count);
    }

    // Only traces that differ are sent, and the layout only when it differs.
    private PlotDelta? Change(string slug)
    {
        var (figure, plot) = sent[slug];
        if (ReferenceEquals(figure, shown[slug].Figure))
            return null;
        var next = PlotlyFigure.Of(shown[slug].Figure, screen!, View.Words);
        sent[slug] = (shown[slug].Figure, next);
        return PlotDelta.Between(plot, next);
    }

    private async Task ShowOnAsync(Screen next)
    {
        if (screen is null || next.Equals(screen))
            return;
        screen = next;
        answered = null;
        foreach (var (slug, (figure, plot)) in sent.ToList())
            if (PlotDelta.Between(plot, PlotlyFigure.Of(figure, next, View.Words)) is not null)
                sent[slug] = (Nothing, plot);
        await AnswerAsync();
    }

    private static readonly Figure Nothing = new()
    {
        Chart = "",
        Title = "",
        Subtitle = "",
        Columns = [],
        Series = [],
        X = new(AxisKind.Hidden, 0, 1, []),
        Y = new(AxisKind.Hidden, 0, 1, []),
        Emits = [],
        Accepts = [],
        Publishers = [],
    };

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        reference?.Dispose();
        try
        {
            if (module is not null)
            {
                await module.InvokeVoidAsync("stop");
                await module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone and took the module with it.
        }
    }

    // What the browser may call, kept apart from the component so that nothing else is reachable.
    private sealed class BrowserCalls(ChartBoard board)
    {
        [JSInvokable]
        public Task Resized(Screen screen) => board.InvokeAsync(() => board.ShowOnAsync(screen));
    }
}
