using System.Text.Json.Serialization;

namespace Dashboard.Data.Provenance;

/// <summary>One text in English, Persian and Tajik; English is always there, the others fall back to it.</summary>
/// <param name="En">English.</param>
/// <param name="Fa">Persian, or null where we have no translation.</param>
/// <param name="Tg">Tajik (Cyrillic), or null where we have no translation.</param>
public sealed record LocalText(string En, string? Fa = null, string? Tg = null)
{
    /// <summary>The text in <paramref name="language"/> (<c>en</c>, <c>fa</c>, <c>tg</c>), or the English one.</summary>
    public string In(string language) => language switch { "fa" => Fa ?? En, "tg" => Tg ?? En, _ => En };
}

/// <summary>How well a record is supported, as the research judged it.</summary>
[JsonConverter(typeof(Kebab<Standing>))]
public enum Standing
{
    /// <summary>Said by the body itself, or by an agency carrying its words.</summary>
    Official,
    /// <summary>Reported by an independent publisher.</summary>
    Reported,
    /// <summary>Found in one source only.</summary>
    SingleSource,
    /// <summary>Another source says otherwise.</summary>
    Disputed,
}

/// <summary>Grade of a citation, after SIPRI's ranking of sources.</summary>
[JsonConverter(typeof(Kebab<Grade>))]
public enum Grade
{
    /// <summary>Primary official data or text.</summary>
    A,
    /// <summary>An official statement carried by an agency, or a source quoting a primary one.</summary>
    B,
    /// <summary>A single, disputed or weak source.</summary>
    C,
}

/// <summary>What a record may be used for.</summary>
[JsonConverter(typeof(Kebab<Use>))]
public enum Use
{
    /// <summary>May feed any figure.</summary>
    Evidence,
    /// <summary>May be cited in text, never plotted.</summary>
    NotAsAFigure,
    /// <summary>Shown only beside the record it contradicts.</summary>
    OnlyAsAShownConflict,
    /// <summary>Never counted as a signed document.</summary>
    NotCountable,
}

/// <summary>A publication: a page, article, law text or report that says something.</summary>
public sealed record Source
{
    /// <summary>Stable readable key, unique among sources.</summary>
    public required string Slug { get; init; }
    /// <summary>Title as shown by the publication, or our description where <see cref="TitleIsOurs"/>.</summary>
    public required string Title { get; init; }
    /// <summary>True when the publication shows no title and the words are ours.</summary>
    public bool TitleIsOurs { get; init; }
    /// <summary>Who published it.</summary>
    public required string Publisher { get; init; }
    /// <summary>Where it was read; null only for the background article.</summary>
    public string? Url { get; init; }
    /// <summary>When it was published, as far as the page says.</summary>
    public FuzzyDate? Date { get; init; }
}

/// <summary>The place in a source, with the short quote that carries the record.</summary>
public sealed record Citation
{
    /// <summary>Slug of the source.</summary>
    public required string Source { get; init; }
    /// <summary>The words, at most 25, in their own language.</summary>
    public required string Quote { get; init; }
    /// <summary>Language of the quote, BCP 47 (<c>en</c>, <c>fa</c>, <c>tg</c>, <c>ru</c>, <c>de</c>, <c>ar</c> …).</summary>
    public required string QuoteLanguage { get; init; }
    /// <summary>How strong the citation is.</summary>
    public required Grade Grade { get; init; }
    /// <summary>Why the grade differs from the default, or null.</summary>
    public string? GradeReason { get; init; }
    /// <summary>True when only an excerpt of the page could be read.</summary>
    public bool ExcerptOnly { get; init; }
    /// <summary>Id of the research record this citation came from.</summary>
    public string? Origin { get; init; }
}

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

/// <summary>How exactly a source puts a value.</summary>
[JsonConverter(typeof(Kebab<Exactness>))]
public enum Exactness
{
    /// <summary>The value as such.</summary>
    Exact,
    /// <summary>"About", "nearly", "some".</summary>
    About,
    /// <summary>"More than".</summary>
    MoreThan,
    /// <summary>A range; <see cref="Claim.Low"/> and <see cref="Claim.High"/> are set and there is no value.</summary>
    Range,
}

/// <summary>What one source says of a subject. A claim is not a fact.</summary>
public sealed record Claim
{
    /// <summary>Stable readable key.</summary>
    public required string Slug { get; init; }
    /// <summary>Slug of the subject.</summary>
    public required string Subject { get; init; }
    /// <summary>The value in the subject's unit; null for a range.</summary>
    public decimal? Value { get; init; }
    /// <summary>Lower end of a claimed range.</summary>
    public decimal? Low { get; init; }
    /// <summary>Upper end of a claimed range.</summary>
    public decimal? High { get; init; }
    /// <summary>How exactly the source puts it.</summary>
    public Exactness Exactness { get; init; }
    /// <summary>What the source counts on top ("+1 joint statement"), or null.</summary>
    public string? Besides { get; init; }
    /// <summary>Slug of who states it.</summary>
    public required string Reporter { get; init; }
    /// <summary>When it was stated.</summary>
    public required FuzzyDate Date { get; init; }
    /// <summary>The claim in one sentence.</summary>
    public required LocalText Statement { get; init; }
    /// <summary>Where it is said; at least one.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }
    /// <summary>How well it is supported.</summary>
    public required Standing Standing { get; init; }
    /// <summary>What it may be used for.</summary>
    public Use Use { get; init; }
    /// <summary>What a reader must know before using it, or null.</summary>
    public string? Caution { get; init; }
    /// <summary>Editors' note, or null.</summary>
    public string? Note { get; init; }
}
