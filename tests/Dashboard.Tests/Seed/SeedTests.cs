using Dashboard.Data;
using Dashboard.Data.Agreements;
using Dashboard.Data.Provenance;
using Dashboard.Data.Releases;
using Xunit;

namespace Dashboard.Tests.Seed;

/// <summary>What the research says, checked against the seed that is shipped.</summary>
public sealed class SeedTests
{
    private static readonly Dataset Seed = EmbeddedSeed.Read();
    private static readonly string[] LeaderVisits =
        ["2021-09-18-dushanbe", "2022-05-30-tehran", "2023-11-08-dushanbe", "2025-01-16-dushanbe", "2025-05-29-dushanbe"];

    [Fact]
    public void The_seed_has_no_error() => Assert.Empty(DatasetValidation.Check(Seed, new(2026, 12, 1)).Errors());

    [Fact]
    public void Sixty_documents_are_countable_and_six_milestones_are_signed_texts_themselves()
    {
        var own = Seed.Agreements.Where(a => a.Milestone == a.Slug).ToList();
        Assert.Equal(["flt-2022-01", "inf-2020-01", "sec-2004-01", "sec-2014-01", "sec-2019-01", "sec-2025-02"], own.Select(a => a.Slug).Order());
        Assert.Equal(60, Seed.Agreements.Count - own.Count);
    }

    [Fact]
    public void An_agreement_and_its_milestone_name_each_other()
    {
        var milestones = Seed.Milestones.ToDictionary(m => m.Slug);
        Assert.All(Seed.Agreements.Where(a => a.Milestone is not null), a => Assert.Equal(a.Slug, milestones[a.Milestone!].Agreement));
        Assert.All(Seed.Milestones.Where(m => m.Agreement is not null), m => Assert.Contains(Seed.Agreements, a => a.Slug == m.Agreement && a.Milestone == m.Slug));
    }

    [Theory]
    [InlineData("2006-01-16-tehran", 2, null, null, null)]
    [InlineData("2007-05-09-tehran", 0, 5, 5, 5)]
    [InlineData("2008-02-10-tehran", 3, 3, 3, 3)]
    [InlineData("2010-01-dushanbe", 1, 5, 5, 5)]
    [InlineData("2014-09-10-dushanbe", 0, 9, 9, 9)]
    [InlineData("2021-09-18-dushanbe", 8, 7, 8, 8)]
    [InlineData("2022-05-30-tehran", 7, 16, 17, 17)]
    [InlineData("2022-12-tehran-commission", 0, 25, 25, null)]
    [InlineData("2023-11-08-dushanbe", 9, 18, 19, null)]
    [InlineData("2023-12-28-dushanbe-commission", 1, 2, 2, 2)]
    [InlineData("2025-01-15-dushanbe-forum", 0, 13, 13, 13)]
    [InlineData("2025-01-16-dushanbe", 3, 22, 23, 23)]
    [InlineData("2025-05-06-shiraz-commission", 3, 5, 5, 5)]
    [InlineData("2025-05-29-dushanbe", 4, 4, 4, 4)]
    public void A_visit_has_its_named_documents_and_its_counts(string visit, int named, int? lowest, int? highest, int? adopted)
    {
        Assert.Equal(named, Named(visit));
        var values = ClaimsOn(visit).Select(c => c.Value).ToList();
        Assert.Equal(lowest, values.Min());
        Assert.Equal(highest, values.Max());
        Assert.Equal(adopted, AdoptedValue(SubjectOf(visit)));
    }

    [Fact]
    public void Five_leader_level_visits_since_2021_name_31_of_70_documents()
    {
        var named = LeaderVisits.Sum(Named);
        var reported = LeaderVisits.Sum(v => AdoptedValue(SubjectOf(v)) ?? ClaimsOn(v).Min(c => c.Value));
        Assert.Equal(31, named);
        Assert.Equal(70, reported);
        Assert.Equal(39, reported - named);
    }

    [Theory]
    [InlineData(2009, 250)]
    [InlineData(2010, 201.7)]
    [InlineData(2012, 210)]
    [InlineData(2013, 295)]
    [InlineData(2014, 228)]
    [InlineData(2018, 97)]
    [InlineData(2020, 58)]
    [InlineData(2021, 120)]
    [InlineData(2022, 239)]
    [InlineData(2024, 377.7)]
    [InlineData(2025, 483.9)]
    public void Tajik_side_turnover_of_a_year_is_the_figure_of_the_research(int year, double value) =>
        Assert.Equal((decimal)value, AdoptedValue(FullYears(Side.Tajik).Single(s => s.Period!.From.Year == year)));

    [Fact]
    public void No_other_Tajik_side_year_has_an_adopted_turnover()
    {
        Assert.Equal(11, FullYears(Side.Tajik).Count(s => s.Adopted is not null));
        Assert.Null(FullYears(Side.Tajik).Single(s => s.Period!.From.Year == 2023).Adopted);
    }

    [Theory]
    [InlineData("turnover-1396-iranian", 231)]
    [InlineData("turnover-1400-iranian", 131)]
    [InlineData("exports-1400-iranian", 91.6)]
    [InlineData("imports-1400-iranian", 39.437)]
    [InlineData("turnover-1402h1-iranian", 149)]
    [InlineData("turnover-1403-9m-iranian", 261.24)]
    [InlineData("turnover-1404-10m-iranian", 416)]
    [InlineData("turnover-2022-9m-tajik", 157.2965)]
    [InlineData("turnover-2023-5m-tajik", 95)]
    [InlineData("exports-2025-tajik", 112.8)]
    [InlineData("imports-2025-tajik", 371.2)]
    [InlineData("turnover-growth-2024-tajik", 48.4)]
    public void Further_trade_figures_are_those_of_the_research(string subject, double value) =>
        Assert.Equal((decimal)value, AdoptedValue(Seed.Subjects.Single(s => s.Slug == subject)));

    [Fact]
    public void The_implied_figure_of_2023_is_arithmetic_of_two_claims()
    {
        var level = Seed.Claims.Single(c => c.Slug == "trd-2024-tj").Value!.Value;
        var growth = Seed.Claims.Single(c => c.Slug == "trd-2024-growth-tj").Value!.Value;
        Assert.Equal(254.5m, Math.Round(level / (1 + growth / 100), 1));
    }

    [Fact]
    public void No_adopted_figure_rests_on_a_record_with_another_use_than_evidence() =>
        Assert.All(Seed.Subjects.Where(s => s.Adopted is not null), s =>
            Assert.Equal(Use.Evidence, Seed.Claims.Single(c => c.Slug == s.Adopted).Use));

    [Fact]
    public void Iranian_years_are_never_on_a_Tajik_side_subject() =>
        Assert.DoesNotContain(Seed.Subjects, s => s.Side == Side.Tajik && s.Period?.Calendar == PeriodCalendar.SolarHijri);

    [Fact]
    public void Exactly_one_target_is_drawn_and_it_was_voiced_first()
    {
        var drawn = Assert.Single(Seed.Targets, t => t.Drawn);
        Assert.Equal("tgt-2021-01", drawn.Slug);
        Assert.Equal(500, drawn.Value);
        Assert.Null(drawn.Deadline);
    }

    [Fact]
    public void Every_citation_names_its_research_record() =>
        Assert.All(Citations(), c => Assert.False(string.IsNullOrWhiteSpace(c.Origin)));

    [Fact]
    public void Quotes_have_at_most_25_words() =>
        Assert.All(Citations(), c => Assert.InRange(c.Quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, 1, 25));

    [Fact]
    public void Every_source_is_cited_and_has_its_own_address()
    {
        var cited = Citations().Select(c => c.Source).ToHashSet();
        Assert.All(Seed.Sources, s => Assert.Contains(s.Slug, cited));
        var addresses = Seed.Sources.Where(s => s.Url is not null).Select(s => s.Url).ToList();
        Assert.Equal(addresses.Count, addresses.Distinct().Count());
        Assert.Equal("background-article", Assert.Single(Seed.Sources, s => s.Url is null).Slug);
    }

    [Fact]
    public void The_visa_memorandum_is_in_force_since_10_August_2024()
    {
        var agreement = Seed.Agreements.Single(a => a.Slug == "doc-2023-01");
        Assert.Equal(AgreementStatus.InForce, agreement.Status);
        Assert.Equal("2024-08-10", agreement.Steps[^1].Date.ToString());
    }

    [Fact]
    public void Conflicts_between_milestones_are_named_on_both()
    {
        var milestones = Seed.Milestones.ToDictionary(m => m.Slug);
        Assert.All(Seed.Milestones, m => Assert.All(m.ConflictsWith, other => Assert.Contains(m.Slug, milestones[other].ConflictsWith)));
    }

    [Fact]
    public void Label_ranks_run_from_one_without_a_gap()
    {
        var ranks = Seed.Milestones.Where(m => m.Label is not null).Select(m => m.LabelRank).Order().ToList();
        Assert.Equal(Enumerable.Range(1, ranks.Count), ranks);
        Assert.All(Seed.Milestones.Where(m => m.Label is null), m => Assert.Equal(0, m.LabelRank));
    }

    [Fact]
    public void Phases_follow_each_other_and_two_are_tinted()
    {
        var phases = Seed.Phases.OrderBy(p => p.From).ToList();
        Assert.Equal(["frost", "revival"], phases.Where(p => p.Tinted).Select(p => p.Slug));
        Assert.All(phases.Zip(phases.Skip(1)), pair => Assert.Equal(pair.First.To!.Value.AddDays(1), pair.Second.From));
    }

    [Fact]
    public void Every_code_has_a_label_in_three_languages()
    {
        string[] expected =
        [
            .. Kebab<InstrumentKind>.Words.Select(w => $"kind.{w}"), .. Kebab<AgreementStatus>.Words.Select(w => $"status.{w}"),
            .. Kebab<VisitLevel>.Words.Select(w => $"level.{w}"), .. Kebab<Dashboard.Data.Security.Track>.Words.Select(w => $"track.{w}"),
            .. Kebab<Standing>.Words.Select(w => $"standing.{w}"), .. Kebab<Grade>.Words.Select(w => $"grade.{w}"),
            .. Kebab<Use>.Words.Select(w => $"use.{w}"), .. Kebab<Measure>.Words.Select(w => $"measure.{w}"),
            .. Kebab<Side>.Words.Select(w => $"side.{w}"), .. Kebab<Exactness>.Words.Select(w => $"exactness.{w}"),
            .. Kebab<Verdict>.Words.Select(w => $"verdict.{w}"), .. Kebab<DatePrecision>.Words.Select(w => $"precision.{w}"),
        ];
        Assert.All(expected, key => AssertThreeLanguages(Seed.Labels[key]));
        Assert.All(Seed.Labels.Values, AssertThreeLanguages);
    }

    [Fact]
    public void What_charts_and_tables_name_comes_in_three_languages()
    {
        Assert.All(Seed.Sectors, r => { AssertThreeLanguages(r.Name); AssertThreeLanguages(r.Short); });
        Assert.All(Seed.Visits, r => { AssertThreeLanguages(r.Title); AssertThreeLanguages(r.Place); });
        Assert.All(Seed.Reporters, r => AssertThreeLanguages(r.Name));
        Assert.All(Seed.Subjects, r => { AssertThreeLanguages(r.Title); AssertThreeLanguages(r.Reason); });
        Assert.All(Seed.Phases, r => { AssertThreeLanguages(r.Title); AssertThreeLanguages(r.Reason); });
        Assert.All(Seed.Milestones.Where(r => r.Label is not null), r => AssertThreeLanguages(r.Label!));
    }

    [Fact]
    public void What_records_say_comes_in_three_languages()
    {
        Assert.All(Seed.Agreements, r => { AssertThreeLanguages(r.Title); Assert.All(r.Steps, s => AssertThreeLanguages(s.Statement)); });
        Assert.All(Seed.Milestones, r => AssertThreeLanguages(r.Statement));
        Assert.All(Seed.Claims, r => AssertThreeLanguages(r.Statement));
        Assert.All(Seed.Targets, r => AssertThreeLanguages(r.Statement));
    }

    private static void AssertThreeLanguages(LocalText text)
    {
        Assert.False(string.IsNullOrWhiteSpace(text.En));
        Assert.False(string.IsNullOrWhiteSpace(text.Fa), text.En);
        Assert.False(string.IsNullOrWhiteSpace(text.Tg), text.En);
    }

    private static int Named(string visit) => Seed.Agreements.Count(a => a.Visit == visit);

    private static Subject? SubjectOf(string visit) =>
        Seed.Subjects.SingleOrDefault(s => s.Slug == Seed.Visits.Single(v => v.Slug == visit).DocumentsSubject);

    private static IEnumerable<Claim> ClaimsOn(string visit) => Seed.Claims.Where(c => c.Subject == SubjectOf(visit)?.Slug);

    private static decimal? AdoptedValue(Subject? subject) =>
        subject?.Adopted is { } slug ? Seed.Claims.Single(c => c.Slug == slug).Value : null;

    private static IEnumerable<Subject> FullYears(Side side) =>
        Seed.Subjects.Where(s => s.Measure == Measure.Turnover && s.Side == side && s.Period is { FullYear: true });

    private static IEnumerable<Citation> Citations() =>
    [
        .. Seed.Claims.SelectMany(r => r.Citations), .. Seed.Agreements.SelectMany(r => r.Citations),
        .. Seed.Agreements.SelectMany(r => r.Steps).SelectMany(r => r.Citations), .. Seed.Milestones.SelectMany(r => r.Citations),
        .. Seed.Visits.SelectMany(r => r.Citations), .. Seed.Targets.SelectMany(r => r.Citations), .. Seed.Statements.SelectMany(r => r.Citations),
    ];
}
