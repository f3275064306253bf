using System.IO.Compression;
using Dashboard.Data.Access;
using Dashboard.Data.Briefings;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Storage;

public sealed class BackupTests : TempFolder
{
    private string Folder => Path.GetDirectoryName(Path.GetDirectoryName(Database)!)!;
    private string Bundle => Path.Combine(Folder, "made.zip");
    private StorageChoice Here => new(StorageProvider.Sqlite, Database);
    private StorageChoice Elsewhere => new(StorageProvider.Sqlite, Path.Combine(Folder, "other", "machine.db"));

    [Fact]
    public async Task A_backup_made_while_others_save_and_publish_is_the_same_on_an_empty_machine()
    {
        await using (var store = await TestStore.StartedAsync(Database))
        {
            var account = await store.AccountAsync(Role.Administrator, "Zarina");
            using var enough = new CancellationTokenSource();
            var writer = Task.Run(async () =>
            {
                for (var time = 1; !enough.IsCancellationRequested; time++)
                {
                    var text = FormattableString.Invariant($"Save {time}.");
                    await store.EditAsync("claims", "documents-22", body => body.Replace("A figure.", text, StringComparison.Ordinal));
                    if (time % 5 == 0)
                        await store.PublishAsync($"Published: {text}", text);
                }
            });
            BackupMade made;
            do
                made = await store.Get<Backup>().MakeAsync(Command.New(account), Directory.CreateDirectory(Path.Combine(Folder, Guid.NewGuid().ToString("N"))).FullName);
            while (made.Newest < 3);
            await enough.CancelAsync();
            await writer;
            File.Move(made.File, Bundle);
        }

        var said = Restore.Verify(Bundle);
        var restored = await Restore.RunAsync(Elsewhere, Bundle, replace: false, TimeProvider.System);

        await using var other = await TestStore.StartedAsync(Elsewhere.Path);
        await using var context = other.Context();
        Assert.Null(restored.Aside);
        Assert.Equal(said.Releases, other.Store.Headers.OrderBy(r => r.Number).Select(r => new BundledRelease(r.Number, r.Sha256)));
        Assert.Equal((said.Records, said.Revisions), (await context.Records.CountAsync(), await context.Revisions.CountAsync()));
        await using var here = await TestStore.StartedAsync(Database);
        await using var original = here.Context();
        foreach (var release in said.Releases)
            Assert.Equal((await original.Releases.SingleAsync(r => r.Number == release.Number)).Sha256, release.Sha256);
        Assert.Equal("restored", (await context.Trail.OrderBy(e => e.Id).LastAsync()).What);
        Assert.Equal(1, await context.Users.CountAsync(a => a.Name == "Zarina"));
    }

    [Fact]
    public async Task Only_an_administrator_makes_one_and_the_trail_says_who()
    {
        await using var store = await TestStore.StartedAsync(Database);
        var publisher = await store.AccountAsync(Role.Publisher, "Rustam");
        var administrator = await store.AccountAsync(Role.Administrator, "Zarina");
        Directory.CreateDirectory(Folder);

        await Assert.ThrowsAsync<NotAllowed>(() => store.Get<Backup>().MakeAsync(Command.New(publisher), Folder));
        Assert.Empty(Directory.GetFiles(Folder, "*.zip"));
        var made = await store.Get<Backup>().MakeAsync(Command.New(administrator), Folder);

        var lines = await store.Get<Trail>().ReadAsync(administrator, new());
        Assert.Equal([(TrailWord.BackedUp, "Zarina"), (TrailWord.Refused, "Rustam")], lines.Select(l => (l.What, l.By)));
        Assert.Contains(made.Sha256, lines[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bundle_holds_every_release_as_the_document_it_was_published_as()
    {
        await MadeAsync();
        using var archive = ZipFile.OpenRead(Bundle);
        using var document = archive.GetEntry("releases/R1.json")!.Open();
        using var bytes = new MemoryStream();
        await document.CopyToAsync(bytes);
        await using var store = await TestStore.StartedAsync(Database);
        Assert.Equal(store.Store.Newest.Sha256, DatasetDocument.Hash(bytes.ToArray()));
        Assert.Equal(["dashboard.db", "manifest.json", "releases/R1.json"], archive.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_store_that_is_there_stays_unless_it_is_to_be_replaced_and_then_it_is_kept_aside()
    {
        await MadeAsync();
        await using (var store = await TestStore.StartedAsync(Database))
            await store.EditAsync("claims", "growth", _ => "0");
        var before = await EverythingAsync();

        Assert.Contains("--replace", (await Assert.ThrowsAsync<BackupRefused>(() => Restore.RunAsync(Here, Bundle, false, TimeProvider.System))).Message, StringComparison.Ordinal);
        Assert.Equal(before, await EverythingAsync());
        var restored = await Restore.RunAsync(Here, Bundle, replace: true, TimeProvider.System);

        Assert.NotEqual(before, await EverythingAsync());
        await using var aside = new TestStore(restored.Aside!);
        Assert.Equal(before, await aside.EverythingAsync());
    }

    [Fact]
    public async Task A_store_is_not_replaced_under_a_running_program()
    {
        await MadeAsync();
        await using var running = await TestStore.StartedAsync(Database);
        Assert.Contains("stop it first", (await Assert.ThrowsAsync<BackupRefused>(() => Restore.RunAsync(Here, Bundle, true, TimeProvider.System))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_ended_after_the_backup_does_not_come_back_with_it()
    {
        await using (var store = await TestStore.StartedAsync(Database))
        {
            await using (var open = store.Context())
            {
                open.UserTokens.Add(new() { UserId = await store.AccountAsync(Role.Editor), LoginProvider = "session", Name = "one", Value = "now" });
                await open.SaveChangesAsync();
            }
            Backup.ForOperator(Here, Bundle, TimeProvider.System);
        }
        await Restore.RunAsync(Elsewhere, Bundle, false, TimeProvider.System);
        await using var other = new TestStore(Elsewhere.Path);
        await using var context = other.Context();
        Assert.Empty(await context.UserTokens.ToListAsync());
    }

    [Fact]
    public async Task A_backup_carries_briefings_with_every_state_and_lets_nobody_in_by_what_was_withdrawn_since()
    {
        const string slug = "reviving-ties-in-ten-minutes";
        string code, key, before;
        await using (var store = await TestStore.StartedAsync(Database))
        {
            var presenter = await store.AccountAsync(Role.Presenter);
            var briefings = store.Get<BriefingStore>();
            await briefings.SaveAsync(Command.New(presenter), briefings.Find(slug)!.Briefing with { Marking = "Draft" }, 1);
            code = (await store.Get<LiveSessions>().StartAsync(Command.New(presenter), slug)).Code;
            key = await store.Get<BriefingShares>().MakeAsync(Command.New(presenter), slug, new("Ministry"));
            Assert.Equal(2, Backup.ForOperator(Here, Bundle, TimeProvider.System).Manifest.BriefingStates);
            before = await store.EverythingAsync();
        }
        Assert.Equal(2, Restore.Verify(Bundle).BriefingStates);
        await Restore.RunAsync(Elsewhere, Bundle, false, TimeProvider.System);
        await using var other = await TestStore.StartedAsync(Elsewhere.Path);
        Assert.Equal(before, await other.EverythingAsync());
        Assert.Equal("Draft", other.Get<BriefingStore>().Find(slug)!.Briefing.Marking);
        Assert.Null(other.Get<LiveSessions>().Find(code));
        Assert.Equal(ShareOutcome.Withdrawn, other.Get<BriefingShares>().Look(key).Outcome);
    }

    [Theory]
    [InlineData("truncated", "whole archive")]
    [InlineData("no archive", "whole archive")]
    [InlineData("flipped", "")]
    [InlineData("other database", "does not match its hash")]
    [InlineData("other release", "does not match its hash")]
    [InlineData("without release", "missing")]
    [InlineData("without manifest", "holds no manifest")]
    [InlineData("leads out", "does not name")]
    [InlineData("leads out in the manifest", "exactly")]
    [InlineData("twice", "twice")]
    [InlineData("bomb", "squeezed")]
    [InlineData("announced too long", "GiB")]
    [InlineData("foreign", "no backup of this program")]
    [InlineData("newer form", "version 2")]
    [InlineData("newer schema", "newer version")]
    [InlineData("other release in the database", "something else")]
    [InlineData("other state in the database", "something else")]
    [InlineData("damaged state", "Version 1 of the briefing")]
    public async Task What_is_not_whole_or_not_ours_is_refused_and_changes_nothing(string what, string says)
    {
        await MadeAsync();
        Spoil.Bundle(Bundle, what);

        var refused = await Assert.ThrowsAsync<BackupRefused>(() => Restore.RunAsync(Elsewhere, Bundle, true, TimeProvider.System));

        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.GetDirectoryName(Elsewhere.Path)!), f => !f.EndsWith(".lock", StringComparison.Ordinal) && !f.EndsWith(".use", StringComparison.Ordinal));
        Assert.Throws<BackupRefused>(() => Restore.Verify(Bundle));
    }

    [Fact]
    public void A_store_that_keeps_nothing_cannot_be_backed_up() => Assert.Contains("InMemory",
        Assert.Throws<BackupRefused>(() => Backup.ForOperator(new(StorageProvider.InMemory, Database), Bundle, TimeProvider.System)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_backup_overwrites_nothing()
    {
        await MadeAsync();
        var before = await File.ReadAllBytesAsync(Bundle);
        Assert.Throws<BackupRefused>(() => Backup.ForOperator(Here, Bundle, TimeProvider.System));
        Assert.Equal(before, await File.ReadAllBytesAsync(Bundle));
        Assert.Equal([Bundle], Directory.GetFiles(Folder));
    }

    [Fact]
    public async Task Nobody_else_on_the_machine_may_read_it()
    {
        if (OperatingSystem.IsWindows())
            return;
        await MadeAsync();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Bundle));
    }

    private async Task MadeAsync()
    {
        await using (await TestStore.StartedAsync(Database))
            Backup.ForOperator(Here, Bundle, TimeProvider.System);
    }

    private async Task<string> EverythingAsync()
    {
        await using var store = new TestStore(Database);
        return await store.EverythingAsync();
    }
}
