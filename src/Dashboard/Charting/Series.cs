namespace Dashboard.Charting;

/// <summary>How the marks of a series are drawn.</summary>
public enum Form
{
    /// <summary>Upright bars over their true time span.</summary>
    Column,
    /// <summary>Lying bars, stacked row by row.</summary>
    Bar,
    /// <summary>Dots.</summary>
    Dot,
    /// <summary>Lying open bars as wide as the date is uncertain.</summary>
    Span,
    /// <summary>Row totals printed at the end of stacked bars, with a whisker from lowest to highest claim.</summary>
    Total,
    /// <summary>A straight connection from <see cref="Mark.Low"/> to <see cref="Mark.High"/>: upright on an amount axis, lying in a row. <see cref="Look.Dotted"/> draws it broken.</summary>
    Connector,
    /// <summary>Dots joined in order by a line. <see cref="Look.Dotted"/> draws it dotted.</summary>
    Line,
    /// <summary>Dashed outlines of what an older release showed: from <see cref="Mark.Base"/> over <see cref="Mark.Length"/>, or a ring where there is no length.</summary>
    Ghost,
}

/// <summary>Marks of one kind.</summary>
/// <param name="Key">Stable key.</param>
/// <param name="Name">Name shown.</param>
/// <param name="Form">How they are drawn.</param>
/// <param name="Marks">The marks.</param>
public sealed record Series(string Key, string Name, Form Form, IReadOnlyList<Mark> Marks);
