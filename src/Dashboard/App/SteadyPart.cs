using Dashboard.Reading;
using Microsoft.AspNetCore.Components;

namespace Dashboard.App;

/// <summary>
/// A part of a page that is rendered again only when what it depends on has changed. A pick leaves it alone, and a session keeps one tree of
/// it instead of the two that Blazor keeps of everything it renders twice.
/// </summary>
public abstract class SteadyPart : ComponentBase
{
    private object? shown;
    private bool changed;

    /// <summary>What the reader looks at.</summary>
    [Parameter, EditorRequired] public required View View { get; set; }

    /// <summary>What the part depends on, compared by value: the words, or a tuple.</summary>
    protected virtual object DependsOn => View.Words;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var now = DependsOn;
        changed = !now.Equals(shown);
        shown = now;
    }

    /// <inheritdoc />
    protected override bool ShouldRender() => changed;
}
