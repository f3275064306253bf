using System.Diagnostics;
using CsCheck;
using Dashboard.Admin.Rules;
using Dashboard.Data;
using Dashboard.Data.Releases;

namespace Dashboard.Tests.Releases;

/// <summary>Whatever the records hold, the rules answer, and in time.</summary>
public sealed class HostileRecordsTests
{
    private static readonly Dataset Sound = SoundDataset.Make();

    [Fact]
    public void A_mutation_never_throws_and_what_it_breaks_can_be_told()
    {
        var reached = new HashSet<string>();
        Mutations.Of(Sound).Sample(
            dataset =>
            {
                foreach (var problem in DatasetValidation.Check(dataset, SoundDataset.Today))
                {
                    Assert.NotEmpty(RuleWords.Say(Words.For("fa"), null, problem));
                    Assert.Contains(DatasetValidation.Of(dataset, problem.Kind, problem.Record, SoundDataset.Today), p => p.Rule == problem.Rule && p.Field == problem.Field);
                    lock (reached)
                        reached.Add(problem.Rule);
                }
            }, iter: 1500);
        // Mutations that break nothing would prove nothing.
        Assert.True(reached.Count > RuleBook.All.Count / 3, string.Join(", ", reached));
    }

    [Fact]
    public void Lists_that_are_not_there_are_empty_ones() => Assert.Empty(DatasetValidation.Check(new Dataset
    {
        Sources = null!, Reporters = null!, Subjects = null!, Claims = null!, Sectors = null!, Visits = null!, Agreements = null!, Milestones = null!, Targets = null!,
        Phases = null!, Statements = null!, Labels = null!,
    }));

    [Fact]
    public void An_unknown_record_has_no_problem() => Assert.Empty(DatasetValidation.Of(Sound, "nothing", "nowhere"));

    [Fact]
    public void A_large_dataset_is_checked_in_time()
    {
        const int Count = 100_000;
        var many = Sound with
        {
            Agreements = [.. Enumerable.Range(0, Count).Select(n => SoundDataset.Agreement(FormattableString.Invariant($"a-{n}")) with { Visit = n % 2 == 0 ? null : SoundDataset.Visit })],
        };
        Assert.Equal([RuleBook.MoreNamedThanReported.Name], DatasetValidation.Check(many, SoundDataset.Today).Select(p => p.Rule));
        Assert.Empty(DatasetValidation.Of(many, "agreements", "a-77", SoundDataset.Today));
        // 250,000 in 5 s, and one record in less than half of that.
        Assert.InRange(Best(() => DatasetValidation.Check(many, SoundDataset.Today)), TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.InRange(Best(() => DatasetValidation.Of(many, "agreements", "a-77", SoundDataset.Today)), TimeSpan.Zero, TimeSpan.FromSeconds(0.8));
    }

    // Other tests run beside this one: the quickest of a few runs says what the check needs.
    private static TimeSpan Best(Action work) => Enumerable.Range(0, 4).Min(_ =>
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start);
    });
}
