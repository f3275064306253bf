using Dashboard.Access;
using Dashboard.Admin;
using Dashboard.Briefings.Editing;
using Dashboard.Data.Access;
using Dashboard.Data.Briefings;
using Dashboard.Data.Storage;
using Dashboard.Linking;
using Dashboard.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Dashboard.Briefings.Capturing;

/// <content>Opening and closing.</content>
public sealed partial class AddToBriefing
{
    private readonly BrowserCalls calls;
    private DotNetObjectReference<BrowserCalls>? reference;
    private IJSObjectReference? module;
    private ElementReference dialog;
    private Person? person;
    private CaptureChoice choice = new();
    private Added? done;
    private string? refusal;
    private bool opened, shown;

    /// <summary>Prepares the calls the browser may make.</summary>
    public AddToBriefing() => calls = new(this);

    /// <summary>The view of the moment.</summary>
    [Parameter, EditorRequired] public required View View { get; set; }

    [Inject] private BriefingStore Store { get; set; } = default!;
    [Inject] private Acting Acting { get; set; } = default!;
    [Inject] private CurrentPerson Current { get; set; } = default!;
    [Inject] private IJSRuntime Js { get; set; } = default!;

    private Words Words => View.Words;
    private bool Captures => opened && done is null && person?.May(Role.Presenter) == true && View.Selection.Release != Selection.Draft && View.Page is not null;

    // A closed dialog is the same at every pick.
    /// <inheritdoc />
    protected override bool ShouldRender()
    {
        var renders = opened || shown || module is null;
        shown = opened;
        return renders;
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        try
        {
            module = await Js.InvokeAsync<IJSObjectReference>("import", "./" + Assets["Briefings/Capturing/AddToBriefing.razor.js"]);
            reference = DotNetObjectReference.Create(calls);
            await module.InvokeVoidAsync("start", reference, dialog);
        }
        catch (JSException)
        {
            // Without its script the dialog is never opened; the page is not the worse for it.
        }
        catch (JSDisconnectedException)
        {
            // The reader left.
        }
    }

    private async Task OpenAsync(string? chart, string? captures, string? last)
    {
        person = await Current.GetAsync();
        var (slug, key) = captures?.Split('/', 2) is [var s, var k] ? (s, k) : (last, null);
        var kept = slug is null ? null : Store.Find(slug);
        (done, refusal, opened) = (null, null, true);
        if (View.Page is not null)
            choice = CaptureChoice.Of(View, chart, kept is { Archived: false } ? (slug!, key) : Store.All.FirstOrDefault(b => !b.Archived) is { } first ? (first.Briefing.Slug, null) : null, kept?.Briefing.Find(key));
        StateHasChanged();
    }

    private async Task TellAsync(string name, params object?[] arguments)
    {
        try
        {
            if (module is not null)
                await module.InvokeVoidAsync(name, arguments);
        }
        catch (JSDisconnectedException)
        {
            // The reader left.
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        reference?.Dispose();
        await TellAsync("stop");
        try
        {
            if (module is not null)
                await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone and took the module with it.
        }
    }

    // What the browser may call, kept apart from the component so that nothing else is reachable.
    private sealed class BrowserCalls(AddToBriefing dialog)
    {
        [JSInvokable]
        public Task Open(string? chart, string? captures, string? last) => dialog.InvokeAsync(() => dialog.OpenAsync(chart, captures, last));

        [JSInvokable]
        public Task Closed() => dialog.InvokeAsync(() =>
        {
            (dialog.opened, dialog.done) = (false, null);
            dialog.StateHasChanged();
        });
    }
}
