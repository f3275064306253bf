using System.Diagnostics;
using System.Globalization;
using Dashboard.Data.Access;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Storage;

public sealed class RevisionsTests(Xunit.Abstractions.ITestOutputHelper output) : TempFolder
{
    private static readonly RecordKey Key = new("sources", SmallDataset.Make().Sources[0].Slug);

    [Fact]
    public async Task Revisions_are_found_by_day_person_kind_record_command_and_words_of_the_reason()
    {
        await using var store = await TestStore.StartedAsync(Database);
        var (zarina, reza) = (await store.AccountAsync(Role.Editor, "Zarina"), await store.AccountAsync(Role.Editor, "Reza"));
        var first = await SaveAsync(store, zarina, "One", "Typo in 100% of names");
        await SaveAsync(store, reza, "Two", "Other name");
        var revisions = store.Get<Revisions>();
        async Task<string[]> Reasons(RevisionQuery query) => [.. (await revisions.PortionAsync(zarina, query)).Groups.SelectMany(g => g.Revisions).Where(r => !r.IsPublication).Select(r => r.Reason)];

        Assert.Equal(["Other name", "Typo in 100% of names"], await Reasons(new()));
        Assert.Equal(["Typo in 100% of names"], await Reasons(new() { By = "zar" }));
        Assert.Equal(["Typo in 100% of names"], await Reasons(new() { Text = "100%" }));
        Assert.Empty(await Reasons(new() { Text = "1_0" }));
        Assert.Equal(["Typo in 100% of names"], await Reasons(new() { Batch = first }));
        Assert.Equal(2, (await Reasons(new() { Kind = Key.Kind, Slug = Key.Slug })).Length);
        Assert.Empty(await Reasons(new() { Kind = "claims" }));
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        Assert.Empty(await Reasons(new() { From = today.AddDays(2) }));
        Assert.Empty(await Reasons(new() { To = today.AddDays(-2) }));
        Assert.Equal(2, (await Reasons(new() { From = today.AddDays(-1), To = today.AddDays(1) })).Length);
    }

    [Theory]
    [InlineData(Role.Reader, false)]
    [InlineData(Role.Presenter, false)]
    [InlineData(Role.Editor, true)]
    [InlineData(Role.Publisher, true)]
    [InlineData(Role.Administrator, true)]
    public async Task The_history_takes_the_role_of_an_editor(Role role, bool allowed)
    {
        await using var store = await TestStore.StartedAsync(Database);
        var (account, revisions) = (await store.AccountAsync(role), store.Get<Revisions>());
        foreach (var read in new Func<Task>[]
        {
            () => revisions.ListAsync(account, new()), () => revisions.PortionAsync(account, new()), () => revisions.CountAsync(account, new()),
            () => revisions.FindAsync(account, 1), () => revisions.PublishersAsync(account),
        })
        {
            if (allowed)
                await read();
            else
                await Assert.ThrowsAsync<NotAllowed>(read);
        }
    }

    [Fact]
    public async Task Portions_hold_every_command_once_and_never_a_part_of_one_and_large_ones_are_counted_not_listed()
    {
        await using var store = await TestStore.StartedAsync(Database);
        var editor = await store.AccountAsync(Role.Editor);
        await FillAsync(store, commands: 60, perCommand: 20);
        await FillAsync(store, commands: 1, perCommand: 1_500, name: "large");
        var revisions = store.Get<Revisions>();
        var (seen, before, portions) = (new List<string>(), (long?)null, 0);
        do
        {
            var portion = await revisions.PortionAsync(editor, new() { Before = before, Kind = "claims" });
            Assert.All(portion.Groups, g => Assert.Equal((g.Batch == "large-0" ? 1_500 : 20, RevisionGroup.MostShown), (g.Count, g.Revisions.Count)));
            seen.AddRange(portion.Groups.Select(g => g.Batch!));
            (before, portions) = (portion.Next, portions + 1);
        }
        while (before is not null);
        Assert.Equal(["large-0", .. Enumerable.Range(0, 60).Reverse().Select(n => string.Create(CultureInfo.InvariantCulture, $"some-{n}"))], seen);
        Assert.Equal(3, portions);

        var (whole, next) = (0, (long?)null);
        do
        {
            var portion = await revisions.PortionAsync(editor, new() { Batch = "large-0", Before = next });
            (whole, next) = (whole + portion.Groups.Sum(g => g.Revisions.Count), portion.Next);
        }
        while (next is not null);
        Assert.Equal(1_500, whole);
    }

    [Fact]
    public async Task A_portion_of_a_long_history_comes_at_once()
    {
        await using var store = await TestStore.StartedAsync(Database);
        var editor = await store.AccountAsync(Role.Editor);
        await FillAsync(store, commands: 2_000, perCommand: 10);
        var revisions = store.Get<Revisions>();
        foreach (var query in new RevisionQuery[] { new(), new() { Before = 4_000 }, new() { Kind = "claims", Slug = "record-3" }, new() { To = new(2020, 1, 1) }, new() { Kind = "claims" }, new() { Text = "not there" } })
        {
            await revisions.PortionAsync(editor, query);
            var watch = Stopwatch.StartNew();
            await revisions.PortionAsync(editor, query);
            output.WriteLine($"{watch.Elapsed.TotalMilliseconds:F1} ms {query}");
            // The measured times are a tenth of this; the machine may be busy.
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), $"{watch.Elapsed} {query}");
        }
    }

    private static async Task<string> SaveAsync(TestStore store, string account, string publisher, string reason)
    {
        var copy = store.Get<WorkingCopy>();
        var record = (await copy.ReadAsync()).Records[Key];
        var draft = RecordDraft.OfBody(RecordShape.Find(Key.Kind)!, Key.Slug, record.Body);
        draft["publisher"].Text = publisher;
        var command = Command.New(account, reason);
        Assert.True((await copy.ApplyAsync(command, [new(Key.Kind, Key.Slug, draft.Read().Body, record.Version)])).Done);
        return command.Operation;
    }

    // Straight into the table: what is measured is reading.
    private static async Task FillAsync(TestStore store, int commands, int perCommand, string name = "some")
    {
        await using var context = store.Context();
        await context.Database.ExecuteSqlRawAsync(
            """
            WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {0} * {1})
            INSERT INTO Revisions (Kind, Slug, Before, After, "By", At, Reason, OperationId, Batch)
            SELECT 'claims', 'record-' || (i % 500), json_object('slug', 'x', 'note', {2}), json_object('slug', 'x', 'note', {2} || i), 'Reza', '2026-11-24T01:00:00.0000000Z', 'Filled', {3} || '-' || i, {3} || '-' || (i / {1}) FROM n
            """, commands, perCommand, new string('n', 1_500), name);
    }
}
