using Dashboard.Admin.Lists;
using Dashboard.Changes;
using Dashboard.Data.Editing;
using Dashboard.Reading;

namespace Dashboard.Admin.Grid;

/// <summary>A column of the grid: one field that is no list, or one part of a group.</summary>
/// <param name="Path">Path of the field: <c>title.en</c>.</param>
/// <param name="Shape">The field.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Choices">What can be chosen, with words; empty for free texts.</param>
public sealed record GridColumn(string Path, FieldShape Shape, string Name, IReadOnlyList<(string Value, string Words)> Choices)
{
    private readonly Dictionary<string, string> words = Choices.DistinctBy(c => c.Value).ToDictionary(c => c.Value, c => c.Words);
    private readonly Dictionary<string, string> values = Choices.DistinctBy(c => c.Words, StringComparer.CurrentCultureIgnoreCase)
        .ToDictionary(c => c.Words, c => c.Value, StringComparer.CurrentCultureIgnoreCase);

    /// <summary>The columns of a kind, in the order of its fields.</summary>
    public static IReadOnlyList<GridColumn> Of(View view, Working working, RecordShape shape) =>
        [.. RecordDraft.Empty(shape).All().Where(e => e.Shape.Form is not (FieldForm.Group or FieldForm.List))
            .Select(e => new GridColumn(e.Path, e.Shape, string.Join(" · ", e.Path.Split('.').Select(part => part == shape.KeyField ? view.Words["grid.slug"] : FieldWords.Name(view, part))),
                Columns.Choices(view, working, e.Shape)))];

    /// <summary>The value of what was typed or pasted: words of a choice become its value.</summary>
    public string Resolve(string text) => Choices.Count == 0 || words.ContainsKey(text.Trim()) ? text : values.GetValueOrDefault(text.Trim(), text);

    /// <summary>What a cell shows for its text.</summary>
    public string Show(string text) => words.GetValueOrDefault(text, text);

    /// <summary>Name of the rule a text breaks, or null.</summary>
    public string? Check(string text) => EntryText.Read(Shape, text, out _)
        ?? (Shape.Form is FieldForm.Reference or FieldForm.Label && text.Trim().Length > 0 && Shape.Refers is not null | Shape.Form == FieldForm.Label && !words.ContainsKey(text.Trim()) ? "grid-no-record" : null);
}
