using Dashboard.Data;
using Dashboard.Data.Agreements;
using Dashboard.Data.Provenance;
using Dashboard.Data.Releases;
using Dashboard.Data.Security;
using Dashboard.Data.Trade;
using Change = System.Func<Dashboard.Data.Dataset, Dashboard.Data.Dataset>;

namespace Dashboard.Tests.Releases;

/// <summary>A change that breaks one rule, where it is told, and one as near to it that is allowed.</summary>
internal sealed record RuleCase(Rule Rule, string Kind, string Record, string Field, Change Break, Change Inside);

/// <summary>One case and more for every rule that records can break.</summary>
internal static class RuleCases
{
    private const string Visit = SoundDataset.Visit;
    private static readonly DateOnly Late = new(2024, 2, 1);
    private static readonly FuzzyDate Backwards = new(Late, new(2024, 1, 31), DatePrecision.Range);

    public static readonly IReadOnlyList<RuleCase> All =
    [
        new(RuleBook.RecordMissing, "claims", "", "", d => d with { Claims = [.. d.Claims, null!] }, d => d),
        new(RuleBook.SlugForm, "phases", "Fr--ost", "slug", Phase(p => p with { Slug = "Fr--ost" }), Phase(p => p with { Slug = "fr-0-st" })),
        new(RuleBook.SlugTwice, "agreements", "power", "slug", d => d with { Agreements = [.. d.Agreements, d.Agreements[0]] }, d => d with { Agreements = [.. d.Agreements, SoundDataset.Agreement("power-2")] }),
        new(RuleBook.TextMissing, "agreements", "power", "steps[0].statement.en", Agreement(a => a with { Steps = [a.Steps[0] with { Statement = new(" ", "متن") }] }), Agreement(a => a with { Steps = [a.Steps[0] with { Statement = new("x") }] })),
        new(RuleBook.TextMissing, "sources", "irna", "title", Source(s => s with { Title = "" }), Source(s => s with { Title = "x" })),
        new(RuleBook.SourceMissing, "claims", "growth-2024-c", "citations", Claim("growth-2024-c", c => c with { Citations = [] }), d => d),
        new(RuleBook.SourceMissing, "claims", "growth-2024-c", "citations[0].source", Cite(c => c with { Source = " " }), Cite(c => c with { Source = "customs" })),
        new(RuleBook.QuoteMissing, "claims", "growth-2024-c", "citations[0].quote", Cite(c => c with { Quote = "\n" }), Cite(c => c with { Quote = "20" })),
        new(RuleBook.QuoteTooLong, "claims", "growth-2024-c", "citations[0].quote", Cite(c => c with { Quote = Repeat("word ", 26) }), Cite(c => c with { Quote = Repeat("word  ", 25) })),
        new(RuleBook.AddressForm, "sources", "irna", "url", Source(s => s with { Url = "javascript:alert(1)" }), Source(s => s with { Url = "http://example.org" })),
        new(RuleBook.RecordUnknown, "milestones", "summit", "visit", Milestone(m => m with { Visit = "nowhere" }), Milestone(m => m with { Visit = null })),
        new(RuleBook.RelatedUnknown, "statements", "s1", "related[0]", d => d with { Statements = [d.Statements[0] with { Related = ["nothing"] }] }, d => d with { Statements = [d.Statements[0] with { Related = ["power"] }] }),
        new(RuleBook.EndsBeforeStart, "claims", "growth-2024-c", "date", Claim("growth-2024-c", c => c with { Date = Backwards }), Claim("growth-2024-c", c => c with { Date = FuzzyDate.On(Late) })),
        new(RuleBook.EndsBeforeStart, "subjects", "turnover-2024", "period.to", Subject("turnover-2024", s => s with { Period = s.Period! with { FullYear = false, To = new(2023, 12, 31) } }), Subject("turnover-2024", s => s with { Period = s.Period! with { FullYear = false, To = new(2024, 1, 1) } })),
        new(RuleBook.EndsBeforeStart, "phases", "frost", "to", Phase(p => p with { To = p.From.AddDays(-1) }), Phase(p => p with { To = p.From })),
        new(RuleBook.YearBefore1900, "claims", "growth-2024-c", "date", Claim("growth-2024-c", c => c with { Date = FuzzyDate.InYear(1402) }), Claim("growth-2024-c", c => c with { Date = FuzzyDate.InYear(1900) })),
        new(RuleBook.YearBefore1900, "agreements", "power", "steps[0].date", Agreement(a => a with { Steps = [SoundDataset.Step("1403-10-27")] }), d => d),
        new(RuleBook.WholeYearGregorian, "subjects", "turnover-2024", "period.to", Subject("turnover-2024", s => s with { Period = s.Period! with { To = new(2024, 12, 30) } }), Subject("turnover-2024", s => s with { Period = s.Period! with { To = new(2024, 12, 30), FullYear = false } })),
        new(RuleBook.WholeYearHijri, "subjects", "turnover-1402", "period.to", Subject("turnover-1402", s => s with { Period = s.Period! with { To = new(2024, 3, 20) } }), d => d),
        new(RuleBook.WholeYearHijri, "subjects", "turnover-1402", "period.from", Subject("turnover-1402", s => s with { Period = s.Period! with { From = new(2024, 3, 21), To = new(2025, 3, 20) } }), Subject("turnover-1402", s => s with { Period = s.Period! with { From = new(2024, 3, 20), To = new(2025, 3, 20) } })),
        new(RuleBook.UnitUnknown, "subjects", "turnover-2024", "unit", Subject("turnover-2024", s => s with { Unit = "unit.usd-trillion" }), Subject("turnover-2024", s => s with { Unit = "unit.eur-million" })),
        new(RuleBook.UnitUnknown, "targets", "target-500", "unit", Target(t => t with { Unit = "kind.mou" }), d => d),
        new(RuleBook.UnitOfMeasure, "subjects", "turnover-2024", "unit", Subject("turnover-2024", s => s with { Unit = "unit.tonnes" }), Subject("turnover-2024", s => s with { Unit = "unit.eur-million" })),
        new(RuleBook.UnitOfMeasure, "subjects", "documents", "unit", Subject("documents", s => s with { Unit = "unit.percent" }), d => d),
        new(RuleBook.UnitOfTarget, "targets", "target-500", "unit", Target(t => t with { Unit = "unit.eur-million" }), Target(t => t with { Unit = "unit.visits-per-year", Drawn = false })),
        new(RuleBook.TargetDrawnTwice, "targets", "target-500", "drawn", d => d with { Targets = [.. d.Targets.Select(t => t with { Drawn = true })] }, d => d with { Targets = [.. d.Targets.Select(t => t with { Drawn = false })] }),
        new(RuleBook.StepsMissing, "agreements", "power", "steps", Agreement(a => a with { Steps = [] }), d => d),
        new(RuleBook.AdoptedElsewhere, "subjects", "turnover-2024", "adopted", Subject("turnover-2024", s => s with { Adopted = "growth-2024-c" }), Subject("turnover-2024", s => s with { Adopted = null })),
        new(RuleBook.AdoptedNoEvidence, "subjects", "turnover-2024", "adopted", Claim("turnover-2024-c", c => c with { Use = Use.NotAsAFigure }), Claim("documents-2", c => c with { Use = Use.NotAsAFigure })),
        new(RuleBook.ValueMissing, "claims", "growth-2024-c", "value", Claim("growth-2024-c", c => c with { Value = null }), Claim("growth-2024-c", c => c with { Value = 0 })),
        new(RuleBook.RangeOpen, "claims", "growth-2024-c", "high", Claim("growth-2024-c", c => c with { Value = null, Low = 19, Exactness = Exactness.Range }), Claim("growth-2024-c", c => c with { Value = null, Low = 19, High = 21, Exactness = Exactness.Range })),
        new(RuleBook.RangeUnmarked, "claims", "growth-2024-c", "exactness", Claim("growth-2024-c", c => c with { Low = 19 }), d => d),
        new(RuleBook.LowAboveHigh, "claims", "growth-2024-c", "low", Claim("growth-2024-c", c => c with { Value = null, Low = 21, High = 20, Exactness = Exactness.Range }), Claim("growth-2024-c", c => c with { Value = null, Low = 20, High = 20, Exactness = Exactness.Range })),
        new(RuleBook.ValueNegative, "claims", "turnover-2024-c", "value", Claim("turnover-2024-c", c => c with { Value = -0.1m }), Claim("growth-2024-c", c => c with { Value = -9 })),
        new(RuleBook.ValueFraction, "claims", "documents-2", "value", Claim("documents-2", c => c with { Value = 2.5m }), Claim("documents-2", c => c with { Value = 2.0m })),
        new(RuleBook.ClaimUndated, "claims", "turnover-2024-c", "date", d => Undated(Subject("turnover-2024", s => s with { Period = null })(d)), Undated),
        new(RuleBook.VisitCountedElsewhere, "visits", Visit, "documentsSubject", d => d with { Visits = [d.Visits[0] with { DocumentsSubject = "turnover-2024" }] }, d => d with { Visits = [d.Visits[0] with { DocumentsSubject = null }] }),
        new(RuleBook.MoreNamedThanReported, "visits", Visit, "documentsSubject", WithFour, d => d),
        new(RuleBook.MoreNamedThanReported, "visits", Visit, "documentsSubject", Subject("documents", s => s with { Adopted = "documents-2" }), d => Claim("documents-3", c => c with { Exactness = Exactness.MoreThan })(WithFour(d))),
        new(RuleBook.LabelMissing, "labels", "kind.mou", "en", d => d with { Labels = d.Labels.Where(l => l.Key != "kind.mou").ToDictionary() }, d => d with { Labels = d.Labels.Where(l => l.Key != "kind.treaty").ToDictionary() }),
        new(RuleBook.ValueFarOff, "claims", "turnover-2024-c", "value", Claim("turnover-2024-c", c => c with { Value = 27_000 }), Claim("turnover-2024-c", c => c with { Value = 24_999 })),
        new(RuleBook.ValueFarOff, "targets", "target-500", "value", Target(t => t with { Value = 10 }), Target(t => t with { Value = 10.1m })),
        new(RuleBook.GrowthMisfit, "claims", "growth-2024-c", "value", Claim("growth-2024-c", c => c with { Value = 21 }), Claim("growth-2024-c", c => c with { Value = 20.4m })),
        new(RuleBook.PartsMisfit, "subjects", "turnover-2024", "adopted", Claim("imports-2024-c", c => c with { Value = 202 }), Claim("imports-2024-c", c => c with { Value = 201 })),
        new(RuleBook.AddressTwice, "sources", "irna", "url", Source(s => s with { Url = "http://customs.example/trade/2025?utm_source=x#top" }), Source(s => s with { Url = "http://customs.example/trade/2025?page=2" })),
        new(RuleBook.TitleTwice, "agreements", "power", "title.en", Agreement(a => a with { Title = new(" Roads ") }), Agreement(a => a with { Title = new("Roads"), Visit = null })),
        new(RuleBook.TitleTwice, "sources", "customs", "title", Source(s => s with { Title = "trade  in 2025", Publisher = "Customs" }), Source(s => s with { Title = "trade  in 2025" })),
        new(RuleBook.SubjectTwice, "subjects", "turnover-2024", "period", d => d with { Subjects = [.. d.Subjects, SoundDataset.Trade("again", Measure.Turnover, 2024)] }, d => d with { Subjects = [.. d.Subjects, SoundDataset.Trade("again", Measure.Turnover, 2022)] }),
        new(RuleBook.PhasesOverlap, "phases", "frost", "to", Phase(p => p with { To = new(2020, 1, 1) }), d => d),
        new(RuleBook.PhasesOverlap, "phases", "thaw", "from", Phase(p => p with { To = null }), d => d),
        new(RuleBook.DateInFuture, "claims", "growth-2024-c", "date", Claim("growth-2024-c", c => c with { Date = FuzzyDate.On(SoundDataset.Today.AddDays(2)) }), Claim("growth-2024-c", c => c with { Date = FuzzyDate.InYear(SoundDataset.Today.Year) })),
        new(RuleBook.HijriYearAsGregorian, "subjects", "turnover-2024", "period.calendar", Subject("turnover-2024", s => s with { Period = s.Period! with { Name = "سال ۱۴۰۳" } }), Subject("turnover-2024", s => s with { Period = s.Period! with { Name = "2024, 14032 declarations" } })),
        new(RuleBook.QuoteScript, "claims", "growth-2024-c", "citations[0].quoteLanguage", Cite(c => c with { Quote = "Онҳо имзо карданд", QuoteLanguage = "fa" }), Cite(c => c with { Quote = "Онҳо имзо карданд (Trend)", QuoteLanguage = "tg" })),
        new(RuleBook.TextScript, "milestones", "summit", "statement.fa", Milestone(m => m with { Statement = new("They met.", "Онҳо вохӯрданд") }), Milestone(m => m with { Statement = new("They met.", "eurasia.ro") })),
        new(RuleBook.AdoptedWeaker, "subjects", "documents", "adopted", Claim("documents-2", c => c with { Citations = [SoundDataset.Cited() with { Grade = Grade.A }] }), Claim("documents-2", c => c with { Value = 3, Citations = [SoundDataset.Cited() with { Grade = Grade.A }] })),
        new(RuleBook.DisagreementOpen, "subjects", "documents", "adopted", Subject("documents", s => s with { Adopted = null }), d => Claim("documents-2", c => c with { Value = 3 })(Subject("documents", s => s with { Adopted = null })(d))),
        new(RuleBook.StepsOutOfOrder, "agreements", "power", "steps[1].date", Agreement(a => a with { Steps = [SoundDataset.Step("2025-01-16"), SoundDataset.Step("2025-01-15")] }), Agreement(a => a with { Steps = [SoundDataset.Step("2025-01-16"), SoundDataset.Step("XXXX"), SoundDataset.Step("2025-01")] })),
        new(RuleBook.AgreementOutsideVisit, "agreements", "power", "date", Agreement(a => a with { Date = FuzzyDate.Parse("2025-01-17") }), Agreement(a => a with { Date = FuzzyDate.Parse("2025") })),
    ];

    private static Dataset WithFour(Dataset d) => d with { Agreements = [.. d.Agreements, SoundDataset.Agreement("fourth")] };

    private static Dataset Undated(Dataset d) => Claim("turnover-2024-c", c => c with { Date = FuzzyDate.Unknown })(d);

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static Change Claim(string slug, Func<Claim, Claim> change) => d => d with { Claims = [.. d.Claims.Select(c => c.Slug == slug ? change(c) : c)] };

    private static Change Cite(Func<Citation, Citation> change) => Claim("growth-2024-c", c => c with { Citations = [change(c.Citations[0])] });

    private static Change Subject(string slug, Func<Subject, Subject> change) => d => d with { Subjects = [.. d.Subjects.Select(s => s.Slug == slug ? change(s) : s)] };

    private static Change Source(Func<Source, Source> change) => d => d with { Sources = [.. d.Sources.Select(s => s.Slug == "irna" ? change(s) : s)] };

    private static Change Agreement(Func<Agreement, Agreement> change) => d => d with { Agreements = [.. d.Agreements.Select(a => a.Slug == "power" ? change(a) : a)] };

    private static Change Milestone(Func<Milestone, Milestone> change) => d => d with { Milestones = [change(d.Milestones[0])] };

    private static Change Target(Func<TradeTarget, TradeTarget> change) => d => d with { Targets = [.. d.Targets.Select(t => t.Slug == "target-500" ? change(t) : t)] };

    private static Change Phase(Func<Phase, Phase> change) => d => d with { Phases = [.. d.Phases.Select(p => p.Slug == "frost" ? change(p) : p)] };
}
