namespace Dashboard.Charting;

/// <summary>A tinted stretch of time behind the marks: an interpretation, not data.</summary>
/// <param name="Label">Name shown.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Tone">Colour token, or null for an untinted one.</param>
public sealed record Band(string Label, DateOnly From, DateOnly To, string? Tone);

/// <summary>A level line with its label at the start.</summary>
/// <param name="Value">The level.</param>
/// <param name="From">First day of the line.</param>
/// <param name="Label">Label.</param>
/// <param name="Short">Label on a phone.</param>
public sealed record Level(decimal Value, DateOnly From, string Label, string Short);

/// <summary>One step of a fan.</summary>
/// <param name="At">The day.</param>
/// <param name="Value">Where the line runs.</param>
/// <param name="Low">Lower edge of the band.</param>
/// <param name="High">Upper edge of the band.</param>
public sealed record FanPoint(DateOnly At, decimal Value, decimal Low, decimal High);

/// <summary>A pale band that opens from the newest figure, for what is projected and not stated; its marks are a dotted <see cref="Form.Line"/>.</summary>
/// <param name="Label">Label at its end.</param>
/// <param name="Short">Label on a phone.</param>
/// <param name="Points">Its steps; the first is the figure it starts from.</param>
public sealed record Fan(string Label, string Short, IReadOnlyList<FanPoint> Points);

/// <summary>One of several stretches above each other on one amount axis.</summary>
/// <param name="Label">Name shown at its top.</param>
/// <param name="From">Its zero.</param>
/// <param name="To">Its top.</param>
public sealed record Tier(string Label, decimal From, decimal To);

/// <summary>Rows with a heading and a scale of their own; where there is room panels stand side by side.</summary>
/// <param name="Key">Stable key.</param>
/// <param name="Title">Heading.</param>
/// <param name="Rows">Its rows from the top; their places are the <see cref="Mark.Y"/> of the marks in them.</param>
/// <param name="From">Start of the scale.</param>
/// <param name="To">End of the scale.</param>
/// <param name="Ticks">Labelled places on the scale; the line at zero is stronger.</param>
public sealed record Panel(string Key, string Title, IReadOnlyList<Tick> Rows, decimal From, decimal To, IReadOnlyList<Tick> Ticks);
