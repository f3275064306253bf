using Dashboard.Briefings.Editing;
using Dashboard.Data.Access;
using Dashboard.Data.Briefings;
using Dashboard.Data.Storage;
using Dashboard.Tests.Access;
using Dashboard.Tests.Data;
using Dashboard.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Briefings.Live;

/// <summary>A talk and a program that is started anew in its middle.</summary>
public sealed class LiveRestartTests : TempFolder
{
    private const string Slug = "reviving-ties-in-ten-minutes", Page = $"/present/{Slug}", Live = $"{Page}/live";

    [Fact]
    public async Task A_talk_goes_on_with_its_own_slides_after_a_restart_although_the_briefing_was_saved_during_it()
    {
        string code;
        await using (var before = new TestApp { Settings = { ["Storage:Path"] = Database } })
        {
            using var presenter = await Visitor.InAsync(before, Role.Presenter);
            code = await LiveTests.StartAsync(presenter);
            (await presenter.PostBodyAsync($"{Live}/{code}", LiveTests.Picture(0, "trade"))).Dispose();
            while (await KeptAsync(before, code) is null)
                await Task.Yield();
            var (store, account) = (before.Services.GetRequiredService<BriefingStore>(), before.Services.GetRequiredService<LiveSessions>().Find(code)!.Account);
            await store.SaveAsync(Command.New(account), store.Find(Slug)!.Briefing.Change("trade", slide => slide with { Title = new("Saved during the talk") }), 1);
        }
        await using var after = new TestApp { Settings = { ["Storage:Path"] = Database } };
        using var screen = new Visitor(after);
        var audience = await screen.ReadAsync($"{Page}/audience?code={code}");
        Assert.Contains("data-version=\"1\"", audience, StringComparison.Ordinal);
        Assert.DoesNotContain("Saved during the talk", audience, StringComparison.Ordinal);
        Assert.Contains("Saved during the talk", await screen.ReadAsync($"{Page}/3"), StringComparison.Ordinal);
    }

    private static async Task<string?> KeptAsync(TestApp app, string code)
    {
        await using var context = await app.Services.GetRequiredService<IDbContextFactory<DashboardContext>>().CreateDbContextAsync();
        return (await context.LiveSessions.FindAsync(code))!.Picture;
    }
}
