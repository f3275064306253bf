using System.Collections.Immutable;
using CsCheck;
using Dashboard.Charting;
using Dashboard.Data.Agreements;
using Dashboard.Data.Provenance;
using Dashboard.Data.Security;
using Dashboard.Linking;

namespace Dashboard.Tests.Linking;

/// <summary>Random selections over the words of the seed, and random hostile addresses.</summary>
internal static class Selections
{
    private static readonly Facet[] Facets = Enum.GetValues<Facet>();

    private static Gen<string> Value(Facet facet) => facet == Facet.Period
        ? Gen.Select(Gen.Int[1991, 2040], Gen.Int[0, 12]).Select((from, years) => PeriodText.Format(from, Math.Min(2040, from + years)))
        : Gen.OneOf<string>([.. facet switch
        {
            Facet.Sector => SeedView.Dataset.Sectors.Select(s => s.Slug),
            Facet.Visit => SeedView.Dataset.Visits.Select(v => v.Slug),
            Facet.Milestone => SeedView.Index.DrawnMilestones.Select(m => m.Slug),
            Facet.Track => Kebab<Track>.Words,
            Facet.Type => Kebab<InstrumentKind>.Words,
            _ => Kebab<AgreementStatus>.Words,
        }]);

    public static readonly Gen<string?> Origin = Gen.OneOf<string?>([null, .. ChartRegistry.Slugs]);

    public static readonly Gen<(Facet Facet, string Value)> Pick =
        Gen.OneOf(Facets).SelectMany(facet => Value(facet).Select(value => (facet, value)));

    private static Gen<Clause> ClauseOf(Facet facet) => Gen.Select(Value(facet).Array[facet == Facet.Period ? 1 : 0, facet == Facet.Period ? 1 : 3], Origin)
        .Select((values, origin) => new Clause(facet, values, origin));

    private static readonly Gen<ImmutableArray<Clause>> Clauses =
        Gen.Shuffle(Facets, 0, 4).SelectMany(facets => facets.Length == 0 ? Gen.Const(ImmutableArray<Clause>.Empty)
            : facets.Select(f => ClauseOf(f).Select(c => ImmutableArray.Create(c))).Aggregate((a, b) => Gen.Select(a, b).Select((x, y) => x.AddRange(y))));

    private static readonly Gen<OpenRecord?> Open = Gen.OneOf<string?>(null, "visit:2022-05-30-tehran", "figure:named", "mark:sector-by-visit/energy/2025-01-16-dushanbe")
        .Select(text => text?.Split(':') is [var kind, var slug] ? new OpenRecord(kind, slug) : null);

    private static readonly Gen<Selection> Options = Gen.Select(
        Gen.Enum<Mode>(), Gen.Enum<Adopt>(), Gen.Enum<Basis>(), Gen.Enum<Projection>(), Gen.OneOf("en", "fa", "tg"),
        Gen.Enum<Track>().Array[0, 6], Gen.Enum<Grade>().Array[1, 4], Gen.OneOf<string>([.. ChartRegistry.Slugs]).Array[0, 3])
        .Select((mode, adopt, basis, projection, language, tracks, grades, tables) => Selection.None.With(
            mode: mode, adopt: adopt, basis: basis, projection: projection, language: language, milestones: [.. tracks], grades: [.. grades], tables: [.. tables]));

    /// <summary>Any selection whose every word the seed knows.</summary>
    public static readonly Gen<Selection> Any = Gen.Select(Options, Clauses, Open, Gen.Bool, Gen.Int[2020, 2040], Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Enum<Verdict>().Array[0, 4], Gen.Int[1985, 2030]))
        .Select((options, clauses, open, hijri, by, only) => clauses.Aggregate(options, (s, c) => s.With(c))
            .With(calendar: hijri ? PeriodCalendar.SolarHijri : PeriodCalendar.Gregorian)
            .Opened(open).Aiming(by > 2025 ? by : null).Resting(by - 2020).Pinned(Number(only.Item1))
            .ComparingSince(by % 2 == 0 ? new(by, 2, 28) : null).Comparing(Number(only.Item2), Number(only.Item3)).Showing(only.Item4).Zoomed(only.Item5 < 1991 ? null : (only.Item5, Math.Min(2040, only.Item5 + 7))));

    private static int? Number(int release) => release == 0 ? null : release;

    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.OneOf<string>([.. SelectionQuery.Parameters]),
        Pick.Select(p => p.Value),
        Gen.OneOf<string>([.. ChartRegistry.Slugs]),
        Gen.OneOf("=", "&", ",", "..", ":", "%", "%2C", "%26", "%3D", "%zz", "%C3%28", "+", "?", "#", "/", "\\", "'", "\"", "<script>", "claim:x", "2013", "2025..2013", "A", "b", "filter", "fa", "R1", "high",
            "\u202e", "\ud83d\ude00", "انرژی", "9999999999999", "-1", "null", "__proto__", "constructor", "../.."),
        Gen.String[Gen.Char['!', '~'], 0, 6]);

    /// <summary>Addresses nobody should type: broken, doubled, endless, in other alphabets.</summary>
    public static readonly Gen<string> HostileQuery = Piece.Array[0, 24].Select(string.Concat);

    /// <summary>Any text at all, broken surrogates too.</summary>
    public static readonly Gen<string> AnyText = Gen.String;
}
