using System.Text.Json.Serialization;

namespace Dashboard.Data.Provenance;

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
    /// <summary>The day it was read for these records, or null where nobody noted it.</summary>
    public DateOnly? ReadOn { get; init; }
    /// <summary>Address of a copy that stays when the page goes, or null for none.</summary>
    public string? ArchivedAt { get; init; }
    /// <summary>SHA-256 of that copy, hexadecimal.</summary>
    public string? ArchiveSha256 { get; init; }
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
