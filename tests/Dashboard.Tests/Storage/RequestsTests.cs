using Dashboard.Data.Access;
using Dashboard.Data.Editing;
using Dashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Storage;

public sealed class RequestsTests : TempFolder
{
    private const string Why = "A figure was corrected";

    [Fact]
    public async Task Where_two_publish_nobody_publishes_alone()
    {
        await using var store = await StartedAsync();
        Assert.Equal(PublicationOutcome.SecondPerson, (await store.PublishAsync(Why)).Outcome);
        Assert.Equal(1, store.Store.Newest.Number);
    }

    [Fact]
    public async Task A_request_is_approved_by_somebody_else_and_published_with_what_was_held_back()
    {
        await using var store = await StartedAsync();
        var (asking, approving) = (await store.AccountAsync(Role.Publisher, "Zarina"), await store.AccountAsync(Role.Publisher, "Reza"));
        var ask = Command.New(asking, Why);
        Assert.Equal(PublicationOutcome.Requested, (await Requests(store).AskAsync(ask, new() { HeldBack = [new("claims", "documents-22", "statement")] })).Outcome);
        // The answer was lost: asked again, it is the same request.
        Assert.Equal(PublicationOutcome.Requested, (await Requests(store).AskAsync(ask, new())).Outcome);
        var request = Assert.Single(await Requests(store).ReadAsync(approving));
        Assert.Equal(("Zarina", Why), (request.By, request.Reason));
        Assert.Equal(PublicationOutcome.Own, (await store.Publishing.ApproveAsync(Command.New(asking), request.Id)).Outcome);

        var published = await store.Publishing.ApproveAsync(Command.New(approving), request.Id);

        Assert.Equal((PublicationOutcome.Published, request.Proposal.Sha256, Why), (published.Outcome, published.Release!.Sha256, published.Release.Reason));
        Assert.Equal("A figure.", published.Release.Dataset.Claims[0].Statement.En);
        Assert.Empty(await Requests(store).ReadAsync(approving));
        Assert.Equal(PublicationOutcome.Gone, (await store.Publishing.ApproveAsync(Command.New(approving), request.Id)).Outcome);
        await using var context = store.Context();
        Assert.Equal(["publication-requested", "published"], await context.Trail.OrderBy(e => e.Id).Select(e => e.What).ToListAsync());
    }

    [Fact]
    public async Task A_request_is_tied_to_exactly_its_records()
    {
        await using var store = await StartedAsync();
        var ask = Command.New(await store.AccountAsync(Role.Editor), Why);
        await Requests(store).AskAsync(ask, new());
        await store.EditAsync("claims", "documents-22", body => body.Replace("Another.", "A third.", StringComparison.Ordinal));
        var publisher = await store.AccountAsync(Role.Publisher);
        Assert.Equal(PublicationOutcome.Moved, (await store.Publishing.ApproveAsync(Command.New(publisher), ask.Operation)).Outcome);
        Assert.Equal(1, store.Store.Newest.Number);
        Assert.Single(await Requests(store).ReadAsync(publisher));
    }

    [Fact]
    public async Task A_request_is_refused_with_a_reason_or_taken_back_by_who_asked()
    {
        await using var store = await StartedAsync();
        var (editor, other, publisher) = (await store.AccountAsync(Role.Editor), await store.AccountAsync(Role.Editor), await store.AccountAsync(Role.Publisher));
        var (one, two) = (Command.New(editor, Why), Command.New(editor, Why));
        await Requests(store).AskAsync(one, new());
        await Requests(store).AskAsync(two, new());
        Assert.Equal(PublicationOutcome.NoReason, (await Requests(store).RefuseAsync(Command.New(publisher, "no"), one.Operation)).Outcome);
        Assert.Equal(PublicationOutcome.Refused, (await Requests(store).RefuseAsync(Command.New(publisher, "The source is missing"), one.Operation)).Outcome);
        Assert.Equal(PublicationOutcome.Gone, (await Requests(store).WithdrawAsync(Command.New(other), two.Operation)).Outcome);
        Assert.Equal(PublicationOutcome.Withdrawn, (await Requests(store).WithdrawAsync(Command.New(editor), two.Operation)).Outcome);
        Assert.Empty(await Requests(store).ReadAsync(editor));
        Assert.Equal(1, store.Store.Newest.Number);
    }

    [Fact]
    public async Task Roles_count_in_each_command()
    {
        await using var store = await StartedAsync();
        var (reader, editor) = (await store.AccountAsync(Role.Presenter), await store.AccountAsync(Role.Editor));
        var ask = Command.New(editor, Why);
        await Requests(store).AskAsync(ask, new());
        await Assert.ThrowsAsync<NotAllowed>(() => Requests(store).AskAsync(Command.New(reader, Why), new()));
        await Assert.ThrowsAsync<NotAllowed>(() => Requests(store).ReadAsync(reader));
        await Assert.ThrowsAsync<NotAllowed>(() => Requests(store).RefuseAsync(Command.New(editor, "The source is missing"), ask.Operation));
        await Assert.ThrowsAsync<NotAllowed>(() => store.Publishing.ApproveAsync(Command.New(await store.AccountAsync(Role.Editor)), ask.Operation));
    }

    private static Requests Requests(TestStore store) => store.Get<Requests>();

    private async Task<TestStore> StartedAsync()
    {
        var store = new TestStore(Database, house: new(SecondPerson: true));
        await store.PrepareAsync();
        await store.EditAsync("claims", "documents-22", body => body.Replace("A figure.", "Another.", StringComparison.Ordinal));
        return store;
    }
}
