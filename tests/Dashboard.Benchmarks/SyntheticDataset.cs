using Dashboard.Data;
using Dashboard.Data.Agreements;
using Dashboard.Data.Provenance;
using Dashboard.Data.Releases;

namespace Dashboard.Benchmarks;

/// <summary>
/// The seed with invented agreements spread evenly over visits, sectors, forms, statuses and days. The same number gives
/// the same records. For measuring only: these records are about nothing and are never shipped.
/// </summary>
public static class SyntheticDataset
{
    /// <summary>Number of agreements that stands for a large collection.</summary>
    public const int Large = 250_000;

    /// <summary>The seed and <paramref name="agreements"/> invented agreements.</summary>
    public static Dataset With(int agreements)
    {
        var seed = EmbeddedSeed.Read();
        if (agreements == 0)
            return seed;
        var made = new Maker(seed);
        return seed with
        {
            Agreements = [.. seed.Agreements, .. Enumerable.Range(0, agreements).Select(made.Agreement)],
            Claims = [.. seed.Claims.Select(AtLeast)],
        };
    }

    // No visit may have more documents named than its claim counts: with invented ones, every count is "more than".
    private static Claim AtLeast(Claim claim) =>
        claim.Exactness == Exactness.Exact && claim.Subject.StartsWith("documents-", StringComparison.Ordinal) ? claim with { Exactness = Exactness.MoreThan } : claim;

    private sealed class Maker(Dataset seed)
    {
        private static readonly AgreementStatus[] Statuses = [AgreementStatus.Signed, AgreementStatus.Ratified, AgreementStatus.InForce, AgreementStatus.Ended];
        private static readonly InstrumentKind[] Kinds = Enum.GetValues<InstrumentKind>();
        private static readonly Grade[] Grades = Enum.GetValues<Grade>();
        private readonly IReadOnlyList<Visit> visits = [.. seed.Visits.Where(v => v.Date.IsKnown)];

        // Each property takes its own digit of the number, so that every combination occurs equally often.
        public Agreement Agreement(int number)
        {
            var rest = number;
            int Next(int count)
            {
                var digit = rest % count;
                rest /= count;
                return digit;
            }
            var at = Next(visits.Count + 1);
            var visit = at < visits.Count ? visits[at] : null;
            var sector = seed.Sectors[Next(seed.Sectors.Count)];
            var kind = Kinds[Next(Kinds.Length)];
            var status = Statuses[Next(Statuses.Length)];
            var citation = new Citation
            {
                Source = seed.Sources[number % seed.Sources.Count].Slug,
                Quote = FormattableString.Invariant($"Invented for measuring, number {number}"),
                QuoteLanguage = "en",
                Grade = Grades[Next(Grades.Length)],
            };
            var day = visit?.Date ?? FuzzyDate.On(new DateOnly(1992, 1, 1).AddDays(number % 12_000));
            return new()
            {
                Slug = FormattableString.Invariant($"synthetic-{number:0000000}"),
                Title = Text(number),
                Kind = kind,
                Sector = sector.Slug,
                Visit = visit?.Slug,
                Date = day,
                Steps = [new() { Status = status, Date = day, Statement = Text(number), Citations = [citation] }],
                Citations = [citation],
                Standing = Standing.Reported,
            };
        }

        private static LocalText Text(int number) => new(
            FormattableString.Invariant($"Invented agreement {number}"),
            FormattableString.Invariant($"سند ساختگی {number}"),
            FormattableString.Invariant($"Ҳуҷҷати сохта {number}"));
    }
}
