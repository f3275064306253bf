using Dashboard.Data.Editing;

namespace Dashboard.Admin.Records;

/// <summary>What the form of a new record begins with.</summary>
public static class NewRecord
{
    /// <summary>An empty draft with one place in each list that needs an item, or a copy.</summary>
    /// <param name="working">The records there are.</param>
    /// <param name="shape">Kind of the record.</param>
    /// <param name="subject">The subject of a new claim, or null.</param>
    /// <param name="copyOf">Slug of the record it is a copy of, or null.</param>
    public static RecordDraft Of(Working working, RecordShape shape, string? subject, string? copyOf)
    {
        var draft = copyOf is not null && working.Records.TryGetValue(new(shape.Kind, copyOf), out var copied)
            ? RecordDraft.OfBody(shape, Slugs.Free(working, shape.Kind, copyOf), copied.Body)
            : RecordDraft.Empty(shape);
        if (subject is not null && draft.Fields.FirstOrDefault(f => f.Shape.Name == "subject") is { } about)
            about.Text = subject;
        foreach (var list in draft.Fields.Where(f => f.Shape is { Form: FieldForm.List, Required: true } && f.Items.Count == 0))
            list.Add();
        return draft;
    }
}
