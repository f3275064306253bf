using Dashboard.Admin.Lists;
using Dashboard.App;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Dashboard.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Dashboard.Admin.Grid;

/// <summary>A cell as the browser names it: places, and the text.</summary>
/// <param name="Row">Place of the row, from 0.</param>
/// <param name="Column">Place of the column, from 0.</param>
/// <param name="Text">As typed or pasted.</param>
public sealed record GridCell(int Row, int Column, string Text);

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
    private IJSObjectReference? module;
    private DotNetObjectReference<GridPage>? self;
    private string? refusal, said;
    private int from;

    /// <summary>The kind, as the address names it.</summary>
    [Parameter] public string Kind { get; set; } = "";
    /// <summary>The view.</summary>
    [CascadingParameter] public required View View { get; set; }
    [Inject] private Desks Desks { get; set; } = default!;
    [Inject] private Access.CurrentPerson Current { get; set; } = default!;
    [Inject] private IJSRuntime Script { get; set; } = default!;

    private Words Words => View.Words;

    /// <summary>The words of a rule that the text of a cell breaks.</summary>
    public static string Say(View view, Problem problem) => problem.Rule switch
    {
        "grid-no-record" => view.Words.Say("grid.no-record", new { text = problem.Facts.GetValueOrDefault("text", "") }),
        "grid-twice" => view.Words["grid.twice"],
        _ => Rules.RuleWords.Say(view.Words, view.Index, problem),
    };

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
        if (sheet is null || module is not null || await Current.GetAsync() is not { } person)
            return;
        module = await Script.InvokeAsync<IJSObjectReference>("import", "./Admin/Grid/RecordGrid.razor.js");
        self = DotNetObjectReference.Create(this);
        await module.InvokeVoidAsync("start", root, self, $"grid:{person.Account}:{Kind}", new { edit = Words["grid.edit"] });
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

    /// <summary>Takes the last step back.</summary>
    [JSInvokable]
    public async Task UndoAsync()
    {
        sheet?.Undo();
        await KeepAsync();
    }

    /// <summary>Saves all changes as one command; the place of the first cell in the way, or null.</summary>
    [JSInvokable]
    public async Task<IReadOnlyList<int>?> SaveAsync()
    {
        if (sheet is null || sheet.Pending.Count == 0)
            return null;
        said = null;
        var (edits, problems) = sheet.Edits();
        foreach (var (row, problem) in problems)
            row.Said[problem.Field] = Say(desk!.View, problem);
        if (problems.Count > 0)
        {
            said = Words.Say("grid.in-the-way", new { n = problems.Count });
            return await FocusAsync(problems[0].Row, problems[0].Problem.Field);
        }
        var outcome = await Desks.ApplyAsync(edits, "grid.saved", Words);
        if (outcome.Answer is { Done: false } answer)
        {
            refusal = outcome.Refusal;
            return await TellAsync(answer.Conflicts);
        }
        if ((refusal = outcome.Refusal) is not null)
            return await KeepAsync();
        var at = from;
        await LoadAsync();
        Show(at);
        return await KeepAsync();
    }

    // Somebody was faster: the cell says what stands there now, and whoever saves again means it.
    private async Task<IReadOnlyList<int>?> TellAsync(IReadOnlyList<EditConflict> conflicts)
    {
        (GridRow Row, string Field)? first = null;
        foreach (var conflict in conflicts)
        {
            if (conflict.Kind == ConflictKind.Fields && conflict.Now is { } now)
                sheet!.Rebase(now);
            var row = sheet!.Rows.First(r => r.Key == conflict.Edit.Slug || r.Text(sheet.Columns[0].Path).Trim() == conflict.Edit.Slug);
            var fields = conflict.Kind == ConflictKind.Fields ? conflict.Fields.Select(f => f.Field).Where(f => sheet.Columns.Any(c => c.Path == f)).DefaultIfEmpty(sheet.Columns[0].Path) : [sheet.Columns[0].Path];
            foreach (var field in fields)
            {
                row.Said[field] = conflict.Kind switch
                {
                    ConflictKind.Exists => Words["grid.exists"],
                    ConflictKind.Archived or ConflictKind.Missing => Words["grid.gone"],
                    _ => Words.Say("grid.conflict", new { by = conflict.By ?? "–", now = sheet.Columns.First(c => c.Path == field).Show(row.Was(field)) }),
                };
                first ??= (row, field);
            }
        }
        return first is var (at, path) ? await FocusAsync(at, path) : null;
    }

    private async Task<IReadOnlyList<int>?> FocusAsync(GridRow row, string field)
    {
        var place = ((List<GridRow>)[.. sheet!.Rows]).IndexOf(row);
        var column = Math.Max(0, sheet.Columns.Select(c => c.Path).ToList().IndexOf(field));
        Show(place);
        if (module is not null)
            await module.InvokeVoidAsync("focus", root, place, column);
        return [place, column];
    }

    private async Task DiscardAsync()
    {
        sheet?.Discard();
        (said, refusal) = (null, null);
        Show(from);
        await KeepAsync();
    }

    private async Task AddAsync()
    {
        if (sheet is not null)
            await FocusAsync(sheet.Rows[sheet.AddRow()], sheet.Columns[0].Path);
    }

    private async Task<IReadOnlyList<int>?> KeepAsync()
    {
        StateHasChanged();
        if (module is not null)
            await module.InvokeVoidAsync("keep", root, sheet?.Pending ?? []);
        return null;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        self?.Dispose();
        if (module is null)
            return;
        try
        {
            await module.InvokeVoidAsync("stop");
            await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
        }
    }
}
