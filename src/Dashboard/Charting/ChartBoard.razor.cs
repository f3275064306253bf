using System.Diagnostics;
using Dashboard.Charting.Plotly;
using Dashboard.Linking;
using Dashboard.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Dashboard.Charting;

/// <summary>Keeps the charts of a page in step with the address.</summary>
public sealed partial class ChartBoard
{
    private readonly Dictionary<string, ChartView> shown = [];
    private readonly Dictionary<string, PlotlyFigure> first = [];
    private readonly Dictionary<string, PlotlyFigure> sent = [];
    private readonly Dictionary<string, ToldFigure> told = [];
    private readonly BrowserCalls calls;
    private IJSObjectReference? module;
    private DotNetObjectReference<BrowserCalls>? reference;
    private Screen? screen;
    private Exception? failure;
    private string? answered;
    private int revision, page;
    private bool left;

    /// <summary>Prepares the calls the browser may make.</summary>
    public ChartBoard() => calls = new(this);

    /// <summary>What the reader looks at.</summary>
    [Parameter, EditorRequired] public required View View { get; set; }
    /// <summary>The charts, in reading order.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<BoardChart> Charts { get; set; }

    /// <summary>What else stands in the grid of the charts.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var arrived = Stopwatch.GetTimestamp();
        page++;
        shown.Clear();
        foreach (var chart in Charts)
            if (chart.Shown is { } view)
                Show(chart.Place.Slug, view);
            else
                (_, _) = (sent.Remove(chart.Place.Slug), told.Remove(chart.Place.Slug));
        DrawNew();
        // Sent before the page is rendered, not after: Blazor waits for the browser's word between the two, a whole round trip.
        _ = GuardedAsync(() => AnswerAsync(arrived));
    }

    private void Show(string slug, ChartView view)
    {
        shown[slug] = view;
        if (!told.TryGetValue(slug, out var page))
            told[slug] = page = new();
        page.Show(view.Figure, View.Words, View.Selection.Mode == Mode.Highlight);
    }

    /// <inheritdoc />
    protected override Task OnAfterRenderAsync(bool firstRender) => firstRender ? GuardedAsync(StartAsync) : Task.CompletedTask;

    private async Task GuardedAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (JSDisconnectedException)
        {
            // The reader left; there is nobody to answer.
        }
        catch (JSException broken)
        {
            // The browser could not run the script: the tables stand in place of the plots.
            failure = broken;
            LogScriptFailure(Log, broken);
            StateHasChanged();
        }
    }

    private async Task StartAsync()
    {
        module = await Js.InvokeAsync<IJSObjectReference>("import", "./" + Assets["Charting/ChartBoard.razor.js"]);
        // Left while the browser fetched the script: it must not start for a page that is gone.
        if (left)
            return;
        reference = DotNetObjectReference.Create(calls);
        var reported = (await module.InvokeAsync<RawJson?>("start", reference, shown.Keys.ToArray()))?.Read<Screen>();
        if (left)
            return;
        screen = reported is { IsUsable: true } ? reported : new("light", false, new Dictionary<string, PlotSize>());
        DrawNew();
        StateHasChanged();
        await AnswerAsync(Stopwatch.GetTimestamp());
    }

    // The first drawing of a card, also of one that comes back after a failure, goes through Plotly.Blazor.
    private void DrawNew()
    {
        if (screen is null)
            return;
        foreach (var (slug, view) in shown)
            if (!sent.ContainsKey(slug))
                sent[slug] = first[slug] = Plots.Of(view.Figure, screen, View.Words);
    }

    private async Task AnswerAsync(long arrived)
    {
        if (left || module is null || screen is null || failure is not null)
            return;
        var key = $"{View.Release.Sha256}|{View.Path}|{View.Asked}|{screen.GetHashCode()}";
        if (key == answered)
            return;
        answered = key;
        var charts = shown.ToDictionary(chart => chart.Key, chart => ChartAnswer.Of(chart.Value, told[chart.Key], Change(chart.Key)));
        await module.InvokeVoidAsync("answer", RawJson.Of(new { revision = ++revision, page, asked = View.Asked, query = View.Selection.Query, charts }));
        Meter.PickAnswered(Stopwatch.GetElapsedTime(arrived), charts.Count);
    }

    // Only traces that differ are sent, and the layout only when it differs.
    private PlotDelta? Change(string slug)
    {
        var next = Plots.Of(shown[slug].Figure, screen!, View.Words);
        var delta = ReferenceEquals(sent[slug], next) ? null : PlotDelta.Between(sent[slug], next);
        sent[slug] = next;
        return delta;
    }

    private Task ShowOnAsync(Screen next)
    {
        if (screen is null || next is not { IsUsable: true })
            return Task.CompletedTask;
        screen = next;
        answered = null;
        return GuardedAsync(() => AnswerAsync(Stopwatch.GetTimestamp()));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        left = true;
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

    [LoggerMessage(Level = LogLevel.Error, Message = "The charts' script could not run; tables are shown instead")]
    private static partial void LogScriptFailure(ILogger logger, Exception broken);

    // What the browser may call, kept apart from the component so that nothing else is reachable.
    private sealed class BrowserCalls(ChartBoard board)
    {
        [JSInvokable]
        public Task Resized(Screen screen) => board.InvokeAsync(() => board.ShowOnAsync(screen));
    }
}
