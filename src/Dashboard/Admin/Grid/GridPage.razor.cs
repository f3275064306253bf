using Dashboard.Admin.Lists;
using Dashboard.App;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Dashboard.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Dashboard.Admin.Grid;

/// <summary>The grid of one kind.</summary>
public sealed partial class GridPage : IAsyncDisposable
{
    /// <summary>Rows that are rendered at once.</summary>
    public const int Portion = 50;

    private GridSheet? sheet;
    private RecordShape? shape;
    private Desk? desk;
    private ListQuery query = null!;
    private ElementReference root;
    private GridBrowser browser = default!;
    private string? refusal, said;
    private int from;
    private IDisposable? following;

    /// <summary>The kind, as the address names it.</summary>
    [Parameter] public string Kind { get; set; } = "";
    /// <summary>The view.</summary>
    [CascadingParameter] public required View View { get; set; }
    [Inject] private Desks Desks { get; set; } = default!;
    [Inject] private Access.CurrentPerson Current { get; set; } = default!;
    [Inject] private IJSRuntime Script { get; set; } = default!;

    private Words Words => View.Words;

    /// <inheritdoc />
    // What others change, or an undo, is shown at once; while something is typed here the rows stay, and the merge by field decides.
    protected override void OnInitialized()
    {
        browser = new(Script, this);
        following = Desks.Subscribe(() => _ = InvokeAsync(async () =>
        {
            if (sheet is { Pending.Count: 0 } && sheet.Rows.Count == sheet.Known)
                await ReloadAsync();
        }));
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (shape?.Kind == Kind)
            return;
        shape = RecordShape.Find(Kind);
        (sheet, from) = (null, 0);
        if (shape is null)
            return;
        query = ListQuery.Parse(shape, View.Asked);
        await LoadAsync();
    }

    // What the list shows under this address, without archived records.
    private async Task LoadAsync()
    {
        var outcome = await Desks.ReadAsync(View);
        refusal = outcome.Refusal;
        if ((desk = outcome.Answer) is null)
            return;
        var rows = RecordList.Of(desk.View, desk.Working, shape!, desk.Waiting).Find(query).Where(r => !r.Record.Archived);
        sheet = new(shape!, GridColumn.Of(desk.View, desk.Working, shape!), rows.Select(r => r.Record));
        from = 0;
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (sheet is not null && !browser.Started && await Current.GetAsync() is { } person)
            await browser.StartAsync(root, $"grid:{person.Account}:{Kind}", Words["grid.edit"]);
    }

    /// <summary>Cells that were typed or pasted; the answer is everything that is not saved.</summary>
    [JSInvokable]
    public IReadOnlyList<GridChange> Set(IReadOnlyList<GridCell> cells, long step)
    {
        said = null;
        foreach (var cell in cells)
            sheet?.Set(cell.Row, cell.Column, cell.Text ?? "", step);
        StateHasChanged();
        return sheet?.Pending ?? [];
    }

    /// <summary>Texts that this browser kept from before.</summary>
    [JSInvokable]
    public IReadOnlyList<GridChange> Restore(IReadOnlyList<GridChange> kept)
    {
        sheet?.Restore(kept, now => Words.Say("grid.moved", new { now }));
        said = sheet?.Pending.Count > 0 ? Words["grid.restored"] : null;
        StateHasChanged();
        return sheet?.Pending ?? [];
    }

    /// <summary>Renders the portion a row is in.</summary>
    [JSInvokable]
    public void Show(int row)
    {
        from = Math.Clamp(row, 0, Math.Max(0, (sheet?.Rows.Count ?? 1) - 1)) / Portion * Portion;
        StateHasChanged();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        following?.Dispose();
        await browser.DisposeAsync();
    }
}
