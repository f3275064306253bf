using Dashboard.Data.Editing;

namespace Dashboard.Admin.Records;

/// <summary>What was typed into a form and is not kept on the server yet.</summary>
public sealed class UnsentTexts
{
    private readonly Dictionary<Entry, string> shown = [];
    private readonly HashSet<Entry> entries = [];
    private bool explained;

    /// <summary>A text was typed.</summary>
    /// <param name="entry">The field.</param>
    /// <param name="display">What its control shows.</param>
    public void Add(Entry entry, string display)
    {
        shown[entry] = display;
        entries.Add(entry);
    }

    /// <summary>The reason was typed.</summary>
    public void AddReason() => explained = true;

    /// <summary>True when the field was typed into since the form began.</summary>
    public bool Knows(Entry entry) => shown.ContainsKey(entry);

    /// <summary>The texts that changed since this was last asked, by path, as their controls show them.</summary>
    public IReadOnlyDictionary<string, string> Take(FormState form)
    {
        var texts = entries.Where(form.Draft.All().Contains).ToDictionary(entry => entry.Path, entry => shown.GetValueOrDefault(entry, entry.Text));
        if (explained)
            texts[FormTexts.ReasonPath] = form.Reason;
        explained = false;
        entries.Clear();
        return texts;
    }

    /// <summary>These texts are to be sent again: they could not be kept.</summary>
    public void Resend(FormState form, IEnumerable<string> paths)
    {
        entries.UnionWith(form.Draft.All().Where(entry => paths.Contains(entry.Path)));
        explained |= paths.Contains(FormTexts.ReasonPath);
    }

    /// <summary>The form begins anew.</summary>
    public void Clear()
    {
        shown.Clear();
        entries.Clear();
    }
}
