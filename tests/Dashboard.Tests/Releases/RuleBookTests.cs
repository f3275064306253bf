using Dashboard.Data;
using Dashboard.Data.Releases;

namespace Dashboard.Tests.Releases;

/// <summary>Each rule finds what it is for, and lets pass what is just allowed.</summary>
public sealed class RuleBookTests
{
    private static readonly Dataset Sound = SoundDataset.Make();

    public static TheoryData<int, string> Cases
    {
        get
        {
            var cases = new TheoryData<int, string>();
            for (var at = 0; at < RuleCases.All.Count; at++)
                cases.Add(at, RuleCases.All[at].Rule.Name);
            return cases;
        }
    }

    [Fact]
    public void A_sound_dataset_has_no_problem() => Assert.Empty(DatasetValidation.Check(Sound, SoundDataset.Today));

    [Theory, MemberData(nameof(Cases))]
    public void A_broken_rule_is_told_at_its_record_and_field(int at, string rule)
    {
        var one = RuleCases.All[at];

        var problem = DatasetValidation.Check(one.Break(Sound), SoundDataset.Today)
            .FirstOrDefault(p => (p.Rule, p.Kind, p.Record, p.Field) == (rule, one.Kind, one.Record, one.Field));

        Assert.NotNull(problem);
        Assert.Equal(one.Rule.Severity, problem.Severity);
        Assert.DoesNotContain("{", problem.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Cases))]
    public void What_is_just_allowed_passes(int at, string rule) =>
        Assert.DoesNotContain(DatasetValidation.Check(RuleCases.All[at].Inside(Sound), SoundDataset.Today), p => p.Rule == rule);

    [Theory, MemberData(nameof(Cases))]
    public void One_record_is_told_the_same_as_in_the_whole(int at, string rule)
    {
        var (one, broken) = (RuleCases.All[at], RuleCases.All[at].Break(Sound));

        var alone = DatasetValidation.Of(broken, one.Kind, one.Record, SoundDataset.Today);

        Assert.Contains(alone, p => p.Rule == rule);
        Assert.Equal(Places(DatasetValidation.Check(broken, SoundDataset.Today).Where(p => (p.Kind, p.Record) == (one.Kind, one.Record))), Places(alone));
    }

    [Fact]
    public void Every_rule_that_records_can_break_has_a_case() =>
        Assert.Equal(RuleBook.All.Where(r => r != RuleBook.Unreadable).Select(r => r.Name).Order(), RuleCases.All.Select(c => c.Rule.Name).Distinct().Order());

    [Fact]
    public void Rules_have_names_of_their_own() => Assert.Equal(RuleBook.All.Count, RuleBook.All.Select(r => r.Name).Distinct().Count());

    [Fact]
    public void Nothing_is_in_the_future_where_no_day_is_given() =>
        Assert.Empty(DatasetValidation.Check(Sound with { Claims = [.. Sound.Claims.Select(c => c with { Date = Dashboard.Data.Provenance.FuzzyDate.InYear(2999) })] }));

    [Fact]
    public void Errors_and_warnings_are_told_apart_and_known_ones_left_out()
    {
        var before = DatasetValidation.Check(RuleCases.All.First(c => c.Rule == RuleBook.TitleTwice).Break(Sound));
        var now = DatasetValidation.Check(RuleCases.All.First(c => c.Rule == RuleBook.StepsMissing).Break(RuleCases.All.First(c => c.Rule == RuleBook.TitleTwice).Break(Sound)));

        Assert.Equal([RuleBook.TitleTwice.Name], now.Warnings().Select(p => p.Rule).Distinct());
        Assert.Equal([RuleBook.StepsMissing.Name], now.Errors().Select(p => p.Rule));
        Assert.Equal([RuleBook.StepsMissing.Name], now.Since(before).Select(p => p.Rule));
    }

    [Fact]
    public void The_warnings_on_the_seed_are_the_ones_looked_at() => Assert.Equal(
        [
            "claims/trd-2024-growth-tj growth-misfit",
            "subjects/ababil-2-range disagreement-open",
            "subjects/documents-2023-11-08-dushanbe disagreement-open",
        ],
        DatasetValidation.Check(SeedView.Dataset, new(2026, 12, 1)).Select(p => $"{p.Kind}/{p.Record} {p.Rule}").Order(StringComparer.Ordinal));

    private static List<string> Places(IEnumerable<Problem> problems) => [.. problems.Select(p => $"{p.Rule} {p.Field}").Order(StringComparer.Ordinal)];
}
