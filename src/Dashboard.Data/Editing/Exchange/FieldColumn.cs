using System.Globalization;

namespace Dashboard.Data.Editing.Exchange;

/// <summary>One step of a path: a member, or an item of a list.</summary>
/// <param name="Name">Name of the member; null for an item.</param>
/// <param name="Item">Number of the item, from 0.</param>
public readonly record struct PathStep(string? Name, int Item = 0);

/// <summary>One column of a table of records: a field that holds one text, named by its path in the document.</summary>
/// <param name="Path">The head: <c>statement.fa</c>, <c>citations[0].quote</c>.</param>
/// <param name="Field">The field.</param>
/// <param name="Steps">The way to it.</param>
public sealed record FieldColumn(string Path, FieldShape Field, IReadOnlyList<PathStep> Steps)
{
    /// <summary>The most items of one list that columns can name.</summary>
    public const int MostItems = 100;

    private const int LongestPath = 200;

    /// <summary>The column a head names, or null when the kind has no such field.</summary>
    public static FieldColumn? Find(RecordShape shape, string head)
    {
        if (head.Length is 0 or > LongestPath)
            return null;
        var steps = new List<PathStep>();
        var (fields, field) = (shape.Fields, (FieldShape?)null);
        foreach (var part in head.Split('.'))
        {
            var name = part.Split('[')[0];
            field = fields.FirstOrDefault(f => f.Name == name);
            if (name.Length == 0 || field is null)
                return null;
            steps.Add(new(name));
            if (field.Form == FieldForm.List)
            {
                if (!TryItem(part[name.Length..], out var item))
                    return null;
                steps.Add(new(null, item));
                field = field.Parts[0];
            }
            else if (part.Length > name.Length)
            {
                return null;
            }
            fields = field.Form == FieldForm.Group ? field.Parts : [];
        }
        return field is { Form: not (FieldForm.Group or FieldForm.List) } ? new(head, field, steps) : null;
    }

    /// <summary>The text of a record in this column; empty where its list is shorter.</summary>
    public string In(RecordDraft draft) => Walk(draft, make: false)?.Text ?? "";

    /// <summary>The entry of a record for this column; makes the items of lists that lead to it.</summary>
    public Entry Into(RecordDraft draft) => Walk(draft, make: true)!;

    private Entry? Walk(RecordDraft draft, bool make)
    {
        Entry? at = null;
        foreach (var step in Steps)
        {
            if (step.Name is { } name)
            {
                at = at is null ? draft[name] : at[name];
                continue;
            }
            while (make && at!.Items.Count <= step.Item)
                at.Add();
            if (at!.Items.Count <= step.Item)
                return null;
            at = at.Items[step.Item];
        }
        return at;
    }

    private static bool TryItem(string text, out int item)
    {
        item = 0;
        return text is ['[', .., ']'] && text.Length > 2 && int.TryParse(text.AsSpan(1, text.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out item)
            && item < MostItems;
    }
}
