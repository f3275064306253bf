using System.Text.Json.Serialization;
using Dashboard.Data;
using Dashboard.Data.Provenance;
using Dashboard.Linking;

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

/// <summary>A day that a pick can point at on a time chart; shown when one of its rows satisfies the picks.</summary>
/// <param name="Key">Visit or milestone slug.</param>
/// <param name="At">The day.</param>
/// <param name="Rows">Facets of what happened then.</param>
public sealed record Guide(string Key, DateOnly At, IReadOnlyList<MarkRow> Rows);

/// <summary>A facet in use that the chart cannot follow, with the reason.</summary>
/// <param name="Facet">The facet.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record NotLinked(Facet Facet, string Reason);

/// <summary>An entry of the key that is also a control.</summary>
/// <param name="Facet">The facet it picks, or null for an explanation only.</param>
/// <param name="Value">The value it picks.</param>
/// <param name="Label">Name shown.</param>
/// <param name="Tone">Colour token.</param>
/// <param name="Look">How it is painted.</param>
public sealed record KeyEntry(Facet? Facet, string Value, string Label, string Tone, Look Look = Look.Solid);

/// <summary>
/// A drawing before any library: what the plot, the table twin, the sentence, the exports and <c>/api/v1/figures</c> are all made from.
/// </summary>
public sealed record Figure
{
    /// <summary>Slug of the chart.</summary>
    public required string Chart { get; init; }
    /// <summary>The finding in one sentence, made from the data.</summary>
    public required string Title { get; init; }
    /// <summary>What, unit, scope, meaning of marks.</summary>
    public required string Subtitle { get; init; }
    /// <summary>Heads of the table twin.</summary>
    public required IReadOnlyList<string> Columns { get; init; }
    /// <summary>The series.</summary>
    public required IReadOnlyList<Series> Series
    {
        get;
        init
        {
            field = value;
            // A copy with other series has other marks.
            marks = null;
        }
    }
    /// <summary>The horizontal axis.</summary>
    [JsonIgnore]
    public Axis X { get; init; } = Axis.None;
    /// <summary>The vertical axis.</summary>
    [JsonIgnore]
    public Axis Y { get; init; } = Axis.None;
    /// <summary>Groups of rows that do not share a scale; empty for a figure with one.</summary>
    [JsonIgnore]
    public IReadOnlyList<Panel> Panels { get; init; } = [];
    /// <summary>Phases behind the marks.</summary>
    [JsonIgnore]
    public IReadOnlyList<Band> Bands { get; init; } = [];
    /// <summary>True when the bands carry their names above the plot.</summary>
    [JsonIgnore]
    public bool NameBands { get; init; }
    /// <summary>Level lines.</summary>
    [JsonIgnore]
    public IReadOnlyList<Level> Levels { get; init; } = [];
    /// <summary>Projections.</summary>
    [JsonIgnore]
    public IReadOnlyList<Fan> Fans { get; init; } = [];
    /// <summary>Stretches of the amount axis, where there are several.</summary>
    [JsonIgnore]
    public IReadOnlyList<Tier> Tiers { get; init; } = [];
    /// <summary>Days that picks point at.</summary>
    [JsonIgnore]
    public IReadOnlyList<Guide> Guides { get; init; } = [];
    /// <summary>The key, where there is one.</summary>
    [JsonIgnore]
    public IReadOnlyList<KeyEntry> Key { get; init; } = [];
    /// <summary>Facets a pick in this chart sets.</summary>
    public required IReadOnlyList<Facet> Emits { get; init; }
    /// <summary>Facets this chart follows.</summary>
    public required IReadOnlyList<Facet> Accepts { get; init; }
    /// <summary>Publishers of what is shown, most cited first.</summary>
    public required IReadOnlyList<string> Publishers { get; init; }
    /// <summary>How many claims differ from the ones shown.</summary>
    public int Conflicts { get; init; }
    /// <summary>What an empty chart says; null when there are marks.</summary>
    public string? Empty { get; init; }
    /// <summary>Where an empty chart would have marks: the nearest years before and after the ones asked for.</summary>
    [JsonIgnore]
    public IReadOnlyList<int> Nearest { get; init; } = [];

    /// <summary>All marks in reading order: the order of the mark list, the table twin and the states.</summary>
    [JsonIgnore]
    public IReadOnlyList<Mark> Marks => marks ??= [.. Series.SelectMany(s => s.Marks)];

    private IReadOnlyList<Mark>? marks;
}

/// <summary>What a chart draws from: one release, one selection, one language. Nothing else enters a figure.</summary>
/// <param name="Index">The dataset with its indexes.</param>
/// <param name="Selection">The picks that apply to this chart (in Highlight none) and the options.</param>
/// <param name="Words">The language.</param>
public sealed record ChartContext(DatasetIndex Index, Selection Selection, Words Words)
{
    /// <summary>How far back the page goes the chart stands on.</summary>
    public Extent Extent { get; init; }

    /// <summary>True when the citation's grade is shown.</summary>
    public bool Shows(Grade grade) => Selection.Grades.Contains(grade);

    /// <summary>What is shown of a subject under the reader's choice of claims and grades; null when nothing may be plotted.</summary>
    public Shown? Shown(string? subject) => subject is not null && Index.Subjects.TryGetValue(subject, out var found)
        ? Data.Provenance.Shown.Of(Index, found, Selection.Adopt switch
        {
            Adopt.Low => Preference.Lowest,
            Adopt.High => Preference.Highest,
            _ => Preference.Adopted,
        }, Shows)
        : null;

    /// <summary>A text of the dataset in the reader's language.</summary>
    public string Text(LocalText text) => text.In(Words.Language);

    /// <summary>The word for a code of the dataset.</summary>
    public string Label(string code) => Index.Label(code, Words.Language);

    /// <summary>The calendar the reader chose: <c>g</c> or <c>h</c>.</summary>
    public string Calendar => Selection.Calendar == PeriodCalendar.SolarHijri ? "h" : "g";

    /// <summary>A whole Gregorian year in the calendar the reader chose: it touches two Solar-Hijri years and is named by both.</summary>
    public string Year(int gregorian) =>
        Selection.Calendar == PeriodCalendar.SolarHijri ? Words.Years(gregorian - 622, gregorian - 621) : Words.Year(gregorian);

    /// <summary>The year a day lies in, in the calendar the reader chose.</summary>
    public string YearOf(DateOnly day) => Words.Year(CalendarDay.Of(day, Calendar).Year);
}

/// <summary>A chart: a pure function from a dataset and a selection to a figure. A new chart is one new class; the registry finds it.</summary>
public interface IChart
{
    /// <summary>Slug in addresses, HTTP data and <c>data-chart</c>.</summary>
    string Slug { get; }
    /// <summary>Facets a pick in this chart sets.</summary>
    IReadOnlyList<Facet> Emits { get; }
    /// <summary>Facets this chart follows.</summary>
    IReadOnlyList<Facet> Accepts { get; }
    /// <summary>Facets that choose what the chart is drawn around, in Highlight too; most charts have none.</summary>
    IReadOnlyList<Facet> DrawnAround => [];
    /// <summary>Why <paramref name="facet"/> is not followed, as a key of the words; null when it is.</summary>
    string? WhyNot(Facet facet);
    /// <summary>True when the projection and its year change the drawing.</summary>
    bool Projects => false;
    /// <summary>Draws.</summary>
    Figure Draw(ChartContext context);
}
