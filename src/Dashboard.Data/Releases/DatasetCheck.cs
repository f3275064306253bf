using Dashboard.Data.Agreements;
using Dashboard.Data.Provenance;
using Dashboard.Data.Security;
using Dashboard.Data.Trade;

namespace Dashboard.Data.Releases;

/// <summary>One run of the rules over one dataset: collects problems, never stops at the first, never throws.</summary>
/// <param name="dataset">The records.</param>
/// <param name="today">Last day that is not in the future, or null where that is not asked.</param>
/// <param name="focus">The one record whose problems are asked for, or null for all.</param>
internal sealed partial class DatasetCheck(Dataset dataset, DateOnly? today, RecordKey? focus)
{
    private readonly List<Problem> problems = [];
    private readonly RecordTable<Source> sources = new("sources", dataset.Sources, r => r.Slug);
    private readonly RecordTable<Reporter> reporters = new("reporters", dataset.Reporters, r => r.Slug);
    private readonly RecordTable<Subject> subjects = new("subjects", dataset.Subjects, r => r.Slug);
    private readonly RecordTable<Claim> claims = new("claims", dataset.Claims, r => r.Slug);
    private readonly RecordTable<Sector> sectors = new("sectors", dataset.Sectors, r => r.Slug);
    private readonly RecordTable<Visit> visits = new("visits", dataset.Visits, r => r.Slug);
    private readonly RecordTable<Agreement> agreements = new("agreements", dataset.Agreements, r => r.Slug);
    private readonly RecordTable<Milestone> milestones = new("milestones", dataset.Milestones, r => r.Slug);
    private readonly RecordTable<TradeTarget> targets = new("targets", dataset.Targets, r => r.Slug);
    private readonly RecordTable<Phase> phases = new("phases", dataset.Phases, r => r.Slug);
    private readonly RecordTable<ArticleStatement> statements = new("statements", dataset.Statements, r => r.Slug);
    private readonly IReadOnlyDictionary<string, LocalText> labels = dataset.Labels ?? new Dictionary<string, LocalText>();

    public IReadOnlyList<Problem> Run()
    {
        CheckPlaces();
        Each(sources, CheckSource);
        Each(reporters, (slug, r) => Text("reporters", slug, "name", r.Name));
        Each(sectors, CheckSector);
        Each(subjects, CheckSubject);
        Each(claims, CheckClaim);
        Each(visits, CheckVisit);
        Each(agreements, CheckAgreement);
        Each(milestones, CheckMilestone);
        Each(targets, CheckTarget);
        Each(phases, CheckPhase);
        Each(statements, CheckStatement);
        CheckTwins();
        CheckPhaseOrder();
        CheckNeighbours();
        CheckLabels();
        return problems;
    }

    private void CheckPlaces()
    {
        Placed(sources);
        Placed(reporters);
        Placed(subjects);
        Placed(claims);
        Placed(sectors);
        Placed(visits);
        Placed(agreements);
        Placed(milestones);
        Placed(targets);
        Placed(phases);
        Placed(statements);
    }

    private void Placed<T>(RecordTable<T> table) where T : class
    {
        if (!Concerns(table.Kind))
            return;
        for (var i = 0; table.Rows.Count < table.Places.Count && i < table.Places.Count; i++)
            if (table.Places[i] is null)
                Report(RuleBook.RecordMissing, table.Kind, "", "", ("n", i + 1));
        foreach (var (slug, _) in table.Rows)
            if (!IsSlug(slug))
                Report(RuleBook.SlugForm, table.Kind, slug, "slug", ("slug", slug));
        foreach (var slug in table.Again)
            Report(RuleBook.SlugTwice, table.Kind, slug, "slug", ("slug", slug));
    }

    private void Each<T>(RecordTable<T> table, Action<string, T> check) where T : class
    {
        if (!Concerns(table.Kind))
            return;
        foreach (var (slug, record) in table.Rows)
            if (focus is null || focus.Slug == slug)
                check(slug, record);
    }

    private bool Concerns(string kind) => focus is null || focus.Kind == kind;

    private void Report(Rule rule, string kind, string record, string field, params ReadOnlySpan<(string Name, object Value)> facts)
    {
        if (focus is null || (focus.Kind == kind && focus.Slug == record))
            problems.Add(Problem.Of(rule, kind, record, field, facts));
    }

    private void Filled(string kind, string record, string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            Report(RuleBook.TextMissing, kind, record, field);
    }

    private void Resolves<T>(string kind, string record, string field, string? slug, RecordTable<T> among) where T : class
    {
        if (slug is not null && !among.Has(slug))
            Report(RuleBook.RecordUnknown, kind, record, field, ("slug", slug), ("kind", among.Kind));
    }

    private static bool IsSlug(string text)
    {
        var letters = 0;
        foreach (var c in text)
            if (c is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
                letters++;
            else if (c != '-' || letters == 0)
                return false;
            else
                letters = 0;
        return letters > 0;
    }
}
