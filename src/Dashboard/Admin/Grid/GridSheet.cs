using Dashboard.Data.Editing;
using Dashboard.Data.Releases;

namespace Dashboard.Admin.Grid;

/// <summary>What is typed into a grid: texts per cell, kept apart from the records until they are saved as one command.</summary>
/// <param name="shape">The kind.</param>
/// <param name="columns">The columns; the first is the slug.</param>
/// <param name="records">The records, in order.</param>
public sealed class GridSheet(RecordShape shape, IReadOnlyList<GridColumn> columns, IEnumerable<WorkingRecord> records)
{
    /// <summary>New rows at most; who has more of them brings a file.</summary>
    public const int MostNew = 500;

    private readonly List<GridRow> rows = [.. records.Select(r => new GridRow(r.Slug, r, RecordDraft.OfBody(shape, r.Slug, r.Body)))];
    private readonly Stack<(long Step, List<GridChange> Before)> steps = new();

    /// <summary>The columns.</summary>
    public IReadOnlyList<GridColumn> Columns => columns;
    /// <summary>The rows; new ones at the end.</summary>
    public IReadOnlyList<GridRow> Rows => rows;
    /// <summary>How many of them are records already.</summary>
    public int Known => rows.Count(r => r.Record is not null);
    /// <summary>Every text that is not saved.</summary>
    public IReadOnlyList<GridChange> Pending => [.. rows.SelectMany(r => r.Pending.Select(p => new GridChange(r.Key, p.Key, p.Value, r.Was(p.Key))))];
    /// <summary>True when a step can be taken back.</summary>
    public bool CanUndo => steps.Count > 0;

    /// <summary>Adds an empty row at the end, if there may be one more; its place.</summary>
    public int AddRow()
    {
        if (rows.Count - Known < MostNew)
            rows.Add(new($"+{rows.Count - Known + 1}", null, RecordDraft.Empty(shape)));
        return rows.Count - 1;
    }

    /// <summary>Puts a text into a cell; rows that are not there yet are added.</summary>
    /// <param name="row">Place of the row.</param>
    /// <param name="column">Place of the column.</param>
    /// <param name="text">As typed or pasted.</param>
    /// <param name="step">What belongs to one step is taken back together.</param>
    /// <returns>False when there is no such cell, or it cannot be changed: the slug of a record.</returns>
    public bool Set(int row, int column, string text, long step)
    {
        if (row < 0 || column < 0 || column >= columns.Count || row >= Known + MostNew)
            return false;
        while (rows.Count <= row)
            AddRow();
        var (to, at) = (rows[row], columns[column]);
        if (to.Record is not null && column == 0)
            return false;
        if (steps.Count == 0 || steps.Peek().Step != step)
            steps.Push((step, []));
        steps.Peek().Before.Add(new(to.Key, at.Path, to.Text(at.Path), ""));
        Put(to, at.Path, at.Resolve(text.Length > EntryText.Longest ? text[..(EntryText.Longest + 1)] : text));
        return true;
    }

    /// <summary>Takes the last step back.</summary>
    public void Undo()
    {
        if (!steps.TryPop(out var step))
            return;
        foreach (var cell in Enumerable.Reverse(step.Before))
            if (rows.FirstOrDefault(r => r.Key == cell.Key) is { } row)
                Put(row, cell.Path, cell.Text);
    }

    /// <summary>Takes up texts that were kept elsewhere; where the record has another text by now, <paramref name="moved"/> says so in the cell.</summary>
    public void Restore(IEnumerable<GridChange> kept, Func<string, string> moved)
    {
        foreach (var change in kept.Where(c => columns.Any(column => column.Path == c.Path)))
        {
            if (change.Key.StartsWith('+') && int.TryParse(change.Key[1..], out var number) && number is > 0 and <= MostNew)
                while (rows.Count - Known < number)
                    AddRow();
            if (rows.FirstOrDefault(r => r.Key == change.Key) is not { } row || (row.Record is not null && change.Path == columns[0].Path))
                continue;
            var column = columns.First(c => c.Path == change.Path);
            Put(row, change.Path, change.Text);
            if (row.Pending.ContainsKey(change.Path) && row.Was(change.Path) != change.Was)
                row.Said[change.Path] = moved(column.Show(row.Was(change.Path)));
        }
    }

    /// <summary>Forgets everything that is not saved.</summary>
    public void Discard()
    {
        steps.Clear();
        rows.RemoveAll(r => r.Record is null);
        foreach (var row in rows)
        {
            row.Pending.Clear();
            row.Said.Clear();
        }
    }

    /// <summary>The edits of all rows with changes, and the cells whose text cannot be read; there are edits only without those.</summary>
    public (IReadOnlyList<RecordEdit> Edits, IReadOnlyList<(GridRow Row, Problem Problem)> Problems) Edits()
    {
        List<RecordEdit> edits = [];
        List<(GridRow, Problem)> problems = [];
        foreach (var row in rows.Where(r => r.Pending.Count > 0))
        {
            var draft = row.Record is { } record ? RecordDraft.OfBody(shape, record.Slug, record.Body) : RecordDraft.Empty(shape);
            foreach (var entry in draft.All().ToList())
                if (row.Pending.TryGetValue(entry.Path, out var text))
                    entry.Text = text;
            var (body, found) = draft.Read();
            problems.AddRange(found.Select(p => (row, p)));
            problems.AddRange(columns.Where(c => row.Pending.ContainsKey(c.Path)).Select(c => (c.Path, Rule: c.Check(row.Pending[c.Path])))
                .Where(c => c.Rule == "grid-no-record").Select(c => (row, new Problem(shape.Kind, draft.Slug, c.Path, c.Rule!) { Rule = c.Rule! })));
            if (body is not null)
                edits.Add(new(shape.Kind, draft.Slug, body, row.Record?.Version ?? 0) { BaseBody = row.Record?.Body });
        }
        foreach (var twice in edits.GroupBy(e => e.Slug).Where(g => g.Count() > 1))
            problems.AddRange(rows.Where(r => r.Record is null && r.Text(columns[0].Path).Trim() == twice.Key)
                .Select(r => (r, new Problem(shape.Kind, twice.Key, columns[0].Path, "grid-twice") { Rule = "grid-twice" })));
        return problems.Count > 0 ? ([], problems) : (edits, []);
    }

    /// <summary>Takes a record as it is now as the base of a row: who saves again means it.</summary>
    public void Rebase(WorkingRecord now)
    {
        if (rows.FindIndex(r => r.Key == now.Slug && r.Record is not null) is >= 0 and var at)
        {
            var fresh = new GridRow(now.Slug, now, RecordDraft.OfBody(shape, now.Slug, now.Body));
            foreach (var (path, text) in rows[at].Pending)
                Put(fresh, path, text);
            rows[at] = fresh;
        }
    }

    private static void Put(GridRow row, string path, string text)
    {
        row.Said.Remove(path);
        if (text == row.Was(path))
            row.Pending.Remove(path);
        else
            row.Pending[path] = text;
    }
}
