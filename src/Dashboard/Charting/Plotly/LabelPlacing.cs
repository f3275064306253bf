namespace Dashboard.Charting.Plotly;

/// <summary>A box in CSS pixels from the top left of the plot.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    public static Box Around(double x, double y, double width, double height) => new(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
}

/// <summary>A label beside a mark.</summary>
/// <param name="X">Shift from the mark, to the right, in pixels.</param>
/// <param name="Y">Shift from the mark, upwards, in pixels.</param>
/// <param name="Anchor">-1: the text ends there; 0: centred; 1: it begins there.</param>
/// <param name="Led">True when it stands so far away that a line leads to it.</param>
internal readonly record struct Placed(double X, double Y, int Anchor, bool Led = false);

/// <summary>
/// Puts labels where they touch neither marks nor each other, best-ranked first: rather fewer labels than overlaps.
/// Widths are estimated from the number of letters, on the generous side.
/// </summary>
internal sealed class LabelPlacing(double width, double height, double fontSize)
{
    private readonly List<Box> taken = [];

    /// <summary>Keeps a box free of labels.</summary>
    public void Keep(Box box) => taken.Add(box);

    /// <summary>Tries right, left, above and below; null when none is free.</summary>
    /// <param name="x">The mark's middle, from the left.</param>
    /// <param name="y">The mark's middle, from the top.</param>
    /// <param name="radius">Its radius.</param>
    /// <param name="text">The label.</param>
    /// <param name="first">1 to try the right side first, -1 for the left, 0 for above.</param>
    /// <param name="corners">False where a label can stand at a side only.</param>
    public Placed? Beside(double x, double y, double radius, string text, int first = 1, bool corners = true)
    {
        var half = LineHeight / 2;
        if (first == 0 && Take(x, y, new(0, radius + half, 0), text))
            return new(0, radius + half, 0);
        var side = first < 0 ? -1 : 1;
        ReadOnlySpan<Placed> tries =
        [
            new(side * (radius + 3), 0, side), new(-side * (radius + 3), 0, -side),
            new(0, radius + half, 0), new(0, -radius - half, 0), new(radius, radius + half, 1), new(-radius, radius + half, -1),
            new(radius, -radius - half, 1), new(-radius, -radius - half, -1),
        ];
        foreach (var place in corners ? tries : tries[..4])
            if (Take(x, y, place, text))
                return place;
        return null;
    }

    // Between two lanes of a time chart, nearer ones first.
    private static readonly double[] Distances = [20, -20, 30, -30, 40, -40, 52, -52];

    /// <summary>Tries further up and down, where a line leads from the mark to its label; null when none is free.</summary>
    public Placed? Away(double x, double y, string text)
    {
        foreach (var up in Distances)
            foreach (var side in (ReadOnlySpan<int>)[1, -1, 0])
                if (Take(x, y, new(side * 6, up, side), text))
                    return new(side * 6, up, side, Led: true);
        return null;
    }

    /// <summary>Tries above only, for a text of that many lines.</summary>
    public bool Above(double x, double y, string text, int lines = 1) => Take(x, y, new(0, lines * LineHeight / 2, 0), text, lines);

    private double LineHeight => fontSize * 1.25;

    // Cyrillic letters are wider than Latin and Arabic ones.
    private static double LetterWidth(string text) => text.Any(c => c is >= '\u0400' and <= '\u04FF') ? .57 : .53;

    /// <summary>How many letters of a text go into a line.</summary>
    public static int Letters(double width, double fontSize, string text) => Math.Max(8, (int)(width / (fontSize * LetterWidth(text))));

    private bool Take(double x, double y, Placed place, string text, int lines = 1)
    {
        var length = text.Length * fontSize * LetterWidth(text) + 2;
        var left = x + place.X - (place.Anchor < 0 ? length : place.Anchor == 0 ? length / 2 : 0);
        var middle = y - place.Y;
        var box = new Box(left, middle - lines * LineHeight / 2, left + length, middle + lines * LineHeight / 2);
        if (box.Left < 0 || box.Right > width || box.Top < -LineHeight || box.Bottom > height + 2)
            return false;
        foreach (var other in taken)
            if (box.Meets(other))
                return false;
        taken.Add(box);
        return true;
    }
}
