using Dashboard.Data.Editing;

namespace Dashboard.Admin.Records;

/// <content>What happens to it while somebody types.</content>
public sealed partial class FormState
{
    private string suggested = "";

    /// <summary>Takes a text that was typed into a field.</summary>
    /// <param name="entry">The field.</param>
    /// <param name="text">Its value.</param>
    /// <param name="display">What the control shows where that differs, such as a name for a slug.</param>
    public void Type(Entry entry, string? text, string? display = null)
    {
        if (!Editing)
            return;
        entry.Text = text ?? "";
        Unsent.Add(entry, display ?? entry.Text);
        Dirty = true;
        Context.NotifyFieldChanged(new(entry, nameof(Entry.Text)));
        Typed?.Invoke(false);
    }

    /// <summary>Takes the reason as typed.</summary>
    public void Explain(string? reason)
    {
        if (!Editing)
            return;
        (Reason, Dirty) = (reason ?? "", true);
        Unsent.AddReason();
        Typed?.Invoke(false);
    }

    /// <summary>Adds, removes or moves items of a list.</summary>
    public void Arrange(Action change)
    {
        if (!Editing)
            return;
        change();
        Dirty = true;
        Look();
        Typed?.Invoke(true);
    }

    /// <summary>The person has left a field: from now on it may say what is wrong with it.</summary>
    public void Leave(Entry entry)
    {
        if (!Editing || !(left.Add(entry) | Unsent.Knows(entry)))
            return;
        Suggest();
        Look();
    }

    /// <summary>From now on every field says what is wrong with it.</summary>
    public void ShowAll()
    {
        all = true;
        Suggest();
        Look();
    }

    // A new record gets a slug from its own words as long as nobody has written another one.
    private void Suggest()
    {
        if (!IsNew || (Draft.Slug.Length > 0 && Draft.Slug != suggested) || Slugs.For(this) is not { Length: > 0 } slug || slug == suggested)
            return;
        Draft.Fields[0].Text = suggested = slug;
        Typed?.Invoke(false);
    }

    /// <summary>The record was saved as it stands here: what is typed from now on changes that.</summary>
    public void Saved(WorkingRecord record)
    {
        (Opened, Dirty, Reason) = (record, false, "");
        Look();
    }
}
