using Dashboard.Data.Agreements;
using Dashboard.Data.Provenance;

namespace Dashboard.Data.Releases;

/// <summary>Agreements, milestones, visits, targets, phases and article statements.</summary>
internal sealed partial class DatasetCheck
{
    private void CheckAgreements()
    {
        foreach (var agreement in dataset.Agreements)
        {
            Cited("agreements", agreement.Slug, agreement.Citations);
            Resolves("agreements", agreement.Slug, "sector", agreement.Sector, sectors, "sector");
            Resolves("agreements", agreement.Slug, "visit", agreement.Visit, visits, "visit");
            Resolves("agreements", agreement.Slug, "milestone", agreement.Milestone, milestones, "milestone");
            Dated("agreements", agreement.Slug, "date", agreement.Date);
            if (agreement.Steps.Count == 0)
                Report("agreements", agreement.Slug, "steps", "is empty; at least the signing is needed.");
            foreach (var step in agreement.Steps)
                CheckStep(agreement.Slug, step);
        }
    }

    private void CheckStep(string agreement, StatusStep step)
    {
        Cited("agreements", agreement, step.Citations);
        Dated("agreements", agreement, "steps", step.Date);
    }

    private void CheckMilestones()
    {
        foreach (var milestone in dataset.Milestones)
        {
            Cited("milestones", milestone.Slug, milestone.Citations);
            Resolves("milestones", milestone.Slug, "sector", milestone.Sector, sectors, "sector");
            Resolves("milestones", milestone.Slug, "visit", milestone.Visit, visits, "visit");
            Resolves("milestones", milestone.Slug, "agreement", milestone.Agreement, agreements, "agreement");
            Dated("milestones", milestone.Slug, "date", milestone.Date);
            foreach (var other in milestone.ConflictsWith)
                Resolves("milestones", milestone.Slug, "conflictsWith", other, milestones, "milestone");
        }
    }

    private void CheckOtherRecords()
    {
        foreach (var visit in dataset.Visits)
            CheckVisit(visit);
        foreach (var target in dataset.Targets)
        {
            Cited("targets", target.Slug, target.Citations);
            Filled("targets", target.Slug, "unit", target.Unit);
            Resolves("targets", target.Slug, "reporter", target.Reporter, reporters, "reporter");
            Dated("targets", target.Slug, "date", target.Date);
        }
        foreach (var phase in dataset.Phases)
        {
            Filled("phases", phase.Slug, "author", phase.Author);
            if (phase.To < phase.From)
                Report("phases", phase.Slug, "to", $"{phase.To:yyyy-MM-dd} is before the first day {phase.From:yyyy-MM-dd}.");
        }
        var known = KnownRecords();
        foreach (var statement in dataset.Statements)
        {
            Cited("statements", statement.Slug, statement.Citations);
            foreach (var slug in statement.Related)
                Resolves("statements", statement.Slug, "related", slug, known, "record");
        }
    }

    private void CheckVisit(Visit visit)
    {
        Dated("visits", visit.Slug, "date", visit.Date);
        if (visit.Citations.Count > 0)
            Cited("visits", visit.Slug, visit.Citations);
        if (visit.DocumentsSubject is not { } slug)
            return;
        if (!subjects.TryGetValue(slug, out var subject))
            Report("visits", visit.Slug, "documentsSubject", $"'{slug}' is no subject of this dataset.");
        else if (subject.Visit != visit.Slug || subject.Measure != Measure.DocumentsSigned)
            Report("visits", visit.Slug, "documentsSubject", $"'{slug}' does not count the documents signed at this visit.");
    }

    private HashSet<string> KnownRecords() =>
        [.. claims.Keys, .. subjects.Keys, .. visits, .. agreements, .. milestones, .. dataset.Targets.Select(t => t.Slug)];
}
