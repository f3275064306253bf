using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Dashboard.Admin.Grid;

/// <summary>The browser's side of a grid: it moves the focus, edits a cell, and keeps what is not saved.</summary>
/// <param name="js">The browser.</param>
/// <param name="page">The page that hears of changes.</param>
internal sealed class GridBrowser(IJSRuntime js, GridPage page) : IAsyncDisposable
{
    private IJSObjectReference? module;
    private DotNetObjectReference<GridPage>? self;

    /// <summary>True once the cells answer to the keyboard.</summary>
    public bool Started => self is not null;

    /// <summary>Lets the cells answer to the keyboard, and hands over what this browser kept from before.</summary>
    /// <param name="root">What the cells are in.</param>
    /// <param name="key">Under which name the browser keeps what is not saved.</param>
    /// <param name="edit">The word for editing a cell.</param>
    public async Task StartAsync(ElementReference root, string key, string edit)
    {
        self = DotNetObjectReference.Create(page);
        module = await js.InvokeAsync<IJSObjectReference>("import", "./Admin/Grid/RecordGrid.razor.js");
        await module.InvokeVoidAsync("start", root, self, key, new { edit });
    }

    /// <summary>Puts the focus into a cell.</summary>
    public Task FocusAsync(ElementReference root, int row, int column) => DoAsync("focus", root, row, column);

    /// <summary>This is all that is not saved.</summary>
    public Task KeepAsync(ElementReference root, IReadOnlyList<GridChange> pending) => DoAsync("keep", root, pending);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        self?.Dispose();
        await DoAsync("stop");
        try
        {
            if (module is not null)
                await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
        }
    }

    private async Task DoAsync(string name, params object?[] arguments)
    {
        try
        {
            if (module is not null)
                await module.InvokeVoidAsync(name, arguments);
        }
        catch (JSDisconnectedException)
        {
            // The browser is away; it has what was typed.
        }
    }
}
