using System.Data.Common;
using System.Text.Json;
using Dashboard.Data;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Dashboard.Tests.Storage;

public sealed class SeedingTests : TempFolder
{
    [Fact]
    public async Task The_first_start_imports_the_seed_and_publishes_release_1()
    {
        await using var app = await TestStore.StartedAsync(Database);

        Assert.Equal(1, app.Store.Newest.Number);
        Assert.True(ReleaseDiff.Between(SmallDataset.Make(), app.Store.Newest.Dataset).IsEmpty);
        Assert.Equal(["transport", "energy"], app.Store.Newest.Dataset.Sectors.Select(s => s.Slug));
        Assert.Equal(3, app.Store.Headers.Single().Counts["claims"]);
        Assert.Equal(app.Store.Newest.Sha256, DatasetDocument.Hash(app.Store.Newest.Bytes.Span));
    }

    [Fact]
    public async Task The_second_start_changes_nothing()
    {
        string before;
        await using (var app = await TestStore.StartedAsync(Database))
            before = await app.EverythingAsync();

        await using var again = await TestStore.StartedAsync(Database);

        Assert.Equal(before, await again.EverythingAsync());
        Assert.Equal(1, again.Store.Newest.Number);
    }

    [Fact]
    public async Task The_embedded_seed_can_be_started_twice_as_well()
    {
        await using (var app = new TestStore(Database, EmbeddedSeed.Read, rules: DatasetValidation.Check))
            await app.PrepareAsync();
        await using var again = new TestStore(Database, EmbeddedSeed.Read, rules: DatasetValidation.Check);
        await again.PrepareAsync();

        Assert.Single(again.Store.Headers);
        Assert.True(ReleaseDiff.Between(EmbeddedSeed.Read(), again.Store.Newest.Dataset).IsEmpty);
    }

    [Fact]
    public async Task A_newer_seed_adds_and_updates_but_keeps_what_people_edited_and_publishes_nothing()
    {
        await using (var first = await TestStore.StartedAsync(Database))
            await first.EditAsync("claims", "documents-23", body => body.Replace("A figure.", "Edited by hand.", StringComparison.Ordinal));
        Dataset Newer() => SmallDataset.Make().WithNote("documents-23", "from the seed").WithNote("documents-22", "from the seed") with
        {
            Sources = [.. SmallDataset.Make().Sources, SmallDataset.Make().Sources[0] with { Slug = "tass" }],
            Milestones = [],
        };

        await using var app = await TestStore.StartedAsync(Database, Newer);

        await using var context = app.Context();
        var records = await context.Records.ToDictionaryAsync(r => $"{r.Kind}/{r.Slug}");
        Assert.Contains("tass", records["sources/tass"].Body, StringComparison.Ordinal);
        Assert.Contains("from the seed", records["claims/documents-22"].Body, StringComparison.Ordinal);
        Assert.Contains("Edited by hand.", records["claims/documents-23"].Body, StringComparison.Ordinal);
        Assert.True(records.ContainsKey("milestones/summit"));
        Assert.Single(app.Store.Headers);
        Assert.Contains(app.Log.Lines, line => line.StartsWith("Seed conflict: claims/documents-23 ", StringComparison.Ordinal));
        Assert.Contains(app.Log.Lines, line => line.StartsWith("Seed: milestones/summit is no longer", StringComparison.Ordinal));
        Assert.Equal(2, await context.Revisions.CountAsync(r => r.By == "seed" && r.Kind != "releases"));
    }

    [Fact]
    public async Task An_edit_is_no_conflict_while_the_seed_does_not_touch_that_record()
    {
        await using (var first = await TestStore.StartedAsync(Database))
            await first.EditAsync("claims", "documents-23", body => body.Replace("A figure.", "Edited by hand.", StringComparison.Ordinal));

        await using var app = await TestStore.StartedAsync(Database, () => SmallDataset.Make().WithNote("documents-22", "from the seed"));

        Assert.DoesNotContain(app.Log.Lines, line => line.StartsWith("Seed conflict", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_older_seed_that_was_imported_once_does_not_undo_a_newer_one()
    {
        await (await TestStore.StartedAsync(Database)).DisposeAsync();
        string newer;
        await using (var second = await TestStore.StartedAsync(Database, () => SmallDataset.Make().WithNote("documents-22", "newer")))
            newer = await second.EverythingAsync();

        await using var back = await TestStore.StartedAsync(Database);

        Assert.Equal(newer, await back.EverythingAsync());
    }

    [Fact]
    public async Task A_failure_midway_leaves_an_empty_store_that_seeds_again()
    {
        await using (var broken = new TestStore(Database, interceptor: new FailsAt("INSERT INTO \"Releases\"")))
        {
            await Assert.ThrowsAsync<StartupRefused>(broken.PrepareAsync);
            Assert.Equal("", await broken.EverythingAsync());
            Assert.False(broken.Store.IsLoaded);
        }

        await using var app = await TestStore.StartedAsync(Database);

        Assert.Equal(1, app.Store.Newest.Number);
    }

    [Fact]
    public async Task A_seed_that_breaks_a_rule_stops_the_start_and_names_record_and_field()
    {
        await using var app = new TestStore(Database, rules: _ => [new("claims", "growth", "citations", "at least one")]);

        var refusal = await Assert.ThrowsAsync<StartupRefused>(app.PrepareAsync);

        Assert.Contains("claims/growth.citations: at least one", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public async Task A_damaged_seed_stops_the_start_and_names_the_file()
    {
        await using var app = new TestStore(Database, () => throw new JsonException("Seed/claims.json: '}' is missing"));

        var refusal = await Assert.ThrowsAsync<StartupRefused>(app.PrepareAsync);

        Assert.Contains("Seed/claims.json", refusal.Message, StringComparison.Ordinal);
    }

    private sealed class FailsAt(string sql) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            command.CommandText.Contains(sql, StringComparison.Ordinal) ? throw new IOException("The power failed.") : new(result);

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            command.CommandText.Contains(sql, StringComparison.Ordinal) ? throw new IOException("The power failed.") : new(result);
    }
}
