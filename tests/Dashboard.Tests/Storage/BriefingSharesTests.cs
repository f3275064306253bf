using Dashboard.Data.Access;
using Dashboard.Data.Briefings;
using Dashboard.Data.Storage;
using Dashboard.Data.Storage.Accounts;

namespace Dashboard.Tests.Storage;

public sealed class BriefingSharesTests : TempFolder
{
    private const string Slug = "reviving-ties-in-ten-minutes";
    private const string Password = "open the door";
    private readonly Clock _clock = new();

    [Fact]
    public async Task A_link_lets_in_and_only_its_hash_is_kept()
    {
        await using var store = await StartedAsync();
        var (presenter, shares) = (await store.AccountAsync(Role.Presenter), store.Get<BriefingShares>());

        var key = await shares.MakeAsync(Command.New(presenter), Slug, new(" Ministry "));
        var answer = await shares.UseAsync(key, null);

        Assert.Equal((ShareOutcome.LetIn, "Ministry", 1), (answer.Outcome, answer.Share!.Name, answer.Share.Uses));
        Assert.True(shares.Admits(answer.Share.Id, Slug));
        Assert.False(shares.Admits(answer.Share.Id, "another"));
        Assert.False(shares.Admits("none", Slug));
        Assert.Equal(answer.Share, Assert.Single(await shares.ListAsync(presenter, Slug)));
        Assert.Equal(43, key.Length);
        await using var context = store.Context();
        var stored = context.BriefingShares.Single();
        Assert.DoesNotContain(key, string.Join(' ', stored.KeyHash, stored.Id, stored.OperationId), StringComparison.Ordinal);
        var lines = await store.Get<Trail>().ReadAsync(await store.AccountAsync(Role.Editor), new() { Kind = "briefing" });
        Assert.Equal([(TrailWord.LetIn, "Ministry"), (TrailWord.Shared, "Zarina")], lines.Select(l => (l.What, l.By)));
    }

    [Fact]
    public async Task Unknown_early_late_and_withdrawn_links_say_so()
    {
        await using var store = await StartedAsync();
        var (presenter, shares) = (await store.AccountAsync(Role.Presenter), store.Get<BriefingShares>());
        Assert.Equal(ShareOutcome.Unknown, (await shares.UseAsync("none", null)).Outcome);
        var key = await shares.MakeAsync(Command.New(presenter), Slug, new("Ministry", new(2026, 12, 2), new(2026, 12, 3)));

        Assert.Equal(ShareOutcome.NotYet, (await shares.UseAsync(key, null)).Outcome);
        _clock.Now += TimeSpan.FromDays(1);
        var id = (await shares.UseAsync(key, null)).Share!.Id;
        _clock.Now += TimeSpan.FromDays(1);
        Assert.True(shares.Admits(id, Slug));
        _clock.Now += TimeSpan.FromDays(1);
        Assert.Equal(ShareOutcome.Over, (await shares.UseAsync(key, null)).Outcome);
        Assert.False(shares.Admits(id, Slug));

        var other = await shares.MakeAsync(Command.New(presenter), Slug, new("Embassy"));
        var used = (await shares.UseAsync(other, null)).Share!.Id;
        await shares.WithdrawAsync(Command.New(presenter), used);
        await shares.WithdrawAsync(Command.New(presenter), used);
        await shares.WithdrawAsync(Command.New(presenter), "none");
        Assert.Equal(ShareOutcome.Withdrawn, (await shares.UseAsync(other, null)).Outcome);
        Assert.False(shares.Admits(used, Slug));
    }

    [Fact]
    public async Task Of_many_who_come_at_once_only_as_many_as_may_are_let_in()
    {
        await using var store = await StartedAsync();
        var shares = store.Get<BriefingShares>();
        var key = await shares.MakeAsync(Command.New(await store.AccountAsync(Role.Presenter)), Slug, new("Ministry", MostUses: 5));

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => shares.UseAsync(key, null))));

        Assert.Equal(5, answers.Count(a => a.Outcome == ShareOutcome.LetIn));
        Assert.Equal(15, answers.Count(a => a.Outcome == ShareOutcome.UsedUp));
        Assert.Equal(5, shares.Find(answers[0].Share!.Id)!.Uses);
        // Those who are in stay in.
        Assert.True(shares.Admits(answers[0].Share!.Id, Slug));
    }

    [Fact]
    public async Task A_password_is_asked_and_wrong_ones_are_limited_even_at_once()
    {
        await using var store = await StartedAsync();
        var shares = store.Get<BriefingShares>();
        var key = await shares.MakeAsync(Command.New(await store.AccountAsync(Role.Presenter)), Slug, new("Ministry", Password: Password));
        Assert.Equal(ShareOutcome.PasswordNeeded, shares.Look(key).Outcome);
        Assert.Equal(ShareOutcome.PasswordNeeded, (await shares.UseAsync(key, "")).Outcome);

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => shares.UseAsync(key, "open the window"))));

        Assert.Equal(AccountRegistration.Tries, answers.Count(a => a.Outcome == ShareOutcome.PasswordWrong));
        Assert.Equal(ShareOutcome.Resting, (await shares.UseAsync(key, Password)).Outcome);
        Assert.Equal(0, shares.Look(key).Share!.Uses);
        _clock.Now += AccountRegistration.Rest;
        Assert.Equal(ShareOutcome.LetIn, (await shares.UseAsync(key, Password)).Outcome);
        await using var context = store.Context();
        Assert.DoesNotContain(Password, context.BriefingShares.Single().PasswordHash!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_whose_answer_was_lost_gives_the_same_link_another_key()
    {
        await using var store = await StartedAsync();
        var (command, shares) = (Command.New(await store.AccountAsync(Role.Presenter)), store.Get<BriefingShares>());
        var lost = await shares.MakeAsync(command, Slug, new("Ministry"));
        var key = await shares.MakeAsync(command, Slug, new("Ministry"));
        Assert.Equal(ShareOutcome.Unknown, shares.Look(lost).Outcome);
        Assert.Equal(ShareOutcome.LetIn, shares.Look(key).Outcome);
        Assert.Single(await shares.ListAsync(command.Account, Slug));
    }

    [Fact]
    public async Task Links_outlive_a_restart_and_withdrawn_ones_stay_withdrawn()
    {
        string open, gone;
        await using (var store = await StartedAsync())
        {
            var (presenter, shares) = (await store.AccountAsync(Role.Presenter), store.Get<BriefingShares>());
            open = await shares.MakeAsync(Command.New(presenter), Slug, new("Ministry", MostUses: 2, Password: Password));
            gone = await shares.MakeAsync(Command.New(presenter), Slug, new("Embassy"));
            await shares.UseAsync(open, Password);
            await shares.WithdrawAsync(Command.New(presenter), shares.Look(gone).Share!.Id);
        }
        await using var again = await StartedAsync();
        Assert.Equal(2, (await again.Get<BriefingShares>().UseAsync(open, Password)).Share!.Uses);
        Assert.Equal(ShareOutcome.UsedUp, again.Get<BriefingShares>().Look(open).Outcome);
        Assert.Equal(ShareOutcome.Withdrawn, again.Get<BriefingShares>().Look(gone).Outcome);
    }

    [Fact]
    public async Task Terms_that_cannot_be_are_refused_with_their_fields()
    {
        await using var store = await StartedAsync();
        var (presenter, shares) = (await store.AccountAsync(Role.Presenter), store.Get<BriefingShares>());
        var refused = await Assert.ThrowsAsync<BriefingRefused>(() => shares.MakeAsync(Command.New(presenter), Slug, new(" ", null, new(2026, 11, 30), 0, "short")));
        Assert.Equal([new("name", "needed"), new("until", "range"), new("uses", "range"), new("password", "range")], refused.Problems);
        await Assert.ThrowsAsync<BriefingRefused>(() => shares.MakeAsync(Command.New(presenter), "none", new("Ministry")));
    }

    [Fact]
    public async Task Nobody_is_let_in_uncounted_while_the_store_is_lost_and_those_who_are_in_stay()
    {
        await using var store = await StartedAsync();
        var shares = store.Get<BriefingShares>();
        var key = await shares.MakeAsync(Command.New(await store.AccountAsync(Role.Presenter)), Slug, new("Ministry"));
        var id = (await shares.UseAsync(key, null)).Share!.Id;
        File.Delete(Database);
        await Assert.ThrowsAsync<StoreUnavailable>(() => shares.UseAsync(key, null));
        Assert.True(shares.Admits(id, Slug));
    }

    private Task<TestStore> StartedAsync() => TestStore.StartedAsync(Database, clock: _clock);
}
