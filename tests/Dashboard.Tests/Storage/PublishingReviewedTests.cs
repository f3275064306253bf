using Dashboard.Data.Access;
using Dashboard.Data.Editing;
using Dashboard.Data.Provenance;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Dashboard.Tests.Storage;

public sealed class PublishingReviewedTests : TempFolder
{
    private const string Why = "A figure was corrected";

    [Theory]
    [InlineData(Role.Reader, false)]
    [InlineData(Role.Presenter, false)]
    [InlineData(Role.Editor, false)]
    [InlineData(Role.Publisher, true)]
    [InlineData(Role.Administrator, true)]
    public async Task Publishing_takes_the_role_in_the_command_itself(Role role, bool allowed)
    {
        await using var store = await TestStore.StartedAsync(Database);
        var command = Command.New(await store.AccountAsync(role), Why);
        if (allowed)
            Assert.Equal(PublicationOutcome.Published, (await store.Publishing.PublishAsync(command)).Outcome);
        else
            await Assert.ThrowsAsync<NotAllowed>(() => store.Publishing.PublishAsync(command));
        Assert.Equal(allowed ? 2 : 1, store.Store.Newest.Number);
    }

    [Fact]
    public async Task What_is_held_back_stays_in_the_working_copy_and_is_a_change_again()
    {
        await using var store = await TestStore.StartedAsync(Database);
        await EditAsync(store);
        var release = (await store.PublishAsync(Why, proposal: new() { HeldBack = [new("claims", "documents-22", "statement")] })).Release!;
        Assert.Equal((22m, "A figure."), (release.Dataset.Claims[0].Value, release.Dataset.Claims[0].Statement.En));
        Assert.Equal(-9m, release.Dataset.Claims.Single(c => c.Slug == "growth").Value);
        var left = ReleaseDiff.Between(release.Dataset, (await store.Get<WorkingCopy>().ReadAsync()).Dataset);
        Assert.Equal(("documents-22", "statement"), (Assert.Single(left.Changed).Slug, Assert.Single(left.Changed[0].Fields).Field));
    }

    [Fact]
    public async Task Exactly_what_was_reviewed_is_published_or_nothing()
    {
        await using var store = await TestStore.StartedAsync(Database);
        await EditAsync(store);
        var reviewed = Review.Of(store.Store.Newest.Dataset, (await store.Get<WorkingCopy>().ReadAsync()).Dataset, [], 2, _ => []);
        await store.EditAsync("claims", "growth", body => body.Replace("-9", "-8", StringComparison.Ordinal));
        Assert.Equal(PublicationOutcome.Moved, (await store.PublishAsync(Why, proposal: new() { Sha256 = reviewed.Sha256 })).Outcome);
        Assert.Equal(1, store.Store.Newest.Number);
        await store.EditAsync("claims", "growth", body => body.Replace("-8", "-9", StringComparison.Ordinal));
        Assert.Equal(reviewed.Sha256, (await store.PublishAsync(Why, proposal: new() { Sha256 = reviewed.Sha256 })).Release!.Sha256);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  short    ")]
    public async Task A_reason_says_something(string reason)
    {
        await using var store = await TestStore.StartedAsync(Database);
        Assert.Equal(PublicationOutcome.NoReason, (await store.PublishAsync(reason)).Outcome);
        Assert.Equal(1, store.Store.Newest.Number);
    }

    [Fact]
    public async Task Warnings_are_published_with_a_reason_that_stands_in_the_trail()
    {
        DatasetRules rules = dataset => [.. dataset.Claims.Where(c => c.Value < -8).Select(c => new Problem("claims", c.Slug, "value", "low") { Rule = "low", Severity = Severity.Warning })];
        await using var store = new TestStore(Database, rules: rules);
        await store.PrepareAsync();
        await EditAsync(store);
        var refused = await store.PublishAsync(Why);
        Assert.Equal((PublicationOutcome.Problems, 1), (refused.Outcome, refused.Problems.Count));
        await store.PublishAsync(Why, proposal: new() { Warnings = new Dictionary<string, string> { ["*"] = "The agency confirmed it" } });
        await using var context = store.Context();
        var line = await context.Trail.SingleAsync(e => e.What == "published");
        Assert.Equal(("2", "Parvina"), (line.Slug, line.By));
        Assert.Equal($"{Why}\nlow claims/growth.value: The agency confirmed it", line.Detail);
    }

    [Fact]
    public async Task A_failure_in_the_middle_leaves_no_release_no_revision_and_no_line()
    {
        var failing = new FailsOnce();
        await using var store = new TestStore(Database, interceptor: failing);
        await store.PrepareAsync();
        await EditAsync(store);
        var before = await store.EverythingAsync();
        failing.Armed = true;
        await Assert.ThrowsAsync<StoreUnavailable>(() => store.PublishAsync(Why, "op-1"));
        Assert.Equal(before, await store.EverythingAsync());
        Assert.Equal(1, store.Store.Newest.Number);
        Assert.Equal(2, (await store.PublishAsync(Why, "op-1")).Release!.Number);
        await using var context = store.Context();
        Assert.Equal(1, await context.Trail.CountAsync(e => e.What == "published"));
    }

    private static async Task EditAsync(TestStore store)
    {
        await store.EditAsync("claims", "documents-22", body => body.Replace("A figure.", "Another.", StringComparison.Ordinal));
        await store.EditAsync("claims", "growth", body => body.Replace("-4.5,\"", "-9,\"", StringComparison.Ordinal));
        Assert.Equal(-9m, (await store.Get<WorkingCopy>().ReadAsync()).Dataset.Claims.Single(c => c.Slug == "growth").Value);
    }

    // The disk is full when the transaction is to be committed.
    private sealed class FailsOnce : DbTransactionInterceptor
    {
        public bool Armed { get; set; }

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(System.Data.Common.DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            // The first commit of a publication is that of the account's own row.
            if (Armed && eventData.Context!.ChangeTracker.Entries<StoredRelease>().Any())
            {
                Armed = false;
                throw new SqliteException("database or disk is full", 13);
            }
            return base.TransactionCommittingAsync(transaction, eventData, result, cancellationToken);
        }
    }
}
