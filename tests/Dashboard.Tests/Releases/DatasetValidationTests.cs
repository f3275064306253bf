using Dashboard.Data;
using Dashboard.Data.Provenance;
using Dashboard.Data.Releases;
using Xunit;

namespace Dashboard.Tests.Releases;

/// <summary>Every rule, shown to fail on a damaged copy of the seed.</summary>
public sealed class DatasetValidationTests
{
    private static readonly Dataset Seed = EmbeddedSeed.Read();
    private static readonly DateOnly Late = new(2025, 2, 1);
    private static readonly DateOnly Early = new(2025, 1, 1);
    private static readonly FuzzyDate Backwards = new(Late, Early, DatePrecision.Range);

    private static readonly Dictionary<string, (Func<Dataset, Dataset> Damage, string Kind, string Field)> Damages = new()
    {
        ["a claim without source"] = (d => OnClaim(d, c => c with { Citations = [] }), "claims", "citations"),
        ["a claim without quote"] = (d => OnQuote(d, " "), "claims", "citations[0].quote"),
        ["a quote of 26 words"] = (d => OnQuote(d, string.Join(' ', Enumerable.Repeat("word", 26))), "claims", "citations[0].quote"),
        ["a claim without reporter"] = (d => OnClaim(d, c => c with { Reporter = "" }), "claims", "reporter"),
        ["a claim of an unknown reporter"] = (d => OnClaim(d, c => c with { Reporter = "nobody" }), "claims", "reporter"),
        ["a claim on an unknown subject"] = (d => OnClaim(d, c => c with { Subject = "nothing" }), "claims", "subject"),
        ["a claim of an unknown source"] = (d => OnClaim(d, c => c with { Citations = [c.Citations[0] with { Source = "nowhere" }] }), "claims", "citations[0].source"),
        ["a claim with neither value nor range"] = (d => OnClaim(d, c => c with { Value = null }), "claims", "value"),
        ["a range with a value"] = (d => OnClaim(d, c => c with { Exactness = Exactness.Range, Low = 1, High = 2 }), "claims", "value"),
        ["a value with range ends"] = (d => OnClaim(d, c => c with { Low = 1, High = 2 }), "claims", "exactness"),
        ["a range with low above high"] = (d => OnClaim(d, c => c with { Exactness = Exactness.Range, Value = null, Low = 2, High = 1 }), "claims", "low"),
        ["a claim without period, visit or date"] = (WithoutPeriod, "claims", "date"),
        ["a claim dated backwards"] = (d => OnClaim(d, c => c with { Date = Backwards }), "claims", "date"),
        ["a subject without unit"] = (d => OnSubject(d, s => s with { Unit = "" }), "subjects", "unit"),
        ["a subject without reason"] = (d => OnSubject(d, s => s with { Reason = new("") }), "subjects", "reason.en"),
        ["a subject of an unknown visit"] = (d => OnSubject(d, s => s with { Visit = "nowhere" }), "subjects", "visit"),
        ["an adopted claim that does not exist"] = (d => OnSubject(d, s => s with { Adopted = "nothing" }), "subjects", "adopted"),
        ["an adopted claim of another subject"] = (d => OnSubject(d, s => s with { Adopted = d.Claims.First(c => c.Subject != s.Slug).Slug }), "subjects", "adopted"),
        ["an adopted claim that is no evidence"] = (AdoptedWithoutEvidence, "subjects", "adopted"),
        ["a period that ends before it starts"] = (d => OnSubject(d, s => s with { Period = new(Late, Early, PeriodCalendar.Gregorian, false, "backwards") }), "subjects", "period.to"),
        ["a duplicate slug"] = (d => d with { Claims = [.. d.Claims, d.Claims[0]] }, "claims", "slug"),
        ["a slug with a capital letter"] = (d => OnPhase(d, p => p with { Slug = "Frost" }), "phases", "slug"),
        ["a slug with two hyphens in a row"] = (d => OnPhase(d, p => p with { Slug = "fr--ost" }), "phases", "slug"),
        ["a phase that ends before it starts"] = (d => OnPhase(d, p => p with { From = Late, To = Early }), "phases", "to"),
        ["a phase without author"] = (d => OnPhase(d, p => p with { Author = "" }), "phases", "author"),
        ["a source with a relative address"] = (d => OnSource(d, s => s with { Url = "/news/1" }), "sources", "url"),
        ["a source with another scheme"] = (d => OnSource(d, s => s with { Url = "ftp://example.org/1" }), "sources", "url"),
        ["a source without title"] = (d => OnSource(d, s => s with { Title = "" }), "sources", "title"),
        ["an agreement of an unknown sector"] = (d => OnAgreement(d, a => a with { Sector = "space" }), "agreements", "sector"),
        ["an agreement of an unknown visit"] = (d => OnAgreement(d, a => a with { Visit = "nowhere" }), "agreements", "visit"),
        ["an agreement of an unknown milestone"] = (d => OnAgreement(d, a => a with { Milestone = "nothing" }), "agreements", "milestone"),
        ["an agreement without steps"] = (d => OnAgreement(d, a => a with { Steps = [] }), "agreements", "steps"),
        ["an agreement dated backwards"] = (d => OnAgreement(d, a => a with { Date = Backwards }), "agreements", "date"),
        ["a step without source"] = (d => OnAgreement(d, a => a with { Steps = [a.Steps[0] with { Citations = [] }] }), "agreements", "steps[0].citations"),
        ["a milestone of an unknown agreement"] = (d => OnMilestone(d, m => m with { Agreement = "nothing" }), "milestones", "agreement"),
        ["a milestone of an unknown visit"] = (d => OnMilestone(d, m => m with { Visit = "nowhere" }), "milestones", "visit"),
        ["a milestone of an unknown sector"] = (d => OnMilestone(d, m => m with { Sector = "space" }), "milestones", "sector"),
        ["a milestone in conflict with nothing"] = (d => OnMilestone(d, m => m with { ConflictsWith = ["nothing"] }), "milestones", "conflictsWith[0]"),
        ["a visit that counts another visit"] = (d => d with { Visits = [d.Visits[0] with { DocumentsSubject = d.Subjects.First(s => s.Visit != d.Visits[0].Slug).Slug }, .. d.Visits.Skip(1)] }, "visits", "documentsSubject"),
        ["a target of an unknown reporter"] = (d => d with { Targets = [d.Targets[0] with { Reporter = "nobody" }, .. d.Targets.Skip(1)] }, "targets", "reporter"),
        ["a statement that touches nothing"] = (d => d with { Statements = [d.Statements[0] with { Related = ["nothing"] }, .. d.Statements.Skip(1)] }, "statements", "related[0]"),
        ["a missing English text"] = (d => OnMilestone(d, m => m with { Statement = new("", "متن", "матн") }), "milestones", "statement.en"),
        ["a missing label of a kind"] = (d => Without(d, "kind.mou"), "labels", "en"),
        ["a missing label of a unit"] = (d => Without(d, "unit.usd-million"), "subjects", "unit"),
        ["a missing label of a lane"] = (d => Without(d, "lane.policing"), "labels", "en"),
        ["a missing label of a precision"] = (d => Without(d, "precision.day"), "labels", "en"),
    };

    public static TheoryData<string> Rules => [.. Damages.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_damaged_copy_is_refused_with_kind_and_field(string rule)
    {
        var (damage, kind, field) = Damages[rule];
        var problems = DatasetValidation.Check(damage(Seed));
        Assert.Contains(problems, p => p.Kind == kind && p.Field == field);
        Assert.All(problems, p => Assert.NotEmpty(p.Message));
        Assert.All(problems, p => Assert.Contains(RuleBook.All, known => (known.Name, known.Severity) == (p.Rule, p.Severity)));
    }

    [Fact]
    public void An_empty_dataset_has_no_problem() => Assert.Empty(DatasetValidation.Check(new Dataset()));

    [Fact]
    public void A_problem_reads_as_a_sentence() =>
        Assert.Equal("claims/cnt-1.quote: is empty.", new Problem("claims", "cnt-1", "quote", "is empty.").ToString());

    private static Dataset OnClaim(Dataset d, Func<Claim, Claim> change) => d with { Claims = [change(d.Claims[0]), .. d.Claims.Skip(1)] };

    private static Dataset OnQuote(Dataset d, string quote) =>
        OnClaim(d, c => c with { Citations = [c.Citations[0] with { Quote = quote }] });

    private static Dataset OnSubject(Dataset d, Func<Subject, Subject> change) => d with { Subjects = [change(d.Subjects[0]), .. d.Subjects.Skip(1)] };

    private static Dataset OnPhase(Dataset d, Func<Dashboard.Data.Security.Phase, Dashboard.Data.Security.Phase> change) =>
        d with { Phases = [change(d.Phases[0]), .. d.Phases.Skip(1)] };

    private static Dataset OnSource(Dataset d, Func<Source, Source> change) => d with { Sources = [change(d.Sources[0]), .. d.Sources.Skip(1)] };

    private static Dataset OnAgreement(Dataset d, Func<Dashboard.Data.Agreements.Agreement, Dashboard.Data.Agreements.Agreement> change) =>
        d with { Agreements = [change(d.Agreements[0]), .. d.Agreements.Skip(1)] };

    private static Dataset OnMilestone(Dataset d, Func<Dashboard.Data.Security.Milestone, Dashboard.Data.Security.Milestone> change) =>
        d with { Milestones = [change(d.Milestones[0]), .. d.Milestones.Skip(1)] };

    private static Dataset Without(Dataset d, string label) =>
        d with { Labels = d.Labels.Where(pair => pair.Key != label).ToDictionary() };

    private static Dataset WithoutPeriod(Dataset d)
    {
        var claim = d.Claims[0] with { Date = FuzzyDate.Unknown };
        return d with
        {
            Claims = [claim, .. d.Claims.Skip(1)],
            Subjects = [.. d.Subjects.Select(s => s.Slug == claim.Subject ? s with { Period = null, Visit = null } : s)],
        };
    }

    private static Dataset AdoptedWithoutEvidence(Dataset d)
    {
        var adopted = d.Subjects.First(s => s.Adopted is not null).Adopted;
        return d with { Claims = [.. d.Claims.Select(c => c.Slug == adopted ? c with { Use = Use.NotAsAFigure } : c)] };
    }
}
