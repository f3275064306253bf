using Dashboard.Data.Agreements;
using Dashboard.Data.Provenance;
using Dashboard.Data.Security;
using Dashboard.Data.Trade;

namespace Dashboard.Data;

/// <summary>
/// All records at one moment, immutable. The seed, an export, an import, a release, a backup and the payload of the
/// offline file are all this one document; accounts, drafts and briefings are not part of it.
/// </summary>
public sealed record Dataset
{
    /// <summary>Name of the document format.</summary>
    public const string SchemaName = "reviving-ties/dataset";

    /// <summary>Version of the document format this code writes.</summary>
    public const int SchemaVersion = 1;

    /// <summary>Always <see cref="SchemaName"/>.</summary>
    public string Schema { get; init; } = SchemaName;
    /// <summary>Version of the format.</summary>
    public int Version { get; init; } = SchemaVersion;
    /// <summary>Number of the release, 1 and up; 0 for a seed or a working copy.</summary>
    public int Release { get; init; }
    /// <summary>Publications.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];
    /// <summary>Who states figures.</summary>
    public IReadOnlyList<Reporter> Reporters { get; init; } = [];
    /// <summary>What is measured.</summary>
    public IReadOnlyList<Subject> Subjects { get; init; } = [];
    /// <summary>What sources say of subjects.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];
    /// <summary>Sectors in the order of keys and palettes.</summary>
    public IReadOnlyList<Sector> Sectors { get; init; } = [];
    /// <summary>Occasions of signing.</summary>
    public IReadOnlyList<Visit> Visits { get; init; } = [];
    /// <summary>Named agreements.</summary>
    public IReadOnlyList<Agreement> Agreements { get; init; } = [];
    /// <summary>Dated steps.</summary>
    public IReadOnlyList<Milestone> Milestones { get; init; } = [];
    /// <summary>Stated targets.</summary>
    public IReadOnlyList<TradeTarget> Targets { get; init; } = [];
    /// <summary>Editorial phases.</summary>
    public IReadOnlyList<Phase> Phases { get; init; } = [];
    /// <summary>The background article, statement by statement.</summary>
    public IReadOnlyList<ArticleStatement> Statements { get; init; } = [];
    /// <summary>Words shown for codes: <c>kind.mou</c>, <c>track.visits</c>, <c>unit.documents</c>, <c>standing.official</c>, <c>status.in-force</c>, <c>level.presidents</c>, <c>lane.policing</c>, <c>verdict.partly</c>, <c>grade.a</c>, <c>side.tajik</c>, <c>measure.turnover</c>.</summary>
    public IReadOnlyDictionary<string, LocalText> Labels { get; init; } = new Dictionary<string, LocalText>();
}
