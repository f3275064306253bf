using System.Runtime.CompilerServices;
using Dashboard.Data.Agreements;
using Dashboard.Data.Provenance;
using Dashboard.Data.Security;
using Dashboard.Data.Trade;

namespace Dashboard.Data;

/// <summary>Agreements that share visit, sector, kind and status: the cells that figures count instead of records.</summary>
/// <param name="Visit">Visit slug, or null for agreements signed outside one.</param>
/// <param name="Sector">Sector slug.</param>
/// <param name="Kind">Form of the text.</param>
/// <param name="Status">Newest status.</param>
/// <param name="Grade">Best grade among the citations.</param>
/// <param name="Agreements">The agreements.</param>
public sealed record AgreementCell(
    string? Visit, string Sector, InstrumentKind Kind, AgreementStatus Status, Grade Grade, IReadOnlyList<Agreement> Agreements)
{
    /// <summary>Its place among all cells of the release.</summary>
    public int Number { get; init; }

    /// <summary>First and last Gregorian year of agreements signed outside a visit; null when undated or when the visit has the date.</summary>
    public (int From, int To)? Years { get; init; }
}

/// <summary>
/// A dataset with the look-ups figures need, built once per dataset and shared by every session.
/// The work of a figure depends on the number of cells, not of records.
/// </summary>
public sealed class DatasetIndex
{
    private static readonly ConditionalWeakTable<Dataset, DatasetIndex> Built = [];

    private readonly Dictionary<string, LocalText> labels;
    private readonly ILookup<string, Claim> claimsBySubject;

    private DatasetIndex(Dataset dataset)
    {
        Dataset = dataset;
        Sources = dataset.Sources.ToDictionary(r => r.Slug);
        Reporters = dataset.Reporters.ToDictionary(r => r.Slug);
        Subjects = dataset.Subjects.ToDictionary(r => r.Slug);
        Claims = dataset.Claims.ToDictionary(r => r.Slug);
        Sectors = dataset.Sectors.ToDictionary(r => r.Slug);
        Visits = dataset.Visits.ToDictionary(r => r.Slug);
        Agreements = dataset.Agreements.ToDictionary(r => r.Slug);
        Milestones = dataset.Milestones.ToDictionary(r => r.Slug);
        Targets = dataset.Targets.ToDictionary(r => r.Slug);
        labels = new(dataset.Labels);
        claimsBySubject = dataset.Claims.ToLookup(claim => claim.Subject);
        Cells = [.. dataset.Agreements
            .GroupBy(a => (a.Visit, a.Sector, a.Kind, a.Status, Grade: BestGrade(a.Citations), Years: YearsOutside(a)))
            .Select(g => new AgreementCell(g.Key.Visit, g.Key.Sector, g.Key.Kind, g.Key.Status, g.Key.Grade, [.. g]) { Years = g.Key.Years })
            .OrderBy(cell => cell.Visit, StringComparer.Ordinal).ThenBy(cell => cell.Years).ThenBy(cell => cell.Sector, StringComparer.Ordinal)
            .ThenBy(cell => cell.Kind).ThenBy(cell => cell.Status).ThenBy(cell => cell.Grade).Select((cell, number) => cell with { Number = number })];
        CellsByVisit = Cells.Where(cell => cell.Visit is not null).ToLookup(cell => cell.Visit!);
        Occasions = [.. dataset.Visits.Where(v => v.DocumentsSubject is not null || CellsByVisit.Contains(v.Slug)).OrderBy(v => v.Date.From).ThenBy(v => v.Slug, StringComparer.Ordinal)];
        LeaderVisits = [.. dataset.Visits
            .Where(v => v.Level is VisitLevel.Presidents or VisitLevel.HeadsOfGovernment && v.Date.From.Year >= FirstLeaderYear)
            .OrderBy(v => v.Date.From)];
        DrawnMilestones = [.. dataset.Milestones.Where(m => m.Use == Use.Evidence && m.Date.IsKnown).OrderBy(m => m.Date.From).ThenBy(m => m.Slug, StringComparer.Ordinal)];
        TradeSubjects = [.. dataset.Subjects
            .Where(s => s.Measure == Measure.Turnover && s.Period is not null)
            .OrderBy(s => s.Period!.From).ThenByDescending(s => s.Period!.FullYear)];
        Target = dataset.Targets.FirstOrDefault(t => t.Drawn);
        LastDay = dataset.Subjects.Where(s => s.Period is not null).Select(s => s.Period!.To)
            .Concat(dataset.Milestones.Where(m => m.Date.IsKnown).Select(m => m.Date.To))
            .DefaultIfEmpty(new(2025, 12, 31)).Max();
    }

    /// <summary>The overview's charts by visit show leader-level visits from this year on.</summary>
    public const int FirstLeaderYear = 2021;

    /// <summary>The dataset itself.</summary>
    public Dataset Dataset { get; }
    /// <summary>Sources by slug.</summary>
    public IReadOnlyDictionary<string, Source> Sources { get; }
    /// <summary>Reporters by slug.</summary>
    public IReadOnlyDictionary<string, Reporter> Reporters { get; }
    /// <summary>Subjects by slug.</summary>
    public IReadOnlyDictionary<string, Subject> Subjects { get; }
    /// <summary>Claims by slug.</summary>
    public IReadOnlyDictionary<string, Claim> Claims { get; }
    /// <summary>Sectors by slug.</summary>
    public IReadOnlyDictionary<string, Sector> Sectors { get; }
    /// <summary>Visits by slug.</summary>
    public IReadOnlyDictionary<string, Visit> Visits { get; }
    /// <summary>Agreements by slug.</summary>
    public IReadOnlyDictionary<string, Agreement> Agreements { get; }
    /// <summary>Milestones by slug.</summary>
    public IReadOnlyDictionary<string, Milestone> Milestones { get; }
    /// <summary>Targets by slug.</summary>
    public IReadOnlyDictionary<string, TradeTarget> Targets { get; }
    /// <summary>All cells of agreements.</summary>
    public IReadOnlyList<AgreementCell> Cells { get; }
    /// <summary>Visits at which documents were signed, itemised or only counted, oldest first.</summary>
    public IReadOnlyList<Visit> Occasions { get; }
    /// <summary>The cells of each visit.</summary>
    public ILookup<string, AgreementCell> CellsByVisit { get; }
    /// <summary>Presidential and head-of-government visits since <see cref="FirstLeaderYear"/>, oldest first.</summary>
    public IReadOnlyList<Visit> LeaderVisits { get; }
    /// <summary>Milestones that may be drawn, oldest first.</summary>
    public IReadOnlyList<Milestone> DrawnMilestones { get; }
    /// <summary>Turnover subjects with a period, oldest first, full years before part-years.</summary>
    public IReadOnlyList<Subject> TradeSubjects { get; }
    /// <summary>The target the trade chart draws, or null.</summary>
    public TradeTarget? Target { get; }
    /// <summary>The newest day any record speaks of: the charts end after it, never at today's date.</summary>
    public DateOnly LastDay { get; }

    /// <summary>The index of <paramref name="dataset"/>, built at the first call.</summary>
    public static DatasetIndex Of(Dataset dataset) => Built.GetValue(dataset, d => new(d));

    /// <summary>The claims on a subject.</summary>
    public IEnumerable<Claim> ClaimsOn(string subject) => claimsBySubject[subject];

    /// <summary>The word for a code (<c>kind.mou</c>) in a language; the code itself when the dataset has no word.</summary>
    public string Label(string code, string language) => labels.TryGetValue(code, out var text) ? text.In(language) : code;

    private static (int From, int To)? YearsOutside(Agreement agreement) =>
        agreement.Visit is null && agreement.Date.IsKnown ? (agreement.Date.From.Year, agreement.Date.To.Year) : null;

    /// <summary>The strongest grade among citations; C when there is none.</summary>
    public static Grade BestGrade(IReadOnlyList<Citation> citations)
    {
        var best = Grade.C;
        foreach (var citation in citations)
            if (citation.Grade < best)
                best = citation.Grade;
        return best;
    }
}
