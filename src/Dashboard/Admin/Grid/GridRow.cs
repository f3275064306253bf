using Dashboard.Data.Editing;

namespace Dashboard.Admin.Grid;

/// <summary>A cell as the browser names it: places, and the text.</summary>
/// <param name="Row">Place of the row, from 0.</param>
/// <param name="Column">Place of the column, from 0.</param>
/// <param name="Text">As typed or pasted.</param>
public sealed record GridCell(int Row, int Column, string Text);

/// <summary>One cell's text that is not saved.</summary>
/// <param name="Key">Slug of the record; <c>+1</c>, <c>+2</c> … for the new rows in order.</param>
/// <param name="Path">Path of the field.</param>
/// <param name="Text">The text.</param>
/// <param name="Was">The text before.</param>
public sealed record GridChange(string Key, string Path, string Text, string Was);

/// <summary>A row: a record, or one that is to be added.</summary>
/// <param name="Key">Its slug, or <c>+1</c>.</param>
/// <param name="Record">The record; null for a new one.</param>
/// <param name="Texts">The texts of its fields as they are in the working copy.</param>
public sealed record GridRow(string Key, WorkingRecord? Record, RecordDraft Texts)
{
    /// <summary>Texts that are not saved, by path.</summary>
    public Dictionary<string, string> Pending { get; } = [];
    /// <summary>What was said of its cells when saving, by path.</summary>
    public Dictionary<string, string> Said { get; } = [];

    /// <summary>The text of the working copy.</summary>
    public string Was(string path) => Texts.All().First(e => e.Path == path).Text;
    /// <summary>The text of a cell as it is shown.</summary>
    public string Text(string path) => Pending.GetValueOrDefault(path) ?? Was(path);
}
