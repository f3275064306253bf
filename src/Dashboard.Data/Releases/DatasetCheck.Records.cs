using Dashboard.Data.Agreements;
using Dashboard.Data.Provenance;
using Dashboard.Data.Security;
using Dashboard.Data.Trade;

namespace Dashboard.Data.Releases;

/// <content>Sectors, visits, agreements, milestones, targets, phases and article statements.</content>
internal sealed partial class DatasetCheck
{
    // Every agreement has steps, hardly any is wrong: the paths of the usual ones are made once.
    private static readonly StepPaths[] FirstSteps = [.. Enumerable.Range(0, 4).Select(StepPaths.Of)];
    private ILookup<string, Agreement>? agreementsByVisit;

    private ILookup<string, Agreement> AgreementsByVisit => agreementsByVisit ??=
        agreements.Rows.Where(row => row.Record.Visit is not null).ToLookup(row => row.Record.Visit!, row => row.Record, StringComparer.Ordinal);

    private void CheckSector(string slug, Sector sector)
    {
        Text("sectors", slug, "name", sector.Name);
        Text("sectors", slug, "short", sector.Short);
    }

    private void CheckAgreement(string slug, Agreement agreement)
    {
        Text("agreements", slug, "title", agreement.Title);
        Cited("agreements", slug, "citations", agreement.Citations);
        Resolves("agreements", slug, "sector", agreement.Sector ?? "", sectors);
        Resolves("agreements", slug, "visit", agreement.Visit, visits);
        Resolves("agreements", slug, "milestone", agreement.Milestone, milestones);
        Dated("agreements", slug, "date", agreement.Date);
        if (visits.Find(agreement.Visit) is { Date.IsKnown: true } visit && agreement.Date.IsKnown && !agreement.Date.Overlaps(visit.Date.From, visit.Date.To))
            Report(RuleBook.AgreementOutsideVisit, "agreements", slug, "date",
                ("date", agreement.Date), ("visit", new RecordKey("visits", agreement.Visit!)), ("visitDate", visit.Date));
        CheckSteps(slug, agreement.Steps ?? []);
    }

    private void CheckSteps(string agreement, IReadOnlyList<StatusStep?> steps)
    {
        if (steps.Count == 0)
            Report(RuleBook.StepsMissing, "agreements", agreement, "steps");
        FuzzyDate? before = null;
        for (var i = 0; i < steps.Count; i++)
        {
            var at = i < FirstSteps.Length ? FirstSteps[i] : StepPaths.Of(i);
            if (steps[i] is not { } step)
            {
                Report(RuleBook.TextMissing, "agreements", agreement, $"{at.Statement}.en");
                continue;
            }
            Text("agreements", agreement, at.Statement, step.Statement);
            Cited("agreements", agreement, at.Citations, step.Citations);
            Dated("agreements", agreement, at.Date, step.Date);
            if (!step.Date.IsKnown)
                continue;
            if (before is { } last && step.Date.To < last.From)
                Report(RuleBook.StepsOutOfOrder, "agreements", agreement, at.Date, ("date", step.Date), ("before", last));
            before = step.Date;
        }
    }

    private void CheckMilestone(string slug, Milestone milestone)
    {
        Text("milestones", slug, "statement", milestone.Statement);
        Text("milestones", slug, "label", milestone.Label, needed: false);
        Cited("milestones", slug, "citations", milestone.Citations);
        Resolves("milestones", slug, "sector", milestone.Sector, sectors);
        Resolves("milestones", slug, "visit", milestone.Visit, visits);
        Resolves("milestones", slug, "agreement", milestone.Agreement, agreements);
        Dated("milestones", slug, "date", milestone.Date);
        for (var i = 0; i < milestone.ConflictsWith?.Count; i++)
            Resolves("milestones", slug, FormattableString.Invariant($"conflictsWith[{i}]"), milestone.ConflictsWith[i] ?? "", milestones);
    }

    private void CheckVisit(string slug, Visit visit)
    {
        Text("visits", slug, "title", visit.Title);
        Text("visits", slug, "place", visit.Place);
        Dated("visits", slug, "date", visit.Date);
        if (visit.Citations is { Count: > 0 })
            Cited("visits", slug, "citations", visit.Citations);
        Resolves("visits", slug, "documentsSubject", visit.DocumentsSubject, subjects);
        if (subjects.Find(visit.DocumentsSubject) is not { } subject)
            return;
        var key = new RecordKey("subjects", visit.DocumentsSubject!);
        if (subject.Visit != slug || subject.Measure != Measure.DocumentsSigned)
            Report(RuleBook.VisitCountedElsewhere, "visits", slug, "documentsSubject", ("subject", key));
        // "More than" and "about" leave room for one more.
        else if (claims.Find(subject.Adopted) is { Exactness: Exactness.Exact, Value: { } reported } claim && Named(slug, claim) is var named && named > reported)
            Report(RuleBook.MoreNamedThanReported, "visits", slug, "documentsSubject", ("named", named), ("reported", reported), ("subject", key));
    }

    // Each document is of one sector, so this is the sum over the sectors too. What is counted "besides" are joint statements.
    private int Named(string visit, Claim reported) =>
        AgreementsByVisit[visit].Count(agreement => reported.Besides is null || agreement.Kind != InstrumentKind.JointStatement);

    private void CheckTarget(string slug, TradeTarget target)
    {
        Text("targets", slug, "statement", target.Statement);
        Cited("targets", slug, "citations", target.Citations);
        Resolves("targets", slug, "reporter", target.Reporter ?? "", reporters);
        Dated("targets", slug, "date", target.Date);
        CheckUnit(slug, target);
        if (target.Value < 0)
            Report(RuleBook.ValueNegative, "targets", slug, "value", ("value", target.Value));
        if (target.Drawn && targets.Rows.FirstOrDefault(row => row.Record.Drawn && row.Slug != slug) is { Record: not null } other)
            Report(RuleBook.TargetDrawnTwice, "targets", slug, "drawn", ("other", new RecordKey("targets", other.Slug)));
    }

    private void CheckPhase(string slug, Phase phase)
    {
        Text("phases", slug, "title", phase.Title);
        Text("phases", slug, "reason", phase.Reason);
        Filled("phases", slug, "author", phase.Author);
        FromRecentTimes("phases", slug, "from", phase.From);
        if (phase.To is { } to)
            InOrder("phases", slug, "to", phase.From, to);
    }

    private void CheckStatement(string slug, ArticleStatement statement)
    {
        Text("statements", slug, "statement", statement.Statement);
        Cited("statements", slug, "citations", statement.Citations);
        for (var i = 0; i < statement.Related?.Count; i++)
            if (statement.Related[i] is var related && !IsRecord(related ?? ""))
                Report(RuleBook.RelatedUnknown, "statements", slug, FormattableString.Invariant($"related[{i}]"), ("slug", related ?? ""));
    }

    private bool IsRecord(string slug) =>
        claims.Has(slug) || subjects.Has(slug) || visits.Has(slug) || agreements.Has(slug) || milestones.Has(slug) || targets.Has(slug);

    private sealed record StepPaths(string Statement, string Citations, string Date)
    {
        public static StepPaths Of(int step) => new(
            FormattableString.Invariant($"steps[{step}].statement"), FormattableString.Invariant($"steps[{step}].citations"), FormattableString.Invariant($"steps[{step}].date"));
    }
}
