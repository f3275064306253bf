using Dashboard.Charting;
using Dashboard.Reading;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Provenance;

/// <summary>The evidence drawer: what is behind a mark or key figure, or one record with everything known of it.</summary>
public partial class EvidencePanel
{
    private (string Release, string Query, Words Words)? found;
    private Opening? opening;

    /// <summary>The view whose address says what is open.</summary>
    [Parameter, EditorRequired]
    public required View View { get; set; }

    [Inject]
    private Figures Figures { get; set; } = null!;

    private Words Words => View.Words;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var asked = (View.Release.Sha256, View.Selection.Query, View.Words);
        if (found == asked)
            return;
        found = asked;
        opening = Opening.Of(View, Figures);
    }
}
