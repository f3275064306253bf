using System.Text.RegularExpressions;
using Dashboard.Admin.Rules;
using Dashboard.Data;
using Dashboard.Data.Releases;
using Dashboard.Tests.Releases;

namespace Dashboard.Tests.Admin.Rules;

public sealed partial class RuleWordsTests
{
    private static readonly DatasetIndex Index = DatasetIndex.Of(SoundDataset.Make());

    // The rules by which texts of forms and commands are read, before there is a record to check.
    private static readonly string[] Reading =
        ["needed", "too-long", "not-a-number", "not-a-whole-number", "not-yes-or-no", "not-a-word", "not-a-date", "not-a-day", "not-a-record", "no-kind", "other-slug", "changed-twice"];

    public static TheoryData<string> Languages => [.. Words.Languages];

    [Theory, MemberData(nameof(Languages))]
    public void Every_rule_has_words_that_use_all_its_facts(string language)
    {
        var words = Words.For(language);
        Assert.All(RuleBook.All, rule =>
        {
            Assert.True(words.Has(RuleWords.Key(rule.Name)), rule.Name);
            Assert.Equal(Named(rule.Message), Named(words[RuleWords.Key(rule.Name)]));
        });
    }

    [Theory, MemberData(nameof(Languages))]
    public void Every_problem_can_be_told_with_its_facts(string language)
    {
        foreach (var one in RuleCases.All)
            foreach (var problem in DatasetValidation.Check(one.Break(SoundDataset.Make()), SoundDataset.Today))
            {
                Assert.Equal(Named(RuleBook.All.Single(r => r.Name == problem.Rule).Message), problem.Facts.Keys.Order(StringComparer.Ordinal));
                Assert.DoesNotMatch(@"[{}]|Dashboard\.|RecordKey|LabelKey|YearNumber", RuleWords.Say(Words.For(language), Index, problem));
                Assert.NotEmpty(RuleWords.Say(Words.For(language), null, problem));
            }
    }

    [Fact]
    public void No_words_are_kept_for_a_rule_that_is_gone() => Assert.Empty(Words.For("en").Keys
        .Where(key => key.StartsWith("rule.", StringComparison.Ordinal)).Except(RuleBook.All.Select(rule => RuleWords.Key(rule.Name))).Except(Reading.Select(RuleWords.Key)));

    [Theory, MemberData(nameof(Languages))]
    public void What_a_form_cannot_read_has_words_as_well(string language) => Assert.All(Reading.Append("slug-form"), rule =>
    {
        var problem = new Problem("claims", "x y", "value", rule) { Rule = rule, Facts = new Dictionary<string, object> { ["text"] = "x y", ["words"] = "a, b", ["most"] = 4000 } };
        Assert.NotEqual(rule, RuleWords.Say(Words.For(language), null, problem));
    });

    [Theory]
    [InlineData("en", "1,402.5", "Is 1402 a")]
    [InlineData("tg", "1 402,5", "1402")]
    [InlineData("fa", "۱٬۴۰۲٫۵", "۱۴۰۲")]
    public void Numbers_years_days_labels_and_records_are_written_by_the_rules_of_the_language(string language, string number, string year)
    {
        var words = Words.For(language);
        string Say(Rule rule, params (string, object)[] facts) => RuleWords.Say(words, Index, Problem.Of(rule, "claims", "x", "value", facts)).Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);

        Assert.Contains(number, Say(RuleBook.ValueNegative, ("value", 1402.5m)).Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains(year, Say(RuleBook.HijriYearAsGregorian, ("name", "x"), ("year", new YearNumber(1402))), StringComparison.Ordinal);
        Assert.Contains(words.Date(Dashboard.Data.Provenance.FuzzyDate.Parse("2024-03-19")), Say(RuleBook.EndsBeforeStart, ("from", new DateOnly(2024, 3, 20)), ("to", new DateOnly(2024, 3, 19))), StringComparison.Ordinal);
        Assert.Contains(Index.Label("unit.tonnes", language), Say(RuleBook.UnitOfTarget, ("unit", new LabelKey("unit.tonnes")), ("accepted", new List<LabelKey>())), StringComparison.Ordinal);
        Assert.Contains("They met.", Say(RuleBook.PhasesOverlap, ("other", new RecordKey("milestones", "summit"))), StringComparison.Ordinal);
        Assert.Contains(words["changes.kind.visits"], Say(RuleBook.RecordUnknown, ("slug", "x"), ("kind", "visits")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_problem_without_a_rule_is_told_by_its_message() =>
        Assert.Equal("is odd", RuleWords.Say(Words.For("fa"), null, new("claims", "x", "value", "is odd")));

    private static IEnumerable<string> Named(string text) => Placeholder().Matches(text).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{(\w+)(:[^}]*)?\}")]
    private static partial Regex Placeholder();
}
