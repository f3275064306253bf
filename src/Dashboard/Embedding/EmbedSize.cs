using System.Globalization;
using Dashboard.Charting;
using Dashboard.Charting.Plotly;

namespace Dashboard.Embedding;

/// <summary>How large a chart is drawn in a frame: as wide as the frame says it is, as high as its rows need.</summary>
public static class EmbedSize
{
    /// <summary>Name of the parameter with the width in CSS pixels.</summary>
    public const string Parameter = "w";

    private const int Usual = 720, Narrowest = 280, Widest = 1600, Columns = 320, RowsLeast = 240, RowsMost = 900, Row = 34, Frame = 70;

    /// <summary>The room of the plot; the usual width for anything that is none.</summary>
    public static PlotSize Of(Figure? figure, string? width) => new(
        int.TryParse(width, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, Narrowest, Widest) : Usual,
        figure is { Y.Kind: AxisKind.Rows } || figure?.Panels.Count > 0 ? Math.Clamp(RowsOf(figure) * Row + Frame, RowsLeast, RowsMost) : Columns);

    /// <summary>The query without the width, which is no part of what is looked at.</summary>
    public static string WithoutWidth(string? query) => string.Join('&', (query ?? "").TrimStart('?')
        .Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !part.StartsWith(Parameter + "=", StringComparison.Ordinal)));

    private static int RowsOf(Figure figure) => figure.Marks.Select(mark => mark.Y).Distinct().Count();
}
