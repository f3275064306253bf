using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Dashboard.Briefings.Live;
using Dashboard.Data.Access;
using Dashboard.Data.Storage;
using Dashboard.Tests.Access;
using Dashboard.Tests.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Briefings.Live;

/// <summary>Presenting to an audience, over HTTP.</summary>
public sealed class LiveTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Slug = "reviving-ties-in-ten-minutes", Page = $"/present/{Slug}", Live = $"{Page}/live";
    // A sentence of the seeded notes that stands nowhere else.
    private const string ANote = "Never say “seventy agreements”";

    [Fact]
    public async Task The_speaker_has_the_notes_and_the_audience_has_none_in_its_document()
    {
        using var presenter = await Visitor.InAsync(app, Role.Presenter);
        Assert.Contains(ANote, await presenter.ReadAsync($"{Page}/notes"), StringComparison.Ordinal);
        using var anybody = new Visitor(app);
        var audience = await anybody.ReadAsync($"{Page}/audience?code={await StartAsync(presenter)}");
        Assert.Contains("data-audience=\"waiting\"", audience, StringComparison.Ordinal);
        Assert.Contains("data-slide=\"3\"", audience, StringComparison.Ordinal);
        Assert.DoesNotContain(ANote, audience, StringComparison.Ordinal);
        Assert.DoesNotContain("Is 2023 really 255 million?", audience, StringComparison.Ordinal);
        Assert.DoesNotContain("data-do=", audience, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData(Role.Reader, HttpStatusCode.Forbidden)]
    public async Task Only_presenters_begin_a_session_or_send_pictures(Role? role, HttpStatusCode refused)
    {
        using var presenter = await Visitor.InAsync(app, Role.Presenter);
        var code = await StartAsync(presenter);
        using var other = role is { } mine ? await Visitor.InAsync(app, mine) : new Visitor(app);
        foreach (var address in new[] { Live, $"{Live}/{code}", $"{Live}/{code}/end" })
        {
            using var answer = await other.PostBodyAsync(address, Picture(0, "trade"));
            Assert.Equal((address, refused), (address, answer.StatusCode));
        }
    }

    [Fact]
    public async Task A_session_is_its_presenters_own()
    {
        using var presenter = await Visitor.InAsync(app, Role.Presenter);
        using var another = await Visitor.InAsync(app, Role.Presenter);
        var code = await StartAsync(presenter);
        using var refused = await another.PostBodyAsync($"{Live}/{code}", Picture(0, "trade"));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var ended = await another.PostBodyAsync($"{Live}/{code}/end", null);
        Assert.Equal(HttpStatusCode.Forbidden, ended.StatusCode);
        using var qr = await another.GetAsync($"{Live}/{code}/qr.svg");
        Assert.Equal(HttpStatusCode.NotFound, qr.StatusCode);
    }

    [Fact]
    public async Task A_picture_is_taken_once_kept_and_an_older_one_is_told_the_newer()
    {
        using var presenter = await Visitor.InAsync(app, Role.Presenter);
        var code = await StartAsync(presenter);
        using var taken = await presenter.PostBodyAsync($"{Live}/{code}", Picture(0, "trade"));
        Assert.Equal("""{"revision":1}""", await taken.Content.ReadAsStringAsync());
        using var late = await presenter.PostBodyAsync($"{Live}/{code}", Picture(0, "signed"));
        Assert.Equal("trade", JsonNode.Parse(await late.Content.ReadAsStringAsync())!["newer"]!["picture"]!["slide"]!.GetValue<string>());
        while (app.Services.GetRequiredService<LiveSessions>().Find(code)!.Revision < 1)
            await Task.Yield();
    }

    [Fact]
    public async Task What_is_no_picture_is_refused()
    {
        using var presenter = await Visitor.InAsync(app, Role.Presenter);
        var address = $"{Live}/{await StartAsync(presenter)}";
        foreach (var (body, type, expected) in new[]
        {
            ("{}", "application/json", HttpStatusCode.BadRequest), ("""{"seen":0,"picture":{"slide":"x","more":1}}""", "application/json", HttpStatusCode.BadRequest),
            (new string(' ', LivePost.Longest + 1), "application/json", HttpStatusCode.RequestEntityTooLarge), ("seen=0", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType),
        })
        {
            using var answer = await presenter.PostBodyAsync(address, new StringContent(body, Encoding.UTF8, type));
            Assert.Equal(expected, answer.StatusCode);
        }
        using var foreign = new StringContent("""{"seen":0,"picture":{"slide":"trade"}}""", Encoding.UTF8, "application/json");
        using var answered = await presenter.PostBodyAsync(address, foreign, origin: "https://elsewhere.example");
        Assert.Equal(HttpStatusCode.Forbidden, answered.StatusCode);
    }

    [Fact]
    public async Task A_screen_gets_the_last_picture_at_once()
    {
        using var presenter = await Visitor.InAsync(app, Role.Presenter);
        var code = await StartAsync(presenter);
        (await presenter.PostBodyAsync($"{Live}/{code}", Picture(0, "trade"))).Dispose();
        using var screen = app.CreateClient();
        await using var stream = await screen.GetStreamAsync($"{Live}/{code}?id=one");
        using var reader = new StreamReader(stream);
        Assert.Equal("event: picture", await reader.ReadLineAsync());
        var told = JsonNode.Parse((await reader.ReadLineAsync())!["data: ".Length..])!;
        Assert.Equal((1, "trade"), (told["revision"]!.GetValue<int>(), told["picture"]!["slide"]!.GetValue<string>()));
        Assert.Null(told["screens"]);
    }

    [Fact]
    public async Task The_code_lets_in_to_its_own_briefing_while_the_session_runs()
    {
        using var presenter = await Visitor.InAsync(app, Role.Presenter);
        var code = await StartAsync(presenter);
        using var screen = new Visitor(app);
        using (var form = await screen.GetAsync($"/present?code={code.ToLowerInvariant()}"))
            Assert.EndsWith($"/present/{Slug}/audience?code={code}", form.Headers.Location?.ToString(), StringComparison.Ordinal);
        (await presenter.PostBodyAsync($"{Live}/{code}/end", null)).Dispose();
        using var after = await screen.GetAsync($"{Live}/{code}?id=one");
        Assert.Equal(HttpStatusCode.NotFound, after.StatusCode);
        Assert.Contains("No briefing runs under this code", await screen.ReadAsync($"{Page}/audience?code={code}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_picture_for_cameras_is_a_drawing_of_the_audiences_address()
    {
        using var presenter = await Visitor.InAsync(app, Role.Presenter);
        using var answer = await presenter.GetAsync($"{Live}/{await StartAsync(presenter)}/qr.svg");
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("<svg", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    internal static StringContent Picture(long seen, string slide) =>
        new($$$"""{"seen":{{{seen}}},"picture":{"slide":"{{{slide}}}","query":"","version":1}}""", Encoding.UTF8, "application/json");

    internal static async Task<string> StartAsync(Visitor presenter)
    {
        using var answer = await presenter.PostBodyAsync($"{Live}?version=1", null);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["code"]!.GetValue<string>();
    }
}
