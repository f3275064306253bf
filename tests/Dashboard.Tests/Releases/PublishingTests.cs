using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Dashboard.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Releases;

public sealed class PublishingTests : TempFolder
{
    [Fact]
    public async Task Publishing_freezes_the_working_copy_and_announces_it()
    {
        await using var app = await TestStore.StartedAsync(Database);
        await app.EditAsync("claims", "documents-22", body => body.Replace("A figure.", "Another.", StringComparison.Ordinal));
        Release? heard = null;
        using var subscription = app.Store.Subscribe(release => heard = release);

        var publication = await app.PublishAsync("A correction", "op-1");

        Assert.Empty(publication.Problems);
        Assert.Same(app.Store.Newest, heard);
        Assert.Equal((2, "A correction"), (heard!.Number, heard.Reason));
        Assert.Equal(2, heard.Dataset.Release);
        Assert.Equal([2, 1], app.Store.Headers.Select(h => h.Number));
        Assert.Equal("A figure.", app.Store.Find(1)!.Dataset.Claims[0].Statement.En);
    }

    [Fact]
    public async Task Publishing_twice_with_one_operation_id_gives_one_release()
    {
        await using var app = await TestStore.StartedAsync(Database);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.PublishAsync("Published once", "op-1")));

        Assert.All(answers, answer => Assert.Equal(2, answer.Release!.Number));
        Assert.Equal(2, app.Store.Headers.Count);
    }

    [Fact]
    public async Task A_retry_after_a_restart_is_recognised_too()
    {
        await using (var app = await TestStore.StartedAsync(Database))
            await app.PublishAsync("Published once", "op-1");

        await using var again = await TestStore.StartedAsync(Database);

        Assert.Equal(2, (await again.PublishAsync("Published once", "op-1")).Release!.Number);
        Assert.Equal(2, again.Store.Headers.Count);
    }

    [Fact]
    public async Task A_working_copy_that_breaks_a_rule_is_not_published()
    {
        DatasetRules rules = dataset => dataset.Release > 1 ? [new Problem("claims", "growth", "value", "is missing")] : [];
        await using var app = new TestStore(Database, rules: rules);
        await app.PrepareAsync();

        var publication = await app.PublishAsync("Tried to publish", "op-1");

        Assert.Null(publication.Release);
        Assert.Equal("claims/growth.value: is missing", publication.Problems.Single().ToString());
        Assert.Equal(1, app.Store.Newest.Number);
    }

    [Fact]
    public async Task A_damaged_record_is_a_problem_that_names_record_and_field()
    {
        await using var app = await TestStore.StartedAsync(Database);
        await app.EditAsync("claims", "growth", body => body.Replace("\"reported\"", "\"certain\"", StringComparison.Ordinal));

        var problem = Assert.Single((await app.PublishAsync("Tried to publish", "op-1")).Problems);

        Assert.Contains("claims/growth.standing", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Archived_records_stay_out_of_the_next_release()
    {
        await using var app = await TestStore.StartedAsync(Database);
        await using (var context = app.Context())
        {
            (await context.Records.SingleAsync(r => r.Slug == "growth")).Archived = true;
            await context.SaveChangesAsync();
        }

        await app.PublishAsync("Taken out again", "op-1");

        Assert.Equal([new("claims", "growth")], ReleaseDiff.Between(app.Store.Find(1)!.Dataset, app.Store.Newest.Dataset).Removed);
    }
}
