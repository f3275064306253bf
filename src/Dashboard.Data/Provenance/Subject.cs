using System.Text.Json.Serialization;

namespace Dashboard.Data.Provenance;

/// <summary>What a subject measures.</summary>
[JsonConverter(typeof(Kebab<Measure>))]
public enum Measure
{
    /// <summary>Documents reported signed at one visit.</summary>
    DocumentsSigned,
    /// <summary>Documents said to have been signed up to a moment.</summary>
    DocumentsCumulative,
    /// <summary>Exports plus imports between the two countries.</summary>
    Turnover,
    /// <summary>Exports, named from the reporter's side.</summary>
    Exports,
    /// <summary>Imports, named from the reporter's side.</summary>
    Imports,
    /// <summary>Growth of turnover against the year before.</summary>
    TurnoverGrowth,
    /// <summary>A level of trade or travel stated as a target.</summary>
    Target,
    /// <summary>Drugs seized, or a share of world seizures.</summary>
    DrugSeizures,
    /// <summary>A technical figure of a named thing.</summary>
    Specification,
}

/// <summary>Which side a reporter speaks for.</summary>
[JsonConverter(typeof(Kebab<Side>))]
public enum Side
{
    /// <summary>A body or official of Tajikistan.</summary>
    Tajik,
    /// <summary>A body or official of Iran.</summary>
    Iranian,
    /// <summary>Anybody else.</summary>
    Third,
}

/// <summary>Who states a figure: a statistics body, a ministry, an official, a publisher.</summary>
public sealed record Reporter
{
    /// <summary>Stable readable key.</summary>
    public required string Slug { get; init; }
    /// <summary>Name shown.</summary>
    public required LocalText Name { get; init; }
    /// <summary>Which side it speaks for.</summary>
    public required Side Side { get; init; }
}

/// <summary>Which calendar cuts a period.</summary>
[JsonConverter(typeof(Kebab<PeriodCalendar>))]
public enum PeriodCalendar
{
    /// <summary>Calendar years of the Tajik and international statistics.</summary>
    Gregorian,
    /// <summary>Solar-Hijri years of the Iranian customs, 21 March to 20 March.</summary>
    SolarHijri,
}

/// <summary>The span a figure covers, in true Gregorian days.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Calendar">The calendar that cut it.</param>
/// <param name="FullYear">True for a whole year of that calendar; a part-year is never drawn like a whole one.</param>
/// <param name="Name">The period in the source's own words.</param>
public sealed record Period(DateOnly From, DateOnly To, PeriodCalendar Calendar, bool FullYear, string Name);

/// <summary>One thing that is measured and on which claims can disagree.</summary>
public sealed record Subject
{
    /// <summary>Stable readable key.</summary>
    public required string Slug { get; init; }
    /// <summary>What is measured.</summary>
    public required Measure Measure { get; init; }
    /// <summary>Unit of every claim on it, key of <c>labels</c> (<c>unit.documents</c>, <c>unit.usd-million</c>, <c>unit.percent</c> …).</summary>
    public required string Unit { get; init; }
    /// <summary>Title shown.</summary>
    public required LocalText Title { get; init; }
    /// <summary>What is in and out ("mostly non-oil goods"), or null.</summary>
    public LocalText? Scope { get; init; }
    /// <summary>The side that reports, for trade; null elsewhere.</summary>
    public Side? Side { get; init; }
    /// <summary>The period measured, or null.</summary>
    public Period? Period { get; init; }
    /// <summary>The visit measured, or null.</summary>
    public string? Visit { get; init; }
    /// <summary>Slug of the adopted claim; null while the subject is open.</summary>
    public string? Adopted { get; init; }
    /// <summary>Why that claim was adopted, or why the subject stays open; always there.</summary>
    public required LocalText Reason { get; init; }
    /// <summary>Who decided.</summary>
    public required string DecidedBy { get; init; }
    /// <summary>When it was decided.</summary>
    public required DateOnly DecidedOn { get; init; }
}
