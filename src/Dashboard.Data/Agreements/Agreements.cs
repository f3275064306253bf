using System.Text.Json.Serialization;
using Dashboard.Data.Provenance;

namespace Dashboard.Data.Agreements;

/// <summary>Subject area of an agreement; the slug is its address, its colour and its filter.</summary>
public sealed record Sector
{
    /// <summary>Stable readable key.</summary>
    public required string Slug { get; init; }
    /// <summary>Full name.</summary>
    public required LocalText Name { get; init; }
    /// <summary>Short name for keys and phones.</summary>
    public required LocalText Short { get; init; }
}

/// <summary>Rank of the people who met.</summary>
[JsonConverter(typeof(Kebab<VisitLevel>))]
public enum VisitLevel
{
    /// <summary>The presidents.</summary>
    Presidents,
    /// <summary>First vice-president and prime minister.</summary>
    HeadsOfGovernment,
    /// <summary>Speakers of parliament.</summary>
    Speakers,
    /// <summary>The joint economic commission.</summary>
    JointCommission,
    /// <summary>Ministers and their deputies.</summary>
    Ministers,
    /// <summary>A business forum.</summary>
    BusinessForum,
}

/// <summary>The occasion at which agreements were signed.</summary>
public sealed record Visit
{
    /// <summary>Stable readable key (<c>2025-01-16-dushanbe</c>).</summary>
    public required string Slug { get; init; }
    /// <summary>Who went where ("Pezeshkian in Dushanbe").</summary>
    public required LocalText Title { get; init; }
    /// <summary>City.</summary>
    public required LocalText Place { get; init; }
    /// <summary>When.</summary>
    public required FuzzyDate Date { get; init; }
    /// <summary>Rank of the people who met.</summary>
    public required VisitLevel Level { get; init; }
    /// <summary>Slug of the subject "documents signed at this visit", or null where no total was found.</summary>
    public string? DocumentsSubject { get; init; }
    /// <summary>Citations of the visit itself.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];
    /// <summary>Editors' note, or null.</summary>
    public string? Note { get; init; }
}

/// <summary>Form of a concluded text, after the UN Treaty Collection.</summary>
[JsonConverter(typeof(Kebab<InstrumentKind>))]
public enum InstrumentKind
{
    /// <summary>Treaty.</summary>
    Treaty,
    /// <summary>Agreement.</summary>
    Agreement,
    /// <summary>Memorandum of understanding.</summary>
    Mou,
    /// <summary>Protocol.</summary>
    Protocol,
    /// <summary>Programme.</summary>
    Programme,
    /// <summary>Plan or roadmap.</summary>
    Plan,
    /// <summary>Joint statement or declaration.</summary>
    JointStatement,
    /// <summary>Exchange of notes.</summary>
    ExchangeOfNotes,
    /// <summary>Contract.</summary>
    Contract,
    /// <summary>No source names the form.</summary>
    Unknown,
}

/// <summary>What has become of an agreement, as far as a source says.</summary>
[JsonConverter(typeof(Kebab<AgreementStatus>))]
public enum AgreementStatus
{
    /// <summary>Signed; nothing further found.</summary>
    Signed,
    /// <summary>Approved by a parliament or government.</summary>
    Ratified,
    /// <summary>In force.</summary>
    InForce,
    /// <summary>Ended.</summary>
    Ended,
    /// <summary>Nobody says.</summary>
    Unknown,
}

/// <summary>One dated step of an agreement's status, with its own citation.</summary>
public sealed record StatusStep
{
    /// <summary>The status reached.</summary>
    public required AgreementStatus Status { get; init; }
    /// <summary>When.</summary>
    public required FuzzyDate Date { get; init; }
    /// <summary>The step in one sentence.</summary>
    public required LocalText Statement { get; init; }
    /// <summary>Where it is said.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }
}

/// <summary>One concluded text between the parties: the thing that is counted.</summary>
public sealed record Agreement
{
    /// <summary>Stable readable key.</summary>
    public required string Slug { get; init; }
    /// <summary>Title or description.</summary>
    public required LocalText Title { get; init; }
    /// <summary>How much of the title is known, in the research's words.</summary>
    public string? TitleQuality { get; init; }
    /// <summary>Form of the text.</summary>
    public required InstrumentKind Kind { get; init; }
    /// <summary>Slug of the sector shown.</summary>
    public required string Sector { get; init; }
    /// <summary>The finer subject area, in the research's words.</summary>
    public string? SectorDetail { get; init; }
    /// <summary>Slug of the visit, or null when it was signed outside one.</summary>
    public string? Visit { get; init; }
    /// <summary>When it was signed.</summary>
    public required FuzzyDate Date { get; init; }
    /// <summary>Who signed, as the source puts it, or null.</summary>
    public string? Signatories { get; init; }
    /// <summary>Where, or null.</summary>
    public string? Place { get; init; }
    /// <summary>Status reached, newest last; at least <see cref="AgreementStatus.Signed"/>.</summary>
    public required IReadOnlyList<StatusStep> Steps { get; init; }
    /// <summary>Where it is said.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }
    /// <summary>How well it is supported.</summary>
    public required Standing Standing { get; init; }
    /// <summary>Slug of the milestone that is this signing, or null.</summary>
    public string? Milestone { get; init; }
    /// <summary>What a reader must know, or null.</summary>
    public string? Caution { get; init; }
    /// <summary>Editors' note, or null.</summary>
    public string? Note { get; init; }

    /// <summary>The newest status.</summary>
    [JsonIgnore]
    public AgreementStatus Status => Steps.Count == 0 ? AgreementStatus.Unknown : Steps[^1].Status;
}
