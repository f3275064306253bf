using System.Xml.Linq;
using Dashboard.Charting;
using Dashboard.Exporting;

namespace Dashboard.Briefings.Pptx.Charts;

/// <summary>A chart as Office draws it, with what stands behind and before it on the slide.</summary>
/// <param name="Space">The chart.</param>
/// <param name="Data">The data people edit.</param>
/// <param name="Room">Its frame.</param>
/// <param name="PlaceOf">Where a mark stands on the slide, with its extent; null for a mark of another chart.</param>
internal sealed record NativeChart(XElement Space, Sheet Data, Rect Room, Func<Mark, Rect?> PlaceOf)
{
    /// <summary>Shapes under it: phases.</summary>
    public IReadOnlyList<XElement> Behind { get; init; } = [];
    /// <summary>Shapes over it: headings, guide lines.</summary>
    public IReadOnlyList<XElement> Before { get; init; } = [];
    /// <summary>Heading of the part of the figure it shows, or null for all of it.</summary>
    public string? Part { get; init; }

    /// <summary>The charts that a figure becomes: one, or one for each scale it has.</summary>
    public static IReadOnlyList<NativeChart> Of(Sketch sketch)
    {
        var figure = sketch.Figure;
        return figure.Panels.Count > 0 ? PanelPlanes.Of(sketch)
            : figure.X.Kind == AxisKind.Hidden ? [RowBars.Of(sketch)]
            : figure.Series.Any(s => s.Form == Form.Column) ? YearColumns.Of(sketch)
            : [Plane.Of(sketch, PlaneRoom.Of(sketch), figure.Series)];
    }
}
