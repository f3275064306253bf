using Dashboard.Data;
using Dashboard.Data.Agreements;
using Dashboard.Data.Provenance;
using Dashboard.Data.Security;

namespace Dashboard.Tests.Storage;

/// <summary>A dataset of a few invented records that touches every list and every facet.</summary>
internal static class SmallDataset
{
    public const string Visit = "2025-01-16-dushanbe";

    public static Dataset Make() => new()
    {
        Sources =
        [
            new() { Slug = "irna", Title = "=Signed \"23\", they say", Publisher = "IRNA", Url = "https://example.org/a", Date = FuzzyDate.Parse("2025-01-16") },
            new() { Slug = "khovar", Title = "Khovar report", Publisher = "Khovar", Url = "https://example.org/b", Date = FuzzyDate.Parse("2023") },
        ],
        Reporters = [new() { Slug = "irna", Name = new("IRNA", "ایرنا"), Side = Side.Iranian }],
        Subjects =
        [
            Subject("documents-dushanbe", Measure.DocumentsSigned, "unit.documents") with { Visit = Visit, Adopted = "documents-23" },
            Subject("growth-2023", Measure.TurnoverGrowth, "unit.percent") with
            {
                Period = new(new(2023, 1, 1), new(2023, 12, 31), PeriodCalendar.Gregorian, true, "2023"),
            },
        ],
        Claims =
        [
            Claim("documents-22", "documents-dushanbe", 22, "khovar", Grade.B),
            Claim("documents-23", "documents-dushanbe", 23, "irna", Grade.A),
            Claim("growth", "growth-2023", -4.5m, "irna", Grade.C) with { Note = "-4.5, they say" },
        ],
        Sectors =
        [
            new() { Slug = "transport", Name = new("Transport"), Short = new("Transp.") },
            new() { Slug = "energy", Name = new("Energy"), Short = new("Energy") },
        ],
        Visits =
        [
            new() { Slug = Visit, Title = new("Pezeshkian in Dushanbe"), Place = new("Dushanbe"), Date = FuzzyDate.Parse("2025-01-16"), Level = VisitLevel.Presidents, DocumentsSubject = "documents-dushanbe", Citations = [Cited("irna", Grade.A)] },
        ],
        Agreements =
        [
            Agreement("roads", "transport", InstrumentKind.Mou, "2025-01-16") with { Visit = Visit, Milestone = "summit" },
            Agreement("power", "energy", InstrumentKind.Agreement, "2023-05"),
        ],
        Milestones =
        [
            new() { Slug = "summit", Statement = new("The presidents met."), Track = Track.Visits, Date = FuzzyDate.Parse("2025-01-16"), Visit = Visit, Citations = [Cited("irna", Grade.A)], Standing = Standing.Official },
        ],
        Statements =
        [
            new() { Slug = "s1", Section = "Ties", Statement = new("Trade grew."), ClaimType = "figure", Verdict = Verdict.Partly, Citations = [Cited("irna", Grade.C)] },
        ],
        Labels = new Dictionary<string, LocalText> { ["unit.documents"] = new("documents"), ["unit.percent"] = new("per cent") },
    };

    /// <summary>The dataset with the note of one claim changed.</summary>
    public static Dataset WithNote(this Dataset dataset, string claim, string note) => dataset with
    {
        Claims = [.. dataset.Claims.Select(c => c.Slug == claim ? c with { Note = note } : c)],
    };

    public static Claim Claim(string slug, string subject, decimal value, string source, Grade grade) => new()
    {
        Slug = slug, Subject = subject, Value = value, Reporter = "irna", Date = FuzzyDate.Parse("2025-01-17"),
        Statement = new("A figure."), Citations = [Cited(source, grade)], Standing = Standing.Reported,
    };

    private static Citation Cited(string source, Grade grade) =>
        new() { Source = source, Quote = "+ signed, they say", QuoteLanguage = "en", Grade = grade };

    private static Subject Subject(string slug, Measure measure, string unit) => new()
    {
        Slug = slug, Measure = measure, Unit = unit, Title = new("A subject"), Reason = new("Because."), DecidedBy = "test", DecidedOn = new(2025, 2, 1),
    };

    private static Agreement Agreement(string slug, string sector, InstrumentKind kind, string date) => new()
    {
        Slug = slug, Title = new(slug), Kind = kind, Sector = sector, Date = FuzzyDate.Parse(date), Standing = Standing.Reported,
        Citations = [Cited("khovar", Grade.B)],
        Steps = [new() { Status = AgreementStatus.Signed, Date = FuzzyDate.Parse(date), Statement = new("Signed."), Citations = [Cited("khovar", Grade.B)] }],
    };
}
