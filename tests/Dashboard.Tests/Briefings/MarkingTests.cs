using System.Net;
using System.Text.Json.Nodes;
using Dashboard.Data.Access;
using Dashboard.Data.Briefings;
using Dashboard.Data.Storage;
using Dashboard.Tests.Access;
using Dashboard.Tests.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Briefings;

/// <summary>Where a handling marking is required, nothing without one is stored, shown or taken away.</summary>
public sealed class MarkingTests : IDisposable
{
    private const string Slug = "reviving-ties-in-ten-minutes", Page = $"/present/{Slug}", Field = "marking";
    private readonly TestApp app = new() { Settings = { ["Briefings:MarkingRequired"] = "true" } };

    private BriefingStore Store => app.Services.GetRequiredService<BriefingStore>();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_briefing_without_it_is_not_stored_and_the_field_is_named()
    {
        var account = (await Visitor.FindAsync(app, await Visitor.AccountAsync(app, Role.Presenter))).Id;
        foreach (var marking in new[] { null, "", "  " })
        {
            var refused = await Assert.ThrowsAsync<BriefingRefused>(() => Store.SaveAsync(Command.New(account), Store.Find(Slug)!.Briefing with { Minutes = 12, Marking = marking }, 1));
            Assert.Equal([new BriefingProblem(Field, "marking")], refused.Problems);
        }
        Assert.Equal(1, Store.Find(Slug)!.Version);
        Assert.Equal(2, (await Store.SaveAsync(Command.New(account), Store.Find(Slug)!.Briefing with { Marking = "For official use" }, 1)).Version);
    }

    [Fact]
    public async Task It_is_neither_presented_nor_taken_away_and_the_answer_says_what_is_accepted()
    {
        using var presenter = await Visitor.InAsync(app, Role.Presenter);
        foreach (var page in new[] { $"{Page}/1", $"{Page}/notes", $"{Page}/handout" })
        {
            using var answer = await presenter.GetAsync(page);
            Assert.Equal((page, HttpStatusCode.UnprocessableEntity), (page, answer.StatusCode));
            var told = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            Assert.Contains("data-field=\"marking\"", told, StringComparison.Ordinal);
            Assert.Contains("1 to 120 letters", told, StringComparison.Ordinal);
            Assert.Contains($"href=\"/briefings/{Slug}", told, StringComparison.Ordinal);
            Assert.DoesNotContain("data-deck", told, StringComparison.Ordinal);
        }
        foreach (var file in new[] { $"{Page}/briefing.html", $"{Page}/briefing.pptx" })
            await RefusedAsync(await presenter.GetAsync(file));
        await RefusedAsync(await presenter.PostBodyAsync($"{Page}/live?version=1", null));
    }

    [Fact]
    public async Task With_it_everything_opens_again()
    {
        using var presenter = await Visitor.InAsync(app, Role.Presenter);
        var account = (await Visitor.FindAsync(app, await Visitor.AccountAsync(app, Role.Presenter))).Id;
        await Store.SaveAsync(Command.New(account), Store.Find(Slug)!.Briefing with { Marking = "For official use" }, 1);
        Assert.Contains("For official use", await presenter.ReadAsync($"{Page}/1"), StringComparison.Ordinal);
        using var file = await presenter.GetAsync($"{Page}/briefing.pptx");
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
    }

    private static async Task RefusedAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
            Assert.Contains("1 to 120 letters", problem["errors"]![Field]![0]!.GetValue<string>(), StringComparison.Ordinal);
        }
    }
}
