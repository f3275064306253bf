using Dashboard.Admin.Records;
using Dashboard.Changes;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Admin.Fields;

/// <summary>What the control of every field has: its entry, its name, and what it has to say.</summary>
public abstract class FieldControl : ComponentBase, IDisposable
{
    /// <summary>The longest text a control takes; longer than what is accepted, so that too long a text is told and not cut.</summary>
    protected const int Longest = 2 * EntryText.Longest;

    /// <summary>The open form.</summary>
    [CascadingParameter] public required FormState Form { get; set; }
    /// <summary>The field.</summary>
    [Parameter, EditorRequired] public required Entry Entry { get; set; }

    /// <summary>The language.</summary>
    protected Words Words => Form.View.Words;
    /// <summary>Id of the control.</summary>
    protected string Id => FormState.IdOf(Entry);
    /// <summary>The text as typed.</summary>
    protected string Text { get => Entry.Text; set => Form.Type(Entry, value); }
    /// <summary>What is wrong, once the field was left.</summary>
    protected IReadOnlyList<Problem> Messages => [.. Form.MessagesOf(Entry)];
    /// <summary>For <c>aria-invalid</c>.</summary>
    protected string? Invalid => Messages.Any(m => m.Severity == Severity.Error) ? "true" : null;
    /// <summary>For <c>aria-describedby</c>: what is written under the control.</summary>
    protected string DescribedBy => $"{Id}-about";
    /// <summary>Name of the field in the reader's language.</summary>
    protected string Name => FieldWords.Name(Form.View, NameOf(Entry));

    /// <summary>The field may now say what is wrong with it.</summary>
    protected void Leave() => Form.Leave(Entry);

    /// <inheritdoc />
    protected override void OnInitialized() => Form.Checked += Refresh;

    private void Refresh() => _ = InvokeAsync(StateHasChanged);

    /// <inheritdoc />
    public virtual void Dispose()
    {
        Form.Checked -= Refresh;
        GC.SuppressFinalize(this);
    }

    // An item of a list of references is called like its list.
    private static string NameOf(Entry entry) => entry.Shape.Name.Length > 0 ? entry.Shape.Name : entry.Path.Split('[')[0];
}
