using Dashboard.Data;
using Dashboard.Data.Agreements;
using Dashboard.Data.Provenance;
using Dashboard.Data.Releases;
using Dashboard.Data.Security;
using Dashboard.Data.Trade;

namespace Dashboard.Tests.Releases;

/// <summary>A small dataset of every kind that keeps every rule, with figures that speak of each other.</summary>
internal static class SoundDataset
{
    public static readonly DateOnly Today = new(2026, 6, 15);
    public const string Visit = "2025-01-16-dushanbe";

    public static Dataset Make() => new()
    {
        Sources =
        [
            new() { Slug = "customs", Title = "Trade in 2025", Publisher = "Customs", Url = "https://www.customs.example/trade/2025/" },
            new() { Slug = "irna", Title = "Documents signed", Publisher = "IRNA", Url = "https://irna.example/1?id=7", Date = FuzzyDate.Parse("2025-01-16") },
        ],
        Reporters = [new() { Slug = "customs", Name = new("Customs", "گمرک", "Гумрук"), Side = Side.Tajik }],
        Subjects =
        [
            Subject("documents", Measure.DocumentsSigned, "unit.documents", "documents-3") with { Visit = Visit },
            Trade("turnover-2023", Measure.Turnover, 2023),
            Trade("turnover-2024", Measure.Turnover, 2024),
            Trade("exports-2024", Measure.Exports, 2024),
            Trade("imports-2024", Measure.Imports, 2024),
            Trade("growth-2024", Measure.TurnoverGrowth, 2024) with { Unit = "unit.percent" },
            Trade("turnover-1402", Measure.Turnover, 2023) with
            {
                Side = Side.Iranian, Period = new(new(2023, 3, 21), new(2024, 3, 19), PeriodCalendar.SolarHijri, true, "Iranian year 1402"),
            },
        ],
        Claims =
        [
            Claim("documents-3", "documents", 3), Claim("documents-2", "documents", 2), Claim("turnover-2023-c", "turnover-2023", 250), Claim("turnover-2024-c", "turnover-2024", 300),
            Claim("exports-2024-c", "exports-2024", 100), Claim("imports-2024-c", "imports-2024", 200), Claim("growth-2024-c", "growth-2024", 20), Claim("turnover-1402-c", "turnover-1402", 270),
        ],
        Sectors = [new() { Slug = "energy", Name = new("Energy"), Short = new("Energy") }],
        Visits =
        [
            new() { Slug = Visit, Title = new("A visit"), Place = new("Dushanbe"), Date = FuzzyDate.Parse("2025-01-16"), Level = VisitLevel.Presidents, DocumentsSubject = "documents", Citations = [Cited()] },
        ],
        Agreements = [Agreement("power"), Agreement("roads"), Agreement("water")],
        Milestones =
        [
            new() { Slug = "summit", Statement = new("They met."), Track = Track.Visits, Date = FuzzyDate.Parse("2025-01-16"), Visit = Visit, Citations = [Cited()], Standing = Standing.Official },
        ],
        Targets = [Target("target-500", 500) with { Drawn = true }, Target("target-1000", 1000)],
        Phases = [Phase("frost", new(2013, 1, 1), new(2019, 12, 31)), Phase("thaw", new(2020, 1, 1), null)],
        Statements =
        [
            new() { Slug = "s1", Section = "Ties", Statement = new("Trade grew."), ClaimType = "figure", Verdict = Verdict.Partly, Related = ["turnover-2024"], Citations = [Cited()] },
        ],
        Labels = EmbeddedSeed.Read().Labels,
    };

    public static Subject Trade(string slug, Measure measure, int year) => Subject(slug, measure, "unit.usd-million", $"{slug}-c") with
    {
        Side = Side.Tajik, Period = new(new(year, 1, 1), new(year, 12, 31), PeriodCalendar.Gregorian, true, FormattableString.Invariant($"{year}")),
    };

    public static Subject Subject(string slug, Measure measure, string unit, string adopted) => new()
    {
        Slug = slug, Measure = measure, Unit = unit, Adopted = adopted, Title = new(slug), Reason = new("Because."), DecidedBy = "test", DecidedOn = new(2026, 1, 1),
    };

    public static Claim Claim(string slug, string subject, decimal value) => new()
    {
        Slug = slug, Subject = subject, Value = value, Reporter = "customs", Date = FuzzyDate.Parse("2026-01-17"),
        Statement = new("A figure."), Citations = [Cited()], Standing = Standing.Reported,
    };

    public static Citation Cited() => new() { Source = "irna", Quote = "They signed.", QuoteLanguage = "en", Grade = Grade.B };

    public static Agreement Agreement(string slug) => new()
    {
        Slug = slug, Title = new(slug), Kind = InstrumentKind.Mou, Sector = "energy", Visit = Visit, Date = FuzzyDate.Parse("2025-01-16"), Standing = Standing.Reported,
        Citations = [Cited()], Steps = [Step("2025-01-16")],
    };

    public static StatusStep Step(string date) => new() { Status = AgreementStatus.Signed, Date = FuzzyDate.Parse(date), Statement = new("Signed."), Citations = [Cited()] };

    public static TradeTarget Target(string slug, decimal value) => new()
    {
        Slug = slug, Value = value, Unit = "unit.usd-million", Reporter = "customs", Date = FuzzyDate.Parse("2025-01-16"), Statement = new("A goal."), Citations = [Cited()], Standing = Standing.Official,
    };

    public static Phase Phase(string slug, DateOnly from, DateOnly? to) => new() { Slug = slug, Title = new(slug), From = from, To = to, Author = "test", Reason = new("Because.") };
}
