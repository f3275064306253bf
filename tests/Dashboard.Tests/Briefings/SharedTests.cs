using System.IO.Compression;
using System.Net;
using System.Text;
using Dashboard.Data.Access;
using Dashboard.Data.Briefings;
using Dashboard.Data.Storage;
using Dashboard.Tests.Access;
using Dashboard.Tests.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Briefings;

/// <summary>Somebody without an account who was given a link.</summary>
public sealed class SharedTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Quiet = "Said-quietly-to-myself", Prepared = "An-answer-kept-ready", Password = "open the door";

    private BriefingShares Shares => app.Services.GetRequiredService<BriefingShares>();

    [Fact]
    public async Task A_link_opens_a_closed_briefing_by_a_button_and_is_counted_once()
    {
        var (slug, presenter) = await BriefingAsync();
        var key = await Shares.MakeAsync(Command.New(presenter), slug, new("Ministry"));
        using var visitor = new Visitor(app);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(visitor, $"/present/{slug}/1"));

        Assert.Contains("Open the briefing", await visitor.ReadAsync($"/shared/{key}"), StringComparison.Ordinal);
        Assert.Equal(0, Shares.Look(key).Share!.Uses);
        Assert.Equal($"/present/{slug}/1?lang=fa", await UseAsync(visitor, key, "", "&lang=fa"));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, $"/present/{slug}/1"));
        Assert.Contains(slug, await visitor.ReadAsync($"/present/{slug}/1"), StringComparison.Ordinal);
        using var again = await visitor.GetAsync($"/shared/{key}");
        Assert.Equal((HttpStatusCode.Redirect, 1), (again.StatusCode, Shares.Look(key).Share!.Uses));
        Assert.EndsWith($"/present/{slug}/1", again.Headers.Location!.ToString(), StringComparison.Ordinal);
        // It opens this briefing and no other.
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(visitor, $"/present/{(await BriefingAsync()).Slug}/1"));
    }

    [Fact]
    public async Task Who_was_let_in_is_out_at_the_next_request_after_the_link_is_withdrawn()
    {
        var (slug, presenter) = await BriefingAsync();
        var key = await Shares.MakeAsync(Command.New(presenter), slug, new("Ministry"));
        using var visitor = new Visitor(app);
        await UseAsync(visitor, key);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, $"/present/{slug}/1"));

        await Shares.WithdrawAsync(Command.New(presenter), Shares.Look(key).Share!.Id);

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(visitor, $"/present/{slug}/1"));
        Assert.Contains("has been withdrawn", await visitor.ReadAsync($"/shared/{key}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_asked_wrong_ones_lead_back_with_words_and_too_many_rest()
    {
        var (slug, presenter) = await BriefingAsync();
        var key = await Shares.MakeAsync(Command.New(presenter), slug, new("Ministry", Password: Password));
        using var visitor = new Visitor(app);
        var page = await visitor.ReadAsync($"/shared/{key}");
        Assert.Contains("type=\"password\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain(slug, page, StringComparison.Ordinal);

        Assert.Equal($"/shared/{key}?error=password-wrong", await UseAsync(visitor, key, "open the window"));
        Assert.Contains("That is not the password", await visitor.ReadAsync($"/shared/{key}?error=password-wrong"), StringComparison.Ordinal);
        Assert.Equal($"/present/{slug}/1", await UseAsync(visitor, key, Password));
        using var other = new Visitor(app);
        for (var i = 0; i < Dashboard.Data.Storage.Accounts.AccountRegistration.Tries; i++)
            await UseAsync(other, key, "open the window");
        Assert.Equal($"/shared/{key}?error=resting", await UseAsync(other, key, Password));
        Assert.Contains("Try again in 15 minutes", await other.ReadAsync($"/shared/{key}?error=resting"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_that_do_not_open_say_why_in_words()
    {
        var (slug, presenter) = await BriefingAsync();
        using var visitor = new Visitor(app);
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var early = await Shares.MakeAsync(Command.New(presenter), slug, new("Ministry", From: today.AddDays(9)));
        var once = await Shares.MakeAsync(Command.New(presenter), slug, new("Ministry", MostUses: 1));
        using (var first = new Visitor(app))
            await UseAsync(first, once);

        Assert.Contains("There is no such link", await visitor.ReadAsync("/shared/nothing"), StringComparison.Ordinal);
        Assert.Contains("This link opens on", await visitor.ReadAsync($"/shared/{early}"), StringComparison.Ordinal);
        Assert.Contains("used as often as it may be", await visitor.ReadAsync($"/shared/{once}"), StringComparison.Ordinal);
        Assert.Equal($"/shared/{once}?error=used-up", await UseAsync(visitor, once));
        // Nothing of an address is shown but sentences of ours.
        Assert.DoesNotContain("<b>hello", await visitor.ReadAsync($"/shared/{early}?error=%3Cb%3Ehello"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_from_elsewhere_and_a_cookie_of_ones_own_making_open_nothing()
    {
        var (slug, presenter) = await BriefingAsync();
        var key = await Shares.MakeAsync(Command.New(presenter), slug, new("Ministry"));
        using var visitor = new Visitor(app);
        using var answer = await visitor.PostAsync($"/access/shared?key={key}");
        Assert.Equal((HttpStatusCode.BadRequest, 0), (answer.StatusCode, Shares.Look(key).Share!.Uses));

        using var client = app.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/present/{slug}/1");
        request.Headers.Add("Cookie", $"shared={Shares.Look(key).Share!.Id}");
        using var forged = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotFound, forged.StatusCode);
    }

    [Fact]
    public async Task A_link_with_the_code_of_a_running_session_leads_to_the_audiences_screen()
    {
        var (slug, presenter) = await BriefingAsync();
        var key = await Shares.MakeAsync(Command.New(presenter), slug, new("Hall"));
        var code = (await app.Services.GetRequiredService<LiveSessions>().StartAsync(Command.New(presenter), slug)).Code;
        using (var visitor = new Visitor(app))
            Assert.Equal($"/present/{slug}/audience?code={code}", await UseAsync(visitor, key, "", $"&code={code}"));
        using (var visitor = new Visitor(app))
            Assert.Equal($"/present/{slug}/1", await UseAsync(visitor, key, "", "&code=ZZZZZZ"));
    }

    [Fact]
    public async Task Notes_and_prepared_answers_are_in_no_answer_to_somebody_let_in_by_a_link()
    {
        var (slug, presenter) = await BriefingAsync();
        var key = await Shares.MakeAsync(Command.New(presenter), slug, new("Ministry"));
        using var visitor = new Visitor(app);
        await UseAsync(visitor, key);
        using (var page = await visitor.GetAsync($"/present/{slug}/1"))
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var addresses = Addresses(slug).ToList();
        Assert.Contains($"/present/{slug}/1", addresses);
        foreach (var address in addresses.SelectMany(a => Questions.Select(q => q.Length == 0 ? a : $"{a}?{q}")))
        {
            using var answer = await visitor.GetAsync(address);
            Assert.True((int)answer.StatusCode < 500, $"{address}: {answer.StatusCode}");
            var text = await TextAsync(answer);
            Assert.False(text.Contains(Quiet, StringComparison.Ordinal) || text.Contains(Prepared, StringComparison.Ordinal), $"{address} tells the notes.");
        }
        // They are there for who presents, or this would find nothing anywhere.
        using var speaker = await Visitor.InAsync(app, Role.Presenter);
        var notes = await speaker.ReadAsync($"/present/{slug}/notes");
        Assert.True(notes.Contains(Quiet, StringComparison.Ordinal) && notes.Contains(Prepared, StringComparison.Ordinal));
    }

    private static readonly string[] Questions = ["", "notes=1", "notes=true", "notes=on", "with=notes", "per=2&notes=true"];
    private static readonly string[] Forms = ["html", "pptx", "pdf", "png", "svg"];

    // Every address of the program under /present that is read, also those of parts built later.
    private IEnumerable<string> Addresses(string slug) =>
        (from endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
         where endpoint.RoutePattern.RawText is { } raw && raw.TrimStart('/').StartsWith("present/", StringComparison.OrdinalIgnoreCase)
         where endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") != false
         from form in Forms
         select "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
         {
             RoutePatternLiteralPart literal => literal.Content,
             RoutePatternSeparatorPart separator => separator.Content,
             RoutePatternParameterPart parameter when parameter.Name.Equals("slug", StringComparison.OrdinalIgnoreCase) => slug,
             RoutePatternParameterPart parameter when parameter.Name.Equals("n", StringComparison.OrdinalIgnoreCase) => "1",
             _ => form,
         }))))).Distinct();

    // What is packed is unpacked: a presentation is an archive of texts.
    private static async Task<string> TextAsync(HttpResponseMessage answer)
    {
        // A stream of news has no end.
        if (answer.Content.Headers.ContentType?.MediaType == "text/event-stream")
            return "";
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (bytes is not [(byte)'P', (byte)'K', ..])
            return Encoding.UTF8.GetString(bytes);
        using var archive = new ZipArchive(new MemoryStream(bytes));
        return string.Concat(archive.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }

    private static async Task<string?> UseAsync(Visitor visitor, string key, string password = "", string query = "")
    {
        using var answer = await visitor.SendAsync("/sign-in", $"/access/shared?key={key}{query}", ("password", password));
        return answer.Headers.Location?.ToString();
    }

    private static async Task<HttpStatusCode> StatusAsync(Visitor visitor, string address)
    {
        using var answer = await visitor.GetAsync(address);
        return answer.StatusCode;
    }

    private async Task<(string Slug, string Presenter)> BriefingAsync()
    {
        var presenter = (await Visitor.FindAsync(app, await Visitor.AccountAsync(app, Role.Presenter))).Id;
        var slug = $"closed-{Guid.NewGuid():N}";
        await app.Services.GetRequiredService<BriefingStore>().SaveAsync(Command.New(presenter), new()
        {
            Slug = slug,
            Title = new($"Title of {slug}"),
            Slides =
            [
                new() { Key = "cover", Template = SlideTemplate.Cover, Text = new("Seen by all"), Notes = new(Quiet, Quiet, Quiet) },
                new() { Key = "chart", Template = SlideTemplate.Chart, Address = "/", Release = 1, Charts = ["agreements-by-visit"], Notes = new(Quiet), Answers = [new(new("Why?"), new(Prepared))] },
                new() { Key = "sources", Template = SlideTemplate.Appendix, Release = 1, Notes = new(Quiet) },
            ],
        }, 0);
        return (slug, presenter);
    }
}
