using Dashboard.Linking;

namespace Dashboard.Charting;

/// <summary>One labelled place on an axis.</summary>
/// <param name="Key">Key of the row or category; the number or day for others.</param>
/// <param name="At">Position.</param>
/// <param name="Label">Label.</param>
/// <param name="Note">Smaller second line, or empty.</param>
/// <param name="Tone">Colour token of a small square beside the label, or null.</param>
/// <param name="Facet">The facet a click on the label picks, or null.</param>
/// <param name="Short">Label on a phone, or null for the same.</param>
public sealed record Tick(string Key, object At, string Label, string Note = "", string? Tone = null, Facet? Facet = null, string? Short = null);

/// <summary>What an axis measures.</summary>
public enum AxisKind
{
    /// <summary>Days.</summary>
    Time,
    /// <summary>Amounts from zero.</summary>
    Amount,
    /// <summary>Rows, 0 at the bottom.</summary>
    Rows,
    /// <summary>Columns, 0 at the start.</summary>
    Columns,
    /// <summary>Amounts without an axis drawn.</summary>
    Hidden,
}

/// <summary>One axis.</summary>
/// <param name="Kind">What it measures.</param>
/// <param name="From">Start: a <see cref="DateOnly"/> or a number.</param>
/// <param name="To">End.</param>
/// <param name="Ticks">Labelled places.</param>
public sealed record Axis(AxisKind Kind, object From, object To, IReadOnlyList<Tick> Ticks)
{
    /// <summary>Measures nothing. A figure has both its axes; they cannot be <c>required</c>, because JSON leaves them out.</summary>
    public static readonly Axis None = new(AxisKind.Hidden, 0m, 0m, []);
}
