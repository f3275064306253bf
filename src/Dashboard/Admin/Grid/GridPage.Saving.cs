using Microsoft.JSInterop;

namespace Dashboard.Admin.Grid;

/// <content>Taking back, saving and discarding.</content>
public sealed partial class GridPage
{
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
            row.Said[problem.Field] = GridWords.Say(desk!.View, problem);
        if (problems.Count > 0)
        {
            said = Words.Say("grid.in-the-way", new { n = problems.Count });
            return await FocusAsync(problems[0].Row, problems[0].Problem.Field);
        }
        var outcome = await Desks.ApplyAsync(edits, "grid.saved", Words);
        if (outcome.Answer is { Done: false } answer)
        {
            refusal = outcome.Refusal;
            return GridWords.Tell(Words, sheet, answer.Conflicts) is var (row, field) ? await FocusAsync(row, field) : null;
        }
        if ((refusal = outcome.Refusal) is not null)
            return await KeepAsync();
        await ReloadAsync();
        return await KeepAsync();
    }

    private async Task ReloadAsync()
    {
        var at = from;
        await LoadAsync();
        Show(at);
    }

    private async Task<IReadOnlyList<int>?> FocusAsync(GridRow row, string field)
    {
        var place = ((List<GridRow>)[.. sheet!.Rows]).IndexOf(row);
        var column = Math.Max(0, sheet.Columns.Select(c => c.Path).ToList().IndexOf(field));
        Show(place);
        // Within a click the rows are rendered only when it pauses, and the browser can only go to a cell that is there.
        await Task.Yield();
        await browser.FocusAsync(root, place, column);
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
        await browser.KeepAsync(root, sheet?.Pending ?? []);
        return null;
    }
}
