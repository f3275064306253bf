using Dashboard.Charting;
using static Dashboard.Briefings.Pptx.Charts.DataColumns;

namespace Dashboard.Briefings.Pptx.Charts;

/// <summary>A plane with two scales: its frame on the slide, its plot inside, and where a point of it stands.</summary>
/// <param name="Sketch">The figure.</param>
/// <param name="Room">The frame.</param>
/// <param name="Plot">The plot.</param>
/// <param name="X">The scale across.</param>
/// <param name="Y">The scale upwards.</param>
internal sealed record PlaneRoom(Sketch Sketch, Rect Room, Rect Plot, Axis X, Axis Y)
{
    private const double LineHeight = 14, Letter = 11;

    /// <summary>The plane of a figure with one scale each way.</summary>
    public static PlaneRoom Of(Sketch sketch)
    {
        var (figure, room) = (sketch.Figure, sketch.Room);
        var upright = figure.Y.Kind == AxisKind.Amount;
        var columns = figure.X.Kind == AxisKind.Columns;
        var widest = figure.Y.Ticks.Select(t => Writing.Width(NameOf(sketch, columns, t), Letter)).DefaultIfEmpty(0).Max() + (columns ? 26 : 12);
        var (start, end) = upright ? (44, 14) : (Math.Min(widest, room.W * .26), columns ? 8 : 14);
        var across = room.W - start - end;
        var foot = 6 + LineHeight * (columns ? ColumnNames(figure.X.Ticks, across).Select(n => n.Count).DefaultIfEmpty(1).Max() : 1);
        var head = figure.NameBands || figure.Bands.Count > 0 ? 18 : 8;
        var mirrored = sketch.Writing.Rtl && figure.X.Kind != AxisKind.Time;
        return new(sketch, room, new(room.X + (mirrored ? end : start), room.Y + head, across, room.H - head - foot), figure.X, figure.Y);
    }

    /// <summary>True when the scale across begins at the right.</summary>
    public bool Mirrored => Sketch.Writing.Rtl && X.Kind != AxisKind.Time;

    /// <summary>Points from one row, or one column, to the next.</summary>
    public double Pitch => X.Kind == AxisKind.Columns ? Math.Min(RowPitch, ColumnPitch) : RowPitch;
    /// <summary>Points from one row to the next.</summary>
    public double RowPitch => Plot.H / (double)Math.Max(.1m, Number(Y.To) - Number(Y.From));
    private double ColumnPitch => Plot.W / (double)Math.Max(.1m, Number(X.To) - Number(X.From));

    /// <summary>From the left edge of the slide.</summary>
    public double Across(object x)
    {
        var share = (double)((Number(x) - Number(X.From)) / Math.Max(.0001m, Number(X.To) - Number(X.From)));
        return Plot.X + Plot.W * (Mirrored ? 1 - share : share);
    }

    /// <summary>From the top of the slide.</summary>
    public double Down(decimal y) => Plot.Bottom - Plot.H * (double)((y - Number(Y.From)) / Math.Max(.0001m, Number(Y.To) - Number(Y.From)));

    /// <summary>The name of a row in lines that fit beside the plot.</summary>
    public IReadOnlyList<string> RowName(Tick row) => Wrapped(NameOf(Sketch, X.Kind == AxisKind.Columns, row), (Mirrored ? Room.Right - Plot.Right : Plot.X - Room.X) - (row.Tone is null ? 8 : 20), Math.Max(1, (int)(RowPitch / LineHeight)));

    /// <summary>The names of columns in lines that fit under them.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> ColumnNames(IReadOnlyList<Tick> columns, double width) =>
        [.. columns.Select(c => Writing.Width(c.Label, Letter) > width / Math.Max(1, columns.Count) - 4 ? (IReadOnlyList<string>)c.Label.Split(' ') : [c.Label])];

    private static string NameOf(Sketch sketch, bool columns, Tick row) => sketch.Narrow && columns ? row.Short ?? row.Label : row.Label;

    /// <summary>A text in at most so many lines.</summary>
    public static IReadOnlyList<string> Wrapped(string text, double width, int most)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' '))
            if (lines[^1].Length == 0 || lines.Count == most || Writing.Width($"{lines[^1]} {word}", Letter) <= width)
                lines[^1] = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
            else
                lines.Add(word);
        return lines;
    }
}
