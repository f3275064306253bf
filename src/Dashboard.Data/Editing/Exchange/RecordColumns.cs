namespace Dashboard.Data.Editing.Exchange;

/// <summary>
/// The flat columns of a kind of record: simple fields, the parts of groups (<c>period.from</c>, <c>statement.fa</c>), and lists as numbered
/// columns (<c>steps[0].citations[1].quote</c>). Nothing of a record is left out, and a person can edit every cell.
/// </summary>
public static class RecordColumns
{
    /// <summary>Head of the column with the version a record had when it was exported.</summary>
    public const string Version = "_version";

    /// <summary>The columns that hold <paramref name="drafts"/>; each list has as many places as its longest one, and at least one.</summary>
    public static IReadOnlyList<FieldColumn> Of(RecordShape shape, IReadOnlyList<RecordDraft> drafts)
    {
        var columns = new List<FieldColumn>();
        for (var i = 0; i < shape.Fields.Count; i++)
            Add(columns, shape.Fields[i].Name, [new(shape.Fields[i].Name)], shape.Fields[i], [.. drafts.Select(d => d.Fields[i])]);
        return columns;
    }

    /// <summary>True when two texts stand for one value of a field: 4.50 and 4,5; <c>TRUE</c> and true; line ends of any system.</summary>
    public static bool Same(FieldShape field, string one, string other)
    {
        var (left, right) = (Plain(field, one), Plain(field, other));
        if (left == right)
            return true;
        return field.Form switch
        {
            FieldForm.Number or FieldForm.WholeNumber => NumberText.TryRead(left, out var a) && NumberText.TryRead(right, out var b) && a == b,
            FieldForm.Date or FieldForm.Day => DateText.TryRead(left, out var a) && DateText.TryRead(right, out var b) && a == b,
            _ => false,
        };
    }

    /// <summary>The text of a cell as a form would hold it.</summary>
    public static string Plain(FieldShape field, string cell)
    {
        var text = cell.Trim();
        switch (field.Form)
        {
            case FieldForm.YesNo:
                return text.ToUpperInvariant() switch { "TRUE" or "YES" or "1" => "true", "" or "FALSE" or "NO" or "0" => "false", _ => text };
            case FieldForm.Date when text == "XXXX":
                return "";
            default:
                return text.Contains('\r', StringComparison.Ordinal) ? text.ReplaceLineEndings("\n") : text;
        }
    }

    private static void Add(List<FieldColumn> columns, string path, IReadOnlyList<PathStep> steps, FieldShape field, IReadOnlyList<Entry> entries)
    {
        switch (field.Form)
        {
            case FieldForm.Group:
                for (var i = 0; i < field.Parts.Count; i++)
                    Add(columns, $"{path}.{field.Parts[i].Name}", [.. steps, new(field.Parts[i].Name)], field.Parts[i], [.. entries.Select(e => e.Parts[i])]);
                break;
            case FieldForm.List:
                var most = Math.Clamp(entries.Select(e => e.Items.Count).DefaultIfEmpty(0).Max(), 1, FieldColumn.MostItems);
                for (var i = 0; i < most; i++)
                    Add(columns, FormattableString.Invariant($"{path}[{i}]"), [.. steps, new(null, i)], field.Parts[0], [.. entries.Where(e => e.Items.Count > i).Select(e => e.Items[i])]);
                break;
            default:
                columns.Add(new(path, field, steps));
                break;
        }
    }
}
